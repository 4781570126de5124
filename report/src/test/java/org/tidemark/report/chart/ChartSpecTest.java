package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Curve;

class ChartSpecTest {

    private static Line line(double... ys) {
        return Line.of(Curve.of("X", new double[]{0, 1}, ys), Label.name("X"), Tone.FIRST, 5);
    }

    @Test
    void aLogarithmicAxisRefusesWhatItCannotShow() {
        assertThatThrownBy(() -> new ChartSpec.ElapsedLines("c", ValueAxis.log(Unit.MULTIPLE), List.of(line(1, 0)),
                Optional.empty()))
                .hasMessage("c: X has 0.0, which a logarithmic axis cannot show");
        var lost = new ChartSpec.Group(Label.name("g"),
                List.of(new ChartSpec.Bar(OptionalDouble.of(-1), Optional.empty(), List.of())));
        assertThatThrownBy(() -> new ChartSpec.GroupedBars("c", ValueAxis.log(Unit.RETURN).from(0),
                List.of(new ChartSpec.BarSeries(Label.name("A"), Tone.FIRST)), List.of(lost)))
                .hasMessage("c: a bar has -1.0, which a logarithmic axis cannot show");
    }

    @Test
    void anIdThatCouldNotBeAnAnchorIsRefused() {
        assertThatThrownBy(() -> new ChartSpec.TimeLines("Big Chart", ValueAxis.linear(Unit.POINTS),
                List.of(line(1, 2)), List.of()))
                .hasMessage("'Big Chart' is not a chart id; write a-z 0-9 and -");
    }

    @Test
    void everyGroupHoldsOneBarOfEachSeries() {
        assertThatThrownBy(
                () -> new ChartSpec.RankedBars("c", Unit.SHARE, List.of(), List.of(Samples.row("Energy", 0.5))))
                .hasMessage("c: a row of 1 bars, not 0");
    }

    @Test
    void theLongestBarComesFirstAndMissingOnesLast() {
        var missing = new ChartSpec.Group(Label.message("Other"),
                List.of(new ChartSpec.Bar(OptionalDouble.empty(), Optional.empty(), List.of())));
        var spec = new ChartSpec.RankedBars("c", Unit.SHARE,
                List.of(new ChartSpec.BarSeries(Label.name("A"), Tone.FIRST)),
                List.of(missing, Samples.row("Energy", 0.3), Samples.row("Health Care", 0.7)));
        assertThat(spec.rows()).extracting(ChartSpec.Group::label)
                .containsExactly(Label.message("Health Care"), Label.message("Energy"), Label.message("Other"));
    }

    @Test
    void aLineWithoutPointsIsRefused() {
        assertThatThrownBy(() -> Line.of(Curve.of("X", new double[0], new double[0]), Label.name("X"), Tone.FIRST, 5))
                .hasMessage("X: a line without points; leave it out and say why");
    }
}
