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
    private SectionModel() {}

    public static Map<String, Object> of(ReportInput input, List<ChartSpec> charts) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Findings study : input.findings()) {
            switch (study) {
                case Snapshot snapshot -> root.put("snapshot", snapshot);
                case Breakouts breakouts -> root.put("breakouts", breakouts);
                case Halvings halvings -> root.put("halvings", halvings);
                case Flows flows -> root.put("flows", flows);
                case Sources sources -> root.put("sources", sources);
                case UnprofitableShares losses -> root.put("losses", losses);
                default -> {}
            }
        }
        Map<String, Object> drawn = new LinkedHashMap<>();
        charts.forEach(chart -> drawn.put(chart.id(), true));
        root.put("charts", drawn);
        return root;
    }
}
