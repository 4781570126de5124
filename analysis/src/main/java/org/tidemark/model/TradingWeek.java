package org.tidemark.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** On which days an instrument has a close, and so how old a close may be before it is no longer "the" close of a day. */
public enum TradingWeek {
    /** Exchange days: a close carries over a long weekend, at most five calendar days. 252 days make a year. */
    EXCHANGE(5, 252) {
        @Override
        public Instant closeOf(LocalDate day) {
            return day.atTime(LocalTime.of(16, 0)).atZone(NEW_YORK).toInstant();
        }

        @Override
        public ZoneId zone() {
            return NEW_YORK;
        }
    },
    /** Every calendar day, as for Bitcoin: a close carries over one day at most. 365 days make a year. */
    EVERY_DAY(1, 365) {
        @Override
        public Instant closeOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(UTC).toInstant();
        }

        @Override
        public ZoneId zone() {
            return UTC;
        }
    };

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final int staleAfterDays;
    private final int daysPerYear;

    TradingWeek(int staleAfterDays, int daysPerYear) {
        this.staleAfterDays = staleAfterDays;
        this.daysPerYear = daysPerYear;
    }

    /** The greatest age, in calendar days, at which a close still stands for a day without one. */
    public int staleAfterDays() {
        return staleAfterDays;
    }

    /**
     * The instant from which the close of a day is known: 16:00 in New York for exchange days, the end of the day in UTC for
     * every day. A half session that ends at 13:00 counts to 16:00 too: never sooner than it was known.
     */
    public abstract Instant closeOf(LocalDate day);

    /** The zone in which the days are counted. */
    public abstract ZoneId zone();

    /** Closes in a year, for annualising a volatility of daily returns. */
    public int daysPerYear() {
        return daysPerYear;
    }
}
