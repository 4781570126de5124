package org.tidemark.report.chart;

import org.tidemark.model.Curve;

/**
 * One line of a chart.
 *
 * @param label       written at the end of the line in its colour
 * @param longestStep longest distance in days between two points that are still joined: what regular spacing and
 *                    holidays explain (5 for daily closes, 10 for weekly, 35 for monthly); beyond it data is missing and
 *                    the line is interrupted
 */
public record Line(Curve curve, Label label, Tone tone, Shape shape, double longestStep) {

    public enum Shape {
        STRAIGHT,
        /** A value holds until the next one: a record, a target rate. Never interrupted. */
        STEP
    }

    public Line {
        if (!(longestStep > 0)) {
            throw new IllegalArgumentException(curve.id() + ": longest step of " + longestStep + " days");
        }
        if (curve.size() == 0) {
            throw new IllegalArgumentException(curve.id() + ": a line without points; leave it out and say why");
        }
    }

    public static Line of(Curve curve, Label label, Tone tone, double longestStep) {
        return new Line(curve, label, tone, Shape.STRAIGHT, longestStep);
    }

    public static Line step(Curve curve, Label label, Tone tone) {
        return new Line(curve, label, tone, Shape.STEP, Double.POSITIVE_INFINITY);
    }
}
