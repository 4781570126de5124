package org.tidemark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetUntilTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
    private static final LocalDate LATER = DAY.plusDays(1);

    private static PriceSeries twoCloses(String id) {
        return PriceSeries.daily(id, PriceBasis.PRICE, new TreeMap<>(Map.of(DAY, 1.0, LATER, 2.0)));
    }

    private static Holding holding(LocalDate asOf) {
        return new Holding("IWM", "RUT", asOf, "A", "A CORP", "Energy", 0.1);
    }

    private static Fundamentals company(LocalDate asOf) {
        return new Fundamentals("A", asOf, "Energy", Set.of(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static UnprofitableShare share(String index, String period, long members) {
        return new UnprofitableShare(index, period, 0.4, OptionalLong.of(members), "unprofitable", "test");
    }

    private static Halving halving(LocalDate day) {
        return new Halving(1, day, BigDecimal.TWO, BigDecimal.ONE);
    }

    @Test
    void keepsNothingDatedAfterTheDay() {
        var rate = new RateSeries("R", RateSeries.Kind.MONTHLY_MEAN,
                new TreeMap<>(Map.of(LocalDate.of(2020, 5, 1), 0.01, LocalDate.of(2020, 6, 1), 0.02)));
        var data = new Dataset(Map.of("X", twoCloses("X")), Map.of("X", twoCloses("X")), Map.of("R", rate),
                List.of(new FundFlow("F", DAY.minusDays(9), DAY, 1), new FundFlow("F", DAY, LATER, 2)), List.of(),
                List.of(),
                List.of(halving(DAY), halving(LATER)), List.of(DAY, LATER),
                List.of(new Recession(YearMonth.of(2007, 12), YearMonth.of(2009, 6)),
                        new Recession(YearMonth.of(2020, 2), YearMonth.of(2020, 6))),
                List.of(holding(DAY), holding(LATER)), List.of(company(DAY), company(LATER)),
                List.of(share("RUT", "2020-Q1", 10), share("SPX", "2020-Q2", 20)),
                List.of(new UnprofitableSector("RUT", "Energy", 10, 1, 0.1, 0.1),
                        new UnprofitableSector("SPX", "Energy", 20, 1, 0.1, 0.1)),
                List.of(new Valuation("RUT", "2019", "pe", 1, "", ""), new Valuation("RUT", "2020", "pe", 1, "", ""),
                        new Valuation("RUT", "long-run", "pe", 1, "", "")),
                List.of(), Provenance.none());

        Dataset then = data.until(DAY);

        assertThat(then.closes().get("X").last().day()).isEqualTo(DAY);
        assertThat(then.highs().get("X").last().day()).isEqualTo(DAY);
        assertThat(then.rates().get("R").fractions()).containsOnlyKeys(LocalDate.of(2020, 5, 1));
        assertThat(then.flows()).extracting(FundFlow::to).containsExactly(DAY);
        assertThat(then.halvings()).extracting(Halving::date).containsExactly(DAY);
        assertThat(then.firstCuts()).containsExactly(DAY);
        assertThat(then.recessions()).extracting(Recession::trough).containsExactly(YearMonth.of(2009, 6));
        assertThat(then.holdings()).extracting(Holding::asOf).containsExactly(DAY);
        assertThat(then.fundamentals()).extracting(Fundamentals::asOf).containsExactly(DAY);
        assertThat(then.unprofitableShares()).extracting(UnprofitableShare::index).containsExactly("RUT");
        assertThat(then.unprofitableSectors()).extracting(UnprofitableSector::index).containsExactly("RUT");
        assertThat(then.valuations()).extracting(Valuation::asOf).containsExactly("2019", "long-run");
        assertThat(then.until(DAY).closes()).isEqualTo(then.closes());
    }

    @ParameterizedTest(name = "{0} ends on {1}")
    @CsvSource(textBlock = """
            2025-12-23, 2025-12-23
            2024-02,    2024-02-29
            2024-Q3,    2024-09-30
            1994,       1994-12-31
            long-run,
            2024-Q5,
            """)
    void knowsWhenAPublishedPeriodIsOver(String period, LocalDate end) {
        assertThat(KnownPeriod.end(period)).isEqualTo(Optional.ofNullable(end));
    }

    /** 100, 120 (the record), 60 (the low of the deepest fall), 110, 130. */
    @ParameterizedTest(name = "after {0} closes: last record {1}, deepest drawdown {2}")
    @CsvSource(textBlock = """
            5, true,  true
            4, false, true
            3, false, true
            2, false, false
            """)
    void keepsThePromisesOfASparseSeriesOnlyWhileTheirDaysAreIn(int closes, boolean lastRecord, boolean deepest) {
        TreeMap<LocalDate, Double> levels = new TreeMap<>();
        double[] path = {100, 120, 60, 110, 130};
        for (int i = 0; i < path.length; i++) {
            levels.put(DAY.plusWeeks(i), path[i]);
        }
        var series = PriceSeries.of("X", PriceBasis.PRICE, TradingWeek.EXCHANGE,
                new Sampling(Frequency.WEEKLY, DAY, false, true, true), Optional.empty(), levels);
        Sampling cut = series.until(DAY.plusWeeks(closes - 1)).sampling();
        assertThat(cut.lastRecord()).isEqualTo(lastRecord);
        assertThat(cut.deepestDrawdown()).isEqualTo(deepest);
    }

    @Test
    void leavesTheSamplingOfADailySeriesAlone() {
        assertThat(twoCloses("X").until(DAY).sampling()).isEqualTo(Sampling.daily());
    }
}
