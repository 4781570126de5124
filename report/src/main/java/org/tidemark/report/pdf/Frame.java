package org.tidemark.report.pdf;

import java.awt.Color;

/** A tinted box with a bar at its left edge. Two frames are never the same one, even if they look alike. */
final class Frame {
    static final float PADDING = 11;

    final float left;
    final float right;
    final Color fill;
    final Color bar;

    Frame(float left, float right, Color fill, Color bar) {
        this.left = left;
        this.right = right;
        this.fill = fill;
        this.bar = bar;
    }
}
