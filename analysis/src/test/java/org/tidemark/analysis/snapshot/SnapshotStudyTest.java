package org.tidemark.analysis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;

class SnapshotStudyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);
    private static final Snapshot SNAPSHOT = run(SnapshotSample.data());
    private static final FactBook FACTS = FactBook.of(List.of(SNAPSHOT));

    private static Snapshot run(Dataset data) {
        return SnapshotStudy.run(data, SnapshotParameters.standard(), AS_OF);
    }

    private static Fact fact(String id) {
        return FACTS.find(id).orElseThrow(() -> new AssertionError("no fact " + id));
    }

    private static double number(Fact fact) {
        return ((Quantity.Numeric) fact.outcome().optional().orElseThrow(() -> new AssertionError(fact))).number();
    }

    private static String printed(String id) {
        return ((Quantity.Numeric) fact(id).outcome().optional().orElseThrow()).printed().toPlainString();
    }

    private static Phrase reason(Fact fact) {
        return switch (fact.outcome()) {
            case Outcome.Unavailable<Quantity>(Phrase reason) -> reason;
            case Outcome.Computed<Quantity> computed -> throw new AssertionError(fact.id() + " is " + computed.value());
        };
    }

    /** The quotients are of closes in levels.csv, written out so that a reader can check them by hand. */
    @ParameterizedTest(name = "{0} = {1} / {2} - 1")
    @CsvSource(textBlock = """
            snapshot.RUT.ytd,                2669.16,  2481.91,  7.5
            snapshot.RUT.calendar-year-2025, 2481.91,  2230.16,  11.3
            snapshot.RUT.return-10y,         2669.16,  1020.66,  161.5
            snapshot.RUT.distance-from-record, 2669.16, 2718.77, -1.8
            snapshot.SPX.ytd,                6915.61,  6845.50,  1.0
            snapshot.BTC.ytd,                89503.88, 87508.83, 2.3
            snapshot.BTC.return-10y,         89503.88, 387.49,   22998.4
            snapshot.BTC.distance-from-record, 89503.88, 124752.53, -28.3
            snapshot.IWM-TR.ytd,             264.3398, 245.7229, 7.6
            snapshot.IJR-TR.ytd,             127.8879, 119.9904, 6.6
            """)
    void dividesTheLastCloseByTheCloseThatStoodThen(String id, double to, double from, String printed) {
        assertThat(number(fact(id))).isCloseTo(to / from - 1, within(1e-12));
        assertThat(printed(id)).isEqualTo(printed);
    }

    /** Computed in Python (statistics.stdev, math.log) from levels.csv and fed_funds_monthly.csv by the rules of docs/facts.md. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            snapshot.RUT.volatility-1y,    0.19692769349613348, 52,  2025-01-24, 2026-01-23, volatility-weekly
            snapshot.RUT.volatility-5y,    0.215150142265833,   260, 2021-01-29, 2026-01-23, volatility-weekly
            snapshot.RUT.sharpe-5y,        0.165747935516267,   60,  2020-12-31, 2025-12-31, sharpe-monthly
            snapshot.BTC.volatility-1y,    0.36886010379100087, 52,  2025-01-19, 2026-01-18, volatility-weekly
            snapshot.BTC.volatility-5y,    0.5603566869195132,  260, 2021-01-24, 2026-01-18, volatility-weekly
            snapshot.BTC.sharpe-5y,        0.6055524654115972,  60,  2020-12-31, 2025-12-31, sharpe-monthly
            snapshot.IWM-TR.volatility-1y, 0.14744218317686236, 12,  2024-12-31, 2025-12-31, volatility-monthly
            snapshot.IWM-TR.volatility-5y, 0.19924053644130926, 60,  2020-12-31, 2025-12-31, volatility-monthly
            snapshot.IWM-TR.sharpe-5y,     0.22654020341700917, 60,  2020-12-31, 2025-12-31, sharpe-monthly
            """)
    void measuresRiskOnRegularClosesOnly(String id, double expected, long n, LocalDate from, LocalDate to,
            String method) {
        Fact fact = fact(id);
        assertThat(number(fact)).isCloseTo(expected, within(1e-12));
        assertThat(fact.sampleSize()).hasValue(n);
        assertThat(fact.window().orElseThrow().from()).isEqualTo(from);
        assertThat(fact.window().orElseThrow().to()).isEqualTo(to);
        assertThat(fact.method()).isEqualTo(method);
    }

    @Test
    void namesTheDaysReallyUsed() {
        assertThat(fact("snapshot.RUT.return-10y").inputs().getFirst().days()).containsExactly(
                LocalDate.of(2016, 1, 22),
                AS_OF);
        assertThat(fact("snapshot.BTC.return-10y").inputs().getFirst().days()).containsExactly(
                LocalDate.of(2016, 1, 23),
                AS_OF);
    }

    /** 2009-03-09: 343.26; 2007-07-13: 855.77; first close above it 2011-04-27: 858.31. */
    @Test
    void datesTheDeepestDrawdown() {
        var risk = SNAPSHOT.price().row("RUT").orElseThrow().risk();
        assertThat(number(risk.maxDrawdown())).isCloseTo(343.26 / 855.77 - 1, within(1e-12));
        assertThat(risk.maxDrawdownPeak().outcome()).isEqualTo(day(2007, 7, 13));
        assertThat(risk.maxDrawdownTrough().outcome()).isEqualTo(day(2009, 3, 9));
        assertThat(risk.maxDrawdownRecovered().outcome()).isEqualTo(day(2011, 4, 27));
    }

    private static Outcome<Quantity> day(int year, int month, int day) {
        return Outcome.computed(new Quantity.Day(LocalDate.of(year, month, day)));
    }

    @Test
    void countsTheDaysSinceTheRecord() {
        var row = SNAPSHOT.price().row("BTC").orElseThrow();
        assertThat(row.record().day().outcome()).isEqualTo(day(2025, 10, 6));
        // 25 days of October, 30, 31 and 23.
        assertThat(number(row.record().daysSince())).isEqualTo(109);
        assertThat(row.record().atRecord()).isFalse();
    }

    @Test
    void writesIndexLevelsInPointsAndBitcoinInWholeDollars() {
        assertThat(printed("snapshot.RUT.last")).isEqualTo("2669.16");
        assertThat(printed("snapshot.BTC.last")).isEqualTo("89504");
        assertThat(fact("snapshot.IWM-TR.last").outcome()).isEqualTo(Outcome.computed(new Quantity.Level(264.3398)));
    }

    @Test
    void ranksWithinATableAndNamesItsLeader() {
        assertThat(SNAPSHOT.price().leaderYtd().orElseThrow().series()).isEqualTo("RUT");
        assertThat(SNAPSHOT.price().laggardYtd().orElseThrow().series()).isEqualTo("SPX");
        assertThat(SNAPSHOT.price().leaderYear10().orElseThrow().series()).isEqualTo("BTC");
        assertThat(SNAPSHOT.totalReturn().leaderYtd().orElseThrow().series()).isEqualTo("IWM-TR");
        assertThat(number(fact("snapshot.BTC.ytd-rank"))).isEqualTo(2);
        assertThat(fact("snapshot.BTC.ytd-rank").sampleSize()).hasValue(3);
    }

    /** 7.54 % less 1.02 %. */
    @Test
    void subtractsWithinOneBasis() {
        var comparison = SNAPSHOT.price().comparison("RUT", "SPX").orElseThrow();
        assertThat(number(comparison.ytd())).isCloseTo(2669.16 / 2481.91 - 6915.61 / 6845.5, within(1e-12));
        assertThat(comparison.leadsYtd()).isTrue();
        assertThat(comparison.leadsYear10()).isFalse();
    }

    @Test
    void refusesADifferenceAcrossBases() {
        var parameters = new SnapshotParameters(List.of("RUT"),
                List.of(new SnapshotParameters.StandIn("IJR-TR", "SP600")),
                List.of(new SnapshotParameters.Pair("RUT", "IJR-TR")), "FEDFUNDS", 1, 10, List.of());
        var refused = SnapshotStudy.run(SnapshotSample.data(), parameters, AS_OF).price().comparisons().getFirst();
        assertThat(reason(refused.ytd()))
                .isEqualTo(Phrase.of("reason.different-basis", "series", "RUT", "against", "IJR-TR"));
        assertThat(refused.leadsYtd()).isFalse();
    }

    @Test
    void refusesASeriesInTheTableOfTheOtherBasis() {
        var parameters = new SnapshotParameters(List.of("IJR-TR"), List.of(), List.of(), "FEDFUNDS", 1, 10, List.of());
        var row = SnapshotStudy.run(SnapshotSample.data(), parameters, AS_OF).price().rows().getFirst();
        assertThat(reason(row.returns().ytd())).isEqualTo(Phrase.of("reason.other-basis", "series", "IJR-TR"));
    }

    @Test
    void saysWhyASeriesHasNothing() {
        assertThat(reason(fact("snapshot.NDX.ytd"))).isEqualTo(Phrase.of("reason.no-series", "series", "NDX"));
        assertThat(SNAPSHOT.price().rebased()).extracting(curve -> curve.id()).doesNotContain("NDX");
    }

    @Test
    void doesNotStateADrawdownOrARecordThatSparseClosesCannotShow() {
        assertThat(reason(fact("snapshot.SPX.max-drawdown")))
                .isEqualTo(Phrase.of("reason.sparse-drawdown", "series", "SPX"));
        Dataset then = SnapshotSample.data();
        // The record of 2025-10-06 was not the record of the summer, which the weekly closes need not hold.
        var earlier = SnapshotStudy.run(then, SnapshotParameters.standard(), LocalDate.of(2025, 7, 25));
        assertThat(reason(earlier.price().row("BTC").orElseThrow().record().level()))
                .isEqualTo(Phrase.of("reason.records-not-held", "series", "BTC"));
        assertThat(earlier.price().row("RUT").orElseThrow().record().level().isAvailable()).isTrue();
    }

    @Test
    void putsFiguresBehindTheCharts() {
        var years = SNAPSHOT.price().row("RUT").orElseThrow().years();
        assertThat(years).extracting(Snapshot.ChartYear::year).startsWith(2016).endsWith(2026).hasSize(11);
        // 100 × 2481.91 / 1020.66
        assertThat(printed("snapshot.RUT.rebased-2025")).isEqualTo("243.2");
        // The low of 2025-04-08 against the record of 2021-11-08, which the high of 2024-11-25 missed: 1760.71 / 2442.74 − 1
        assertThat(printed("snapshot.RUT.drawdown-2025")).isEqualTo("-27.9");
        var rebased = SNAPSHOT.price().rebased().getFirst();
        assertThat(rebased.id()).isEqualTo("RUT");
        assertThat(rebased.y(0)).isEqualTo(100);
        assertThat(rebased.y(rebased.size() - 1)).isCloseTo(100 * 2669.16 / 1020.66, within(1e-9));
    }

    @Test
    void tellsIndexRulesInTheWordsOfTheirSource() {
        var russell = SNAPSHOT.indices().getFirst();
        assertThat(russell.members().outcome()).isEqualTo(Outcome.computed(new Quantity.Count(2000)));
        assertThat(russell.membersApproximate()).isTrue();
        assertThat(russell.screensEarnings()).isFalse();
        assertThat(russell.standInSeries()).contains("IWM-TR");
        var smallCap = SNAPSHOT.indices().get(1);
        assertThat(smallCap.membersApproximate()).isFalse();
        assertThat(smallCap.screensEarnings()).isTrue();
        assertThat(reason(smallCap.universe())).isEqualTo(Phrase.of("reason.source-silent", "subject", "SP600"));
        assertThat(printed("fund.IWM.expense-ratio")).isEqualTo("0.19");
        assertThat(reason(fact("fund.IJH.expense-ratio")))
                .isEqualTo(Phrase.of("reason.source-silent", "subject", "IJH"));
    }

    @Test
    void refusesToCompareWhatItDoesNotShow() {
        assertThatThrownBy(() -> new SnapshotParameters(List.of("RUT"), List.of(),
                List.of(new SnapshotParameters.Pair("RUT", "DAX")),
                "FEDFUNDS", 1, 10, List.of())).hasMessage("cannot compare DAX, which is in neither table");
    }

    /** A law: quoted in cents instead of dollars, or in any other unit, nothing but the levels moves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scalingThePricesChangesNoReturn(long seed) {
        NavigableMap<LocalDate, Double> walk = walk(seed, LocalDate.of(2014, 1, 1), AS_OF);
        TreeMap<LocalDate, Double> cents = new TreeMap<>();
        walk.forEach((day, level) -> cents.put(day, 100 * level));
        Map<String, Fact> scaled = byId(daily(cents));
        daily(walk).facts().stream().filter(fact -> fact.id().startsWith("snapshot.RUT.")).forEach(fact -> {
            Outcome<Quantity> other = scaled.get(fact.id()).outcome();
            if (fact.outcome().optional().orElse(null) instanceof Quantity.Numeric figure
                    && !(figure instanceof Quantity.Level)) {
                assertThat(((Quantity.Numeric) other.optional().orElseThrow()).number()).as(fact.id())
                        .isCloseTo(figure.number(), within(1e-9));
            }
        });
    }

    /** A law: what happens after the as-of day changes nothing on it. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void looksAtNothingAfterTheAsOfDay(long seed) {
        NavigableMap<LocalDate, Double> walk = walk(seed, LocalDate.of(2014, 1, 1), AS_OF.plusMonths(2));
        TreeMap<LocalDate, Double> otherwise = new TreeMap<>(walk);
        otherwise.tailMap(AS_OF, false).replaceAll((day, level) -> 3 * level);
        assertThat(daily(otherwise).facts()).isEqualTo(daily(walk).facts());
        assertThat(daily(new TreeMap<>(walk.headMap(AS_OF, true))).facts()).isEqualTo(daily(walk).facts());
    }

    private static Snapshot daily(SortedMap<LocalDate, Double> closes) {
        return run(SnapshotSample.data(Map.of("RUT", PriceSeries.daily("RUT", PriceBasis.PRICE, closes))));
    }

    private static Map<String, Fact> byId(Snapshot snapshot) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        snapshot.facts().forEach(fact -> facts.put(fact.id(), fact));
        return facts;
    }

    /** Weekdays with a log-normal step of 1 % a day. */
    private static NavigableMap<LocalDate, Double> walk(long seed, LocalDate from, LocalDate to) {
        var random = new Random(seed);
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        double level = 1000;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                level *= Math.exp(0.01 * random.nextGaussian());
                closes.put(day, level);
            }
        }
        return closes;
    }
}
