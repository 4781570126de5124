package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.model.RateSeries;

/**
 * What the tables of a day and a value share: with option {@code series} the values are levels, with option {@code rate} they
 * are percentages of an interest rate, of the kind that option {@code kind} says. A cell without a value makes its row
 * outside: the publisher had none for that day.
 */
final class DatedValues {
    static final Set<String> OPTIONS = Set.of("series", "rate", "kind", "column");

    private DatedValues() {}

    /** Reads the rows; the values stand in the column that option {@code column} names, else in the only other one. */
    static void read(Sheet sheet, Harvest harvest, int dayField) {
        Optional<String> column = sheet.option("column");
        if (column.isEmpty() && sheet.columns().size() != 2) {
            sheet.problem(Kind.HEADER, "found the columns " + sheet.columns() + ", so which one is meant is open",
                    "name it with the option column");
            return;
        }
        OptionalInt value = column.isPresent() ? sheet.column(column.get()) : OptionalInt.of(1 - dayField);
        if (value.isPresent()) {
            read(sheet, harvest, dayField, value.getAsInt());
        }
    }

    private static void read(Sheet sheet, Harvest harvest, int dayField, int valueField) {
        Optional<String> series = sheet.option("series");
        Optional<String> rate = sheet.option("rate");
        if (series.isPresent() == rate.isPresent()) {
            sheet.problem(Kind.CONFIG, "the input needs either the option series or the option rate",
                    "write series for levels, rate for an interest rate in percent");
            return;
        }
        if (rate.isPresent()) {
            kind(sheet)
                    .ifPresent(kind -> sheet.rows(row -> rate(harvest, row, rate.get(), kind, dayField, valueField)));
        } else {
            PriceColumns.series(sheet, harvest, series.get())
                    .ifPresent(id -> sheet.rows(row -> level(harvest, row, id, dayField, valueField)));
        }
    }

    private static Optional<RateSeries.Kind> kind(Sheet sheet) {
        Optional<RateSeries.Kind> kind = switch (sheet.option("kind").orElse("")) {
            case "monthly" -> Optional.of(RateSeries.Kind.MONTHLY_MEAN);
            case "daily" -> Optional.of(RateSeries.Kind.DAILY);
            case "step" -> Optional.of(RateSeries.Kind.STEP);
            default -> Optional.empty();
        };
        if (kind.isEmpty()) {
            sheet.misconfigured("kind", List.of("monthly", "daily", "step"));
        }
        return kind;
    }

    private static void rate(Harvest harvest, Row row, String id, RateSeries.Kind kind, int dayField, int valueField) {
        Optional<LocalDate> day = row.day(dayField);
        if (day.isEmpty() || isMissing(row, valueField)) {
            return;
        }
        boolean monthly = kind == RateSeries.Kind.MONTHLY_MEAN;
        if (monthly && day.get().getDayOfMonth() != 1) {
            row.refuse(Kind.DATE, dayField, day.get() + " is not the first of a month, and " + id + " is monthly",
                    "date a month on its first day or write kind: daily");
            return;
        }
        LocalDate until = monthly ? day.get().withDayOfMonth(day.get().lengthOfMonth()) : day.get();
        OptionalDouble fraction = row.percent(valueField);
        if (fraction.isPresent()) {
            harvest.rate(row, id, kind, day.get(), until, fraction.getAsDouble(), valueField);
        }
    }

    private static void level(Harvest harvest, Row row, String id, int dayField, int valueField) {
        Optional<LocalDate> day = row.day(dayField);
        if (day.isEmpty() || !row.isInScope(day.get()) || isMissing(row, valueField)) {
            return;
        }
        OptionalDouble level = row.level(valueField);
        if (level.isPresent()) {
            harvest.close(row, id, day.get(), dayField, level.getAsDouble(), valueField);
        }
    }

    /** FRED writes a day without a value as an empty cell, and until 2024 as a point. */
    private static boolean isMissing(Row row, int field) {
        return row.isBlank(field) || row.text(field).equals(".");
    }
}
