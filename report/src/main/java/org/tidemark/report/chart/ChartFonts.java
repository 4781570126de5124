package org.tidemark.report.chart;

import java.awt.Graphics2D;

/** The letters of one language: how wide a text is and how it gets on a page. */
public interface ChartFonts {

    /** Width of a text in points. */
    double width(String text, boolean bold, double size);

    /** Draws a text with its base line starting at (x, y), in the colour that the graphics has. */
    void draw(Graphics2D graphics, String text, boolean bold, double size, double x, double y);
}
