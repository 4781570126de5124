package org.tidemark.analysis.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tidemark.analysis.SmallData.day;
import static org.tidemark.analysis.SmallData.levels;
import static org.tidemark.analysis.SmallData.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.analysis.FactsDocument;
import org.tidemark.analysis.SmallData;
import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Quantity;
import org.tidemark.model.Sampling;

class BreakoutStudyTest {
    private static final LocalDate AS_OF = day("2026-01-23");

    /** Record closes of the Russell 2000 around three breakouts, and closes after them; lines of the sample's levels.csv. */
    private static final Map<LocalDate, Double> RUSSELL = levels("""
            2015-06-22 1284.66, 2015-06-23 1295.80, 2016-02-11 953.72, 2016-11-14 1298.60, 2017-10-05 1512.09,
            2018-08-31 1740.75,
            2020-03-18 991.16, 2020-11-13 1744.04, 2021-11-08 2442.74, 2025-09-18 2467.70, 2026-01-22 2718.77,
            2026-01-23 2669.16""");

    /** Closes of Bitcoin on the days of those breakouts and 30, 90, 180 and 365 days later; lines of the same file. */
    private static final Map<LocalDate, Double> BITCOIN = levels("""
            2016-11-14 705.02, 2016-12-14 781.48, 2017-02-12 999.18, 2017-05-13 1804.91, 2017-11-14 6635.75,
            2020-11-13 16317.81, 2020-12-13 19142.38, 2021-02-11 47909.33, 2021-05-12 49150.54, 2021-11-13 64469.53,
            2025-09-18 117137.20, 2025-10-18 107198.27, 2025-12-17 86143.76, 2026-01-23 89503.88""");

    private static BreakoutParameters parameters(String... followers) {
        return new BreakoutParameters("RUT", List.of(6, 12, 24), 12, List.of(followers), List.of(30, 90, 180, 365),
                day("2000-01-01"), 1_000, 1);
    }

    private static Breakouts russell() {
        return BreakoutStudy.run(new SmallData().index("RUT", RUSSELL).coin("BTC", BITCOIN).build(), parameters("BTC"),
                AS_OF);
    }

    @Test
    void findsTheFirstRecordAfterTwelveMonthsWithoutOne() {
        Breakouts found = russell();
        assertThat(found.events()).extracting(Breakouts.Event::date).containsExactly(day("2016-11-14"),
                day("2020-11-13"),
                day("2025-09-18"));
        String latest = "breakouts.RUT.close-12m.2025-09-18.";
        // 2021-11-08 to 2025-11-08 is 1461 days with one 29 February, less the 51 days from 18 September to 8 November
        assertThat(SmallData.number(found, latest + "days-since-previous-record")).isEqualTo(1461 - 51);
        assertThat(SmallData.date(found, latest + "previous-record-day")).isEqualTo("2021-11-08");
        assertThat(SmallData.printed(found, latest + "previous-record")).isEqualTo("2442.74");
        assertThat(SmallData.printed(found, latest + "level")).isEqualTo("2467.70");
        assertThat(found.latest().orElseThrow().date()).isEqualTo("2025-09-18");
        assertThat(found.previous().orElseThrow().date()).isEqualTo("2020-11-13");
    }

    @Test
    void countsEachWaitOnItsOwn() {
        Breakouts found = russell();
        // waits of 1, 510, 325, 330, 805, 360, 1410 and 126 days between the records above
        assertThat(SmallData.number(found, "breakouts.RUT.close-6m.count")).isEqualTo(6);
        assertThat(SmallData.number(found, "breakouts.RUT.close-12m.count")).isEqualTo(3);
        assertThat(SmallData.number(found, "breakouts.RUT.close-24m.count")).isEqualTo(2);
    }

    @Test
    void followsBitcoinOnlyAsFarAsTheDayReached() {
        Breakouts found = russell();
        String first = "breakouts.RUT.close-12m.2016-11-14.BTC.";
        // 1804.91 / 705.02 - 1 = 156.0 %, 6635.75 / 705.02 - 1 = 841.2 %
        assertThat(SmallData.printed(found, first + "return-180d")).isEqualTo("156.0");
        assertThat(SmallData.printed(found, first + "return-365d")).isEqualTo("841.2");
        assertThat(SmallData.term(found, first + "status")).isEqualTo("used");
        String latest = "breakouts.RUT.close-12m.2025-09-18.BTC.";
        // 86143.76 / 117137.20 - 1 = -26.5 %
        assertThat(SmallData.printed(found, latest + "return-90d")).isEqualTo("-26.5");
        assertThat(SmallData.reason(found, latest + "return-180d"))
                .isEqualTo("reason.still-running {series=BTC, until=2026-03-17}");
        assertThat(SmallData.term(found, latest + "status-90d")).isEqualTo("used");
        assertThat(SmallData.term(found, latest + "status-180d")).isEqualTo("still-running");
        assertThat(SmallData.term(found, latest + "status")).isEqualTo("still-running");
    }

