package org.tidemark.report.chart;

import java.awt.Rectangle;

/** The two sizes in which a chart is laid out; lengths in points of its own coordinate system. */
enum Frame {
    /** A text column on paper or on a desktop screen. */
    WIDE("wide", 495, 8),
    /** A telephone: fewer points to the width, so the same screen shows larger letters. */
    NARROW("narrow", 340, 10);

    private final String suffix;
    private final double width;
    private final double textSize;

    Frame(String suffix, double width, double textSize) {
        this.suffix = suffix;
        this.width = width;
        this.textSize = textSize;
    }

    String suffix() {
        return suffix;
    }

    double width() {
        return width;
    }

    double textSize() {
        return textSize;
    }

    /** Height of a chart of lines or upright bars. */
    double height() {
        return this == WIDE ? 225 : 235;
    }

    /** How many level lines a panel of this height takes without looking crowded. */
    int levelsFor(double height) {
        return (int) Math.max(3, Math.round(height / (3.6 * textSize)));
    }

    /**
     * Where a plot is drawn before any language has set its margins: about where it will stand, in whole points, to which
     * JFreeChart rounds.
     */
    Rectangle plotArea(int top, int height) {
        return new Rectangle((int) Math.round(0.1 * width), top, (int) Math.round(0.8 * width), height);
    }

    /** Height of a chart of three panels. */
    double tallHeight() {
        return this == WIDE ? 260 : 320;
    }
}
