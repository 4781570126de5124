package org.tidemark.app.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar periods that follow one another without a gap; each has one edition. */
public enum Cycle {
    /** ISO weeks, Monday to Sunday: {@code 2026-W04}. The year is the one that holds the week's Thursday. */
    WEEK("(\\d{4})-W(\\d{2})") {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }

        @Override
        String id(LocalDate first) {
            return String.format(Locale.ROOT, "%04d-W%02d", first.get(IsoFields.WEEK_BASED_YEAR),
                    first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        LocalDate first(int year, int number) {
            // 4 January is in week 1 of every year
            return first(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
        }
    },
    /** Calendar months: {@code 2026-01}. */
    MONTH("(\\d{4})-(\\d{2})") {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }

        @Override
        String id(LocalDate first) {
            return YearMonth.from(first).toString();
        }

        @Override
        LocalDate first(int year, int number) {
            return LocalDate.of(year, number, 1);
        }
    },
    /** Calendar quarters: {@code 2026-Q1}. */
    QUARTER("(\\d{4})-Q(\\d)") {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(3);
        }

        @Override
        String id(LocalDate first) {
            return String.format(Locale.ROOT, "%04d-Q%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        LocalDate first(int year, int number) {
            return LocalDate.of(year, 3 * number - 2, 1);
        }
    };

    private final Pattern id;

    Cycle(String id) {
        this.id = Pattern.compile(id);
    }

    /** The first day of the period that holds {@code day}. */
    abstract LocalDate first(LocalDate day);

    /** The first day of the period after the one that begins on {@code first}. */
    abstract LocalDate next(LocalDate first);

    /** Sorts as the periods follow one another. */
    abstract String id(LocalDate first);

    abstract LocalDate first(int year, int number);

    /** The first day of the period with an id; empty when there is none of that name. */
    Optional<LocalDate> first(String wanted) {
        Matcher parts = id.matcher(wanted);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate first = first(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            // week 53 of a year that has 52 would be the first of the next
            return Optional.of(first).filter(day -> id(day).equals(wanted));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
