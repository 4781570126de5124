package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The export of CoinGecko: snapped_at,price,market_cap,total_volume.
 *
 * <p>A stamp "2026-01-31 00:00:00 UTC" is the price at the start of that day, which everybody else calls the close of the
 * day before; so a row is dated a day earlier than it says. Ten minutes after midnight are forgiven; a row stamped within a
 * day is no close and is refused: the export ends with one, and in 2017 two snapshots were taken before midnight.
 */
public final class CoinGeckoCsv implements VendorFormat {
    @Override
    public String name() {
        return "coingecko";
    }

    @Override
    public String shape() {
        return "snapped_at,price,market_cap,total_volume; 2026-01-31 00:00:00 UTC";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("snapped_at", "price", "market_cap", "total_volume")
                .dated("snapped_at", DayShape.STAMP).onlyTheirs());
    }

    @Override
    public Set<String> requiredOptions() {
        return Set.of(PriceColumns.SERIES);
    }

    @Override
    public Set<String> optionalOptions() {
        return Set.of(PriceColumns.COLUMN);
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("snapped_at", "price")) {
            PriceColumns.read(sheet, harvest, sheet.at("snapped_at"), "price", "price", CoinGeckoCsv::day, Row::level);
        }
    }

    private static Optional<LocalDate> day(Row row, int field) {
        Optional<LocalDate> day = row.stampDay(field);
        if (day.isPresent() && !row.text(field).startsWith("00:0", 11)) {
            row.refuse(Kind.DATE, field, row.text(field) + " is within a day, so its price is no close",
                    "delete the row, or allow date");
            return Optional.empty();
        }
        return day.map(start -> start.minusDays(1));
    }
}
