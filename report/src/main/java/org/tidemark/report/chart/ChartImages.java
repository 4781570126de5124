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

    /**
     * The chart as SVG for HTML: colours as CSS custom properties, ids unique within the page, named and described by the
     * page's own elements {@link #titleId} and {@link #alternativeId}.
     */
    String svg(String chart);

    /** Id of the element of an HTML page that holds the title of a chart; a section may have the same name as its chart. */
    static String titleId(String chart) {
        return "chart-" + chart + "-title";
    }

    /** Id of the element of an HTML page that holds the text for readers who cannot see a chart. */
    static String alternativeId(String chart) {
        return "chart-" + chart + "-alternative";
    }
}
