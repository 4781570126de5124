package org.tidemark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CloseTimeTest {
    @Test
    void newYorkClosesAtSixteenWhateverTheSeason() {
        // UTC-5 in winter, UTC-4 in summer
        assertThat(TradingWeek.EXCHANGE.closeOf(LocalDate.of(2026, 1, 23)))
                .isEqualTo(Instant.parse("2026-01-23T21:00:00Z"));
        assertThat(TradingWeek.EXCHANGE.closeOf(LocalDate.of(2025, 7, 23)))
                .isEqualTo(Instant.parse("2025-07-23T20:00:00Z"));
    }

    @Test
    void bitcoinClosesWhenTheDayEndsInUtc() {
        assertThat(TradingWeek.EVERY_DAY.closeOf(LocalDate.of(2026, 1, 23)))
                .isEqualTo(Instant.parse("2026-01-24T00:00:00Z"));
    }

    @Test
    void theBitcoinCloseOfADayIsNotYetKnownWhenNewYorkClosesOnIt() {
        PriceSeries bitcoin = series(TradingWeek.EVERY_DAY, new Random(1), 10);
        Instant newYork = TradingWeek.EXCHANGE.closeOf(bitcoin.day(5));
        assertThat(bitcoin.indexKnownAt(newYork)).isEqualTo(4);
        assertThat(bitcoin.indexKnownAt(bitcoin.knownFrom(5))).isEqualTo(5);
        assertThat(bitcoin.indexKnownAt(bitcoin.knownFrom(5).minusMillis(1))).isEqualTo(4);
    }

    @Test
    void nothingKnownAtAnInstantChangesWithAnyCloseThatComesAfterIt() {
        var random = new Random(20260123);
        for (int round = 0; round < 2000; round++) {
            TradingWeek week = round % 2 == 0 ? TradingWeek.EXCHANGE : TradingWeek.EVERY_DAY;
            PriceSeries series = series(week, random, 60);
            Instant instant = Instant.ofEpochSecond(series.epochDay(0) * 86_400 + random.nextLong(70L * 86_400));
            PriceSeries changed = changedAfter(series, instant, random);
            int before = series.indexKnownAt(instant);
            int after = changed.indexKnownAt(instant);
            assertThat(after).isEqualTo(before);
            if (before >= 0) {
                assertThat(changed.quote(after)).isEqualTo(series.quote(before));
                assertThat(series.knownFrom(before)).isBeforeOrEqualTo(instant);
            }
            assertThat(before + 1 == series.size() || series.knownFrom(before + 1).isAfter(instant)).isTrue();
        }
    }

    private static PriceSeries series(TradingWeek week, Random random, int days) {
        var closes = new TreeMap<LocalDate, Double>();
        for (int i = 0; i < days; i++) {
            if (random.nextInt(4) > 0 || days < 20) {
                closes.put(LocalDate.of(2024, 2, 20).plusDays(i), 1 + random.nextDouble());
            }
        }
        return PriceSeries.of("S", PriceBasis.PRICE, week, Sampling.daily(), Optional.empty(), closes);
    }

    private static PriceSeries changedAfter(PriceSeries series, Instant instant, Random random) {
        var closes = new TreeMap<LocalDate, Double>();
        for (int i = 0; i < series.size(); i++) {
            boolean later = series.knownFrom(i).isAfter(instant);
            if (!later || random.nextInt(3) > 0) {
                closes.put(series.day(i), later ? 1 + random.nextDouble() : series.level(i));
            }
        }
        return PriceSeries.of("S", PriceBasis.PRICE, series.week(), Sampling.daily(), Optional.empty(), closes);
    }
}
