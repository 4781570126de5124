package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.util.List;

/**
 * What to look for and whom to follow.
 *
 * @param index      the series whose records count
 * @param months     calendar months without a record that make the next one an event; one row of the table for each
 * @param mainMonths the one of {@code months} whose events are followed
 * @param followers  series measured after each event, the most important first
 * @param horizons   calendar days after an event, ascending
 * @param chartFrom  first day of the marked chart of the index
 * @param draws      placebo samples for each follower and horizon
 * @param seed       of the placebo samples; the same seed gives the same figures
 */
public record BreakoutParameters(String index, List<Integer> months, int mainMonths, List<String> followers,
        List<Integer> horizons, LocalDate chartFrom, int draws, long seed) {

    public BreakoutParameters {
        months = List.copyOf(months);
        followers = List.copyOf(followers);
        horizons = List.copyOf(horizons);
        if (!months.contains(mainMonths)) {
            throw new IllegalArgumentException("main months " + mainMonths + " is not one of " + months);
        }
        for (int m : months) {
            if (m < 1) {
                throw new IllegalArgumentException(m + " months is no wait; write at least 1");
            }
        }
        for (int i = 0; i < horizons.size(); i++) {
            if (horizons.get(i) < 1 || i > 0 && horizons.get(i) <= horizons.get(i - 1)) {
                throw new IllegalArgumentException("horizons " + horizons + " must be positive and ascend");
            }
        }
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws make no placebo; write at least 1");
        }
    }

    /** The Russell 2000 followed by Bitcoin and the S&amp;P 500: 6, 9, 12, 18 and 24 months; 30, 90, 180 and 365 days. */
    public static BreakoutParameters standard() {
        return new BreakoutParameters("RUT", List.of(6, 9, 12, 18, 24), 12, List.of("BTC", "SPX"),
                List.of(30, 90, 180, 365), LocalDate.of(2000, 1, 1), 10_000, 2_000);
    }
}
