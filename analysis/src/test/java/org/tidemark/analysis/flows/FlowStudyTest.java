package org.tidemark.analysis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.analysis.SmallData.day;
import static org.tidemark.analysis.SmallData.levels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tidemark.analysis.FactsDocument;
import org.tidemark.analysis.SmallData;
import org.tidemark.model.Curve;
import org.tidemark.model.FactBook;
import org.tidemark.model.FundFlow;
import org.tidemark.model.Quantity;

class FlowStudyTest {
    private static final FlowParameters PARAMETERS = new FlowParameters(
            List.of(new FlowParameters.Tracked("FUND", "BTC")));

    /** Bitcoin at month-ends and on the last day, from the sample's levels.csv; 2024-01-10 is made up for a start inside a month. */
    private static final Map<LocalDate, Double> BITCOIN = levels("""
            2023-12-31 42265.19, 2024-01-10 46600, 2024-01-31 42582.61, 2024-02-29 61198.38, 2024-12-31 93429.20,
            2025-12-31 87508.83, 2026-01-23 89503.88""");

    private static Flows study(String asOf, FundFlow... flows) {
        return study(asOf, List.of(flows));
    }

    private static Flows study(String asOf, List<FundFlow> flows) {
        return FlowStudy.run(new SmallData().coin("BTC", BITCOIN).flows(flows).build(), PARAMETERS, day(asOf));
    }

    private static FundFlow month(String month, double usd) {
        var yearMonth = YearMonth.parse(month);
        return new FundFlow("FUND", yearMonth.atDay(1), yearMonth.atEndOfMonth(), usd);
    }

    private static FundFlow daily(String day, double usd) {
        return new FundFlow("FUND", day(day), day(day), usd);
    }

    /** US spot Bitcoin ETFs, million US dollars by month of 2024, from the sample's flows.csv. */
    private static List<FundFlow> of2024() {
        double[] millions = {1459.6, 6036.2, 4636.6, -345.1, 2072.9, 666.5, 3168.5, -92.2, 1262.8, 5348.2, 6465.3,
            4566.6};
        List<FundFlow> flows = new ArrayList<>();
        for (int i = 0; i < millions.length; i++) {
            flows.add(month(YearMonth.of(2024, i + 1).toString(), millions[i] * 1e6));
        }
        return flows;
    }

    @Test
    void sumsAYearBesideTheReturnOfTheSameDays() {
        Flows found = study("2024-12-31", of2024());
        // the twelve months add up to 35,245.9 million; 93429.20 / 42265.19 - 1 = 121.1 %
        assertThat(SmallData.number(found, "flows.FUND.year-2024")).isEqualTo(35_245.9e6);
        assertThat(
                ((Quantity.Money) found.funds().getFirst().years().getFirst().flow().outcome().optional().orElseThrow())
                        .printed())
                .isEqualByComparingTo("35200000000");
        assertThat(SmallData.printed(found, "flows.FUND.BTC.return-year-2024")).isEqualTo("121.1");
        assertThat(SmallData.term(found, "flows.FUND.year-2024-status")).isEqualTo("complete");
        assertThat(SmallData.number(found, "flows.FUND.cumulative")).isEqualTo(35_245.9e6);
        assertThat(SmallData.fact(found, "flows.FUND.best-month").outcome().optional())
                .contains(new Quantity.Month(YearMonth.of(2024, 11)));
        assertThat(SmallData.number(found, "flows.FUND.worst-month-flow")).isEqualTo(-345.1e6);
        assertThat(SmallData.number(found, "flows.FUND.inflow-months")).isEqualTo(10);
    }

    @Test
    void aRunningMonthIsShownButNeverCounted() {
        Flows found = study("2026-01-23", month("2025-12", 10),
                new FundFlow("FUND", day("2026-01-01"), day("2026-01-23"), -117_100_000));
        assertThat(SmallData.term(found, "flows.FUND.month-2026-01-status")).isEqualTo("running");
        assertThat(SmallData.number(found, "flows.FUND.month-2026-01")).isEqualTo(-117_100_000);
        // 89503.88 / 87508.83 - 1 = 2.3 %
        assertThat(SmallData.printed(found, "flows.FUND.BTC.return-month-2026-01")).isEqualTo("2.3");
        assertThat(SmallData.term(found, "flows.FUND.BTC.direction-month-2026-01")).isEqualTo("opposite-direction");
        assertThat(SmallData.number(found, "flows.FUND.worst-month-flow")).isEqualTo(10);
        assertThat(SmallData.term(found, "flows.FUND.year-2026-status")).isEqualTo("running");
    }

