package org.tidemark.report.chart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Turns a line into one that a reader could not tell from it: within a column of the page only its first, lowest, highest
 * and last point show.
 */
final class Thinning {
    /** Width of a column in points. */
    private static final double COLUMN = 1.5;

    /** How far in points a line may stray from its data, well below what print or screen can show. */
    private static final double TOLERANCE = 0.2;

    private Thinning() {}

    /** @param piece x and y in turn, in points of page, from left to right */
    static double[] thinned(double[] piece) {
        return simplified(columns(piece));
    }

    private static double[] columns(double[] xy) {
        double[] out = new double[xy.length];
        int size = 0;
        int n = xy.length / 2;
        int i = 0;
        while (i < n) {
            double column = Math.floor(xy[2 * i] / COLUMN);
            int lowest = i;
            int highest = i;
            int end = i;
            while (end < n && Math.floor(xy[2 * end] / COLUMN) == column) {
                lowest = xy[2 * end + 1] < xy[2 * lowest + 1] ? end : lowest;
                highest = xy[2 * end + 1] > xy[2 * highest + 1] ? end : highest;
                end++;
            }
            int[] kept = {i, Math.min(lowest, highest), Math.max(lowest, highest), end - 1};
            int previous = -1;
            for (int index : kept) {
                if (index != previous) {
                    out[size++] = xy[2 * index];
                    out[size++] = xy[2 * index + 1];
                    previous = index;
                }
            }
            i = end;
        }
        return Arrays.copyOf(out, size);
    }

    /** Leaves out points that lie within the tolerance of the line through those kept (Ramer 1972, Douglas and Peucker 1973). */
    private static double[] simplified(double[] xy) {
        int n = xy.length / 2;
        if (n < 3) {
            return xy;
        }
        var kept = new BitSet(n);
        kept.set(0);
        kept.set(n - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[]{0, n - 1});
        while (!open.isEmpty()) {
            int[] stretch = open.pop();
            int farthest = farthest(xy, stretch[0], stretch[1]);
            if (farthest >= 0) {
                kept.set(farthest);
                open.push(new int[]{stretch[0], farthest});
                open.push(new int[]{farthest, stretch[1]});
            }
        }
        double[] out = new double[2 * kept.cardinality()];
        int size = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            out[size++] = xy[2 * i];
            out[size++] = xy[2 * i + 1];
        }
        return out;
    }

    /** The point between {@code from} and {@code to} that is farthest from their chord, or -1 when all are near it. */
    private static int farthest(double[] xy, int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double length = Math.sqrt(dx * dx + dy * dy);
        double most = TOLERANCE * length;
        int farthest = -1;
        for (int i = from + 1; i < to; i++) {
            double px = xy[2 * i] - xy[2 * from];
            double py = xy[2 * i + 1] - xy[2 * from + 1];
            double area = Math.abs(px * dy - py * dx);
            if (area > most) {
                most = area;
                farthest = i;
            }
        }
        return farthest;
    }
}
