package org.tidemark.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.analysis.breakouts.Breakouts;
import org.tidemark.analysis.flows.Flows;
import org.tidemark.analysis.halvings.Halvings;
import org.tidemark.analysis.snapshot.Snapshot;
import org.tidemark.analysis.sources.Sources;
import org.tidemark.analysis.unprofitable.UnprofitableShares;
import org.tidemark.model.Findings;
import org.tidemark.report.ReportInput;
import org.tidemark.report.chart.ChartSpec;

/**
 * What every section's template can reach: one tree per study under the study's word, and {@code charts}, the ids of the charts
 * that exist.
 */
public final class SectionModel {
    private SectionModel() {
    }

    public static Map<String, Object> of(ReportInput input, List<ChartSpec> charts) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Findings study : input.findings()) {
            switch (study) {
                case Snapshot snapshot -> root.put("snapshot", FindingsTree.of(snapshot));
                case Breakouts breakouts -> root.put("breakouts", FindingsTree.of(breakouts));
                case Halvings halvings -> root.put("halvings", FindingsTree.of(halvings));
                case Flows flows -> root.put("flows", FindingsTree.of(flows));
                case UnprofitableShares losses -> root.put("losses", FindingsTree.of(losses));
                case Sources sources -> root.put("sources", FindingsTree.of(sources));
                default -> { }
            }
        }
        Map<String, Object> drawn = new LinkedHashMap<>();
        charts.forEach(chart -> drawn.put(chart.id(), true));
        root.put("charts", drawn);
        return root;
    }
}
