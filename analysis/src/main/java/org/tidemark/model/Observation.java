package org.tidemark.model;

import java.time.LocalDate;

/**
 * A figure about something on one day that is neither a price nor a rate nor a flow: shares outstanding, assets of a fund,
 * market value of a company, a recession indicator.
 *
 * @param subject ticker, index or series that it is about, as the file names it
 * @param measure what was measured, in kebab case, such as {@code shares-outstanding}
 * @param unit    ISO 4217 code, {@code shares}, or empty for a plain number
 */
public record Observation(String subject, String measure, LocalDate day, double value, String unit) {
    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(subject + " " + measure + " on " + day + ": " + value + " is no figure");
        }
    }
}
