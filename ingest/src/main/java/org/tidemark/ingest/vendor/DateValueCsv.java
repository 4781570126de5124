package org.tidemark.ingest.vendor;

import java.util.List;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** A plain table of a day and a value: a column Date, and the column that option {@code column} names or the only other one. */
public final class DateValueCsv implements VendorFormat {
    @Override
    public String name() {
        return "date-value";
    }

    @Override
    public String shape() {
        return "Date,Value or Date,Close or Date,Rate";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("Date", Signature.ANY).datedInNumbers("Date").withNumbersOnly(),
                Signature.exactly("date", Signature.ANY).datedInNumbers("date").withNumbersOnly());
    }

    @Override
    public Set<String> optionalOptions() {
        return DatedValues.OPTIONS;
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (sheet.header("Date")) {
            DatedValues.read(sheet, harvest, sheet.at("Date"));
        }
    }
}
