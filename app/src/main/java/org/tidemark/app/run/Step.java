package org.tidemark.app.run;

/** The parts of a run, in their order. */
public enum Step {
    /** New files from their sources; only when asked for. */
    FETCH("fetch"),
    /** Configuration, data, and the gates of the data. */
    CHECK("check"),
    /** The edition, read back, and its gates. */
    BUILD("build"), PUBLISH("publish"), SEND("send");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
