package org.tidemark.ingest;

/** What became of a mutant. */
enum Fate {
    /** The same values. */
    SAME,
    /** An error: no report can be made of it. */
    REFUSED,
    /** Other values, and each change stands in the diagnostics or findings. */
    TOLD,
    /**
     * At least one cell changed into another well-formed one of its kind, in a row that is otherwise whole, and the value read is
     * the one that is written there. Nobody can see that without another copy of the file.
     */
    UNDETECTABLE_CELL,
    /** Whole rows are gone, there more than once, or elsewhere; every row that is left is one of the original. */
    UNDETECTABLE_ROWS,
    /** A name in the header became another name, or names changed places, and nothing else did. */
    UNDETECTABLE_HEADER,
    /** Whole columns with their names are gone or changed places, in every line alike. */
    UNDETECTABLE_COLUMNS,
    /** None of these: the reader is wrong. */
    SILENT
}
