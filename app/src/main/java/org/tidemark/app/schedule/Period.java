package org.tidemark.app.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One turn of a schedule.
 *
 * @param id   names the calendar period, such as {@code 2026-W04}, {@code 2026-01}, {@code 2026-Q1}; sorts as they follow
 * @param due  from when on the edition is to be made
 * @param asOf the day that the edition is of
 */
public record Period(String id, Instant due, LocalDate asOf) {
    public Period {
        requireNonNull(id, "id");
        requireNonNull(due, "due");
        requireNonNull(asOf, "asOf");
    }
}
