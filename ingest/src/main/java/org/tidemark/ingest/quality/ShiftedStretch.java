package org.tidemark.ingest.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one file in a row whose values another file of the same series has on the next or the previous of its rows. A vendor
 * that stamps the beginning of a day does this to a whole file, one that changed its habit, or a splice, to a part.
 *
 * @param from      first row
 * @param to        last row, itself inside
 * @param lag       1 when the other has the value a row later, -1 when a row earlier
 * @param moved     median relative difference to that row
 * @param asStamped median relative difference to the row of the same day
 */
record ShiftedStretch(int from, int to, int lag, double moved, double asStamped) {
    /** Rows that are looked at together: enough for a median, few enough to date a change of habit. */
    private static final int WINDOW = 40;
    /** Fewer windows than this in a row are chance. */
    private static final int FEWEST_WINDOWS = 3;
    /** Two values of one moment are nearer than this. */
    private static final double ONE_MOMENT = 0.01;
    /** Part of the difference by the day that is left when the day is moved. */
    private static final double LEFT = 0.6;
    /** In a market that moves less than this from day to day, the neighbour of a day proves nothing. */
    private static final double LEAST_MOVE = 0.002;

    static List<ShiftedStretch> of(Track a, Track b) {
        List<ShiftedStretch> found = new ArrayList<>();
        int from = 0;
        int to = 0;
        int windows = 0;
        int lag = 0;
        for (int start = 0; start < a.size(); start += WINDOW) {
            int end = Math.min(a.size(), start + WINDOW);
            int here = lag(a, b, start, end);
            if (here != lag) {
                close(a, b, from, to, lag, windows, found);
                from = start;
                windows = 0;
                lag = here;
            }
            to = end - 1;
            windows++;
        }
        close(a, b, from, to, lag, windows, found);
        return found;
    }

    private static void close(Track a, Track b, int from, int to, int lag, int windows, List<ShiftedStretch> found) {
        if (lag != 0 && windows >= FEWEST_WINDOWS) {
            found.add(new ShiftedStretch(from, to, lag, difference(a, b, from, to + 1, lag),
                    difference(a, b, from, to + 1, 0)));
        }
    }

    /** By how many rows {@code a} is ahead of {@code b}: 1, -1, or 0 when it is not. */
    private static int lag(Track a, Track b, int start, int end) {
        double asStamped = difference(a, b, start, end, 0);
        if (asStamped < LEAST_MOVE) {
            return 0;
        }
        for (int lag : new int[]{1, -1}) {
            double moved = difference(a, b, start, end, lag);
            if (moved < ONE_MOMENT && moved < LEFT * asStamped) {
                return lag;
            }
        }
        return 0;
    }

    /** Median over the days that both have; 0 for the same row, infinite for a moved one when they have hardly any. */
    private static double difference(Track a, Track b, int start, int end, int lag) {
        double[] found = new double[end - start];
        int n = 0;
        for (int i = start; i < end; i++) {
            int j = b.index(a.epochDay(i));
            if (j >= 0 && j + lag >= 0 && j + lag < b.size()) {
                found[n++] = Math.abs(a.value(i) / b.value(j + lag) - 1);
            }
        }
        if (n < WINDOW / 4) {
            return lag == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return SourceChecks.median(Arrays.copyOf(found, n));
    }
}
