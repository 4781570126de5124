package org.tidemark.ingest.quality;

import java.time.LocalDate;
import org.tidemark.ingest.Period;

/**
 * For which days a value is due.
 *
 * @param period one value for each of them
 * @param since  the day from which this holds; {@link LocalDate#MIN} for all of a file
 */
public record Due(Period period, LocalDate since) {
    /** A value for each day, as far as the rows themselves are daily. */
    public static final Due EVERY_ROW = new Due(Period.DAY, LocalDate.MIN);
}
