package org.tidemark.analysis.halvings;

import java.util.List;

/**
 * @param series         Bitcoin's closes, one for each UTC day
 * @param elapsedDays    days after a halving at which the cycles are compared, ascending, beside the as-of day's own
 * @param peakWithinDays a cycle's peak is looked for in this many days after its halving. Two years, half a cycle: a record
 *                       shortly before the next halving, as in March 2024, belongs to the run into that one
 * @param recordMonths   calendar months without a record after which a record before a halving counts
 */
public record HalvingParameters(String series, List<Integer> elapsedDays, int peakWithinDays, int recordMonths) {
    public HalvingParameters {
        elapsedDays = List.copyOf(elapsedDays);
        for (int i = 0; i < elapsedDays.size(); i++) {
            if (elapsedDays.get(i) < 1 || i > 0 && elapsedDays.get(i) <= elapsedDays.get(i - 1)) {
                throw new IllegalArgumentException("elapsed days " + elapsedDays + " must be positive and ascend");
            }
        }
        if (peakWithinDays < 1) {
            throw new IllegalArgumentException("a peak within " + peakWithinDays + " days cannot be; write at least 1");
        }
        if (recordMonths < 1) {
            throw new IllegalArgumentException(recordMonths + " months is no wait; write at least 1");
        }
    }

    /** Days 180, 365 and 642 (the age of the cycle that the articles argue about); peaks within 730 days; 12 months. */
    public static HalvingParameters standard() {
        return new HalvingParameters("BTC", List.of(180, 365, 642), 730, 12);
    }
}
