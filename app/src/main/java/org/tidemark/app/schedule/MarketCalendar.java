package org.tidemark.app.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.tidemark.ingest.calendar.ExchangeCalendar;
import org.tidemark.model.TradingWeek;

/** The days on which the market of a report has a close, and the instant of each. */
public enum MarketCalendar {
    /** Sessions of the New York Stock Exchange; closed on its holidays and one-off closings. */
    NEW_YORK(TradingWeek.EXCHANGE) {
        @Override
        public boolean isOpen(LocalDate day) {
            return switch (ExchangeCalendar.newYork().session(day)) {
                case OPEN -> true;
                case CLOSED -> false;
                // a century whose holidays nobody has set: at least its weekends are known
                case UNKNOWN -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            };
        }
    },
    /** Every calendar day, as for Bitcoin; a day closes at its end in UTC. */
    EVERY_DAY(TradingWeek.EVERY_DAY) {
        @Override
        public boolean isOpen(LocalDate day) {
            return true;
        }
    };

    private final TradingWeek week;

    MarketCalendar(TradingWeek week) {
        this.week = week;
    }

    public abstract boolean isOpen(LocalDate day);

    /** The calendar by which a series of that week has its closes. */
    public static MarketCalendar of(TradingWeek week) {
        return switch (week) {
            case EXCHANGE -> NEW_YORK;
            case EVERY_DAY -> EVERY_DAY;
        };
    }

    /** The last day with a close, {@code day} or before it. */
    public LocalDate openAtOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The last day whose close was known at {@code now}: a close counts from its own instant on. */
    public LocalDate lastClosedAt(Instant now) {
        LocalDate day = openAtOrBefore(now.atZone(week.zone()).toLocalDate());
        while (week.closeOf(day).isAfter(now)) {
            day = openAtOrBefore(day.minusDays(1));
        }
        return day;
    }
}
