package org.tidemark.app.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Which day of a period. Every period has exactly one: where the day that is asked for does not exist (the 31st, a fifth Friday,
 * a sixth trading day of a week), the last one before it does.
 */
public sealed interface DayRule {
    /** Counts as "the last": no period has so many of anything. */
    int LAST = Integer.MAX_VALUE;

    /** The day in the period from {@code first} to the day before {@code next}. */
    LocalDate in(LocalDate first, LocalDate next, MarketCalendar calendar);

    /** A day of the month, counted from 1; in a quarter, of its {@code month}-th month. */
    record DayOfMonth(int month, int day) implements DayRule {
        public DayOfMonth {
            requireCount(month);
            requireCount(day);
        }

        @Override
        public LocalDate in(LocalDate first, LocalDate next, MarketCalendar calendar) {
            LocalDate start = first.plusMonths(month - 1L);
            return start.withDayOfMonth(Math.min(day, start.lengthOfMonth()));
        }
    }

    /** The {@code n}-th such weekday. */
    record Weekday(int n, DayOfWeek weekday) implements DayRule {
        public Weekday {
            requireCount(n);
        }

        @Override
        public LocalDate in(LocalDate first, LocalDate next, MarketCalendar calendar) {
            LocalDate day = first.with(TemporalAdjusters.nextOrSame(weekday));
            for (int i = 1; i < n && day.plusWeeks(1).isBefore(next); i++) {
                day = day.plusWeeks(1);
            }
            return day;
        }
    }

    /** The {@code n}-th day with a close; the last day of a period without any. */
    record TradingDay(int n) implements DayRule {
        public TradingDay {
            requireCount(n);
        }

        @Override
        public LocalDate in(LocalDate first, LocalDate next, MarketCalendar calendar) {
            LocalDate found = next.minusDays(1);
            int seen = 0;
            for (LocalDate day = first; day.isBefore(next) && seen < n; day = day.plusDays(1)) {
                if (calendar.isOpen(day)) {
                    found = day;
                    seen++;
                }
            }
            return found;
        }
    }

    private static void requireCount(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("days are counted from 1, not " + n);
        }
    }
}
