package org.tidemark.report.chart;

import java.time.LocalDate;

/** How one language writes what stands in a chart. */
public interface ChartText {

    /** How much of a date an axis shows. */
    enum Granularity {
        /** 2016 */
        YEAR,
        /** January 2024, as short as the language has it. */
        MONTH,
        /** 18 September 2025, short. */
        DAY
    }

    String label(Label label);

    /**
     * The number at a tick.
     *
     * @param value    in the terms of {@link Unit}: 0.1 is 10 %
     * @param decimals places that tell neighbouring ticks apart, counted in the unit that is printed
     */
    String tick(Unit unit, double value, int decimals);

    /** The date at a tick. */
    String day(LocalDate day, Granularity granularity);
}
