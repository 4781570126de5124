package org.tidemark.app.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.analysis.breakouts.BreakoutStudy;
import org.tidemark.analysis.flows.FlowStudy;
import org.tidemark.analysis.halvings.HalvingStudy;
import org.tidemark.analysis.parameters.Parameters;
import org.tidemark.analysis.snapshot.SnapshotStudy;
import org.tidemark.analysis.sources.SourcesStudy;
import org.tidemark.analysis.unprofitable.UnprofitableStudy;
import org.tidemark.app.workspace.Studies;
import org.tidemark.app.workspace.Study;
import org.tidemark.model.Dataset;
import org.tidemark.model.Findings;

/** Runs the studies that a workspace asks for. */
final class StudyRunner {
    private StudyRunner() {}

    /** Findings in the order of {@link Study}, then what they were asked for and what they were made from. */
    static List<Findings> run(Studies studies, Dataset data, LocalDate asOf) {
        List<Findings> findings = new ArrayList<>();
        for (Study study : Study.values()) {
            Optional<? extends Findings> found = switch (study) {
                case SNAPSHOT -> studies.snapshot().map(p -> SnapshotStudy.run(data, p, asOf));
                case BREAKOUTS -> studies.breakouts().map(p -> BreakoutStudy.run(data, p, asOf));
                case HALVINGS -> studies.halvings().map(p -> HalvingStudy.run(data, p, asOf));
                case FLOWS -> studies.flows().map(p -> FlowStudy.run(data, p, asOf));
                case UNPROFITABLE_SHARE -> studies.unprofitableShare().map(p -> UnprofitableStudy.run(data, p, asOf));
            };
            found.ifPresent(findings::add);
        }
        findings.add(Parameters.of(asOf, findings));
        findings.add(SourcesStudy.run(data.provenance(), asOf));
        return findings;
    }
}
