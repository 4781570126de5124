package org.tidemark.model;

import java.time.LocalDate;

/**
 * The span a figure covers: the change from the close of {@code from} to the close of {@code to}, both the days really used.
 */
public record Window(LocalDate from, LocalDate to) {
    public Window {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
    }

    /** Calendar days from the first close to the last. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay();
    }
}
