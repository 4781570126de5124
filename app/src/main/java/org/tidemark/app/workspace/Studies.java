package org.tidemark.app.workspace;

import java.util.Optional;
import org.tidemark.analysis.breakouts.BreakoutParameters;
import org.tidemark.analysis.flows.FlowParameters;
import org.tidemark.analysis.halvings.HalvingParameters;
import org.tidemark.analysis.snapshot.SnapshotParameters;
import org.tidemark.analysis.unprofitable.UnprofitableParameters;

/** What each study looks at; empty for one that the workspace does not ask for. */
public record Studies(Optional<SnapshotParameters> snapshot, Optional<BreakoutParameters> breakouts,
        Optional<HalvingParameters> halvings, Optional<FlowParameters> flows,
        Optional<UnprofitableParameters> unprofitableShare) {}
