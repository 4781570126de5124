package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * Daily prices of Alpha Vantage: timestamp,open,high,low,close,volume from its interface, or date,1. open,2. high,3. low,
 * 4. close,5. volume as pandas saves them.
 *
 * <p>Neither splits nor dividends are applied: a 2:1 split looks like a crash of a half. Use the column adjusted_close where
 * there is one.
 */
public final class AlphaVantageCsv implements VendorFormat {
    @Override
    public String name() {
        return "alphavantage";
    }

    @Override
    public String shape() {
        return "timestamp,open,high,low,close,volume or date,1. open,2. high,3. low,4. close,5. volume";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.atLeast("timestamp", "open", "high", "low", "close", "volume")
                        .dated("timestamp", DayShape.ISO)
                        .onlyTheirs(),
                Signature.exactly("date", "1. open", "2. high", "3. low", "4. close", "5. volume")
                        .dated("date", DayShape.ISO).onlyTheirs());
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
        if (!sheet.header()) {
            return;
        }
        boolean numbered = sheet.findColumn("4. close").isPresent();
        OptionalInt day = sheet.findColumn("timestamp").isPresent()
                ? sheet.findColumn("timestamp")
                : sheet.column("date");
        if (day.isPresent()) {
            PriceColumns.read(sheet, harvest, day.getAsInt(), numbered ? "4. close" : "close",
                    numbered ? "2. high" : "high", Row::day, Row::level);
        }
    }
}
