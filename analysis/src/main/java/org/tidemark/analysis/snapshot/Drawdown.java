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

    /** Over the closes at hand; empty for a series that never closed below its record. Of equal falls the first. */
    static Optional<Drawdown> deepest(PriceSeries series) {
        int record = 0;
        int peak = -1;
        int trough = -1;
        double deepest = 1;
        for (int i = 0; i < series.size(); i++) {
            if (series.level(i) > series.level(record)) {
                record = i;
            }
            double part = series.level(i) / series.level(record);
            if (part < deepest) {
                deepest = part;
                peak = record;
                trough = i;
            }
        }
        return trough < 0
                ? Optional.empty()
                : Optional
                        .of(new Drawdown(series.quote(peak), series.quote(trough), firstAtLeast(series, trough, peak)));
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
