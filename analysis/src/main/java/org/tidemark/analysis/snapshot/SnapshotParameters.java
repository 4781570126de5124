package org.tidemark.analysis.snapshot;

import java.util.List;

/**
 * What the snapshot shows.
 *
 * @param prices        series of the price table, in its order
 * @param totalReturns  series of the total-return table, in its order
 * @param comparisons   pairs whose difference is stated; a pair across two bases yields a reason, not a number
 * @param policyRate    rate that a Sharpe ratio is measured against, by month
 * @param calendarYears how many full calendar years before the as-of day are listed
 * @param chartYears    how many years back the rebased and drawdown curves start
 * @param indices       indices whose rules stand side by side
 */
public record SnapshotParameters(List<String> prices, List<StandIn> totalReturns, List<Pair> comparisons,
        String policyRate, int calendarYears, int chartYears, List<String> indices) {

    /** A fund's total-return series and the index it stands in for. */
    public record StandIn(String series, String index) {}

    /** {@code series} minus {@code against}. */
    public record Pair(String series, String against) {}

    public SnapshotParameters {
        prices = List.copyOf(prices);
        totalReturns = List.copyOf(totalReturns);
        comparisons = List.copyOf(comparisons);
        indices = List.copyOf(indices);
        if (calendarYears < 1 || chartYears < 1) {
            throw new IllegalArgumentException(
                    calendarYears + " calendar years and " + chartYears + " chart years; both are at least 1");
        }
        for (Pair pair : comparisons) {
            requireShown(pair.series(), prices, totalReturns);
            requireShown(pair.against(), prices, totalReturns);
        }
    }

    private static void requireShown(String series, List<String> prices, List<StandIn> totalReturns) {
        if (!prices.contains(series) && totalReturns.stream().noneMatch(fund -> fund.series().equals(series))) {
            throw new IllegalArgumentException("cannot compare " + series + ", which is in neither table");
        }
    }

    /** The first report: US small caps beside large caps, the Nasdaq-100 and Bitcoin. */
    public static SnapshotParameters standard() {
        return new SnapshotParameters(List.of("RUT", "SPX", "NDX", "BTC"),
                List.of(new StandIn("IWM-TR", "RUT"), new StandIn("IJR-TR", "SP600"), new StandIn("IJH-TR", "SP400"),
                        new StandIn("SPY-TR", "SPX"), new StandIn("QQQ-TR", "NDX")),
                List.of(new Pair("RUT", "SPX"), new Pair("RUT", "NDX"), new Pair("RUT", "BTC"),
                        new Pair("IWM-TR", "IJR-TR"),
                        new Pair("IWM-TR", "SPY-TR"), new Pair("IJR-TR", "SPY-TR")),
                "FEDFUNDS", 3, 10, List.of("RUT", "SP600", "SP400", "SPX", "NDX"));
    }
}
