package org.tidemark.analysis.flows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which funds, each beside which series, in the order shown. Funds are never added up: one may be part of another.
 */
public record FlowParameters(List<Tracked> funds) {
    public FlowParameters {
        funds = List.copyOf(funds);
        Set<String> seen = new HashSet<>();
        for (Tracked tracked : funds) {
            if (!seen.add(tracked.fund())) {
                throw new IllegalArgumentException("fund " + tracked.fund() + " is named twice");
            }
        }
    }

    /**
     * @param fund   a fund, or a group of funds that its publisher adds up
     * @param series the price series of what it tracks
     */
    public record Tracked(String fund, String series) {}

    /** All US spot Bitcoin ETFs and IBIT beside Bitcoin; IWM, SPY and QQQ beside their price indices. */
    public static FlowParameters standard() {
        return new FlowParameters(List.of(new Tracked("US-SPOT-BTC-ETF", "BTC"), new Tracked("IBIT", "BTC"),
                new Tracked("IWM", "RUT"), new Tracked("SPY", "SPX"), new Tracked("QQQ", "NDX")));
    }
}
