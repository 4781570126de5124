package org.tidemark.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Bars as JFreeChart has drawn them: all of a chart that no language changes.
 *
 * @param area  what was drawn in
 * @param lying whether bars run from left to right
 * @param slots places side by side within a group
 * @param gap   room between them, a part of the group's
 */
record DrawnBars(Rectangle2D area, boolean lying, CategoryAxis axis, int groups, int slots, double gap, Levels levels,
        List<Scene.Item> items) {
    DrawnBars {
        items = List.copyOf(items);
    }

    /** The same in the room that the words of a language leave. */
    DrawnBars in(Rectangle2D room) {
        double across = room.getWidth() / area.getWidth();
        double down = room.getHeight() / area.getHeight();
        var to = new AffineTransform(across, 0, 0, down, room.getMinX() - across * area.getMinX(),
                room.getMinY() - down * area.getMinY());
        return new DrawnBars(room, lying, axis, groups, slots, gap, levels,
                items.stream().map(item -> item.moved(to)).toList());
    }

    /** Middle of a group. */
    double middle(int group) {
        return axis.getCategoryMiddle(group, groups, area, groupEdge());
    }

    /** Middle of a bar or of its dots. */
    double middle(int group, int slot) {
        return axis.getCategorySeriesMiddle(group, groups, slot, slots, gap, area, groupEdge());
    }

    /** Where the end of a bar is. */
    double end(double value) {
        return levels.axis().valueToJava2D(levels.spec().plotted(value), area,
                lying ? RectangleEdge.BOTTOM : RectangleEdge.LEFT);
    }

    private RectangleEdge groupEdge() {
        return lying ? RectangleEdge.LEFT : RectangleEdge.BOTTOM;
    }
}
