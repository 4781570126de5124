package org.tidemark.ingest.vendor;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.model.Recession;

/**
 * Recessions of the NBER: the month of the peak and that of the trough, as 2020-02 or as the first day 2020-02-01, under
 * peak_month,trough_month or peak,trough.
 */
public final class RecessionsCsv implements VendorFormat {
    @Override
    public String name() {
        return "recessions";
    }

    @Override
    public String shape() {
        return "peak_month,trough_month or peak,trough";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.exactly("peak_month", "trough_month"), Signature.exactly("peak", "trough"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header()) {
            return;
        }
        OptionalInt peakField = either(sheet, "peak_month", "peak");
        OptionalInt troughField = either(sheet, "trough_month", "trough");
        if (peakField.isPresent() && troughField.isPresent()) {
            sheet.rows(row -> row(harvest, row, peakField.getAsInt(), troughField.getAsInt()));
        }
    }

    private static OptionalInt either(Sheet sheet, String name, String otherName) {
        OptionalInt other = sheet.findColumn(otherName);
        return other.isPresent() ? other : sheet.column(name);
    }

    private static void row(Harvest harvest, Row row, int peakField, int troughField) {
        Optional<YearMonth> peak = month(row, peakField);
        Optional<YearMonth> trough = month(row, troughField);
        if (peak.isEmpty() || trough.isEmpty()) {
            return;
        }
        if (!peak.get().isBefore(trough.get())) {
            row.refuse(Kind.DATE, troughField, "the trough " + trough.get() + " is not after the peak " + peak.get(),
                    "write the month of the peak first");
            return;
        }
        harvest.recession(row, new Recession(peak.get(), trough.get()));
    }

    private static Optional<YearMonth> month(Row row, int field) {
        return row.text(field).length() > 7 ? row.day(field).map(YearMonth::from) : row.month(field);
    }
}
