package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The download of Yahoo Finance and everything that copies its header: Date and, in any order, Open, High, Low, Close, Adj
 * Close, Volume, Dividends.
 *
 * <p>Close is adjusted for splits, Adj Close for splits and dividends; which one a file of only Date and Close holds, its
 * header does not say, so the declared basis of the series must.
 */
public final class YahooCsv implements VendorFormat {
    @Override
    public String name() {
        return "yahoo";
    }

    @Override
    public String shape() {
        return "Date,Open,High,Low,Close,Adj Close,Volume in any order";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("Date", "Open", "High", "Low", "Close").datedInNumbers("Date").butNot("symbol",
                "unix", "Change %"));
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
        if (sheet.header("Date")) {
            PriceColumns.read(sheet, harvest, sheet.at("Date"), "Close");
        }
    }
}
