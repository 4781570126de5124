package org.tidemark.ingest.vendor;

import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.VendorFormat;

/** Intraday highs of several series, one in a row: series,date,high. */
public final class HighsLongCsv implements VendorFormat {
    @Override
    public String name() {
        return "highs-long";
    }

    @Override
    public String shape() {
        return "series,date,high";
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        LongLevels.read(sheet, harvest, "high", harvest::high);
    }
}
