package org.tidemark.analysis.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;
import org.tidemark.model.PriceBasis;

/**
 * Where every series stands on one day. Price levels and total returns are two tables that never mix.
 *
 * @param price       index and Bitcoin levels without dividends
 * @param totalReturn funds with dividends reinvested, after fees, each standing in for its index
 * @param indices     rules of the indices side by side
 * @param funds       fees and yields as their source states them
 * @param facts       every fact above, each once
 */
public record Snapshot(LocalDate asOf, Table price, Table totalReturn, List<IndexRules> indices, List<FundTerms> funds,
        List<Fact> facts) implements Findings {
    public Snapshot {
        indices = List.copyOf(indices);
        funds = List.copyOf(funds);
        facts = List.copyOf(facts);
    }

    /**
     * Series of one basis side by side.
     *
     * @param calendarYears the full years listed, latest first, as {@link Returns#calendarYears()} lists their returns
     * @param rebased       level from the common start on, which is 100; one point a week (a month where the series is monthly)
     *                      and the as-of day; a series without a close at the start has no curve
     * @param drawdowns     distance from the highest close so far, a fraction of 0 or less: the worst close at hand of each
     *                      week (month), over the same years
     * @param comparisons   differences of two rows, also those refused
     * @param leaderYtd     the row with the highest return this year; empty when fewer than two have one
     * @param laggardYtd    the row with the lowest
     * @param leaderYear10  the row with the highest return over ten years
     */
    public record Table(PriceBasis basis, List<Integer> calendarYears, List<Row> rows, List<Comparison> comparisons,
            List<Curve> rebased, List<Curve> drawdowns, Optional<Row> leaderYtd, Optional<Row> laggardYtd,
            Optional<Row> leaderYear10) {
        public Table {
            calendarYears = List.copyOf(calendarYears);
            rows = List.copyOf(rows);
            comparisons = List.copyOf(comparisons);
            rebased = List.copyOf(rebased);
            drawdowns = List.copyOf(drawdowns);
        }

        /** The row of a series. */
        public Optional<Row> row(String series) {
            return rows.stream().filter(row -> row.series().equals(series)).findFirst();
        }

        /** The comparison of two series, in that order. */
        public Optional<Comparison> comparison(String series, String against) {
            return comparisons.stream().filter(c -> c.series().equals(series) && c.against().equals(against))
                    .findFirst();
        }
    }

    /**
     * One series.
     *
     * @param standsInFor id of the index that a fund's series stands in for; empty for an index level
     * @param last        close of the as-of day (or the last one before it within the staleness limit)
     * @param lastDay     the day that close is from
     * @param years       the figures behind the two charts, by year
     */
    public record Row(String series, Optional<String> standsInFor, Fact last, Fact lastDay, Returns returns, Risk risk,
            RecordClose record, List<ChartYear> years) {
        public Row {
            years = List.copyOf(years);
        }
    }

    /**
     * Returns up to the as-of day, none annualised except {@code cagr}.
     *
     * @param ytd           since the last close of the previous year
     * @param ytdRank       place among the rows of the table that have one, 1 the highest; its sample size is how many have
     * @param month1        since the close one calendar month back; likewise the others
     * @param calendarYears last close of the year before to last close of the year, latest year first
     * @param cagr          compound yearly rate since the series' first close, actual days / 365.25
     */
    public record Returns(Fact ytd, Fact ytdRank, Fact month1, Fact month3, Fact month6, Fact year1, Fact year3,
            Fact year5,
            Fact year10, List<Fact> calendarYears, Fact cagr) {
        public Returns {
            calendarYears = List.copyOf(calendarYears);
        }
    }

    /**
     * How rough the way was.
     *
     * @param volatility1y     yearly standard deviation of log returns over the last year of regular closes
     * @param volatility5y     the same over five years
     * @param sharpe5y         mean over standard deviation of monthly excess returns, five years, annualised
     * @param maxDrawdown      deepest fall from a record close, a negative return
     * @param maxDrawdownPeak  day of that record
     * @param maxDrawdownTrough day of the low
     * @param maxDrawdownRecovered first day back at that record, or the reason there is none
     */
    public record Risk(Fact volatility1y, Fact volatility5y, Fact sharpe5y, Fact maxDrawdown, Fact maxDrawdownPeak,
            Fact maxDrawdownTrough, Fact maxDrawdownRecovered) {}

    /**
     * The highest close so far.
     *
     * @param level     that close
     * @param distance  last close over it, minus 1: zero or negative
     * @param daysSince calendar days from it to the as-of day
     * @param atRecord  whether the last close is the record; false when it cannot be told
     */
    public record RecordClose(Fact level, Fact day, Fact distance, Fact daysSince, boolean atRecord) {}

    /**
     * One year of the charts in figures.
     *
     * @param year     the calendar year; the last one ends on the as-of day
     * @param rebased  level at its last close when the start of the chart is 100
     * @param drawdown worst close of the year against the record so far
     */
    public record ChartYear(int year, Fact rebased, Fact drawdown) {}

    /**
     * One series minus another of the same basis, in percentage points.
     *
     * @param leadsYtd   whether {@code series} is ahead this year; false when there is no difference to state
     * @param leadsYear1 the same over one year
     * @param leadsYear10 the same over ten years
     */
    public record Comparison(String series, String against, Fact ytd, Fact year1, Fact year10, boolean leadsYtd,
            boolean leadsYear1, boolean leadsYear10) {}

    /**
     * What an index is made of, in the words of its source.
     *
     * @param members            how many
     * @param membersApproximate whether the source says "about"
     * @param universe           which companies can be members
     * @param earningsScreen     what a company must have earned; the term {@code none} when nothing is asked
     * @param standIn            the fund series that stands in for it, as a term
     * @param standInSeries      the same as a series id
     * @param screensEarnings    whether a company must have earned something to enter
     */
    public record IndexRules(String index, String name, Optional<String> provider, Fact members,
            boolean membersApproximate,
            Fact universe, Fact earningsScreen, Fact standIn, Optional<String> standInSeries, boolean screensEarnings,
            Optional<String> source) {}

    /**
     * What a fund costs and pays, as {@code source} states it.
     *
     * @param tracks id of the index
     */
    public record FundTerms(String ticker, String name, String tracks, Fact expenseRatio, Fact dividendYield,
            String source) {}
}
