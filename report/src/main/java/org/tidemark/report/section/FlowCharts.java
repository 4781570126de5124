package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.analysis.flows.Flows;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Quantity;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Label;
import org.tidemark.report.chart.Line;
import org.tidemark.report.chart.Tone;
import org.tidemark.report.chart.Unit;
import org.tidemark.report.chart.ValueAxis;

/** The main fund's monthly flows with their sum, below the price of what it tracks. */
final class FlowCharts {
    private FlowCharts() {}

    static List<ChartSpec> of(Flows flows, Dataset data) {
        if (flows.funds().isEmpty()) {
            return List.of();
        }
        Flows.FundFlows main = flows.funds().getFirst();
        Curve tracked = main.tracked().orElse(null);
        Curve sum = main.cumulativeLine().orElse(null);
        if (tracked == null || sum == null || tracked.size() == 0 || sum.size() == 0) {
            return List.of();
        }
        List<ChartSpec.MonthFlow> months = new ArrayList<>();
        for (Flows.Period month : main.months()) {
            if (month.label().outcome().optional().orElse(null) instanceof Quantity.Month(var calendarMonth)) {
                Figures.number(month.flow())
                        .ifPresent(amount -> months.add(new ChartSpec.MonthFlow(calendarMonth, amount)));
            }
        }
        return List.of(new ChartSpec.Flows("etf-flows", Label.name(main.series()), ValueAxis.linear(Unit.USD),
                Line.of(tracked, Label.name(main.series()), Tone.SECOND, Figures.longestStep(data, main.series())),
                Label.message("etf-flows.monthly"), Unit.USD, months, Label.message("etf-flows.sum"),
                Line.of(sum, Label.fact(main.cumulative().id()), Tone.FIRST, Double.POSITIVE_INFINITY)));
    }
}
