package org.tidemark.model;

/**
 * Points of one line of a chart, in order of {@code x}: epoch days for a calendar axis, elapsed days for an aligned one.
 * Points are joined only where the series has no gap longer than its spacing, so a curve never bridges missing data.
 *
 * @see Findings
 */
public final class Curve {
    private final String id;
    private final double[] xs;
    private final double[] ys;

    private Curve(String id, double[] xs, double[] ys) {
        this.id = id;
        this.xs = xs;
        this.ys = ys;
    }

    /**
     * @param id a series id, or the event it follows, such as {@code 2016-07-09}
     * @throws IllegalArgumentException if the arrays differ in length, x does not increase, or a value is not finite
     */
    public static Curve of(String id, double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(id + ": " + xs.length + " x and " + ys.length + " y");
        }
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i]) || i > 0 && xs[i] <= xs[i - 1]) {
                throw new IllegalArgumentException(
                        id + ": point " + i + " (" + xs[i] + ", " + ys[i] + ") is out of order or not finite");
            }
        }
        return new Curve(id, xs.clone(), ys.clone());
    }

    public String id() {
        return id;
    }

    public int size() {
        return xs.length;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }
}
