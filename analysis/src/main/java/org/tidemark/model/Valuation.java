package org.tidemark.model;

/** A valuation ratio as somebody published it, with the definition that was stated, if any. */
public record Valuation(String index, String asOf, String measure, double value, String definition, String source) {}
