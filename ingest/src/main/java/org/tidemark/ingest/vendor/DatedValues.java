package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Period;
import org.tidemark.ingest.Row;
import org.tidemark.ingest.Sheet;
import org.tidemark.model.Observation;
import org.tidemark.model.RateSeries;
import org.tidemark.model.TradingWeek;

/**
 * What the tables of a day and a value share: with option {@code series} the values are levels, with option {@code rate} they
 * are percentages of an interest rate, of the kind that option {@code kind} says, and with option {@code measure} they are
 * plain numbers of any sign, such as a recession indicator. A cell without a value makes its row outside: the publisher had
 * none for that day.
 */
final class DatedValues {
    static final Set<String> OPTIONS = Set.of("series", "rate", "measure", "kind", "column",
            Period.OPTION);

    /**
     * What a publisher means by a row.
     *
     * @param usual         the column of values when option {@code column} names none; empty for the only other one
     * @param zeroIsMissing whether 0.0 stands for a value that is not known yet
     * @param period        what a row always stands for; empty when option {@code period} or the days say it
     * @param figures       columns that hold figures too: a row in which one is none is damaged, whichever is read
     */
    record Habits(Optional<String> usual, boolean zeroIsMissing, Optional<Period> period, List<String> figures) {
        /** The only other column, zeros as they are. */
        static final Habits PLAIN = new Habits(Optional.empty(), false, Optional.empty(), List.of());
    }

    private DatedValues() {}

    /** Reads the rows; the values stand in the column that option {@code column} names, else in the only other one. */
    static void read(Sheet sheet, Harvest harvest, int dayField) {
        read(sheet, harvest, dayField, Habits.PLAIN);
    }

    static void read(Sheet sheet, Harvest harvest, int dayField, Habits habits) {
        Optional<String> column = sheet.option("column").or(habits::usual);
        if (column.isEmpty() && sheet.columns().size() != 2) {
            sheet.problem(Kind.HEADER, "found the columns " + sheet.columns() + ", so which one is meant is open",
                    "name it with the option column");
            return;
        }
        OptionalInt value = column.isPresent() ? sheet.column(column.get()) : OptionalInt.of(1 - dayField);
        if (value.isPresent()) {
            read(sheet, harvest, dayField, value.getAsInt(), habits);
        }
    }

    private static void read(Sheet sheet, Harvest harvest, int dayField, int valueField, Habits habits) {
        Optional<String> series = sheet.option("series");
        Optional<String> rate = sheet.option("rate");
        Optional<String> measure = sheet.option("measure");
        if ((series.isPresent() ? 1 : 0) + (rate.isPresent() ? 1 : 0) + (measure.isPresent() ? 1 : 0) != 1) {
            sheet.problem(Kind.CONFIG, "the input needs one of the options series, rate and measure",
                    "write series for levels, rate for an interest rate in percent, measure for any other number");
        } else if (rate.isPresent()) {
            kind(sheet).ifPresent(kind -> rows(sheet, habits,
                    row -> rate(harvest, row, rate.get(), kind, dayField, valueField, habits)));
        } else if (series.isPresent()) {
            PriceColumns.series(sheet, harvest, series.get()).ifPresent(id -> {
                Stamps stamps = stamps(sheet, harvest, dayField, habits, harvest.declared(id).week());
                rows(sheet, habits, row -> level(harvest, row, id, stamps, dayField, valueField, habits));
            });
        } else {
            Stamps stamps = stamps(sheet, harvest, dayField, habits, TradingWeek.EVERY_DAY);
            rows(sheet, habits,
                    row -> measure(harvest, row, measure.orElseThrow(), stamps, dayField, valueField, habits));
        }
    }

    private static void rows(Sheet sheet, Habits habits, Consumer<Row> reader) {
        List<Integer> figures = sheet.findColumns(habits.figures());
        sheet.rows(row -> {
            if (row.areFigures(figures)) {
                reader.accept(row);
            }
        });
    }

    private static Stamps stamps(Sheet sheet, Harvest harvest, int dayField, Habits habits, TradingWeek week) {
        return habits.period().map(period -> new Stamps(dayField, period, week))
                .orElseGet(() -> Stamps.of(sheet, harvest, dayField, week));
    }

    /** What the option {@code kind} says; a diagnostic when it says nothing that is known. */
    static Optional<RateSeries.Kind> kind(Sheet sheet) {
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

    private static void rate(Harvest harvest, Row row, String id, RateSeries.Kind kind, int dayField, int valueField,
            Habits habits) {
        Optional<LocalDate> day = row.day(dayField);
        if (day.isEmpty() || isMissing(row, valueField, habits)) {
            return;
        }
        row.standsFor(kind == RateSeries.Kind.MONTHLY_MEAN ? Period.MONTH : Period.DAY);
        Optional<LocalDate> until = lastDay(row, id, kind, dayField, day.get());
        if (until.isEmpty()) {
            return;
        }
        OptionalDouble fraction = row.percent(valueField);
        if (fraction.isPresent()) {
            harvest.rate(row, id, kind, day.get(), until.get(), fraction.getAsDouble(), valueField);
        }
    }

    /** The last day that a rate of a day describes; empty after refusing a month that is not dated on its first. */
    static Optional<LocalDate> lastDay(Row row, String id, RateSeries.Kind kind, int dayField, LocalDate day) {
        if (kind != RateSeries.Kind.MONTHLY_MEAN) {
            return Optional.of(day);
        }
        if (day.getDayOfMonth() != 1) {
            row.refuse(Kind.DATE, dayField, day + " is not the first of a month, and " + id + " is monthly",
                    "date a month on its first day or write kind: daily");
            return Optional.empty();
        }
        return Optional.of(day.withDayOfMonth(day.lengthOfMonth()));
    }

    private static void measure(Harvest harvest, Row row, String measure, Stamps stamps,
            int dayField, int valueField, Habits habits) {
        Optional<LocalDate> day = stamps.known(row, row.day(dayField));
        if (day.isEmpty() || !row.isInScope(day.get()) || isMissing(row, valueField, habits)) {
            return;
        }
        OptionalDouble number = row.number(valueField);
        if (number.isPresent()) {
            harvest.observation(row, new Observation(measure, measure, day.get(), number.getAsDouble(), ""),
                    valueField);
        }
    }

    private static void level(Harvest harvest, Row row, String id, Stamps stamps, int dayField,
            int valueField, Habits habits) {
        Optional<LocalDate> day = stamps.known(row, row.day(dayField));
        if (day.isEmpty() || !row.isInScope(day.get()) || isMissing(row, valueField, habits)) {
            return;
        }
        OptionalDouble level = row.level(valueField);
        if (level.isPresent()) {
            harvest.close(row, id, day.get(), dayField, level.getAsDouble(), valueField);
        }
    }

    /** FRED writes a day without a value as an empty cell, and until 2024 as a point. */
    private static boolean isMissing(Row row, int field, Habits habits) {
        return row.isMissing(field, ".") || habits.zeroIsMissing() && isZero(row.text(field));
    }

    /** 0, 0.0 and the like. */
    private static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0' && text.charAt(i) != '.') {
                return false;
            }
        }
        return text.indexOf('0') >= 0;
    }
}
