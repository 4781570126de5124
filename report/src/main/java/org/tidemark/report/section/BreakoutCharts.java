package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tidemark.analysis.breakouts.Breakouts;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Label;
import org.tidemark.report.chart.Line;
import org.tidemark.report.chart.Tone;
import org.tidemark.report.chart.Unit;
import org.tidemark.report.chart.ValueAxis;

/** The index with its record and breakouts; the first follower's paths; returns by horizon. */
final class BreakoutCharts {
    private BreakoutCharts() {}

    static List<ChartSpec> of(Breakouts breakouts, Dataset data) {
        List<ChartSpec> charts = new ArrayList<>();
        record(breakouts, data).ifPresent(charts::add);
        if (!breakouts.events().isEmpty() && !breakouts.followers().isEmpty()) {
            paths(breakouts, data).ifPresent(charts::add);
            returns(breakouts).ifPresent(charts::add);
        }
        return charts;
    }

    private static Optional<ChartSpec> record(Breakouts breakouts, Dataset data) {
        Optional<Curve> index = breakouts.index().filter(curve -> curve.size() > 0);
        Optional<Curve> recordLine = breakouts.recordLine().filter(curve -> curve.size() > 0);
        if (index.isEmpty() || recordLine.isEmpty()) {
            return Optional.empty();
        }
        String id = breakouts.parameters().index();
        List<Line> lines = List.of(
                Line.step(recordLine.get(), Label.message("breakouts-record.record"), Tone.CONTEXT),
                Line.of(index.get(), Label.name(id), Tone.FIRST, Figures.longestSparseStep(data, id)));
        List<ChartSpec.Mark> marks = new ArrayList<>();
        for (Breakouts.Event event : breakouts.events()) {
            OptionalDouble level = Figures.number(event.level());
            if (level.isPresent() && event.date().toEpochDay() >= index.get().x(0)) {
                marks.add(new ChartSpec.Mark(event.date(), level.getAsDouble(),
                        Optional.of(Label.fact(event.day().id()))));
            }
        }
        return Optional.of(new ChartSpec.TimeLines("breakouts-record", ValueAxis.log(Unit.POINTS), lines, marks));
    }

    private static Optional<ChartSpec> paths(Breakouts breakouts, Dataset data) {
        List<Breakouts.Event> latestFirst = breakouts.events().reversed();
        List<Line> lines = new ArrayList<>();
        for (Breakouts.Event event : latestFirst) {
            Breakouts.After after = event.after().getFirst();
            after.path().filter(curve -> curve.size() > 1).ifPresent(curve -> lines.add(Line.of(curve,
                    Label.fact(event.day().id()), SectionCharts.tone(lines.size()),
                    Figures.longestStep(data, after.follower()))));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartSpec.ElapsedLines("breakouts-paths", ValueAxis.log(Unit.MULTIPLE).from(1), lines,
                        Optional.empty()));
    }

    /** Medians as bars and events as dots, as multiples on a logarithmic axis: a gain of 5,000 % stands beside one of 10 %. */
    private static Optional<ChartSpec> returns(Breakouts breakouts) {
        List<ChartSpec.BarSeries> series = new ArrayList<>();
        for (int f = 0; f < breakouts.followers().size(); f++) {
            series.add(new ChartSpec.BarSeries(Label.name(breakouts.followers().get(f).follower()),
                    SectionCharts.tone(f)));
        }
        List<ChartSpec.Group> groups = new ArrayList<>();
        boolean any = false;
        for (int h = 0; h < breakouts.parameters().horizons().size(); h++) {
            List<ChartSpec.Bar> bars = new ArrayList<>();
            for (int f = 0; f < breakouts.followers().size(); f++) {
                Fact median = breakouts.followers().get(f).horizons().get(h).median();
                OptionalDouble change = Figures.number(median);
                any |= change.isPresent();
                bars.add(new ChartSpec.Bar(change.isPresent() ? OptionalDouble.of(1 + change.getAsDouble()) : change,
                        Optional.of(Label.fact(median.id())), dots(breakouts, f, h)));
            }
            groups.add(new ChartSpec.Group(Label.fact("parameter.days-" + breakouts.parameters().horizons().get(h)),
                    bars));
        }
        return any
                ? Optional.of(new ChartSpec.GroupedBars("breakouts-returns", ValueAxis.log(Unit.MULTIPLE).from(1),
                        series, groups))
                : Optional.empty();
    }

    private static List<Double> dots(Breakouts breakouts, int follower, int horizon) {
        List<Double> dots = new ArrayList<>();
        for (Breakouts.Event event : breakouts.events()) {
            Figures.number(event.after().get(follower).horizons().get(horizon).change())
                    .ifPresent(change -> dots.add(1 + change));
        }
        return dots;
    }
}
