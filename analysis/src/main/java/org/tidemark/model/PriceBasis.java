package org.tidemark.model;

/** What a level contains. Differences, ratios and ranks are formed only within one basis. */
public enum PriceBasis {
    /** Dividends are left out, as in a price index. */
    PRICE,
    /** Dividends are reinvested; for a fund, after its fees. */
    TOTAL_RETURN
}
