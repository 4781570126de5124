package org.tidemark.analysis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.Frequency;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

class RegularClosesTest {
    private static PriceSeries series(TradingWeek week, Sampling sampling, LocalDate... days) {
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            closes.put(days[i], 100.0 + i);
        }
        return PriceSeries.of("X", PriceBasis.PRICE, week, sampling, Optional.empty(), closes);
    }

    private static LocalDate[] days(LocalDate from, LocalDate to, TradingWeek week) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> week == TradingWeek.EVERY_DAY || day.getDayOfWeek().getValue() <= 5)
                .toArray(LocalDate[]::new);
    }

    private static List<LocalDate> used(Outcome<RegularCloses> closes) {
        return closes.optional().orElseThrow(() -> new AssertionError(closes)).quotes().stream().map(Quote::day)
                .toList();
    }

    /** 2026-01-23 is a Friday, 2026-01-30 the last Friday of a month that ends on a Saturday. */
    @ParameterizedTest(name = "{0} {1} on {2}: last {3}")
    @CsvSource(textBlock = """
            EXCHANGE,  WEEKLY,  2026-01-23, 2026-01-23
            EXCHANGE,  WEEKLY,  2026-01-22, 2026-01-16
            EXCHANGE,  MONTHLY, 2026-01-29, 2025-12-31
            EXCHANGE,  MONTHLY, 2026-01-30, 2026-01-30
            EVERY_DAY, WEEKLY,  2026-01-24, 2026-01-18
            EVERY_DAY, WEEKLY,  2026-01-25, 2026-01-25
            EVERY_DAY, MONTHLY, 2026-01-30, 2025-12-31
            EVERY_DAY, MONTHLY, 2026-01-31, 2026-01-31
            """)
    void countsOnlyPeriodsThatAreOver(TradingWeek week, Frequency frequency, LocalDate asOf, LocalDate last) {
        var series = series(week, Sampling.daily(), days(LocalDate.of(2025, 9, 1), asOf, week));
        assertThat(used(RegularCloses.periods(series, frequency, 2, asOf)).getLast()).isEqualTo(last);
    }

    @Test
    void leavesOutTheIrregularDaysOfASparseSeries() {
        var series = series(TradingWeek.EXCHANGE, Sampling.regular(Frequency.WEEKLY), LocalDate.of(2026, 1, 9),
                LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 20),
                LocalDate.of(2026, 1, 23));
        assertThat(used(RegularCloses.periods(series, Frequency.WEEKLY, 2, LocalDate.of(2026, 1, 23))))
                .containsExactly(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 23));
    }

    @Test
    void doesNotBridgeAMissingPeriod() {
        var series = series(TradingWeek.EXCHANGE, Sampling.regular(Frequency.WEEKLY), LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 23));
        assertThat(RegularCloses.periods(series, Frequency.WEEKLY, 2, LocalDate.of(2026, 1, 23)))
                .isEqualTo(Outcome.unavailable(Phrase.of("reason.no-close-near", "series", "X", "day",
                        LocalDate.of(2026, 1, 16), "last", LocalDate.of(2026, 1, 9))));
    }

    /** 2001-09-10 to 2001-09-17 was a closing of the exchange; a longer gap is a hole in the data. */
    @Test
    void acceptsTheLongestClosingAndNoLongerGap() {
        LocalDate asOf = LocalDate.of(2001, 12, 31);
        var days = Arrays.stream(days(LocalDate.of(2000, 12, 29), asOf, TradingWeek.EXCHANGE))
                .filter(day -> !day.isAfter(LocalDate.of(2001, 9, 10)) || !day.isBefore(LocalDate.of(2001, 9, 17)))
                .toList();
        var closed = series(TradingWeek.EXCHANGE, Sampling.daily(), days.toArray(LocalDate[]::new));
        assertThat(RegularCloses.finest(closed, 1, asOf).isComputed()).isTrue();
        var hole = series(TradingWeek.EXCHANGE, Sampling.daily(),
                days.stream().filter(day -> !day.equals(LocalDate.of(2001, 9, 17))).toArray(LocalDate[]::new));
        assertThat(RegularCloses.finest(hole, 1, asOf))
                .isEqualTo(Outcome.unavailable(Phrase.of("reason.gap", "series", "X",
                        "from", LocalDate.of(2001, 9, 10), "to", LocalDate.of(2001, 9, 18))));
    }

    @Test
    void doesNotReachBackBeforeTheRegularSpacing() {
        LocalDate asOf = LocalDate.of(2026, 1, 23);
        var sampling = new Sampling(Frequency.DAILY, LocalDate.of(2025, 6, 2), false, false, false);
        var series = series(TradingWeek.EXCHANGE, sampling, days(LocalDate.of(2024, 1, 1), asOf, TradingWeek.EXCHANGE));
        assertThat(RegularCloses.finest(series, 1, asOf))
                .isEqualTo(Outcome.unavailable(Phrase.of("reason.sparse-before",
                        "series", "X", "day", LocalDate.of(2025, 1, 23), "since", LocalDate.of(2025, 6, 2))));
    }
}
