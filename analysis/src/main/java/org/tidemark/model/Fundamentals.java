package org.tidemark.model;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Earnings of one company as a data vendor shows them on one day; empty where the vendor shows none.
 *
 * @param indices         ids of the indices that the vendor counts it in
 * @param epsTtm          earnings per share of the last twelve months
 * @param epsQuarter      earnings per share of the last quarter
 * @param ebit            earnings before interest and taxes of the last twelve months, in the currency of {@code interest}
 * @param interest        interest expense of the last twelve months, positive
 * @param marketCap       US dollars
 */
public record Fundamentals(String ticker, LocalDate asOf, String sector, Set<String> indices, OptionalDouble epsTtm,
        OptionalDouble epsQuarter, OptionalDouble ebit, OptionalDouble interest, OptionalDouble marketCap) {
    public Fundamentals {
        indices = Set.copyOf(indices);
    }
}
