package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;

/** What the long tables share: a row is a series, a day and a level. */
final class LongLevels {
    /** Where the level of a row goes. */
    interface Target {
        void put(Row row, String id, LocalDate day, int dayField, double level, int field);
    }

    private LongLevels() {}

    static void read(Sheet sheet, Harvest harvest, String levelColumn, Target target) {
        if (!sheet.header("series", "date", levelColumn)) {
            return;
        }
        int seriesField = sheet.at("series");
        int dayField = sheet.at("date");
        int levelField = sheet.at(levelColumn);
        sheet.rows(row -> {
            Optional<String> id = declared(row, harvest, seriesField);
            Optional<LocalDate> day = row.day(dayField);
            if (day.isPresent() && !row.isInScope(day.get())) {
                return;
            }
            OptionalDouble level = row.level(levelField);
            if (id.isPresent() && day.isPresent() && level.isPresent()) {
                target.put(row, id.get(), day.get(), dayField, level.getAsDouble(), levelField);
            }
        });
    }

    /** The series that the row names; a fault when it is not declared. */
    static Optional<String> declared(Row row, Harvest harvest, int field) {
        Optional<String> id = row.requiredText(field);
        if (id.isPresent() && !harvest.declares(id.get())) {
            row.refuse(Kind.UNKNOWN_SERIES, field, "series '" + id.get() + "' is not declared",
                    "declare it in report.yaml"
                            + Nearest.of(id.get(), harvest.declared().keySet()).map(near -> " or write " + near)
                                    .orElse(""));
            return Optional.empty();
        }
        return id;
    }
}
