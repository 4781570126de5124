package org.tidemark.model;

import java.time.LocalDate;

/**
 * Net money into a fund over the days {@code from} to {@code to}, both inside; positive is money in.
 *
 * @param usd US dollars
 */
public record FundFlow(String fund, LocalDate from, LocalDate to, double usd) {
    public FundFlow {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(fund + ": from " + from + " is after to " + to);
        }
        if (!Double.isFinite(usd)) {
            throw new IllegalArgumentException(fund + " " + from + ": " + usd + " is not an amount");
        }
    }
}
