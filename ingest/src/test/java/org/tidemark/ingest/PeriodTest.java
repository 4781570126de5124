package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.TradingWeek;

class PeriodTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-01-02 2024-01-03 2024-01-04, DAY", "2024-01-01, DAY", "2024-01-01 2024-02-01, MONTH",
        "2024-03-01 2024-02-01 2024-01-01, MONTH", "2024-01-01 2024-04-01, MONTH",
        "2024-01-01 2024-04-01 2024-07-01, QUARTER", "2022-01-01 2023-01-01 2024-01-01, YEAR",
        // Mondays of three weeks, a slip among months, and a daily file that begins with the first of two months
        "2024-01-01 2024-01-08 2024-01-15, WEEK", "2024-01-01 2024-02-01 2024-03-10 2024-04-01 2024-05-01, MONTH",
        "2024-01-31 2024-02-01 2024-02-02 2024-02-05, DAY", "2024-01-05 2024-01-12 2024-01-19, DAY"})
    void theDaysOfAFileShowWhatARowStandsFor(String days, Period period) {
        assertThat(Period.shownBy(days(days))).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"DAY, 2024-02-01, 2024-02-01, 2024-02-01", "MONTH, 2024-02-01, 2024-02-29, 2024-02-29",
        "QUARTER, 2024-01-01, 2024-03-31, 2024-03-31", "YEAR, 2023-01-01, 2023-12-31, 2023-12-31",
        "WEEK, 2024-01-07, 2024-01-12, 2024-01-13", "WEEK, 2024-01-08, 2024-01-12, 2024-01-14"})
    void aFigureIsKnownOnTheLastDayOfItsPeriod(Period period, LocalDate stamp, LocalDate exchange,
            LocalDate everyDay) {
        assertThat(period.lastDay(stamp, TradingWeek.EXCHANGE)).isEqualTo(exchange);
        assertThat(period.lastDay(stamp, TradingWeek.EVERY_DAY)).isEqualTo(everyDay);
    }

    private static List<LocalDate> days(String text) {
        return Arrays.stream(text.split(" ", -1)).map(LocalDate::parse).toList();
    }
}
