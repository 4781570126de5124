package org.tidemark.app.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.schedule.Period;

/**
 * How a call ended.
 *
 * @param period the call was about; empty for a run by hand
 * @param steps  that were taken, in order
 * @param notes  what else there is to say
 * @param tries  how often in a row the same period has ended so; 1 the first time
 * @param next   when the schedule is due next, or the same period is tried for the last time
 */
public record Ended(Kind kind, Optional<Period> period, List<StepResult> steps, List<String> notes, int tries,
        Optional<Instant> next) {

    /** The ways in which a call can end. */
    public enum Kind {
        /** Nothing is due. */
        NOT_DUE("not-due"),
        /** Another run of this report is at work. */
        BUSY("busy"),
        /** The data is not there yet, or for some readers it is too early; tried again by the next call. */
        WAITING("waiting"),
        /** A gate is shut; tried again by the next call. */
        FAILED("failed"),
        /** Tried for the last time, in vain. */
        GIVEN_UP("given-up"),
        /** All of it is done. */
        DONE("done"),
        /** It is over, and some letters did not arrive or may not have. */
        FLAWED("flawed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Ended {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** The step that stopped the run, or went wrong in part. */
    public Optional<StepResult> fault() {
        return steps.stream().filter(step -> step.stops() || step.state() == StepResult.State.FLAWED).findFirst();
    }
}
