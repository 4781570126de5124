package org.tidemark.analysis.breakouts;

/** Which level of a day makes a record. */
public enum RecordBasis {
    /** The close. */
    CLOSE("close"),
    /** The intraday high: a record that the close of the day may not keep. */
    HIGH("high");

    private final String segment;

    RecordBasis(String segment) {
        this.segment = segment;
    }

    /** As it stands in fact ids: {@code close} or {@code high}. */
    public String segment() {
        return segment;
    }

    /** The same word, so that a template can compare it. */
    @Override
    public String toString() {
        return segment;
    }
}
