package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.ingest.Signature;
import org.tidemark.ingest.VendorFormat;

/** Closes of several series side by side: date and one column for each series. An empty cell is a day without a close. */
public final class LevelsWideCsv implements VendorFormat {
    @Override
    public String name() {
        return "levels-wide";
    }

    @Override
    public String shape() {
        return "date and one column for each series";
    }

    @Override
    public List<Signature> signatures() {
        return List.of(Signature.atLeast("date").datedInNumbers("date").withNumbersOnly().butNot("open", "high", "low",
                "close",
                "price", "value", "volume"));
    }

    @Override
    public void read(Sheet sheet, Harvest harvest) {
        if (!sheet.header("date")) {
            return;
        }
        int dayField = sheet.at("date");
        List<String> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            String id = columns.get(i);
            if (i != dayField && !harvest.declares(id)) {
                sheet.problem(Kind.UNKNOWN_SERIES, 1, i + 1, "column '" + id + "' is no declared series",
                        "declare it in report.yaml" + Nearest.of(id, harvest.declared().keySet())
                                .map(near -> " or write " + near).orElse(""));
            } else if (columns.indexOf(id) != i) {
                sheet.problem(Kind.HEADER, 1, i + 1, "column '" + id + "' is there twice", "keep one");
            }
        }
        if (sheet.isSound()) {
            sheet.rows(row -> row(harvest, row, dayField, columns));
        }
    }

    private static void row(Harvest harvest, Row row, int dayField, List<String> columns) {
        Optional<LocalDate> day = row.day(dayField);
        if (day.isEmpty() || !row.isInScope(day.get())) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (i == dayField || row.isMissing(i)) {
                continue;
            }
            OptionalDouble level = row.level(i);
            if (level.isPresent()) {
                harvest.close(row, columns.get(i), day.get(), dayField, level.getAsDouble(), i);
            }
        }
    }
}
