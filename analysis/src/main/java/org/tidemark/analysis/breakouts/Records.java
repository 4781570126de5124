package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;

/**
 * The records of a series: every level strictly above every earlier one.
 *
 * <p>The first level of the data opens the count. It is never an event, because nothing earlier shows how long the wait
 * before it was; a higher level from before the data is not known.
 */
final class Records {
    private final List<Quote> quotes;

    private Records(List<Quote> quotes) {
        this.quotes = quotes;
    }

    static Records of(PriceSeries series) {
        List<Quote> records = new ArrayList<>();
        double highest = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.level(i) > highest) {
                highest = series.level(i);
                records.add(series.quote(i));
            }
        }
        return new Records(records);
    }

    /** The highest level so far; only for a series that is not empty. */
    Quote last() {
        return quotes.getLast();
    }

    /**
     * Records that come at least {@code months} calendar months after the record before them:
     * {@code previous.plusMonths(months) <= day}. A wait counted from the last day of a long month ends on the last day of a
     * short one.
     */
    List<Breakout> breakouts(int months) {
        List<Breakout> found = new ArrayList<>();
        for (int i = 1; i < quotes.size(); i++) {
            Quote previous = quotes.get(i - 1);
            if (!previous.day().plusMonths(months).isAfter(quotes.get(i).day())) {
                found.add(new Breakout(quotes.get(i), previous));
            }
        }
        return found;
    }

    /** The highest level from {@code from} on and before {@code until}; {@code from} must be the day of a record. */
    Quote highestBetween(LocalDate from, LocalDate until) {
        Quote highest = quotes.getFirst();
        for (Quote quote : quotes) {
            if (!quote.day().isBefore(until)) {
                break;
            }
            highest = quote;
        }
        if (highest.day().isBefore(from)) {
            throw new IllegalArgumentException("no record from " + from + " until " + until);
        }
        return highest;
    }

    /** The highest level up to each close of the series, from close number {@code first} on. */
    static double[] running(PriceSeries series, int first) {
        double[] highest = new double[series.size()];
        double max = 0;
        for (int i = 0; i < series.size(); i++) {
            max = Math.max(max, series.level(i));
            highest[i] = max;
        }
        return Arrays.copyOfRange(highest, first, highest.length);
    }

    /** A record after a long wait, and the record it broke. */
    record Breakout(Quote record, Quote previous) {
        long daysSincePrevious() {
            return record.day().toEpochDay() - previous.day().toEpochDay();
        }
    }
}
