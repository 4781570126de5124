package org.tidemark.app.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.EditionStore.Stored;

/**
 * What became of one step.
 *
 * @param gate    the word of what stopped the run; empty when nothing did
 * @param lines   for a person
 * @param counts  of what was handled, such as {@code done}, {@code sent}
 * @param edition what {@link Step#BUILD} made or found
 */
public record StepResult(Step step, State state, String gate, List<String> lines, Map<String, Integer> counts,
        Optional<Stored> edition) {

    /** How a step ended. */
    public enum State {
        /** All of it is done. */
        DONE("done"),
        /** There was nothing to do, or it is not configured; {@code lines} say which. */
        SKIPPED("skipped"),
        /** Not yet: the data is not there, or for some readers it is too early. */
        WAITING("waiting"),
        /** A gate is shut: nothing after it is done, and it is tried again. */
        FAILED("failed"),
        /** The command line or the input is refused: as {@link #FAILED}, with another exit status. */
        REFUSED("refused"),
        /** It is over and not all of it went well: what follows is done, nothing is tried again. */
        FLAWED("flawed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public StepResult {
        lines = List.copyOf(lines);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        if (stops(state) && (gate.isEmpty() || lines.isEmpty())) {
            throw new IllegalArgumentException(step.word() + " stops the run and does not say why");
        }
    }

    public static StepResult done(Step step, List<String> lines, Map<String, Integer> counts) {
        return new StepResult(step, State.DONE, "", lines, counts, Optional.empty());
    }

    public static StepResult built(Stored edition, List<String> lines) {
        return new StepResult(Step.BUILD, State.DONE, "", lines, Map.of(), Optional.of(edition));
    }

    public static StepResult skipped(Step step, String why) {
        return new StepResult(step, State.SKIPPED, "", List.of(why), Map.of(), Optional.empty());
    }

    public static StepResult stopped(Step step, State state, String gate, List<String> lines) {
        return new StepResult(step, state, gate, lines, Map.of(), Optional.empty());
    }

    /** Whether no step may follow. */
    public boolean stops() {
        return stops(state);
    }

    private static boolean stops(State state) {
        return state == State.WAITING || state == State.FAILED || state == State.REFUSED;
    }

    /** What the history and a letter to the operator know the reason by: the same for the same gate. */
    String reason() {
        return gate.isEmpty() ? "" : step.word() + "/" + gate;
    }
}
