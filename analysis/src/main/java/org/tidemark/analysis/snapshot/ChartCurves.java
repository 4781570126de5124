package org.tidemark.analysis.snapshot;

import java.time.LocalDate;
import java.util.Arrays;

import org.tidemark.model.Curve;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;

/** The two curves of a series, thinned to one point a week, or a month where the series is monthly. */
final class ChartCurves {
    private ChartCurves() {}

    /** Last close of each period over the close of {@code start}, times 100; the first point is {@code start}, the last the last close. */
    static Curve rebased(PriceSeries series, Quote start) {
        int from = series.indexAtOrBefore(start.day());
        double[] xs = new double[series.size() - from];
        double[] ys = new double[xs.length];
        int n = 0;
        for (int i = from; i < series.size(); i++) {
            boolean endsPeriod = i + 1 == series.size() || period(series, i) != period(series, i + 1);
            if (endsPeriod || i == from) {
                xs[n] = series.epochDay(i);
                ys[n++] = 100 * series.level(i) / start.level();
            }
        }
        return Curve.of(series.id(), Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
    }

    /** Worst close of each period since {@code start} against the record so far, which may be older than {@code start}. */
    static Curve drawdown(PriceSeries series, LocalDate start) {
        double[] xs = new double[series.size()];
        double[] ys = new double[xs.length];
        int n = 0;
        double record = 0;
        long period = Long.MIN_VALUE;
        for (int i = 0; i < series.size(); i++) {
            record = Math.max(record, series.level(i));
            if (series.epochDay(i) < start.toEpochDay()) {
                continue;
            }
            double drawdown = series.level(i) / record - 1;
            long current = period(series, i);
            if (current != period) {
                period = current;
                n++;
            } else if (drawdown >= ys[n - 1]) {
                continue;
            }
            xs[n - 1] = series.epochDay(i);
            ys[n - 1] = drawdown;
        }
        return Curve.of(series.id(), Arrays.copyOf(xs, n), Arrays.copyOf(ys, n));
    }

    /** A number that is the same for all days of one week (Monday to Sunday) or one month. */
    private static long period(PriceSeries series, int i) {
        // 1970-01-01 was a Thursday, three days into its week.
        return series.sampling().regular() == Frequency.MONTHLY
                ? series.day(i).getYear() * 12L + series.day(i).getMonthValue()
                : Math.floorDiv(series.epochDay(i) + 3, 7L);
    }
}
