package org.tidemark.report.chart;

import java.util.List;
import org.tidemark.model.Curve;

/** The rectangle of data that lines cover. */
record Extent(double left, double right, double low, double high) {

    static Extent of(List<Line> lines) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            Curve curve = line.curve();
            left = Math.min(left, curve.x(0));
            right = Math.max(right, curve.x(curve.size() - 1));
            for (int i = 0; i < curve.size(); i++) {
                low = Math.min(low, curve.y(i));
                high = Math.max(high, curve.y(i));
            }
        }
        return new Extent(left, right, low, high);
    }

    /** The same with the values only that lie from {@code from} to {@code to}; empty stretches keep the whole. */
    static Extent within(Line line, double from, double to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Curve curve = line.curve();
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) >= from && curve.x(i) <= to) {
                low = Math.min(low, curve.y(i));
                high = Math.max(high, curve.y(i));
            }
        }
        Extent whole = of(List.of(line));
        return low <= high ? new Extent(from, to, low, high) : new Extent(from, to, whole.low, whole.high);
    }

    Extent with(double x, double y) {
        return new Extent(Math.min(left, x), Math.max(right, x), Math.min(low, y), Math.max(high, y));
    }

    Extent widened(double x) {
        return new Extent(Math.min(left, x), Math.max(right, x), low, high);
    }
}
