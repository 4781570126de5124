package org.tidemark.report.chart;

import java.util.OptionalDouble;

/**
 * The axis of values.
 *
 * @param logarithmic equal distances are equal ratios, of levels or, for returns, of one plus the return; every value must
 *                    then be above zero or above -1
 * @param baseline    a value that is always shown, with a stronger line: 0 for returns, 1 for multiples, 100 for a
 *                    rebased index
 */
public record ValueAxis(Unit unit, boolean logarithmic, OptionalDouble baseline) {

    public ValueAxis {
        if (logarithmic && baseline.isPresent() && baseline.getAsDouble() <= bottom(unit)) {
            throw new IllegalArgumentException("a logarithmic axis cannot show " + baseline.getAsDouble()
                    + "; its baseline must be above " + bottom(unit));
        }
    }

    public static ValueAxis linear(Unit unit) {
        return new ValueAxis(unit, false, OptionalDouble.empty());
    }

    public static ValueAxis log(Unit unit) {
        return new ValueAxis(unit, true, OptionalDouble.empty());
    }

    /** Whether there is a place for {@code value} on this axis. */
    boolean canShow(double value) {
        return !logarithmic || value > bottom(unit);
    }

    private static double bottom(Unit unit) {
        return unit == Unit.RETURN ? -1 : 0;
    }

    /** The number that an axis places for a value: on a logarithmic one a return stands where its multiple would. */
    double plotted(double value) {
        return logarithmic && unit == Unit.RETURN ? 1 + value : value;
    }

    /** The value whose plotted number this is. */
    double printed(double plotted) {
        return logarithmic && unit == Unit.RETURN ? plotted - 1 : plotted;
    }

    public ValueAxis from(double value) {
        return new ValueAxis(unit, logarithmic, OptionalDouble.of(value));
    }
}
