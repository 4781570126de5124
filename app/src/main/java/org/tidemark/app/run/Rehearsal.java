package org.tidemark.app.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.run.Ended.Kind;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.schedule.Period;

/** The steps of a run, one after the other, without a history: nothing is claimed and nobody is told. */
public final class Rehearsal {
    private Rehearsal() {}

    /** @param steps that change nothing which anybody could see */
    public static Ended of(Steps steps, Optional<Period> period, Optional<LocalDate> asOf, boolean fetch)
            throws IOException {
        List<StepResult> results = new ArrayList<>();
        Optional<LocalDate> day = period.map(Period::asOf).or(() -> asOf);
        if (fetch) {
            results.add(steps.fetch());
        }
        if (results.isEmpty() || !results.getLast().stops()) {
            results.add(steps.check(day, period.isPresent()));
        }
        if (!results.getLast().stops()) {
            results.add(steps.build(day));
        }
        Optional<Stored> edition = results.getLast().edition();
        if (edition.isPresent()) {
            results.add(steps.publish(edition.get()));
            if (!results.getLast().stops()) {
                results.add(steps.send(edition.get()));
            }
        }
        Kind kind = results.getLast().stops()
                ? results.getLast().state() == State.WAITING ? Kind.WAITING : Kind.FAILED
                : Kind.DONE;
        return new Ended(kind, period, results, List.of("a rehearsal: nothing was published or sent"), 1,
                Optional.empty());
    }
}
