package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The daily history of Stooq: Date,Open,High,Low,Close,Volume with ISO days, oldest first. Prices of shares and funds are
 * adjusted for splits and dividends although the header says Close, so the series is a total return; volumes are adjusted
 * too and may have decimals. An index has neither.
 */
public final class StooqCsv implements VendorFormat {
    @Override
    public String name() {
        return "stooq";
    }

    @Override
    public String shape() {
        return "Date,Open,High,Low,Close,Volume; ISO days";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("Date", "Open", "High", "Low", "Close", "Volume").dated("Date", DayShape.ISO));
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
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("Date", "Open", "High", "Low", "Close")) {
            PriceColumns.read(sheet, harvest, sheet.at("Date"), "Close");
        }
    }
}
