package org.tidemark.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An interest rate by day, as a fraction (0.0525 is 5.25 %).
 *
 * <p>A monthly mean is dated on the first of its month and holds for that month only; a target is dated on the day it takes
 * effect and holds until the next change.
 */
public record RateSeries(String id, Kind kind, NavigableMap<LocalDate, Double> fractions) {

    /** How long a value holds. */
    public enum Kind {
        /** The mean of the month that begins on the date. */
        MONTHLY_MEAN,
        /** The value of that day; days without one take the last. */
        DAILY,
        /** In force from that day until the next change. */
        STEP
    }

    public RateSeries {
        fractions = Collections.unmodifiableNavigableMap(new TreeMap<>(fractions));
        fractions.forEach((day, fraction) -> {
            if (!(Math.abs(fraction) < 1)) {
                throw new IllegalArgumentException(id + " on " + day + ": " + fraction
                        + " is not an interest rate as a fraction; 5.25 % is 0.0525");
            }
        });
    }

    /** The rate in force on {@code day}; for monthly means, that of the day's month. Empty when there is none. */
    public Optional<Double> on(LocalDate day) {
        if (kind == Kind.MONTHLY_MEAN) {
            return Optional.ofNullable(fractions.get(day.withDayOfMonth(1)));
        }
        var entry = fractions.floorEntry(day);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /**
     * The same rate without anything not yet known on {@code day}. The mean of a month is known after its last day.
     */
    public RateSeries until(LocalDate day) {
        LocalDate last = kind == Kind.MONTHLY_MEAN ? day.plusDays(1).withDayOfMonth(1).minusDays(1) : day;
        return new RateSeries(id, kind, fractions.headMap(last, true));
    }
}
