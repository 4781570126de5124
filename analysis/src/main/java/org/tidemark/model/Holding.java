package org.tidemark.model;

import java.time.LocalDate;

/**
 * One company in a fund on one day.
 *
 * @param fund   ticker of the fund
 * @param index  id of the index it tracks
 * @param ticker the company's, as the fund's provider writes it
 * @param sector as the fund's provider names it
 * @param weight part of the fund's market value, a fraction
 */
public record Holding(String fund, String index, LocalDate asOf, String ticker, String name, String sector,
        double weight) {}
