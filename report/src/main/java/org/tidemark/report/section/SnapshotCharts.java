package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.analysis.snapshot.Snapshot;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Label;
import org.tidemark.report.chart.Line;
import org.tidemark.report.chart.Unit;
import org.tidemark.report.chart.ValueAxis;

/** Rebased levels and drawdowns of the price table, rebased values of the total-return table. */
final class SnapshotCharts {
    private static final double START = 100;

    private SnapshotCharts() {}

    static List<ChartSpec> of(Snapshot snapshot, Dataset data) {
        List<ChartSpec> charts = new ArrayList<>();
        ValueAxis rebased = ValueAxis.log(Unit.POINTS).from(START);
        add(charts, "snapshot-rebased", rebased, snapshot.price().rebased(), 1, data);
        // The worst closes of two weeks in a row may be the first of one and the last of the other.
        add(charts, "snapshot-drawdowns", ValueAxis.linear(Unit.RETURN).from(0), snapshot.price().drawdowns(), 2, data);
        add(charts, "small-cap-indices", rebased, snapshot.totalReturn().rebased(), 1, data);
        return charts;
    }

    private static void add(List<ChartSpec> charts, String id, ValueAxis values, List<Curve> curves, int spacings,
            Dataset data) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            if (curve.size() > 0) {
                lines.add(Line.of(curve, Label.name(curve.id()), SectionCharts.tone(i),
                        spacings * Figures.longestWeeklyStep(data, curve.id())));
            }
        }
        if (!lines.isEmpty()) {
            charts.add(new ChartSpec.TimeLines(id, values, lines, List.of()));
        }
    }
}
