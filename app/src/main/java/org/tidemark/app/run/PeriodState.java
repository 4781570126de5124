package org.tidemark.app.run;

import java.util.Arrays;

/** What became of a period. */
public enum PeriodState {
    /** A process is at work on it, or died over it. */
    RUNNING("running", true),
    /** Its data was not there yet; tried again. */
    WAITING("waiting", true),
    /** A gate was shut; tried again. */
    FAILED("failed", true),
    /** Its edition is out. */
    DONE("done", false),
    /** It was due before the first scheduled call. */
    BEFORE("before", false),
    /** No call came in its time. */
    MISSED("missed", false),
    /** Tried until patience, or the next period, ended it. */
    GIVEN_UP("given-up", false);

    private final String word;
    private final boolean open;

    PeriodState(String word, boolean open) {
        this.word = word;
        this.open = open;
    }

    public String word() {
        return word;
    }

    /** Whether a scheduled call goes on with it. */
    public boolean open() {
        return open;
    }

    static PeriodState of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the history knows no state '" + word + "'"));
    }
}
