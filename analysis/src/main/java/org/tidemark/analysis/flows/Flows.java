package org.tidemark.analysis.flows;

import java.util.List;
import java.util.Optional;

import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;

/**
 * Flows by fund, month and year beside the return of what the fund tracks.
 *
 * @param parameters what was asked
 * @param funds      in the order of the parameters, also those without a figure
 * @param facts      all of them, each once
 */
public record Flows(FlowParameters parameters, List<FundFlows> funds, List<Fact> facts) implements Findings {
    public Flows {
        funds = List.copyOf(funds);
        facts = List.copyOf(facts);
    }

    /** Funds with at least one figure. */
    public List<FundFlows> present() {
        return funds.stream().filter(fund -> !fund.months().isEmpty()).toList();
    }

    /** The fund of that name; empty when it was not asked for. */
    public Optional<FundFlows> fund(String name) {
        return funds.stream().filter(fund -> fund.fund().equals(name)).findFirst();
    }

    /**
     * One fund.
     *
     * @param fund            its id
     * @param series          what it tracks
     * @param months          every month from the first to the last with a figure, oldest first
     * @param years           the same by calendar year
     * @param cumulative      all flows from the first figure on
     * @param since           first day of the figures
     * @param through         last day of the figures
     * @param best            complete month with the greatest flow
     * @param worst           complete month with the least
     * @param inflowMonths    complete months with money in, of n
     * @param divergentMonths complete months in which flow and return had different signs, of n
     * @param divergentYears  the same for years
     * @param cumulativeLine  x: epoch day of the end of each period, y: US dollars since the start; begins with 0
     * @param tracked         closes of the series over the same days
     */
    public record FundFlows(String fund, String series, List<Period> months, List<Period> years, Fact cumulative,
            Fact since, Fact through, Extreme best, Extreme worst, Fact inflowMonths, Divergence divergentMonths,
            Divergence divergentYears, Optional<Curve> cumulativeLine, Optional<Curve> tracked) {
        public FundFlows {
            months = List.copyOf(months);
            years = List.copyOf(years);
        }
    }

    /**
     * One month or calendar year of one fund.
     *
     * @param complete    its figures reach its last day, and its first day or the start of the fund's figures
     * @param label       the month or the year, as a fact
     * @param status      term {@code complete}; {@code from-start}: begins with the fund's first figure, reaches the end;
     *                    {@code running}: ends at the as-of day; {@code gap}: figures are missing
     * @param flow        US dollars in; of a running period the sum so far, with its days in the window
     * @param change      return of the tracked series over the same days
     * @param divergence term {@code same-direction}, {@code opposite-direction} or {@code flat} (one of the two is zero)
     */
    public record Period(boolean complete, Fact label, Fact status, Fact flow, Fact change, Fact divergence) {}

    /** A month that stands out: which one, and its flow. */
    public record Extreme(Fact month, Fact flow) {}

    /**
     * @param count of periods in which flow and return had different signs
     * @param of    complete periods with both
     */
    public record Divergence(Fact count, Fact of) {}
}
