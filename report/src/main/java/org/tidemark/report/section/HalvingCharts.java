package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.analysis.halvings.Halvings;
import org.tidemark.model.Dataset;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Label;
import org.tidemark.report.chart.Line;
import org.tidemark.report.chart.Unit;
import org.tidemark.report.chart.ValueAxis;

/** The cycles aligned at their halvings, with a mark at the age of the running one. */
final class HalvingCharts {
    private HalvingCharts() {}

    static List<ChartSpec> of(Halvings halvings, Dataset data) {
        double step = Figures.longestStep(data, halvings.parameters().series());
        List<Line> lines = new ArrayList<>();
        for (Halvings.Cycle cycle : halvings.cycles().reversed()) {
            cycle.path().filter(curve -> curve.size() > 1).ifPresent(curve -> lines.add(
                    Line.of(curve, Label.fact(cycle.name().id()), SectionCharts.tone(lines.size()), step)));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        Optional<ChartSpec.DayMark> today = halvings.now().flatMap(now -> Figures.number(now.elapsed()).stream().boxed()
                .map(days -> new ChartSpec.DayMark(days, Label.fact(now.elapsed().id()))).findFirst());
        return List
                .of(new ChartSpec.ElapsedLines("halvings-paths", ValueAxis.log(Unit.MULTIPLE).from(1), lines, today));
    }
}
