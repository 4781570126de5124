package org.tidemark.app.workspace;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold before an edition may go out.
 *
 * @param staleAfter how far the newest data of a series, or of a file as {@code data} names it, may lie back; what is not named
 *                   may be of any age
 * @param verapdf    command that judges PDFs; empty when nobody is to judge them
 */
public record GateSettings(Map<String, Age> staleAfter, Optional<Command> verapdf) {

    /** Nothing is asked of the age of any data. */
    public static final GateSettings NONE = new GateSettings(Map.of(), Optional.empty());

    public GateSettings {
        staleAfter = Collections.unmodifiableMap(new LinkedHashMap<>(staleAfter));
    }

    /**
     * A program with its first arguments, started without a shell.
     *
     * @param timeout after which it is stopped
     */
    public record Command(List<String> words, Duration timeout) {
        public Command {
            words = List.copyOf(words);
            if (words.isEmpty() || timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException(
                        "a command is a program and a time to run: " + words + ", " + timeout);
            }
        }
    }

    /**
     * A span that data may lie back.
     *
     * @param number days from the last day that there is a value of to the day of the check, or trading days in New York whose
     *               close is missing: those after the last value and before the day of the check, whose own close is still to come
     */
    public record Age(int number, Unit unit) {
        public Age {
            if (number < 0) {
                throw new IllegalArgumentException(number + " days back is in the future");
            }
        }

        /** What is counted. */
        public enum Unit {
            DAYS("day"), TRADING_DAYS("trading day");

            private final String word;

            Unit(String word) {
                this.word = word;
            }

            /** As {@code report.yaml} writes it: {@code 1 trading day}, {@code 7 days}. */
            public String counted(long number) {
                return number + " " + word + (number == 1 ? "" : "s");
            }
        }

        @Override
        public String toString() {
            return unit.counted(number);
        }
    }
}
