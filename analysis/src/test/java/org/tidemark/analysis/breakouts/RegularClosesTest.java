package org.tidemark.analysis.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tidemark.analysis.SmallData.day;
import static org.tidemark.analysis.SmallData.levels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

class RegularClosesTest {
    private static double[] returns(TradingWeek week, Frequency frequency, String closes, String asOf, int horizon,
            String from) {
        var series = PriceSeries.of("X", PriceBasis.PRICE, week, Sampling.regular(frequency), Optional.empty(),
                new TreeMap<LocalDate, Double>(levels(closes)));
        return RegularCloses.of(series, day(asOf)).returns(horizon, day(from));
    }

    /** 2026-01-16 and -23 are Fridays. An exchange's week is over then; a week of seven days is not. */
    @Test
    void aWeekCountsOnceItIsOver() {
        String fridays = "2026-01-09 100, 2026-01-16 110, 2026-01-23 121";
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.WEEKLY, fridays, "2026-01-23", 7, "2026-01-01")).hasSize(2);
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.WEEKLY, fridays, "2026-01-22", 7, "2026-01-01")).hasSize(1);
        assertThat(returns(TradingWeek.EVERY_DAY, Frequency.WEEKLY, fridays, "2026-01-23", 7, "2026-01-01")).hasSize(1);
        assertThat(returns(TradingWeek.EVERY_DAY, Frequency.WEEKLY, fridays, "2026-01-25", 7, "2026-01-01")).hasSize(2);
    }

    @Test
    void aMissingWeekGivesNoReturnInsteadOfALongerOne() {
        String gap = "2026-01-09 100, 2026-01-23 121, 2026-01-30 242";
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.WEEKLY, gap, "2026-01-30", 7, "2026-01-01"))
                .containsExactly(1);
    }

    @Test
    void aDailyReturnEndsOnTheLastCloseThatIsFreshEnough() {
        // 30 days on from 2024-02-01 is Saturday 2024-03-02; on from 2024-02-02 is Sunday
        String closes = "2024-02-01 100, 2024-02-02 200, 2024-03-01 150";
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.DAILY, closes, "2024-03-03", 30, "2024-01-01"))
                .containsExactly(0.5,
                        -0.25);
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.DAILY, closes, "2024-03-02", 30, "2024-01-01"))
                .containsExactly(0.5);
        // one day old is fresh for a series of seven days a week, two days old is not
        assertThat(returns(TradingWeek.EVERY_DAY, Frequency.DAILY, closes, "2024-03-03", 30, "2024-01-01"))
                .containsExactly(0.5);
    }

    @Test
    void monthsAreWholeMonthsFromTheDayAskedFor() {
        String months = "2024-01-31 100, 2024-02-29 110, 2024-03-28 99, 2024-04-15 500";
        assertThat(returns(TradingWeek.EXCHANGE, Frequency.MONTHLY, months, "2024-04-15", 30, "2024-01-01")).hasSize(2);
        double[] later = returns(TradingWeek.EXCHANGE, Frequency.MONTHLY, months, "2024-04-15", 30, "2024-02-01");
        assertThat(later).hasSize(1);
        assertThat(later[0]).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void horizonsBecomeWholeWeeks() {
        var series = PriceSeries.of("X", PriceBasis.PRICE, TradingWeek.EXCHANGE, Sampling.regular(Frequency.WEEKLY),
                Optional.empty(), new TreeMap<LocalDate, Double>(levels("2026-01-09 1")));
        var closes = RegularCloses.of(series, day("2026-01-23"));
        assertThat(List.of(30, 90, 180, 365)).map(closes::horizonSegment).containsExactly("4w", "13w", "26w",
                "52w");
    }
}
