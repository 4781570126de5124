package org.tidemark.analysis.halvings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.analysis.SmallData.day;
import static org.tidemark.analysis.SmallData.levels;
import static org.tidemark.analysis.SmallData.walk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.analysis.FactsDocument;
import org.tidemark.analysis.SmallData;
import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Halving;

class HalvingStudyTest {
    /** Closes of Bitcoin from the sample's levels.csv: halvings, records, lows and the days 642 after. */
    private static final Map<LocalDate, Double> BITCOIN = levels("""
            2017-12-16 19497.40, 2018-12-16 3252.84, 2020-05-11 8601.80, 2021-11-08 67566.83, 2022-02-12 42244.47,
            2022-11-20 16291.83, 2024-03-04 68330.41, 2024-03-13 73083.50, 2024-04-20 64994.44, 2025-10-06 124752.53,
            2025-12-17 86143.76, 2026-01-22 89462.45, 2026-01-23 89503.88""");

    private static Halvings at(String asOf) {
        return HalvingStudy.run(halvings(new SmallData().coin("BTC", BITCOIN)).build(), HalvingParameters.standard(),
                day(asOf));
    }

    @Test
    void comparesTheCyclesAtTheSameAge() {
        Halvings found = at("2026-01-22");
        // 42244.47 / 8601.80 = 4.911 and 89462.45 / 64994.44 = 1.376
        assertThat(SmallData.number(found, "halvings.elapsed-days")).isEqualTo(642);
        assertThat(SmallData.printed(found, "halvings.2020.multiple-day-642")).isEqualTo("4.9");
        assertThat(SmallData.printed(found, "halvings.2024.multiple-day-642")).isEqualTo("1.4");
        assertThat(SmallData.number(found, "halvings.rank-day-642")).isEqualTo(2);
        assertThat(found.fading()).isTrue();
        assertThat(found.cycles().getFirst().atDays()).extracting(Halvings.AtDay::elapsed).containsExactly(180, 365,
                642);
        assertThat(at("2026-01-23").cycles().getFirst().atDays()).extracting(Halvings.AtDay::elapsed).containsExactly(
                180, 365,
                642, 643);
    }

    @Test
    void takesThePeakFromTheTwoYearsAfterTheHalving() {
        Halvings found = at("2026-01-23");
        // 2024-03-13 was higher than 2021-11-08, but ran into the next halving
        assertThat(SmallData.date(found, "halvings.2020.peak-day")).isEqualTo("2021-11-08");
        // 2020-05-11 to 2021-05-11 is 365 days, to 2021-11-08 another 181
        assertThat(SmallData.number(found, "halvings.2020.days-to-peak")).isEqualTo(365 + 181);
        // 67566.83 / 8601.80 = 7.855; 16291.83 / 67566.83 - 1 = -75.9 %
        assertThat(SmallData.printed(found, "halvings.2020.peak-multiple")).isEqualTo("7.9");
        assertThat(SmallData.printed(found, "halvings.2020.drawdown")).isEqualTo("-75.9");
        // 86143.76 / 124752.53 - 1 = -30.9 %
        assertThat(SmallData.printed(found, "halvings.2024.drawdown")).isEqualTo("-30.9");
        assertThat(SmallData.term(found, "halvings.2024.status")).isEqualTo("running");
        assertThat(found.running().orElseThrow().running()).isTrue();
        assertThat(found.finished()).extracting(Halvings.Cycle::year).containsExactly(2020);
    }

    @Test
    void seesARecordBeforeAHalvingOnlyAfterAYearWithoutOne() {
        Halvings found = at("2026-01-23");
        assertThat(SmallData.term(found, "halvings.2024.record-before")).isEqualTo("yes");
        assertThat(SmallData.date(found, "halvings.2024.record-before-day")).isEqualTo("2024-03-04");
        assertThat(SmallData.term(found, "halvings.2020.record-before")).isEqualTo("no");
        assertThat(SmallData.reason(found, "halvings.2020.record-before-day"))
                .isEqualTo("reason.no-record-before {day=2020-05-11}");
    }

    /** Weekly closes of the sample: 2024-03-03 was not above 2021-11-07 (63326.99), 2024-03-10 was. */
    @Test
    void judgesAWeeklySeriesByItsWeeklyCloses() {
        var weekly = levels(
                """
                2017-12-17 19140.80, 2020-05-11 8601.80, 2021-11-07 63326.99, 2021-11-08 67566.83, 2021-11-14 65466.84,
                2024-03-03 63167.37, 2024-03-04 68330.41, 2024-03-10 69019.79, 2024-04-20 64994.44, 2024-04-21 64926.64""");
        Halvings found = HalvingStudy.run(
                halvings(new SmallData().coin("BTC", SmallData.weekly(), weekly)).build(), HalvingParameters.standard(),
                day("2024-04-21"));
        Fact record = SmallData.fact(found, "halvings.2024.record-before-day");
        assertThat(SmallData.date(found, record.id())).isEqualTo("2024-03-10");
        assertThat(record.method()).isEqualTo("record-before-halving-weekly");
        assertThat(SmallData.fact(found, "halvings.2024.peak").method()).isEqualTo("cycle-extreme-of-closes-held");
    }

