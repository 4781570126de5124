package org.tidemark.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A rectangle of the page in which two scales place data. */
record Panel(double left, double top, double width, double height, Scale horizontal, Scale vertical) {

    double x(double value) {
        return left + horizontal.at(value) * width;
    }

    /** Where a day is on a calendar scale, which counts epoch days. */
    double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    double y(double value) {
        return top + (1 - vertical.at(value)) * height;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Pieces of the unit square brought on to the page. */
    List<double[]> place(List<double[]> pieces) {
        List<double[]> placed = new ArrayList<>(pieces.size());
        for (double[] piece : pieces) {
            double[] points = new double[piece.length];
            for (int i = 0; i < piece.length; i += 2) {
                points[i] = left + piece[i] * width;
                points[i + 1] = top + (1 - piece[i + 1]) * height;
            }
            placed.add(points);
        }
        return placed;
    }
}