    @Test
    void countsMonthsInWhichMoneyAndPriceWentOppositeWays() {
        // January +0.8 % with money out, February +43.7 % with money in; no close for March
        Flows found = study("2024-03-31", month("2024-01", -5), month("2024-02", 5), month("2024-03", 5));
        assertThat(SmallData.number(found, "flows.FUND.BTC.divergence-months")).isEqualTo(1);
        assertThat(SmallData.number(found, "flows.FUND.BTC.divergence-months-of")).isEqualTo(2);
        assertThat(SmallData.reason(found, "flows.FUND.BTC.return-month-2024-03"))
                .isEqualTo("reason.no-close-near {series=BTC, day=2024-03-31, last=2024-02-29}");
        assertThat(SmallData.reason(found, "flows.FUND.BTC.divergence-years"))
                .isEqualTo("reason.no-complete-period {fund=FUND}");
    }

    @Test
    void aFundThatStartsInsideAMonthIsComparedFromItsStart() {
        Flows found = study("2024-02-29", daily("2024-01-11", 100), daily("2024-01-16", 20), daily("2024-01-22", -10),
                daily("2024-01-29", 0), daily("2024-01-31", 1), daily("2024-02-05", 3));
        assertThat(SmallData.term(found, "flows.FUND.month-2024-01-status")).isEqualTo("from-start");
        assertThat(SmallData.number(found, "flows.FUND.month-2024-01")).isEqualTo(111);
        // 42582.61 / 46600 - 1 = -8.6 %, from the close before the first day
        assertThat(SmallData.printed(found, "flows.FUND.BTC.return-month-2024-01")).isEqualTo("-8.6");
        assertThat(SmallData.term(found, "flows.FUND.month-2024-02-status")).isEqualTo("running");
    }

    /** Good Friday, 29 March 2024, ended the month for exchanges on the 28th. */
    @Test
    void aMonthEndsOnItsLastDayWithTrading() {
        var march = List.of(daily("2024-03-01", 1), daily("2024-03-07", 1), daily("2024-03-14", 1),
                daily("2024-03-21", 1),
                daily("2024-03-28", 1));
        assertThat(SmallData.term(study("2024-03-31", march), "flows.FUND.month-2024-03-status")).isEqualTo("running");
        var april = new ArrayList<>(march);
        april.add(daily("2024-04-01", 7));
        Flows found = study("2024-04-01", april);
        assertThat(SmallData.term(found, "flows.FUND.month-2024-03-status")).isEqualTo("complete");
        assertThat(SmallData.number(found, "flows.FUND.month-2024-03")).isEqualTo(5);
    }

    @Test
    void missingFiguresGiveAReasonNotASum() {
        Flows silent = study("2024-04-30", month("2024-01", 1), month("2024-02", 2), month("2024-04", 4));
        assertThat(SmallData.reason(silent, "flows.FUND.month-2024-03"))
                .isEqualTo("reason.flow-gap {fund=FUND, from=2024-03-01, to=2024-03-31}");
        assertThat(SmallData.number(silent, "flows.FUND.month-2024-04")).isEqualTo(4);
        assertThat(SmallData.term(silent, "flows.FUND.year-2024-status")).isEqualTo("gap");
        assertThat(SmallData.reason(silent, "flows.FUND.cumulative")).startsWith("reason.flow-gap");
        assertThat(silent.funds().getFirst().cumulativeLine()).isEmpty();

        Flows twice = study("2024-01-31", month("2024-01", 1), daily("2024-01-15", 5));
        assertThat(SmallData.term(twice, "flows.FUND.month-2024-01-status")).isEqualTo("gap");
    }

    @Test
    void aFundWithoutFiguresSaysSo() {
        Flows found = study("2024-01-31");
        assertThat(SmallData.reason(found, "flows.FUND.cumulative")).isEqualTo("reason.no-flows {fund=FUND}");
        assertThat(found.present()).isEmpty();
        assertThat(found.funds()).hasSize(1);
    }

    @Test
    void everyFigureIsDefined() {
        assertThat(FactsDocument.undocumented(study("2024-12-31", of2024()).facts())).isEmpty();
    }

    @Test
    void theTotalStartsAtZeroAndGrowsByPeriod() {
        Curve line = study("2024-02-29", month("2024-01", 5), month("2024-02", -2)).funds().getFirst().cumulativeLine()
                .orElseThrow();
        assertThat(new double[]{line.y(0), line.y(1), line.y(2)}).containsExactly(0, 5, 3);
        assertThat(line.x(0)).as("2023-12-31").isEqualTo(19_722);
        assertThat(line.x(2)).as("2024-02-29").isEqualTo(19_782);
    }

    @Test
    void whatComesLaterChangesNothing() {
        Flows before = study("2024-06-30", of2024().subList(0, 6));
        Flows after = study("2024-06-30", of2024());
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(FactBook.of(List.of(before)).all()).hasSameSizeAs(before.facts());
    }
}
