package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;

/** What the exports of daily prices share: one series, a day, a chosen column of levels and perhaps the day's high. */
final class PriceColumns {
    static final String SERIES = "series";
    static final String COLUMN = "column";
    static final String HIGHS = "highs";

    /** The options that every export of one series takes. */
    static final Set<String> OPTIONS = Set.of(COLUMN, HIGHS, Period.OPTION);

    /** How a vendor writes the day that a row is for, or the first of the period. */
    interface DayReader {
        Optional<LocalDate> read(Row row, int field);
    }

    /** How a vendor writes a level. */
    interface LevelReader {
        OptionalDouble read(Row row, int field);
    }

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
        read(sheet, harvest, dayField, usual, "High", Row::day, Row::level);
    }

    /** The same for a vendor with ways of its own. */
    static void read(Sheet sheet, Harvest harvest, int dayField, String usual, String highColumn, DayReader days,
            LevelReader levels) {
        Optional<String> id = series(sheet, harvest, sheet.requiredOption(SERIES));
        OptionalInt level = sheet.column(sheet.option(COLUMN).orElse(usual));
        boolean highs = sheet.isSet(HIGHS);
        OptionalInt high = highs ? sheet.column(highColumn) : OptionalInt.empty();
        if (id.isEmpty() || level.isEmpty() || !sheet.isSound()) {
            return;
        }
        int levelField = level.getAsInt();
        Stamps stamps = Stamps.of(sheet, harvest, dayField, harvest.declared(id.get()).week());
        if (!sheet.isSound()) {
            return;
        }
        sheet.rows(row -> {
            Optional<LocalDate> day = stamps.known(row, days.read(row, dayField));
            if (day.isEmpty() || !row.isInScope(day.get())) {
                return;
            }
            OptionalDouble close = levels.read(row, levelField);
            if (close.isPresent()) {
                harvest.close(row, id.get(), day.get(), dayField, close.getAsDouble(), levelField);
            }
            if (high.isPresent()) {
                OptionalDouble top = levels.read(row, high.getAsInt());
                if (top.isPresent()) {
                    harvest.high(row, id.get(), day.get(), dayField, top.getAsDouble(), high.getAsInt());
                }
            }
        });
    }
}
