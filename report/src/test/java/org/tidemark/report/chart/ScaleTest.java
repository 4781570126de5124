package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "a step of at least {0} is {1}")
    @CsvSource({"1, 1", "1.01, 2", "2.2, 2.5", "3, 5", "7, 10", "0.03, 0.05", "350, 500"})
    void stepsAreRound(double raw, double nice) {
        assertThat(Scale.niceStep(raw)).isCloseTo(nice, within(1e-12));
    }

    @Test
    void aBaselineIsAlwaysShownAndBarsStandOnIt() {
        Scale scale = Scale.covering(ValueAxis.linear(Unit.POINTS).from(0), 20, 100);
        assertThat(scale.at(0)).isZero();
        assertThat(scale.at(100)).isCloseTo(100 / 104.0, within(1e-12));
    }

    @Test
    void drawdownsHangFromZero() {
        Scale scale = Scale.covering(ValueAxis.linear(Unit.RETURN).from(0), -0.4, 0);
        assertThat(scale.at(0)).isEqualTo(1);
    }

    @Test
    void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
        Scale scale = Scale.covering(ValueAxis.log(Unit.MULTIPLE).from(1), 0.5, 32);
        assertThat(scale.at(4) - scale.at(2)).isCloseTo(scale.at(16) - scale.at(8), within(1e-12));
    }

    @Test
    void aDoublingIsAsFarAsAHalvingWhenReturnsAreLogarithmic() {
        Scale scale = Scale.covering(new ValueAxis(Unit.RETURN, true, java.util.OptionalDouble.of(0)), -0.5, 1);
        assertThat(scale.at(1) - scale.at(0)).isCloseTo(scale.at(0) - scale.at(-0.5), within(1e-12));
    }

    @Test
    void logarithmicReturnsHaveTicksWhereTheMultipleIsRound() {
        Scale scale = Scale.covering(new ValueAxis(Unit.RETURN, true, java.util.OptionalDouble.of(0)), -0.5, 9);
        assertThat(scale.ticks(5)).extracting(Scale.Tick::value).containsExactly(-0.5, 0.0, 1.0, 4.0, 9.0);
    }

    @Test
    void manyDecadesAreTickedByDecadesOnly() {
        Scale scale = Scale.covering(ValueAxis.log(Unit.POINTS), 0.06, 120_000);
        assertThat(scale.ticks(7)).extracting(Scale.Tick::value).usingElementComparator(
                (a, b) -> Math.abs(a / b - 1) < 1e-9 ? 0 : 1)
                .containsExactly(0.1, 1.0, 10.0, 100.0, 1000.0, 10_000.0, 100_000.0);
        assertThat(scale.ticks(7).getFirst().decimals()).isEqualTo(1);
    }

    @ParameterizedTest(name = "from 0 to {0} in about {1} steps: ticks {2} apart, {3} decimals")
    @CsvSource({"0.02, 5, 0.005, 1", "0.12, 5, 0.025, 1", "0.4, 5, 0.1, 0", "0.0011, 5, 0.00025, 3"})
    void ticksOfAPercentageHaveTheDecimalsThatTellThemApart(double high, int wanted, double step, int decimals) {
        Scale.Tick second = Scale.covering(ValueAxis.linear(Unit.SHARE).from(0), 0, high).ticks(wanted).get(1);
        assertThat(second.value()).isCloseTo(step, within(1e-12));
        assertThat(second.decimals()).isEqualTo(decimals);
    }

    @Test
    void longSpansAreTickedByYearsAndShortOnesByMonths() {
        TimeTicks.Ticks years = TimeTicks.between(LocalDate.of(2015, 6, 1),
                LocalDate.of(2026, 1, 23), 6);
        assertThat(years.granularity()).isEqualTo(ChartText.Granularity.YEAR);
        assertThat(years.days()).extracting(LocalDate::getYear).isEqualTo(List.of(2016, 2018, 2020, 2022, 2024, 2026));
        TimeTicks.Ticks months = TimeTicks.between(LocalDate.of(2024, 1, 11),
                LocalDate.of(2025, 1, 23), 5);
        assertThat(months.granularity()).isEqualTo(ChartText.Granularity.MONTH);
        assertThat(months.days())
                .isEqualTo(List.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1), LocalDate.of(2024, 10, 1),
                        LocalDate.of(2025, 1, 1)));
    }
}
