package org.tidemark.ingest.vendor;

import java.util.List;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** Closes of several series, one in a row: series,date,close. */
public final class LevelsLongCsv implements VendorFormat {
    @Override
    public String name() {
        return "levels-long";
    }

    @Override
    public String shape() {
        return "series,date,close";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("series", "date", "close").datedInNumbers("date"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        LongLevels.read(sheet, harvest, "close", harvest::close);
    }
}
