package org.tidemark.ingest;

/** Whether a report may be made in spite of a {@link Diagnostic}. */
public enum Severity {
    /** The input is refused. */
    ERROR,
    /** Worth knowing; the good rows are used. */
    WARNING
}
