package org.tidemark.app.workspace;

import java.util.Optional;
import org.tidemark.analysis.breakouts.BreakoutParameters;
import org.tidemark.analysis.flows.FlowParameters;
import org.tidemark.analysis.halvings.HalvingParameters;
import org.tidemark.analysis.snapshot.SnapshotParameters;
import org.tidemark.analysis.unprofitable.UnprofitableParameters;

/** What each study of the report looks at; empty for a section that the report does not have. */
public record Studies(Optional<SnapshotParameters> snapshot, Optional<BreakoutParameters> breakouts,
        Optional<HalvingParameters> halvings, Optional<FlowParameters> flows,
        Optional<UnprofitableParameters> unprofitableShare) {
}
