package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void readsTheThreeWaysOfWritingADay() {
        assertThat(Days.iso("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Days.dayMonthYear("11 Jan 2024")).contains(LocalDate.of(2024, 1, 11));
        assertThat(Days.dayMonthYear("1 Dec 2024")).contains(LocalDate.of(2024, 12, 1));
        assertThat(Days.monthDayYear("Jun 19, 2026")).contains(LocalDate.of(2026, 6, 19));
        assertThat(Days.monthDayYear("May 1, 2026")).contains(LocalDate.of(2026, 5, 1));
        assertThat(Days.isoMonth("2024-12")).contains(YearMonth.of(2024, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1",
        "0205-09-18",
        "2024/01/01", "01-02-2024", "2024-01-1x", "20240101", "２０２４-01-01", "11 Jän 2024", "11 jan 2024", "32 Jan 2024",
        "1 Jan 24", "-1 Jan 2024", "Jun 19 2026", "Jun 31, 2026", "2024-13", "2024-01-01T00:00"})
    void takesNothingElse(String text) {
        assertThat(Days.iso(text)).isEmpty();
        assertThat(Days.dayMonthYear(text)).isEmpty();
        assertThat(Days.monthDayYear(text)).isEmpty();
        assertThat(Days.isoMonth(text)).isEmpty();
    }

    @Test
    void blanksStandAfterPointsOnly() {
        assertThat(Days.ordered("2024. 02. 9", DateOrder.YMD)).contains(LocalDate.of(2024, 2, 9));
        assertThat(Days.ordered("2024/02/ 9", DateOrder.YMD)).isEmpty();
        assertThat(Days.ordered("2024- 02-09", DateOrder.YMD)).isEmpty();
    }
}
