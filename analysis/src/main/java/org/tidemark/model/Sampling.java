package org.tidemark.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a series promises to hold besides the closes one sees: how regular it is, and which of its extremes are all there.
 * A study asks here before it states something that a sparse series cannot show.
 *
 * @param regular       the finest regular spacing that is complete from {@code regularSince} on
 * @param regularSince  first day of the regular spacing; earlier closes are sparser
 * @param everyRecord   every record close is held, so records, breakouts and days since a record are exact
 * @param lastRecord    the highest close so far is held, so the distance from the record is exact
 * @param deepestDrawdown the peak and the trough of the deepest drawdown are held, so it is exact
 */
public record Sampling(Frequency regular, LocalDate regularSince, boolean everyRecord, boolean lastRecord,
        boolean deepestDrawdown) {

    public Sampling {
        requireNonNull(regular, "regular");
        requireNonNull(regularSince, "regularSince");
        if (everyRecord && !lastRecord) {
            throw new IllegalArgumentException("a series with every record holds the last one too");
        }
    }

    /** A close for every day on which the instrument trades. */
    public static Sampling daily() {
        return new Sampling(Frequency.DAILY, LocalDate.MIN, true, true, true);
    }

    /** Regular closes only; no promise about extremes between them. */
    public static Sampling regular(Frequency frequency) {
        boolean daily = frequency == Frequency.DAILY;
        return new Sampling(frequency, LocalDate.MIN, daily, daily, daily);
    }
}
