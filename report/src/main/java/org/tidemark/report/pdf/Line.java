package org.tidemark.report.pdf;

import java.util.List;

/**
 * A set line.
 *
 * @param width   without the space at its end, before stretching
 * @param stretch what each place that may stretch is to be widened by, 0 in most lines
 */
record Line(List<Fragment> fragments, float width, float stretch) {

    /**
     * What one piece contributes to a line.
     *
     * @param tag   number of the run of pieces with the same meaning, from 0
     * @param x     from the left edge of the line, stretch included
     * @param width stretch included
     */
    record Fragment(Piece piece, String text, int tag, float x, float width) {}
}
