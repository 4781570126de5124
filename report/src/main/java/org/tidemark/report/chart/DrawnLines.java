package org.tidemark.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Panels over one horizontal axis as JFreeChart has drawn them: all of a chart that no language changes.
 *
 * @param area   what was drawn in
 * @param panels from the top
 */
record DrawnLines(Rectangle2D area, List<Panel> panels, List<Scene.Item> items) {
    DrawnLines {
        panels = List.copyOf(panels);
        items = List.copyOf(items);
    }

    /** The same between the margins that the words of a language leave. */
    DrawnLines between(double left, double right) {
        double stretch = (right - left) / area.getWidth();
        var to = new AffineTransform(stretch, 0, 0, 1, left - stretch * area.getMinX(), 0);
        return new DrawnLines(new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()),
                panels.stream().map(panel -> panel.moved(to)).toList(),
                items.stream().map(item -> item.moved(to)).toList());
    }
}
