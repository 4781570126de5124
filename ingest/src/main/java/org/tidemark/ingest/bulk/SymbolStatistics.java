package org.tidemark.ingest.bulk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What the closes of one symbol come to. The returns are those from one row of the symbol to its next,
 * {@code ln(P(t) / P(t-1))}, whatever days lie between.
 *
 * @param closes          closes kept, one a day
 * @param lastClose       in the unit of the file
 * @param meanReturn      mean of the log returns, a fraction per row, not annualised; empty with one close
 * @param returnDeviation standard deviation of the log returns with n − 1, not annualised; empty with fewer than three closes
 * @param maxDrawdown     the least of {@code P(t) / max(P(s), s ≤ t) - 1}, a fraction from -1 to 0; 0 when the close never fell
 */
public record SymbolStatistics(String symbol, long closes, LocalDate first, LocalDate last, double lastClose,
        OptionalDouble meanReturn, OptionalDouble returnDeviation, double maxDrawdown) {
    public SymbolStatistics {
        requireNonNull(meanReturn, "meanReturn");
        requireNonNull(returnDeviation, "returnDeviation");
        if (closes < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException(symbol + ": " + closes + " closes from " + first + " to " + last);
        }
        if (!(lastClose > 0 && lastClose < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(symbol + " on " + last + ": " + lastClose + " is not a price level");
        }
        if (!(maxDrawdown >= -1 && maxDrawdown <= 0)) {
            throw new IllegalArgumentException(symbol + ": " + maxDrawdown + " is no drawdown");
        }
    }
}
