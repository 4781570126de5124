package org.tidemark.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A rectangle of the page in which JFreeChart's axes place data.
 *
 * @param horizontal the calendar or elapsed days
 */
record Panel(Rectangle2D area, org.jfree.chart.axis.ValueAxis horizontal, Levels levels) {

    /** @param x of a curve: epoch days on a calendar, else elapsed days */
    double x(double x) {
        double value = horizontal instanceof DateAxis ? x * DateTicks.MILLIS_PER_DAY : x;
        return horizontal.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    double y(double value) {
        return levels.axis().valueToJava2D(levels.spec().plotted(value), area, RectangleEdge.LEFT);
    }

    /** Where along the width {@code x} of a curve is, from 0 to 1. */
    double part(double x) {
        return (x(x) - left()) / width();
    }

    Panel moved(AffineTransform to) {
        return new Panel(to.createTransformedShape(area).getBounds2D(), horizontal, levels);
    }

    double left() {
        return area.getMinX();
    }

    double top() {
        return area.getMinY();
    }

    double right() {
        return area.getMaxX();
    }

    double bottom() {
        return area.getMaxY();
    }

    double width() {
        return area.getWidth();
    }
}
