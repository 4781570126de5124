package org.tidemark.report.chart;

import java.util.List;

/**
 * A chart laid out in one language: what to draw, in order, in points from the top left corner. Knows neither SVG nor PDF.
 */
record Scene(String id, Frame frame, double height, List<Item> items) {
    Scene {
        items = List.copyOf(items);
    }

    sealed interface Item {}

    /** An open line of one or more pieces; a piece is x and y in turn. */
    record Stroke(List<double[]> pieces, Ink ink, double width, List<Double> dash) implements Item {
        Stroke {
            pieces = List.copyOf(pieces);
            dash = List.copyOf(dash);
        }
    }

    record Box(double x, double y, double width, double height, Ink ink) implements Item {
        boolean meets(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** A round dot; a hollow one has the page's colour inside, so that dots on each other stay countable. */
    record Dot(double x, double y, double radius, Ink ink, boolean hollow) implements Item {}

    /** One line of text; y is the base line. */
    record Words(double x, double y, Anchor anchor, double size, boolean bold, Ink ink, String text) implements Item {}

    enum Anchor {
        START, MIDDLE, END
    }
}
