package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The full history of Financial Modeling Prep: symbol,date,open,high,low,close,volume,change,changePercent,vwap. One symbol
 * in a file; its {@code change} is close minus open of the same day and is not used.
 */
public final class FmpCsv implements VendorFormat {
    @Override
    public String name() {
        return "fmp";
    }

    @Override
    public String shape() {
        return "symbol,date,open,high,low,close,volume,change,changePercent,vwap";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("symbol", "date", "open", "high", "low", "close").dated("date", DayShape.ISO)
                .butNot("unix"));
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
        if (sheet.header("symbol", "date")) {
            PriceColumns.read(sheet, harvest, sheet.at("date"), "close");
        }
    }
}
