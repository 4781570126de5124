package org.tidemark.app.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run, as the history remembers it. Calls in a row that ended in the same way are one run, tried several times.
 *
 * @param period   empty for a run by hand
 * @param asOf     day of the edition; empty when it was never found out
 * @param revision 0 when no edition was made
 * @param ended    empty while it runs, and for one whose process died
 * @param outcome  {@code running}, {@code died}, {@code waiting}, {@code failed}, {@code given-up} or {@code done}
 * @param reason   step and gate that stopped it; empty when none did
 * @param program  its version
 */
public record PastRun(int number, String period, String asOf, int revision, Instant started, Optional<Instant> ended,
        int tries, String outcome, String reason, String program, List<PastStep> steps) {

    /** @param outcome word of {@link StepResult.State}; empty while the step runs, and for one whose process died */
    public record PastStep(String step, String outcome, Instant started, Optional<Instant> ended, String counts,
            String detail) {}

    public PastRun {
        steps = List.copyOf(steps);
    }
}
