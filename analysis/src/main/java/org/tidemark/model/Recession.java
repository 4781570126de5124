package org.tidemark.model;

import java.time.YearMonth;

/** A recession as dated by the NBER: the month of the peak and the month of the trough. */
public record Recession(YearMonth peak, YearMonth trough) {
    public Recession {
        if (!peak.isBefore(trough)) {
            throw new IllegalArgumentException("peak " + peak + " must be before trough " + trough);
        }
    }
}
