package org.tidemark.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart laid out in one language: what to draw, in order, in points from the top left corner. Knows neither SVG nor PDF.
 */
record Scene(String id, Frame frame, double height, List<Item> items) {
    Scene {
        items = List.copyOf(items);
    }

    sealed interface Item {

        /** The same at another place; what has a size of its own, dots and words, keeps it. */
        Item moved(AffineTransform to);
    }

    /** An open line of one or more pieces; a piece is x and y in turn. */
    record Stroke(List<double[]> pieces, Ink ink, double width, List<Double> dash) implements Item {
        Stroke {
            pieces = List.copyOf(pieces);
            dash = List.copyOf(dash);
        }

        @Override
        public Stroke moved(AffineTransform to) {
            List<double[]> placed = new ArrayList<>(pieces.size());
            for (double[] piece : pieces) {
                double[] points = new double[piece.length];
                to.transform(piece, 0, points, 0, piece.length / 2);
                placed.add(points);
            }
            return new Stroke(placed, ink, width, dash);
        }
    }

    record Box(double x, double y, double width, double height, Ink ink) implements Item {
        boolean meets(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height
                    && other.y < y + height;
        }

        @Override
        public Box moved(AffineTransform to) {
            Point2D corner = to.transform(new Point2D.Double(x, y), null);
            return new Box(corner.getX(), corner.getY(), width * to.getScaleX(), height * to.getScaleY(), ink);
        }
    }

    /** A round dot; a hollow one has the page's colour inside, so that dots on each other stay countable. */
    record Dot(double x, double y, double radius, Ink ink, boolean hollow) implements Item {
        @Override
        public Dot moved(AffineTransform to) {
            Point2D centre = to.transform(new Point2D.Double(x, y), null);
            return new Dot(centre.getX(), centre.getY(), radius, ink, hollow);
        }
    }

    /** One line of text; y is the base line. */
    record Words(double x, double y, Anchor anchor, double size, boolean bold, Ink ink, String text) implements Item {
        @Override
        public Words moved(AffineTransform to) {
            Point2D place = to.transform(new Point2D.Double(x, y), null);
            return new Words(place.getX(), place.getY(), anchor, size, bold, ink, text);
        }
    }

    enum Anchor {
        START, MIDDLE, END
    }
}
