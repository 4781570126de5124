package org.tidemark.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Places values on an axis from 0 (its low end) to 1, and knows where its ticks are. On a logarithmic axis a return
 * {@code r} stands where the multiple {@code 1 + r} would.
 */
final class Scale {
    private final Unit unit;
    private final boolean logarithmic;
    private final double low;
    private final double high;

    private Scale(Unit unit, boolean logarithmic, double low, double high) {
        this.unit = unit;
        this.logarithmic = logarithmic;
        this.low = low;
        this.high = high;
    }

    /** A tick and the decimals that tell it apart from its neighbours. */
    record Tick(double value, int decimals) {}

    /**
     * Covers {@code min} to {@code max} and the base line with a little air beyond the data.
     *
     * @throws IllegalArgumentException if a logarithmic axis would reach zero
     */
    static Scale covering(ValueAxis axis, double min, double max) {
        OptionalDouble base = axis.baseline();
        double from = base.isPresent() ? Math.min(min, base.getAsDouble()) : min;
        double to = base.isPresent() ? Math.max(max, base.getAsDouble()) : max;
        var plain = new Scale(axis.unit(), axis.logarithmic(), 0, 1);
        double low = plain.forward(from);
        double high = plain.forward(to);
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a logarithmic axis cannot reach from " + from + " to " + to);
        }
        double span = high - low;
        if (span == 0) {
            span = axis.logarithmic() ? 1 : Math.max(Math.abs(high), 1);
        }
        double air = 0.04 * span;
        boolean restsOnBase = base.isPresent() && base.getAsDouble() <= min;
        boolean hangsFromBase = base.isPresent() && base.getAsDouble() >= max;
        return new Scale(axis.unit(), axis.logarithmic(), restsOnBase ? low : low - air,
                hangsFromBase && !restsOnBase ? high : high + air);
    }

    /** A plain axis of {@code low} to {@code high} without air, such as time. */
    static Scale exactly(double low, double high) {
        return new Scale(Unit.DAYS, false, low, high > low ? high : low + 1);
    }

    double at(double value) {
        return (forward(value) - low) / (high - low);
    }

    private double forward(double value) {
        if (!logarithmic) {
            return value;
        }
        return Math.log(unit == Unit.RETURN ? 1 + value : value);
    }

    private double backward(double place) {
        if (!logarithmic) {
            return place;
        }
        return unit == Unit.RETURN ? Math.exp(place) - 1 : Math.exp(place);
    }

    /** About {@code wanted} round values, lowest first. */
    List<Tick> ticks(int wanted) {
        if (logarithmic && high - low > Math.log(4)) {
            return logarithmicTicks(wanted);
        }
        double from = backward(low);
        double to = backward(high);
        double step = niceStep((to - from) / Math.max(1, wanted));
        // Fractions are printed as percentages, which shifts the point by two.
        double printed = unit == Unit.RETURN || unit == Unit.SHARE ? step * 100 : step;
        int decimals = decimals(printed);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            ticks.add(new Tick(i * step, decimals));
        }
        return ticks;
    }

    /** Places it takes to write {@code step} in full. */
    private static int decimals(double step) {
        int decimals = 0;
        for (double shifted = step; Math.abs(shifted - Math.rint(shifted)) > 1e-6 * shifted; shifted *= 10) {
            decimals++;
        }
        return decimals;
    }

    private List<Tick> logarithmicTicks(int wanted) {
        double decades = (high - low) / Math.log(10);
        double[] mantissas = decades * 3 <= wanted * 1.3 ? new double[]{1, 2, 5} : new double[]{1};
        int stride = mantissas.length > 1 ? 1 : (int) Math.max(1, Math.ceil(decades / wanted - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(low / Math.log(10));
        for (int decade = first; decade * Math.log(10) <= high; decade++) {
            if (Math.floorMod(decade, stride) != 0) {
                continue;
            }
            for (double mantissa : mantissas) {
                double multiple = mantissa * Math.pow(10, decade);
                double place = Math.log(multiple);
                if (place >= low - 1e-9 && place <= high + 1e-9) {
                    double value = unit == Unit.RETURN ? multiple - 1 : multiple;
                    ticks.add(new Tick(value, multiple < 1 && unit != Unit.RETURN ? -decade : 0));
                }
            }
        }
        return ticks;
    }

    /** The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least {@code raw}. */
    static double niceStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double mantissa = raw / power;
        double nice = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 2.5 ? 2.5 : mantissa <= 5 ? 5 : 10;
        return nice * power;
    }
}
