package org.tidemark.report.chart;

import java.awt.Rectangle;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * The axis of values of one plot: JFreeChart's, with a range that gives the data a little air and with round ticks.
 *
 * @param spec  what the chart asks for
 * @param axis  places values; on a logarithmic one a return {@code r} is plotted as the multiple {@code 1 + r}
 * @param ticks lowest first
 */
record Levels(ValueAxis spec, org.jfree.chart.axis.ValueAxis axis, List<Tick> ticks) {
    /** Air beyond the data, as a part of the axis. */
    private static final double AIR = 0.04;

    /** Steps of ticks that readers count in: 1, 2, 2.5 and 5 times a power of ten. */
    private static final TickUnits STEPS = steps();

    /** A value that is marked and the decimals that tell it apart from its neighbours. */
    record Tick(double value, int decimals) {}

    Levels {
        ticks = List.copyOf(ticks);
    }

    private static TickUnits steps() {
        var steps = new TickUnits();
        NumberFormat unused = integersOnly();
        for (int power = -8; power <= 15; power++) {
            for (String mantissa : List.of("1", "2", "2.5", "5")) {
                steps.add(new NumberTickUnit(Double.parseDouble(mantissa + "e" + power), unused));
            }
        }
        return steps;
    }

    /** JFreeChart wants a format, although ChartText writes the numbers; one for each axis, as formats serve one thread. */
    private static NumberFormat integersOnly() {
        return NumberFormat.getIntegerInstance(Locale.ROOT);
    }

    static double step(double least) {
        return unit(least).getSize();
    }

    private static NumberTickUnit unit(double least) {
        return (NumberTickUnit) STEPS.getCeilingTickUnit(new NumberTickUnit(least, integersOnly()));
    }

    /**
     * Covers the data and the base line.
     *
     * @param data   as plotted; empty when a chart has nothing but its base line
     * @param wanted about how many ticks
     */
    static Levels covering(ValueAxis spec, Optional<Range> data, int wanted) {
        OptionalDouble base = spec.baseline().isPresent()
                ? OptionalDouble.of(spec.plotted(spec.baseline().getAsDouble()))
                : OptionalDouble.empty();
        double middle = base.orElse(spec.plotted(spec.logarithmic() ? 1 : 0));
        Range tight = data.orElse(new Range(middle, middle));
        if (base.isPresent()) {
            tight = Range.expandToInclude(tight, base.getAsDouble());
        }
        boolean stands = base.isPresent() && base.getAsDouble() <= tight.getLowerBound();
        boolean hangs = !stands && base.isPresent() && base.getAsDouble() >= tight.getUpperBound();
        return spec.logarithmic()
                ? logarithmic(spec, tight, stands, hangs, wanted)
                : linear(spec, tight, stands, hangs, wanted);
    }

    /** Bars and drawdowns stand on their base line or hang from it: no air on that side. */
    private static Range aired(Range tight, double leastLength, boolean stands, boolean hangs) {
        double length = tight.getLength() > 0 ? tight.getLength() : leastLength;
        double air = AIR * length;
        return new Range(tight.getLowerBound() - (stands ? 0 : air), tight.getUpperBound() + (hangs ? 0 : air));
    }

    private static Levels linear(ValueAxis spec, Range tight, boolean stands, boolean hangs, int wanted) {
        var axis = new NumberAxis();
        axis.setRange(aired(tight, Math.max(Math.abs(tight.getUpperBound()), 1), stands, hangs));
        return new Levels(spec, hidden(axis), linearTicks(axis, wanted, spec));
    }

    private static Levels logarithmic(ValueAxis spec, Range tight, boolean stands, boolean hangs, int wanted) {
        var axis = new RoundLogAxis(spec, wanted);
        Range exponents = aired(new Range(axis.calculateLog(tight.getLowerBound()),
                axis.calculateLog(tight.getUpperBound())), Math.log10(Math.E), stands, hangs);
        axis.setRange(stands ? tight.getLowerBound() : axis.calculateValue(exponents.getLowerBound()),
                hangs ? tight.getUpperBound() : axis.calculateValue(exponents.getUpperBound()));
        return new Levels(spec, hidden(axis), axis.ticks());
    }

    /** Nothing of the axis itself is drawn: its words belong to a language. Its grid is. */
    private static org.jfree.chart.axis.ValueAxis hidden(org.jfree.chart.axis.ValueAxis axis) {
        axis.setVisible(false);
        return axis;
    }

    /** An axis of exactly these elapsed days; nothing of it is drawn. */
    static NumberAxis days(Range days) {
        var axis = new NumberAxis();
        axis.setRange(days);
        axis.setNumberFormatOverride(integersOnly());
        axis.setTickUnit(unit(days.getLength()), false, true);
        axis.setVisible(false);
        return axis;
    }

    /** Sets the step of a plain axis and returns its ticks. Languages share an axis, so one asks after the other. */
    static List<Tick> linearTicks(NumberAxis axis, int wanted, ValueAxis spec) {
        synchronized (axis) {
            return ticks(axis, wanted, spec);
        }
    }

    private static List<Tick> ticks(NumberAxis axis, int wanted, ValueAxis spec) {
        NumberTickUnit unit = unit(axis.getRange().getLength() / Math.max(1, wanted));
        axis.setNumberFormatOverride(integersOnly());
        axis.setTickUnit(unit, false, true);
        // Fractions are printed as percentages, which shifts the point by two.
        boolean percent = spec.unit() == Unit.RETURN || spec.unit() == Unit.SHARE;
        int decimals = decimals(percent ? 100 * unit.getSize() : unit.getSize());
        List<Tick> ticks = new ArrayList<>();
        for (Object tick : axis.refreshTicks(new SceneGraphics(), new AxisState(), new Rectangle(1, 1),
                RectangleEdge.LEFT)) {
            // Adding up steps leaves traces in the last digits.
            double value = Math.rint(((ValueTick) tick).getValue() / unit.getSize()) * unit.getSize() + 0.0;
            ticks.add(new Tick(spec.logarithmic() ? spec.printed(value) : value, decimals));
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
}
