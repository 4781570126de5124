package org.tidemark.report.chart;

/** What the values along an axis are, so that a language can write its ticks. */
public enum Unit {
    /** A change as a fraction, written with its sign: 0.1 is +10 %. */
    RETURN,
    /** A part of a whole or a rate as a fraction: 0.1 is 10 %. */
    SHARE,
    /** Final level over first level: 4 is ×4. */
    MULTIPLE,
    /** Index points, a rebased index, any plain number. */
    POINTS,
    /** US dollars in the reader's big units. */
    USD,
    /** Elapsed days, a plain number. */
    DAYS
}
