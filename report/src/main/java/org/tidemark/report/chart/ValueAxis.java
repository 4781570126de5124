package org.tidemark.report.chart;

import java.util.OptionalDouble;

/**
 * The axis of values.
 *
 * @param logarithmic equal distances are equal ratios; every value must then be above zero
 * @param baseline    a value that is always shown, with a stronger line: 0 for returns, 1 for multiples, 100 for a
 *                    rebased index
 */
public record ValueAxis(Unit unit, boolean logarithmic, OptionalDouble baseline) {

    public ValueAxis {
        if (logarithmic && baseline.isPresent() && baseline.getAsDouble() <= 0) {
            throw new IllegalArgumentException(
                    "a logarithmic axis cannot show " + baseline.getAsDouble() + "; its baseline must be above zero");
        }
    }

    public static ValueAxis linear(Unit unit) {
        return new ValueAxis(unit, false, OptionalDouble.empty());
    }

    public static ValueAxis log(Unit unit) {
        return new ValueAxis(unit, true, OptionalDouble.empty());
    }

    public ValueAxis from(double value) {
        return new ValueAxis(unit, logarithmic, OptionalDouble.of(value));
    }
}
