package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.DecimalSign;
import org.tidemark.ingest.Dialect;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * The history of CoinMarketCap: semicolons, timeOpen;timeClose;…;close;volume;marketCap;timestamp, quoted stamps, newest
 * first. A row is dated on the day on which its bar closes, so a month on its last day; a bar that does not close with its
 * day (23:59:59) is no daily close and is refused.
 */
public final class CoinMarketCapCsv implements VendorFormat {
    @Override
    public String name() {
        return "coinmarketcap";
    }

    @Override
    public String shape() {
        return "timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;timestamp";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.atLeast("timeOpen", "timeClose", "close").dated("timeClose", DayShape.STAMP).onlyTheirs());
    }

    @Override
    public Dialect dialect() {
        return new Dialect(';', DecimalSign.PLAIN, DateOrder.ISO);
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return PriceColumns.OPTIONS;
    }

    @Override
    public Market market() {
        return Market.COINS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("timeOpen", "timeClose", "close")) {
            PriceColumns.read(sheet, harvest, sheet.at("timeClose"), "close", "high", CoinMarketCapCsv::day,
                    Row::level);
        }
    }

    private static Optional<LocalDate> day(Row row, int field) {
        Optional<LocalDate> day = row.stampDay(field);
        if (day.isPresent() && !row.text(field).startsWith("23:59:59", 11)) {
            row.refuse(Kind.DATE, field, row.text(field) + " is within a day, so its price is no close",
                    "delete the row, or allow date");
            return Optional.empty();
        }
        return day;
    }
}
