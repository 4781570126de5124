package org.tidemark.model;

import java.util.OptionalLong;

/**
 * A share of loss-making members as somebody published or counted it. Points of different definitions are never joined by a
 * line.
 *
 * @param period a day (2025-12-23), a quarter (2024-Q3) or a year (1994), as the source gives it
 * @param share  a fraction
 */
public record UnprofitableShare(String index, String period, double share, OptionalLong membersCounted,
        String definition, String source) {
    public UnprofitableShare {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    index + " " + period + ": " + share + " is not a share; write 0.382 for 38.2 %");
        }
    }
}
