package org.tidemark.report.pdf;

import java.awt.Color;

/**
 * How a block of text looks.
 *
 * @param size    of the letters, in points
 * @param leading from one baseline to the next, in points
 * @param align   where lines shorter than the column stand
 */
record TextStyle(float size, float leading, boolean bold, Color color, Align align) {

    enum Align {
        LEFT, RIGHT,
        /** Left, with lines of about one length: for titles. */
        BALANCED,
        /** Both edges straight, for scripts that are written on a grid; the last line stands left. */
        JUSTIFIED
    }

    TextStyle withAlign(Align other) {
        return new TextStyle(size, leading, bold, color, other);
    }

    TextStyle withColor(Color other) {
        return new TextStyle(size, leading, bold, other, align);
    }

    TextStyle inBold() {
        return new TextStyle(size, leading, true, color, align);
    }

    /** From the top of a line down to its baseline, with the em box (0.88 above, 0.12 below) in the middle. */
    float baseline() {
        return (leading + size) / 2 - 0.12f * size;
    }
}
