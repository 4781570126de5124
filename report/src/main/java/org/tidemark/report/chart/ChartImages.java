package org.tidemark.report.chart;

import java.awt.Graphics2D;

/** The charts of one document in its language, ready to be put on a page. */
public interface ChartImages {

    /** Height of a chart in points when it is {@code width} points wide. */
    float height(String chart, float width);

    /**
     * Draws a chart into the rectangle from (0, 0) to ({@code width}, {@code height(chart, width)}), text as text.
     *
     * @throws IllegalArgumentException if there is no chart of that id; the message lists the ids there are
     */
    void draw(String chart, Graphics2D graphics, float width);

    /** The chart as an SVG element for HTML: colours as CSS custom properties, ids unique within the page. */
    String svg(String chart);
}
