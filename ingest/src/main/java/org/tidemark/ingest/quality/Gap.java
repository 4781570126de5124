package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.Optional;

/** Two days that follow each other in a daily series with none between them. */
public record Gap(LocalDate from, LocalDate to) {
    public Gap {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no gap ends on or before its beginning: " + from + " to " + to);
        }
    }

    /** From one value to the next, in calendar days. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** The first of the longest; empty for a series that is not daily. */
    public static Optional<Gap> longest(Track track) {
        if (!track.isDaily() || track.size() < 2) {
            return Optional.empty();
        }
        int at = 1;
        for (int i = 2; i < track.size(); i++) {
            if (track.epochDay(i) - track.epochDay(i - 1) > track.epochDay(at) - track.epochDay(at - 1)) {
                at = i;
            }
        }
        return Optional.of(new Gap(track.day(at - 1), track.day(at)));
    }
}