    @Test
    void summarisesTheEventsWithTheirNumber() {
        Breakouts found = russell();
        String ninety = "breakouts.RUT.close-12m.BTC.return-90d-";
        // 999.18 / 705.02, 47909.33 / 16317.81 and 86143.76 / 117137.20: 41.7 %, 193.6 % and -26.5 %
        assertThat(SmallData.printed(found, ninety + "median")).isEqualTo("41.7");
        assertThat(SmallData.printed(found, ninety + "min")).isEqualTo("-26.5");
        assertThat(SmallData.printed(found, ninety + "max")).isEqualTo("193.6");
        assertThat(SmallData.number(found, ninety + "positive")).isEqualTo(2);
        assertThat(SmallData.fact(found, ninety + "median").sampleSize()).hasValue(3);
        assertThat(SmallData.term(found, "breakouts.RUT.close-12m.BTC.verdict")).isEqualTo("cannot-tell");
    }

    @Test
    void saysWhereTheIndexStands() {
        Breakouts found = russell();
        assertThat(found.state().atRecord()).isFalse();
        assertThat(SmallData.term(found, "breakouts.RUT.state")).isEqualTo("below-record");
        assertThat(SmallData.number(found, "breakouts.RUT.days-since-record")).isEqualTo(1);
        // 2669.16 / 2718.77 - 1 = -1.8 %
        assertThat(SmallData.printed(found, "breakouts.RUT.distance-from-record")).isEqualTo("-1.8");
        Breakouts dayBefore = BreakoutStudy.run(new SmallData().index("RUT", RUSSELL).build(), parameters("BTC"),
                day("2026-01-22"));
        assertThat(dayBefore.state().atRecord()).isTrue();
        assertThat(SmallData.number(dayBefore, "breakouts.RUT.days-since-record")).isZero();
    }

    @ParameterizedTest(name = "a record on {0}, {1} months after the one of 2023-08-31: {2}")
    @CsvSource({"2024-02-28, 6, 0", "2024-02-29, 6, 1", "2024-08-30, 12, 0", "2024-08-31, 12, 1"})
    void countsCalendarMonthsToTheDay(String day, int months, int events) {
        var index = levels("2023-08-30 90, 2023-08-31 100, " + day + " 101");
        Breakouts found = BreakoutStudy.run(new SmallData().index("RUT", index).build(), parameters(),
                day("2024-09-01"));
        assertThat(SmallData.number(found, "breakouts.RUT.close-" + months + "m.count")).isEqualTo(events);
    }

    @Test
    void takesNeitherTheFirstDayNorAnEqualCloseForABreakout() {
        var index = levels("2020-01-02 100, 2021-06-01 100, 2022-06-01 99");
        Breakouts found = BreakoutStudy.run(new SmallData().index("RUT", index).build(), parameters(),
                day("2022-06-01"));
        assertThat(SmallData.number(found, "breakouts.RUT.close-12m.count")).isZero();
        assertThat(SmallData.date(found, "breakouts.RUT.record-day")).isEqualTo("2020-01-02");
    }

    @Test
    void readsHighsByTheSameRule() {
        var highs = levels("2021-11-08 2458.86, 2024-11-25 2466.49, 2025-09-18 2470.07");
        Breakouts found = BreakoutStudy.run(new SmallData().index("RUT", RUSSELL).highs("RUT", highs).build(),
                parameters("BTC"), AS_OF);
        assertThat(found.rules(RecordBasis.HIGH)).extracting(Breakouts.Rule::months).containsExactly(6, 12, 24);
        assertThat(found.rules(RecordBasis.HIGH).get(1).days()).extracting(Fact::id)
                .containsExactly("breakouts.RUT.high-12m.2024-11-25.day");
        assertThat(SmallData.reason(russell(), "breakouts.RUT.high-12m.count"))
                .isEqualTo("reason.no-highs {series=RUT}");
    }

    @Test
    void givesAReasonWhenRecordsAreNotAllHeld() {
        var data = new SmallData().coin("RUT", SmallData.weekly(), RUSSELL).build();
        Breakouts found = BreakoutStudy.run(data, parameters("BTC"), AS_OF);
        assertThat(found.events()).isEmpty();
        assertThat(SmallData.reason(found, "breakouts.RUT.state")).isEqualTo("reason.records-not-held {series=RUT}");
        assertThat(SmallData.reason(found, "breakouts.RUT.close-12m.count"))
                .isEqualTo("reason.records-not-held {series=RUT}");
        assertThat(SmallData.reason(found, "breakouts.RUT.close-12m.BTC.base-rate-30d-median"))
                .isEqualTo("reason.no-series {series=BTC}");
    }

