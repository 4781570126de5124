package org.tidemark.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a fact was computed from.
 *
 * @param series id of a series or table of the data set; its files and their SHA-256 are in {@link Provenance}
 * @param days   the days whose values were really used, when they are few; empty when it was a whole range or table
 */
public record Input(String series, List<LocalDate> days) {
    public Input {
        days = List.copyOf(days);
    }

    public static Input of(String series, LocalDate... days) {
        return new Input(series, List.of(days));
    }
}
