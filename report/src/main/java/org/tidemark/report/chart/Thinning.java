package org.tidemark.report.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.tidemark.model.Curve;

/**
 * Turns a curve into the pieces of line that a reader could tell from the whole: within a column of the page only its
 * first, lowest, highest and last point show. Missing data splits the line.
 */
final class Thinning {
    /** Width of a column in points. */
    private static final double COLUMN = 1.5;

    /** How far in points a line may stray from its data, well below what print or screen can show. */
    private static final double TOLERANCE = 0.2;

    private Thinning() {}

    /**
     * Pieces of x and y in turn, both from 0 to 1 within the scales; a point without neighbours stays as a piece of one.
     * Points outside the horizontal scale are left out.
     *
     * @param width  points of page that the horizontal scale is spread over
     * @param height points of page that the vertical scale is spread over
     */
    static List<double[]> pieces(Line line, Scale horizontal, Scale vertical, double width,
            double height) {
        Curve curve = line.curve();
        List<double[]> pieces = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= curve.size(); i++) {
            boolean inside = i < curve.size() && within(horizontal.at(curve.x(i)));
            if (start >= 0 && (!inside || curve.x(i) - curve.x(i - 1) > line.longestStep())) {
                pieces.add(piece(line, start, i, horizontal, vertical, width, height));
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return pieces;
    }

    private static boolean within(double place) {
        return place >= -1e-9 && place <= 1 + 1e-9;
    }

    private static double[] piece(Line line, int from, int until, Scale horizontal, Scale vertical, double width,
            double height) {
        var points = new Points(until - from);
        Curve curve = line.curve();
        boolean step = line.shape() == Line.Shape.STEP;
        double lastY = 0;
        int i = from;
        while (i < until) {
            double place = horizontal.at(curve.x(i));
            if (step) {
                double y = vertical.at(curve.y(i));
                if (i > from) {
                    points.add(place, lastY);
                }
                points.add(place, y);
                lastY = y;
                i++;
                continue;
            }
            double column = Math.floor(place * width / COLUMN);
            int lowest = i;
            int highest = i;
            int end = i;
            while (end < until && Math.floor(horizontal.at(curve.x(end)) * width / COLUMN) == column) {
                lowest = curve.y(end) < curve.y(lowest) ? end : lowest;
                highest = curve.y(end) > curve.y(highest) ? end : highest;
                end++;
            }
            int[] kept = {i, Math.min(lowest, highest), Math.max(lowest, highest), end - 1};
            int previous = -1;
            for (int index : kept) {
                if (index != previous) {
                    points.add(horizontal.at(curve.x(index)), vertical.at(curve.y(index)));
                    previous = index;
                }
            }
            i = end;
        }
        return step ? points.toArray() : simplified(points.toArray(), width, height);
    }

    /** Leaves out points that lie within the tolerance of the line through those kept (Ramer 1972, Douglas and Peucker 1973). */
    private static double[] simplified(double[] xy, double width, double height) {
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
            int farthest = farthest(xy, stretch[0], stretch[1], width, height);
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
    private static int farthest(double[] xy, int from, int to, double width, double height) {
        double dx = (xy[2 * to] - xy[2 * from]) * width;
        double dy = (xy[2 * to + 1] - xy[2 * from + 1]) * height;
        double length = Math.sqrt(dx * dx + dy * dy);
        double most = TOLERANCE * length;
        int farthest = -1;
        for (int i = from + 1; i < to; i++) {
            double px = (xy[2 * i] - xy[2 * from]) * width;
            double py = (xy[2 * i + 1] - xy[2 * from + 1]) * height;
            double area = Math.abs(px * dy - py * dx);
            if (area > most) {
                most = area;
                farthest = i;
            }
        }
        return farthest;
    }

    /** A growing array of coordinates. */
    private static final class Points {
        private double[] xy;
        private int size;

        Points(int expected) {
            xy = new double[Math.max(8, Math.min(expected, 2000) * 2)];
        }

        void add(double x, double y) {
            // A level stretch needs its two ends only.
            if (size >= 4 && xy[size - 1] == y && xy[size - 3] == y) {
                xy[size - 2] = x;
                return;
            }
            if (size == xy.length) {
                xy = Arrays.copyOf(xy, 2 * size);
            }
            xy[size++] = x;
            xy[size++] = y;
        }

        double[] toArray() {
            return Arrays.copyOf(xy, size);
        }
    }
}
