package org.tidemark.report.pdf;

/** Where a link leads. */
sealed interface Target {

    record Web(String href) implements Target {}

    /** A heading, table, figure or section of this document. */
    record Place(String anchor) implements Target {}
}
