package org.tidemark.app.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.schedule.MarketCalendar;

/**
 * A desk without files: its editions, its site and its readers outlive the process that works for it, which can be killed before
 * and after anything that it does to them.
 */
final class SimulatedDesk implements Steps {
    private static final List<String> READERS = List.of("a@example.org", "b@example.org", "c@example.org");

    /** The process was killed: nothing after this is done, and nobody may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Goes where the test puts it. */
    static final class SimulatedClock extends Clock {
        private Instant now = Instant.EPOCH;

        void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** What readers saw: revisions by day of the edition, each with the number of times that it came. */
    final Map<LocalDate, TreeMap<String, Integer>> letters = new TreeMap<>();
    final Map<LocalDate, List<Integer>> published = new TreeMap<>();
    final List<String> built = new ArrayList<>();
    /** Gates that are shut, by step. */
    final Map<Step, StepResult> shut = new HashMap<>();
    private final Map<LocalDate, Stored> editions = new HashMap<>();
    private final SimulatedClock clock;
    private final MarketCalendar calendar;
    private final Random random;
    private final int killedOnceIn;
    private final BiFunction<LocalDate, MarketCalendar, Instant> arrival;
    private int inputs;

    /**
     * @param killedOnceIn of so many chances the process is killed in one; 0 for never
     * @param arrival      when the closes of a day are in the files
     */
    SimulatedDesk(SimulatedClock clock, MarketCalendar calendar, long seed, int killedOnceIn,
            BiFunction<LocalDate, MarketCalendar, Instant> arrival) {
        this.clock = clock;
        this.calendar = calendar;
        this.random = new Random(seed);
        this.killedOnceIn = killedOnceIn;
        this.arrival = arrival;
    }

    private void mayBeKilled() {
        if (killedOnceIn > 0 && random.nextInt(killedOnceIn) == 0) {
            throw new Killed();
        }
    }

    boolean isThere(LocalDate day) {
        return !arrival.apply(day, calendar).isAfter(clock.instant());
    }

    /** Vendors correct their files: the same day made again is another edition. */
    void filesChange() {
        inputs++;
    }

    @Override
    public StepResult fetch() {
        return StepResult.skipped(Step.FETCH, "nothing has a source");
    }

    @Override
    public StepResult check(Optional<LocalDate> asOf, boolean strict) {
        mayBeKilled();
        if (!isThere(asOf.orElseThrow())) {
            return StepResult.stopped(Step.CHECK, StepResult.State.WAITING, "stale",
                    List.of("no close of " + asOf.get()));
        }
        return shut.getOrDefault(Step.CHECK, StepResult.done(Step.CHECK, List.of(), Map.of()));
    }

    @Override
    public StepResult build(Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElseThrow();
        Stored former = editions.get(day);
        String fingerprint = "inputs " + inputs;
        mayBeKilled();
        if (former == null || !former.manifest().fingerprint().equals(fingerprint)) {
            int revision = former == null ? 1 : former.manifest().id().revision() + 1;
            var manifest = new Manifest(new EditionId("desk", day, revision), fingerprint, List.of("en"), List.of());
            editions.put(day, new Stored(Path.of(day.toString()), manifest));
            built.add(day + " r" + revision);
        }
        mayBeKilled();
        return shut.getOrDefault(Step.BUILD, StepResult.built(editions.get(day), List.of()));
    }

    @Override
    public StepResult inspect(Stored edition) {
        return StepResult.built(edition, List.of());
    }

    @Override
    public StepResult publish(Stored edition) {
        mayBeKilled();
        if (shut.containsKey(Step.PUBLISH)) {
            return shut.get(Step.PUBLISH);
        }
        EditionId id = edition.manifest().id();
        List<Integer> seen = published.computeIfAbsent(id.asOf(), day -> new ArrayList<>());
        if (!seen.contains(id.revision())) {
            seen.add(id.revision());
        }
        mayBeKilled();
        return StepResult.done(Step.PUBLISH, List.of(), Map.of("done", 1));
    }

    @Override
    public StepResult send(Stored edition) {
        EditionId id = edition.manifest().id();
        for (String reader : READERS) {
            mayBeKilled();
            // the ledger of letters sends each once; here that is what the map says
            letters.computeIfAbsent(id.asOf(), day -> new TreeMap<>()).merge("r" + id.revision() + " " + reader, 1,
                    (before, one) -> before);
        }
        mayBeKilled();
        return shut.getOrDefault(Step.SEND, StepResult.done(Step.SEND, List.of(), Map.of("sent", READERS.size())));
    }

    @Override
    public Optional<Stored> edition(LocalDate asOf) {
        return Optional.ofNullable(editions.get(asOf));
    }
}
