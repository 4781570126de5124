package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    private static Levels covering(ValueAxis axis, double low, double high, int wanted) {
        return Levels.covering(axis, Optional.of(new Range(axis.plotted(low), axis.plotted(high))), wanted);
    }

    /** Height above the foot of the axis, as a part of it. */
    private static double at(Levels levels, double value) {
        return 1 - levels.axis().valueToJava2D(levels.spec().plotted(value), new Rectangle2D.Double(0, 0, 1, 1),
                RectangleEdge.LEFT);
    }

    @ParameterizedTest(name = "a step of at least {0} is {1}")
    @CsvSource({"1, 1", "1.01, 2", "2.2, 2.5", "3, 5", "7, 10", "0.03, 0.05", "350, 500"})
    void stepsAreRound(double least, double round) {
        assertThat(Levels.step(least)).isCloseTo(round, within(1e-12));
    }

    @Test
    void aBaselineIsAlwaysShownAndBarsStandOnIt() {
        Levels levels = covering(ValueAxis.linear(Unit.POINTS).from(0), 20, 100, 5);
        assertThat(at(levels, 0)).isZero();
        assertThat(at(levels, 100)).isCloseTo(100 / 104.0, within(1e-12));
    }

    @Test
    void drawdownsHangFromZero() {
        assertThat(at(covering(ValueAxis.linear(Unit.RETURN).from(0), -0.4, 0, 5), 0)).isEqualTo(1);
    }

    @Test
    void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
        Levels levels = covering(ValueAxis.log(Unit.MULTIPLE).from(1), 0.5, 32, 5);
        assertThat(at(levels, 4) - at(levels, 2)).isCloseTo(at(levels, 16) - at(levels, 8), within(1e-12));
    }

    @Test
    void aDoublingIsAsFarAsAHalvingWhenReturnsAreLogarithmic() {
        Levels levels = covering(new ValueAxis(Unit.RETURN, true, OptionalDouble.of(0)), -0.5, 1, 5);
        assertThat(at(levels, 1) - at(levels, 0)).isCloseTo(at(levels, 0) - at(levels, -0.5), within(1e-12));
    }

    @Test
    void logarithmicReturnsHaveTicksWhereTheMultipleIsRound() {
        Levels levels = covering(new ValueAxis(Unit.RETURN, true, OptionalDouble.of(0)), -0.5, 9, 5);
        assertThat(levels.ticks()).extracting(Levels.Tick::value).containsExactly(-0.5, 0.0, 1.0, 4.0, 9.0);
    }

    @Test
    void manyDecadesAreTickedByDecadesOnly() {
        Levels levels = covering(ValueAxis.log(Unit.POINTS), 0.06, 120_000, 7);
        assertThat(levels.ticks()).extracting(Levels.Tick::value).usingElementComparator(
                (a, b) -> Math.abs(a / b - 1) < 1e-9 ? 0 : 1)
                .containsExactly(0.1, 1.0, 10.0, 100.0, 1000.0, 10_000.0, 100_000.0);
        assertThat(levels.ticks().getFirst().decimals()).isEqualTo(1);
    }

    @Test
    void aLogarithmicAxisOfLessThanAFactorOfFourHasEvenSteps() {
        Levels levels = covering(ValueAxis.log(Unit.POINTS), 90, 151, 4);
        assertThat(levels.ticks()).extracting(Levels.Tick::value).containsExactly(100.0, 120.0, 140.0);
    }

    @ParameterizedTest(name = "from 0 to {0} in about {1} steps: ticks {2} apart, {3} decimals")
    @CsvSource({"0.02, 5, 0.005, 1", "0.12, 5, 0.025, 1", "0.4, 5, 0.1, 0", "0.0011, 5, 0.00025, 3"})
    void ticksOfAPercentageHaveTheDecimalsThatTellThemApart(double high, int wanted, double step, int decimals) {
        Levels.Tick second = covering(ValueAxis.linear(Unit.SHARE).from(0), 0, high, wanted).ticks().get(1);
        assertThat(second.value()).isCloseTo(step, within(1e-12));
        assertThat(second.decimals()).isEqualTo(decimals);
    }

    @Test
    void aChartWithoutAValueStillHasItsBaseline() {
        Levels levels = Levels.covering(ValueAxis.log(Unit.MULTIPLE).from(1), Optional.empty(), 5);
        assertThat(at(levels, 1)).isBetween(0.0, 1.0);
    }
}