    @Test
    void drawsTheRecordLineThroughTheHighestCloseSoFar() {
        Breakouts found = russell();
        Curve line = found.recordLine().orElseThrow();
        Curve index = found.index().orElseThrow();
        assertThat(line.size()).isEqualTo(index.size()).isEqualTo(12);
        assertThat(line.y(2)).as("after the fall to 953.72").isEqualTo(1295.80);
        assertThat(line.y(11)).isEqualTo(2718.77);
        Curve path = found.latest().orElseThrow().after().getFirst().path().orElseThrow();
        assertThat(path.x(0)).isZero();
        assertThat(path.y(0)).isEqualTo(1);
        assertThat(path.x(2)).isEqualTo(90);
        assertThat(path.y(2)).isCloseTo(0.7354, within(0.0001));
    }

    @ParameterizedTest(name = "random walk {0}")
    @ValueSource(longs = {1, 2, 3})
    void quotingPricesInCentsMovesNoReturn(long seed) {
        var index = walk(seed, "2000-01-03", 4_000, 100);
        var coin = walk(seed + 100, "2003-01-01", 2_900, 5);
        Breakouts dollars = study(index, coin, "2010-11-30");
        index.replaceAll((day, level) -> level * 128); // a power of two, so that no digit is rounded away
        coin.replaceAll((day, level) -> level / 64);
        Breakouts scaled = study(index, coin, "2010-11-30");
        assertThat(dollars.events()).isNotEmpty();
        assertThat(withoutLevels(scaled)).isEqualTo(withoutLevels(dollars));
    }

    @ParameterizedTest(name = "random walk {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatComesLaterChangesNothing(long seed) {
        var index = walk(seed, "2000-01-03", 4_000, 100);
        var coin = walk(seed + 100, "2003-01-01", 2_900, 5);
        Breakouts before = study(index, coin, "2008-06-30");
        Breakouts after = study(changedAfter(index), changedAfter(coin), "2008-06-30");
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(FactBook.of(List.of(before)).all()).hasSameSizeAs(before.facts());
    }

    @Test
    void weeksAreComparedWithWholeWeeks() {
        // Sundays at 100, 101, 102 …: 26 weeks on from 100 + i the close is 126 + i
        var coin = new TreeMap<LocalDate, Double>();
        for (int week = 0; week < 60; week++) {
            coin.put(day("2024-01-07").plusWeeks(week), 100.0 + week);
        }
        coin.put(day("2024-03-27"), 1_000.0); // an event day in the middle of a week belongs to no base rate
        var data = new SmallData().index("RUT", levels("2024-01-02 1, 2025-03-01 2"))
                .coin("BTC", SmallData.weekly(), coin)
                .build();
        Breakouts found = BreakoutStudy.run(data, parameters("BTC"), day("2025-03-01"));
        Fact base = SmallData.fact(found, "breakouts.RUT.close-12m.BTC.base-rate-26w-median");
        // 60 Sundays end on 2025-02-23; 34 of them have a close 26 weeks on; the median is between week 16 and week 17
        assertThat(base.sampleSize()).hasValue(34);
        assertThat(base.method()).isEqualTo("base-rate-weekly");
        assertThat(SmallData.number(found, base.id())).isCloseTo((26.0 / 116 + 26.0 / 117) / 2, within(1e-12));
    }

    @Test
    void everyFigureIsDefined() {
        assertThat(FactsDocument.undocumented(russell().facts())).isEmpty();
        assertThat(FactsDocument.undocumented(study(RUSSELL, BITCOIN, "2026-01-23").facts())).isEmpty();
    }

    @Test
    void theBaseRateBeginsWhereTheIndexBegins() {
        var coin = walk(5, "2001-01-01", 1_000, 10);
        var data = new SmallData().index("RUT", walk(6, "2002-01-01", 500, 100)).coin("BTC", coin).build();
        Breakouts found = BreakoutStudy.run(data, parameters("BTC"), day("2003-01-31"));
        // from 2002-01-01 to 2003-01-01, the last day with another 30 days to go
        assertThat(SmallData.fact(found, "breakouts.RUT.close-12m.BTC.base-rate-30d-median").sampleSize())
                .hasValue(366);
    }

    private static Breakouts study(Map<LocalDate, Double> index, Map<LocalDate, Double> coin, String asOf) {
        return BreakoutStudy.run(
                new SmallData().index("RUT", index).highs("RUT", index).coin("BTC", Sampling.daily(), coin).build(),
                parameters("BTC"), day(asOf));
    }

    private static Map<LocalDate, Double> changedAfter(Map<LocalDate, Double> levels) {
        var changed = new TreeMap<>(levels);
        changed.replaceAll((day, level) -> day.isAfter(day("2008-06-30")) ? level * 3 : level);
        return changed;
    }

    private static List<Fact> withoutLevels(Breakouts found) {
        return found.facts().stream().filter(fact -> fact.outcome().optional()
                .filter(value -> value instanceof Quantity.Level).isEmpty()).toList();
    }
}
