package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.calendar.Market;

/**
 * Daily bars of CryptoDataDownload: a line with its address, then unix,date,symbol,open,high,low,close and two volumes, newest
 * first. The stamp is the start of the bar, so the close is that of the end of the same day, in UTC.
 *
 * <p>In older rows the two columns of volumes are exchanged (coins and dollars); no volume is read here.
 */
public final class CryptoDataDownloadCsv implements VendorFormat {
    @Override
    public String name() {
        return "cryptodatadownload";
    }

    @Override
    public String shape() {
        return "the address of the site, then unix,date,symbol,open,high,low,close,Volume BTC,Volume USD";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("unix", "date", "symbol", "open", "high", "low", "close")
                .dated("date", DayShape.STAMP, DayShape.ISO)
                .onlyTheirs());
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
        Optional<Row> header = sheet.next();
        if (header.isPresent() && header.get().size() == 1
                && header.get().text(0).toLowerCase(Locale.ROOT).contains("cryptodatadownload")) {
            header = sheet.next();
        }
        if (header.isEmpty()) {
            if (sheet.isSound()) {
                sheet.problem(Kind.EMPTY, "the file has no table", "fetch it again");
            }
        } else if (sheet.header(header.get(), "unix", "date", "symbol", "close")) {
            PriceColumns.read(sheet, harvest, sheet.at("date"), "close", "high", CryptoDataDownloadCsv::day,
                    Row::level);
        }
    }

    private static Optional<LocalDate> day(Row row, int field) {
        String text = row.text(field);
        if (text.length() == 10) {
            return row.day(field);
        }
        Optional<LocalDate> day = row.stampDay(field);
        if (day.isPresent() && !text.startsWith("00:00:00", 11)) {
            row.refuse(Kind.DATE, field, text + " does not begin a day, so its bar is no daily one",
                    "give the daily file");
            return Optional.empty();
        }
        return day;
    }
}
