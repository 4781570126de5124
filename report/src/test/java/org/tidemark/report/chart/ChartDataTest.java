package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Curve;

class ChartDataTest {
    @Test
    void writesOneRowForEachPointOfALine() {
        double day = LocalDate.of(2026, 1, 23).toEpochDay();
        Line line = Line.of(Curve.of("RUT", new double[]{day - 7, day}, new double[]{100, 101.5}), Label.name("RUT"),
                Tone.FIRST, 10);
        assertThat(ChartData
                .csv(new ChartSpec.TimeLines("rebased", ValueAxis.linear(Unit.POINTS), List.of(line), List.of())))
                .isEqualTo("""
                        line,date,value
                        RUT,2026-01-16,100
                        RUT,2026-01-23,101.5
                        """);
    }

    @Test
    void leavesACellEmptyWhereThereIsNoFigure() {
        var bar = new ChartSpec.Bar(OptionalDouble.empty(), Optional.empty(), List.of(1.25));
        var group = new ChartSpec.Group(Label.fact("parameter.days-30"), List.of(bar));
        var series = new ChartSpec.BarSeries(Label.name("a,b \"c\""), Tone.FIRST);
        assertThat(ChartData.csv(
                new ChartSpec.GroupedBars("returns", ValueAxis.log(Unit.MULTIPLE).from(1), List.of(series),
                        List.of(group))))
                .isEqualTo("""
                        group,series,value,kind
                        parameter.days-30,"a,b ""c""\",,bar
                        parameter.days-30,"a,b ""c""\",1.25,dot
                        """);
    }
}
