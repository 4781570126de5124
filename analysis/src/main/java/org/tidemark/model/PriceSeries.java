package org.tidemark.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Closing levels (or intraday highs) of one instrument by day, in its quote currency or in index points.
 *
 * <p>Days without trading are absent, never filled in. Compare two series only on the same {@link PriceBasis}: a
 * total-return level beside a price level flatters whoever pays dividends.
 */
public final class PriceSeries {
    private final String id;
    private final PriceBasis basis;
    private final TradingWeek week;
    private final Sampling sampling;
    private final Optional<String> currency;
    private final long[] days;
    private final double[] levels;

    private PriceSeries(String id, PriceBasis basis, TradingWeek week, Sampling sampling, Optional<String> currency,
            long[] days, double[] levels) {
        this.id = requireNonNull(id, "id");
        this.basis = requireNonNull(basis, "basis");
        this.week = requireNonNull(week, "week");
        this.sampling = requireNonNull(sampling, "sampling");
        this.currency = requireNonNull(currency, "currency");
        this.days = days;
        this.levels = levels;
    }

    /**
     * Makes a series from closes in any order of days.
     *
     * @param currency ISO 4217 code, or empty for index points
     * @throws IllegalArgumentException if a level is not a positive, finite number; the message names the day
     */
    public static PriceSeries of(String id, PriceBasis basis, TradingWeek week, Sampling sampling,
            Optional<String> currency, SortedMap<LocalDate, Double> closes) {
        long[] days = new long[closes.size()];
        double[] levels = new double[closes.size()];
        int i = 0;
        for (var close : closes.entrySet()) {
            double level = close.getValue();
            if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        id + " on " + close.getKey() + ": " + level + " is not a price level");
            }
            days[i] = close.getKey().toEpochDay();
            levels[i++] = level;
        }
        return new PriceSeries(id, basis, week, sampling, currency, days, levels);
    }

    /** Daily closes in index points on exchange days. */
    public static PriceSeries daily(String id, PriceBasis basis, SortedMap<LocalDate, Double> closes) {
        return of(id, basis, TradingWeek.EXCHANGE, Sampling.daily(), Optional.empty(), closes);
    }

    public String id() {
        return id;
    }

    public PriceBasis basis() {
        return basis;
    }

    public TradingWeek week() {
        return week;
    }

    public Sampling sampling() {
        return sampling;
    }

    /** ISO 4217 code of the quote currency; empty for index points. */
    public Optional<String> currency() {
        return currency;
    }

    public int size() {
        return days.length;
    }

    public boolean isEmpty() {
        return days.length == 0;
    }

    /** Day of close number {@code i}, counted from 0 in order of time. */
    public LocalDate day(int i) {
        return LocalDate.ofEpochDay(days[i]);
    }

    /** Day number {@code i} as days since 1970-01-01, for arithmetic on spans. */
    public long epochDay(int i) {
        return days[i];
    }

    public double level(int i) {
        return levels[i];
    }

    public Quote quote(int i) {
        return new Quote(day(i), levels[i]);
    }

    /** The instant from which close number {@code i} is known. */
    public Instant knownFrom(int i) {
        return week.closeOf(day(i));
    }

    /**
     * Index of the last close that is known at an instant, however old; -1 when there is none yet. Series of different
     * calendars are joined by this: the close of Bitcoin dated the day of a New York close comes hours after it.
     */
    public int indexKnownAt(Instant instant) {
        int i = indexAtOrBefore(LocalDate.ofInstant(instant, week.zone()));
        return i >= 0 && knownFrom(i).isAfter(instant) ? i - 1 : i;
    }

    /** The first close; only for a series that is not empty. */
    public Quote first() {
        return quote(0);
    }

    /** The last close; only for a series that is not empty. */
    public Quote last() {
        return quote(days.length - 1);
    }

    /** Index of the last close on or before {@code day}, however old; -1 when the series starts later. */
    public int indexAtOrBefore(LocalDate day) {
        int i = Arrays.binarySearch(days, day.toEpochDay());
        return i >= 0 ? i : -i - 2;
    }

    /** The close of exactly that day. */
    public Optional<Quote> on(LocalDate day) {
        int i = Arrays.binarySearch(days, day.toEpochDay());
        return i < 0 ? Optional.empty() : Optional.of(quote(i));
    }

    /**
     * The close that stands for {@code day}: the last one on or before it, no older than
     * {@link TradingWeek#staleAfterDays()} calendar days. Never looks ahead.
     *
     * @return the close with the day it is really from, or the reason there is none
     */
    public Outcome<Quote> asOf(LocalDate day) {
        int i = indexAtOrBefore(day);
        if (i < 0) {
            return Outcome.unavailable(isEmpty()
                    ? Phrase.of("reason.no-closes", "series", id)
                    : Phrase.of("reason.starts-later", "series", id, "day", day, "first", day(0)));
        }
        if (day.toEpochDay() - days[i] > week.staleAfterDays()) {
            return Outcome.unavailable(Phrase.of("reason.no-close-near", "series", id, "day", day, "last", day(i)));
        }
        return Outcome.computed(quote(i));
    }

    /**
     * The same series without anything dated after {@code day}. A sparse series keeps the promise about its record or its
     * deepest drawdown only when that day is still in it: on an earlier day another one stood, which it may not hold.
     */
    public PriceSeries until(LocalDate day) {
        int n = indexAtOrBefore(day) + 1;
        return n == days.length
                ? this
                : new PriceSeries(id, basis, week, samplingOfFirst(n), currency, Arrays.copyOf(days, n),
                        Arrays.copyOf(levels, n));
    }

    private Sampling samplingOfFirst(int n) {
        boolean everyClose = sampling.regular() == Frequency.DAILY && !sampling.regularSince().isAfter(day(0));
        if (everyClose) {
            return sampling;
        }
        int record = 0;
        int trough = 0;
        double deepest = 1;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > levels[record]) {
                record = i;
            }
            double part = levels[i] / levels[record];
            if (part < deepest) {
                deepest = part;
                trough = i;
            }
        }
        return new Sampling(sampling.regular(), sampling.regularSince(), sampling.everyRecord(),
                sampling.everyRecord() || sampling.lastRecord() && record < n,
                sampling.deepestDrawdown() && trough < n);
    }

    /** Whether there is a close on or after {@code day}, so that a window ending there is complete. */
    public boolean reaches(LocalDate day) {
        return days.length > 0 && days[days.length - 1] >= day.toEpochDay();
    }

    @Override
    public String toString() {
        return id + (isEmpty() ? " (empty)" : " " + day(0) + " to " + last().day() + " (" + days.length + ")");
    }
}
