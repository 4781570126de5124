package org.tidemark.model;

import java.util.OptionalDouble;

/**
 * Reference facts of a fund as its source states them.
 *
 * @param tracks        id of the index
 * @param expenseRatio  yearly fee as a fraction; empty when unknown
 * @param dividendYield as a fraction; empty when unknown
 * @param leverage      multiple of the index's daily move that it aims at; 1 for a plain fund
 * @param currencyHedged whether it removes the exchange rate for its home investor
 * @param source        who says so
 */
public record Fund(String ticker, String name, String provider, String tracks, String listedIn, String currency,
        OptionalDouble expenseRatio, OptionalDouble dividendYield, int leverage, boolean currencyHedged,
        String source) {}
