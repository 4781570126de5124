package org.tidemark.report.section;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.analysis.breakouts.Breakouts;
import org.tidemark.analysis.flows.Flows;
import org.tidemark.analysis.halvings.Halvings;
import org.tidemark.analysis.snapshot.Snapshot;
import org.tidemark.analysis.unprofitable.UnprofitableShares;
import org.tidemark.model.Findings;
import org.tidemark.report.ReportInput;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.Tone;

/** The charts that an edition can show: those of every study it has, less the ones that would be empty. */
public final class SectionCharts {
    private static final List<Tone> TONES = List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD, Tone.FOURTH);

    private SectionCharts() {}

    public static List<ChartSpec> of(ReportInput input) {
        List<ChartSpec> charts = new ArrayList<>();
        for (Findings study : input.findings()) {
            switch (study) {
                case Snapshot snapshot -> charts.addAll(SnapshotCharts.of(snapshot, input.data()));
                case Breakouts breakouts -> charts.addAll(BreakoutCharts.of(breakouts, input.data()));
                case Halvings halvings -> charts.addAll(HalvingCharts.of(halvings, input.data()));
                case Flows flows -> charts.addAll(FlowCharts.of(flows, input.data()));
                case UnprofitableShares losses -> charts.addAll(UnprofitableCharts.of(losses));
                default -> {}
            }
        }
        return charts;
    }

    /** The tone of line number {@code i}: strong ones first, then grey. */
    static Tone tone(int i) {
        return i < TONES.size() ? TONES.get(i) : Tone.CONTEXT;
    }
}
