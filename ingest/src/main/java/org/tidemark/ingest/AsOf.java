package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is taken for known when a file is read.
 *
 * @param days      the last day about which something is known; empty for all
 * @param published the last day on which something may have been published; empty for any
 */
record AsOf(Optional<LocalDate> days, Optional<LocalDate> published) {
    /** As of a day nothing is known about a later day, nor anything that was published on one. */
    static AsOf of(Optional<LocalDate> day) {
        return new AsOf(day, day);
    }

    /** All days, but no figure that was published after {@code day}. */
    static AsOf wholeAsPublishedBy(LocalDate day) {
        return new AsOf(Optional.empty(), Optional.of(day));
    }

    boolean reaches(LocalDate day) {
        return days.isEmpty() || !day.isAfter(days.get());
    }

    boolean knows(LocalDate day) {
        return published.isEmpty() || !day.isAfter(published.get());
    }

    /** The last day that is used of a file that is used up to {@code until}. */
    Optional<LocalDate> last(Optional<LocalDate> until) {
        return until.isPresent() && days.isPresent()
                ? Optional.of(until.get().isBefore(days.get()) ? until.get() : days.get())
                : until.or(() -> days);
    }
}
