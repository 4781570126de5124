package org.tidemark.report.chart;

/** The part a line or bar plays in what the chart says; the theme gives it colour, weight and dash. */
public enum Tone {
    /** The series the title speaks of. */
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    /** There to compare with: thin and grey. */
    CONTEXT
}
