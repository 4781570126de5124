package org.tidemark.analysis.snapshot;

import java.util.Optional;

import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;

/**
 * The deepest fall of a series from a record close.
 *
 * @param peak      the record it fell from
 * @param trough    the lowest close after it
 * @param recovered the first close at or above the peak after the trough
 */
record Drawdown(Quote peak, Quote trough, Optional<Quote> recovered) {

    /** A negative fraction: trough over peak, minus 1. */
    double depth() {
        return trough.level() / peak.level() - 1;
    }

    /** Each close over the highest one up to it, minus 1: zero on a record, negative below one. */
    static double[] path(PriceSeries series) {
        double[] path = new double[series.size()];
        double record = 0;
        for (int i = 0; i < path.length; i++) {
            record = Math.max(record, series.level(i));
            path[i] = series.level(i) / record - 1;
        }
        return path;
    }

    /**
     * The deepest fall among closes {@code from} (inside) to {@code until} (outside), from records at hand that may be earlier.
     * Of equal falls the first; a fall of zero is a close that is a record itself.
     *
     * @param path of {@link #path}
     */
    static Drawdown deepest(PriceSeries series, double[] path, int from, int until) {
        int trough = from;
        for (int i = from + 1; i < until; i++) {
            if (path[i] < path[trough]) {
                trough = i;
            }
        }
        int peak = highest(series, trough + 1);
        return new Drawdown(series.quote(peak), series.quote(trough), firstAtLeast(series, trough, peak));
    }

    /** Position of the highest of the first {@code n} closes; of equal ones the first. */
    static int highest(PriceSeries series, int n) {
        int record = 0;
        for (int i = 1; i < n; i++) {
            if (series.level(i) > series.level(record)) {
                record = i;
            }
        }
        return record;
    }

    private static Optional<Quote> firstAtLeast(PriceSeries series, int after, int peak) {
        for (int i = after + 1; i < series.size(); i++) {
            if (series.level(i) >= series.level(peak)) {
                return Optional.of(series.quote(i));
            }
        }
        return Optional.empty();
    }
}
