package org.tidemark.report.chart;

import java.util.ArrayList;
import java.util.List;

/** What already lies on a panel, so that a label can find a place where it hides nothing. */
final class Crowd {
    private final List<Scene.Box> texts = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    /** A plot alone; its grid and axes may run through words. */
    static Crowd of(List<Scene.Item> plot) {
        var crowd = new Crowd();
        for (Scene.Item item : plot) {
            if (item instanceof Scene.Stroke stroke && stroke.ink() != Ink.GRID && stroke.ink() != Ink.AXIS) {
                crowd.lines.addAll(stroke.pieces());
            }
        }
        return crowd;
    }

    void addText(Scene.Box box) {
        texts.add(box);
    }

    boolean hidesText(Scene.Box box) {
        for (Scene.Box other : texts) {
            if (box.meets(other)) {
                return true;
            }
        }
        return false;
    }

    /** How many pieces of line run through the box. */
    int linesThrough(Scene.Box box) {
        int crossings = 0;
        for (double[] line : lines) {
            for (int i = 2; i < line.length; i += 2) {
                if (crosses(box, line[i - 2], line[i - 1], line[i], line[i + 1])) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private static boolean crosses(Scene.Box box, double x1, double y1, double x2, double y2) {
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        if (Math.max(x1, x2) < box.x() || Math.min(x1, x2) > right || Math.max(y1, y2) < box.y()
                || Math.min(y1, y2) > bottom) {
            return false;
        }
        // The segment misses the box when all four corners lie on one side of it.
        double a = side(x1, y1, x2, y2, box.x(), box.y());
        double b = side(x1, y1, x2, y2, right, box.y());
        double c = side(x1, y1, x2, y2, right, bottom);
        double d = side(x1, y1, x2, y2, box.x(), bottom);
        boolean above = a > 0 && b > 0 && c > 0 && d > 0;
        boolean below = a < 0 && b < 0 && c < 0 && d < 0;
        return !above && !below;
    }

    private static double side(double x1, double y1, double x2, double y2, double x, double y) {
        return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    }
}
