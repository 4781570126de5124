package org.tidemark.ingest.vendor;

import java.util.List;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
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
    public List<Signature> signatures() {
        return List.of(Signature.exactly("series", "date", "high").datedInNumbers("date"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        LongLevels.read(sheet, harvest, "high", harvest::high);
    }
}
