package org.tidemark.app.gate;

import java.util.List;

/**
 * How one gate was found.
 *
 * @param sentences one for each thing that keeps it shut, as {@code place: problem; remedy}; when it is open or was not
 *                  checked, what there is to say about that, which may be nothing
 */
public record GateResult(Gate gate, State state, List<String> sentences) {

    /** Whether an edition may pass. */
    public enum State {
        PASSED("passed"), FAILED("failed"),
        /** Nothing was asked, so nothing is known; this alone stops no edition. */
        NOT_CHECKED("not checked");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public GateResult {
        sentences = List.copyOf(sentences);
        if (state == State.FAILED && sentences.isEmpty()) {
            throw new IllegalArgumentException(gate.word() + " failed and nobody says why");
        }
    }

    /** Open when nothing keeps it shut. */
    static GateResult of(Gate gate, List<String> faults) {
        return new GateResult(gate, faults.isEmpty() ? State.PASSED : State.FAILED, faults);
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
