package org.tidemark.report.pdf;

/** The horizontal room of a block, in points from the left edge of the page. */
record Column(float left, float width) {

    float right() {
        return left + width;
    }

    Column inset(float fromLeft, float fromRight) {
        return new Column(left + fromLeft, width - fromLeft - fromRight);
    }
}
