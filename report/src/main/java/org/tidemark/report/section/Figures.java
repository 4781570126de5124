package org.tidemark.report.section;

import java.util.OptionalDouble;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;

/** What charts take from facts and series. */
final class Figures {
    /** The longest step between two daily, weekly or monthly closes that a line still joins: the spacing and a holiday week. */
    private static final double DAILY_STEP = 6;
    private static final double WEEKLY_STEP = 10;
    private static final double MONTHLY_STEP = 35;

    private Figures() {}

    /** The number of a fact; empty when it has a reason instead, or no number. */
    static OptionalDouble number(Fact fact) {
        return fact.outcome().optional().map(quantity -> quantity instanceof Quantity.Numeric numeric
                ? OptionalDouble.of(numeric.number())
                : OptionalDouble.empty()).orElse(OptionalDouble.empty());
    }

    /** How far apart two points of a series may be and still be joined, when it is drawn as it is. */
    static double longestStep(Dataset data, String series) {
        return switch (data.close(series).map(PriceSeries::sampling).map(s -> s.regular()).orElse(Frequency.MONTHLY)) {
            case DAILY -> DAILY_STEP;
            case WEEKLY -> WEEKLY_STEP;
            case MONTHLY -> MONTHLY_STEP;
        };
    }

    /** The same for a curve that has been thinned to weeks where the series is finer. */
    static double longestWeeklyStep(Dataset data, String series) {
        return Math.max(WEEKLY_STEP, longestStep(data, series));
    }

    /** The same for a stretch that reaches back before the regular spacing began, where only month-ends are certain. */
    static double longestSparseStep(Dataset data, String series) {
        boolean daily = longestStep(data, series) == DAILY_STEP;
        return daily ? DAILY_STEP : MONTHLY_STEP;
    }
}
