package org.tidemark.app.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a published edition.
 *
 * @param revision   which revision stood or stands at the address
 * @param at         when it was published; asked of the clock once and kept, so that publishing again changes nothing
 * @param reason     what the desk says about it, in its own words; empty when it says nothing
 * @param causes     for a correction
 * @param comparison for a correction; null when the former revision was not at hand
 */
public record Event(Kind kind, int revision, Instant at, String reason, List<Cause> causes,
        @Nullable Comparison comparison) {

    /** What happened. */
    public enum Kind {
        PUBLISHED, CORRECTED, WITHDRAWN, RESTORED
    }

    public Event {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(reason, "reason");
        causes = List.copyOf(causes);
    }

    static Event of(Kind kind, int revision, Instant at, String reason) {
        return new Event(kind, revision, at, reason, List.of(), null);
    }
}
