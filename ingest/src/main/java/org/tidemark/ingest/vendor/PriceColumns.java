package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;

/** What the exports of daily prices share: one series, a day, a chosen column of levels and perhaps the day's high. */
final class PriceColumns {
    static final String SERIES = "series";
    static final String COLUMN = "column";
    static final String HIGHS = "highs";

    private PriceColumns() {}

    /** The declared series that option {@code series} names; a diagnostic when it is not declared. */
    static Optional<String> series(Sheet sheet, Harvest harvest, String id) {
        if (harvest.declares(id)) {
            return Optional.of(id);
        }
        sheet.problem(Kind.CONFIG, "option series is '" + id + "', which report.yaml does not declare",
                "declare it under series" + Nearest.of(id, harvest.declared().keySet())
                        .map(near -> " or write " + near).orElse(""));
        return Optional.empty();
    }

    /**
     * Reads the rows under a header that is already taken: the column of option {@code column}, else {@code usual}, and with
     * {@code highs: true} the column High.
     */
    static void read(Sheet sheet, Harvest harvest, int dayField, String usual) {
        Optional<String> id = series(sheet, harvest, sheet.requiredOption(SERIES));
        OptionalInt level = sheet.column(sheet.option(COLUMN).orElse(usual));
        boolean highs = sheet.isSet(HIGHS);
        OptionalInt high = highs ? sheet.column("High") : OptionalInt.empty();
        if (id.isEmpty() || level.isEmpty() || !sheet.isSound()) {
            return;
        }
        int levelField = level.getAsInt();
        sheet.rows(row -> row(harvest, row, id.get(), dayField, levelField, high));
    }

    private static void row(Harvest harvest, Row row, String id, int dayField, int levelField, OptionalInt highField) {
        Optional<LocalDate> day = row.day(dayField);
        if (day.isEmpty() || !row.isInScope(day.get())) {
            return;
        }
        OptionalDouble level = row.level(levelField);
        if (level.isPresent()) {
            harvest.close(row, id, day.get(), dayField, level.getAsDouble(), levelField);
        }
        if (highField.isPresent()) {
            OptionalDouble high = row.level(highField.getAsInt());
            if (high.isPresent()) {
                harvest.high(row, id, day.get(), dayField, high.getAsDouble(), highField.getAsInt());
            }
        }
    }
}
