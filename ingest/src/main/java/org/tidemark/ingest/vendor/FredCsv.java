package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/**
 * The download of FRED (Federal Reserve Bank of St. Louis): observation_date, or DATE in older files, and the series. A point
 * or an empty cell is a day without a value.
 */
public final class FredCsv implements VendorFormat {
    @Override
    public String name() {
        return "fred";
    }

    @Override
    public String shape() {
        return "observation_date,DFF or DATE,DFF; missing values empty or a point";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(
                Signature.exactly("observation_date", Signature.ANY).dated("observation_date", DayShape.ISO)
                        .onlyTheirs(),
                Signature.exactly("DATE", Signature.ANY).dated("DATE", DayShape.ISO));
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header()) {
            return;
        }
        OptionalInt day = sheet.findColumn("DATE").isPresent()
                ? sheet.findColumn("DATE")
                : sheet.column("observation_date");
        if (day.isPresent()) {
            DatedValues.read(sheet, harvest, day.getAsInt());
        }
    }
}
