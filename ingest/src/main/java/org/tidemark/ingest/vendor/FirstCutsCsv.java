package org.tidemark.ingest.vendor;

import java.util.List;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** First cuts of each easing cycle by announcement day: date, and a note for the reader of the file. */
public final class FirstCutsCsv implements VendorFormat {
    @Override
    public String name() {
        return "first-cuts";
    }

    @Override
    public String shape() {
        return "date,note";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("date", "note").datedInNumbers("date"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("date", "note")) {
            return;
        }
        int dayField = sheet.at("date");
        sheet.rows(row -> row.day(dayField).ifPresent(day -> harvest.firstCut(row, day)));
    }
}
