package org.tidemark.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A halving of the Bitcoin block subsidy: the first block with the new one, its day (UTC), and both subsidies in BTC. */
public record Halving(long block, LocalDate date, BigDecimal subsidyBefore, BigDecimal subsidyAfter) {
    public Halving {
        if (subsidyBefore.compareTo(subsidyAfter.add(subsidyAfter)) != 0) {
            throw new IllegalArgumentException(
                    "block " + block + ": " + subsidyBefore + " to " + subsidyAfter + " BTC is not a halving");
        }
    }
}
