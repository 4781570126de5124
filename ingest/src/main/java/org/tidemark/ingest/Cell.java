package org.tidemark.ingest;

import java.time.LocalDate;

/**
 * A figure and where it stands.
 *
 * @param value NaN when the figure was withdrawn on {@code since}
 * @param since the day it was published on; the earliest of days when nobody says
 */
record Cell(double value, String file, long line, LocalDate since) {
    static Cell of(double value, Row row) {
        return new Cell(value, row.file(), row.line(), LocalDate.MIN);
    }

    static Cell withdrawn(Row row, LocalDate since) {
        return new Cell(Double.NaN, row.file(), row.line(), since);
    }

    boolean isWithdrawn() {
        return Double.isNaN(value);
    }
}
