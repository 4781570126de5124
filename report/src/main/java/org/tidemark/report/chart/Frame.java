package org.tidemark.report.chart;

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

    /** Height of a chart of three panels. */
    double tallHeight() {
        return this == WIDE ? 260 : 320;
    }
}
