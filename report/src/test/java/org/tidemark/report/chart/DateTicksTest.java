package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class DateTicksTest {

    private static DateTicks between(LocalDate first, LocalDate last, int most) {
        return DateTicks.along(new CalendarAxis(new Range(first.toEpochDay(), last.toEpochDay())), most);
    }

    @Test
    void longSpansAreTickedByYears() {
        DateTicks years = between(LocalDate.of(2015, 6, 1), LocalDate.of(2026, 1, 23), 6);
        assertThat(years.granularity()).isEqualTo(ChartText.Granularity.YEAR);
        assertThat(years.days()).extracting(LocalDate::getYear).containsExactly(2016, 2018, 2020, 2022, 2024, 2026);
        assertThat(years.days()).allMatch(day -> day.getDayOfYear() == 1);
    }

    @Test
    void quartersAndHalvesBeginInJanuary() {
        DateTicks months = between(LocalDate.of(2024, 1, 11), LocalDate.of(2025, 1, 23), 5);
        assertThat(months.granularity()).isEqualTo(ChartText.Granularity.MONTH);
        assertThat(months.days()).containsExactly(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1),
                LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1));
    }

    @Test
    void anAxisThatBeginsWithAYearHasATickThere() {
        DateTicks years = between(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 1, 23), 6);
        assertThat(years.days()).extracting(LocalDate::getYear).containsExactly(2000, 2005, 2010, 2015, 2020, 2025);
    }
}
