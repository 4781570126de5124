package org.tidemark.app.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How fast, how often and how late letters are sent.
 *
 * @param perMinute  most letters begun in a minute; empty for no limit
 * @param deadline   after the end of the as-of day in UTC; a letter is not begun later. Empty for no limit
 * @param retryAfter the wait after the first temporary failure of a letter; each further wait is twice as long, up to
 *                   {@link #LONGEST_WAIT}
 * @param retryFor   after the first attempt of a letter; a temporary failure later than that is a refusal
 */
public record SendingSettings(Optional<Integer> perMinute, Optional<Duration> deadline, Duration retryAfter,
        Duration retryFor) {
    /** Servers that make strangers wait ask for some minutes; more than this brings nothing. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** Those of a workspace that says nothing. */
    public static final SendingSettings USUAL = new SendingSettings(Optional.empty(), Optional.empty(),
            Duration.ofMinutes(1), Duration.ofHours(4));

    /** The least time between the beginnings of two letters. */
    public Duration gap() {
        return perMinute.map(most -> Duration.ofMinutes(1).dividedBy(most)).orElse(Duration.ZERO);
    }

    /** The moment after which no letter of an edition is begun; empty for never. */
    public Optional<Instant> latest(LocalDate asOf) {
        return deadline.map(after -> asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(after));
    }

    /**
     * How long to wait after a temporary failure.
     *
     * @param attempt 1 for the first
     */
    public Duration wait(int attempt) {
        Duration wait = retryAfter;
        for (int i = 1; i < attempt && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
            if (wait.isZero()) {
                return wait;
            }
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