    @Test
    void computesTheSupplyFromTheProtocol() {
        Halvings found = at("2026-01-23");
        assertThat(SmallData.printed(found, "halvings.2024.issuance-before")).isEqualTo("1.67");
        assertThat(SmallData.printed(found, "halvings.2024.issuance-after")).isEqualTo("0.83");
        assertThat(SmallData.printed(found, "halvings.2024.share-mined")).isEqualTo("93.75");
        assertThat(SmallData.printed(found, "halvings.2024.mined")).isEqualTo("19687500");
        assertThat(SmallData.printed(found, "halvings.2024.subsidy-after")).isEqualTo("3.125");
        // 643 days × 144 = 92,592 blocks × 3.125 = 289,350 coins more; 19,976,850 / 20,999,999.9769 = 95.13 %
        assertThat(SmallData.number(found, "halvings.block")).isEqualTo(840_000 + 92_592);
        assertThat(SmallData.number(found, "halvings.mined")).isEqualTo(19_687_500 + 289_350);
        assertThat(SmallData.printed(found, "halvings.share-mined")).isEqualTo("95.13");
        assertThat(SmallData.fact(found, "halvings.share-mined").method()).isEqualTo("supply-estimate");
    }

    @Test
    void refusesAHalvingThatTheProtocolDoesNotKnow() {
        var odd = new Halving(840_001, day("2024-04-20"), new BigDecimal("6.25"), new BigDecimal("3.125"));
        Halvings found = HalvingStudy.run(new SmallData().coin("BTC", BITCOIN).halvings(odd).build(),
                HalvingParameters.standard(), day("2026-01-23"));
        assertThat(SmallData.reason(found, "halvings.2024.issuance-after"))
                .isEqualTo("reason.not-on-schedule {block=840001}");
    }

    @Test
    void aDayAfterTheAsOfDayIsStillRunning() {
        Halvings found = at("2024-10-01");
        assertThat(SmallData.reason(found, "halvings.2024.multiple-day-180"))
                .isEqualTo("reason.still-running {series=BTC, until=2024-10-17}");
        assertThat(SmallData.reason(at("2024-04-20"), "halvings.2024.trough"))
                .isEqualTo("reason.at-peak {series=BTC, day=2024-04-20}");
    }

    @Test
    void withoutPricesOrHalvingsThereAreReasonsNotFigures() {
        Halvings noPrices = HalvingStudy.run(halvings(new SmallData()).build(), HalvingParameters.standard(),
                day("2026-01-23"));
        assertThat(SmallData.reason(noPrices, "halvings.2020.peak")).isEqualTo("reason.no-series {series=BTC}");
        assertThat(SmallData.printed(noPrices, "halvings.2024.issuance-after")).isEqualTo("0.83");
        assertThat(noPrices.fading()).isFalse();
        Halvings nothing = HalvingStudy.run(new SmallData().coin("BTC", BITCOIN).build(), HalvingParameters.standard(),
                day("2026-01-23"));
        assertThat(nothing.cycles()).isEmpty();
        assertThat(nothing.now()).isEmpty();
        assertThat(nothing.facts()).isEmpty();
    }

    @Test
    void everyFigureIsDefined() {
        assertThat(FactsDocument.undocumented(at("2026-01-23").facts())).isEmpty();
    }

    @Test
    void theCurveStartsAtOneAndEndsBeforeTheNextHalving() {
        Curve path = at("2026-01-23").cycles().getFirst().path().orElseThrow();
        assertThat(path.x(0)).isZero();
        assertThat(path.y(0)).isEqualTo(1);
        // 2020-05-11 to 2024-03-13: three years and a leap day to 2023-05-11 less, then 307 days
        assertThat(path.x(path.size() - 1)).isEqualTo(1095 + 307);
    }

    @ParameterizedTest(name = "random walk {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatComesLaterChangesNothing(long seed) {
        var walk = walk(seed, "2018-01-01", 2_900, 8_000);
        var changed = new TreeMap<>(walk);
        changed.replaceAll((day, level) -> day.isAfter(day("2025-03-01")) ? level * 3 : level);
        Halvings before = HalvingStudy.run(halvings(new SmallData().coin("BTC", walk)).build(),
                HalvingParameters.standard(), day("2025-03-01"));
        Halvings after = HalvingStudy.run(halvings(new SmallData().coin("BTC", changed)).build(),
                HalvingParameters.standard(), day("2025-03-01"));
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(FactBook.of(List.of(before)).all()).hasSameSizeAs(before.facts());
    }

    private static SmallData halvings(SmallData data) {
        return data.halvings(new Halving(630_000, day("2020-05-11"), new BigDecimal("12.5"), new BigDecimal("6.25")),
                new Halving(840_000, day("2024-04-20"), new BigDecimal("6.25"), new BigDecimal("3.125")));
    }
}
