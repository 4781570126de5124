package org.tidemark.analysis.unprofitable;

import java.util.List;

/**
 * @param indices indices whose loss-making share is stated, in the order shown; the first is the one the section is about
 */
public record UnprofitableParameters(List<String> indices) {
    public UnprofitableParameters {
        indices = List.copyOf(indices);
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("no index; name at least one, such as RUT");
        }
    }

    /** The Russell 2000 beside the S&amp;P 500. */
    public static UnprofitableParameters standard() {
        return new UnprofitableParameters(List.of("RUT", "SPX"));
    }
}
