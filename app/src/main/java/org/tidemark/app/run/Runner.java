package org.tidemark.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.run.Ended.Kind;
import org.tidemark.app.run.RunHistory.Known;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.schedule.Period;
import org.tidemark.app.schedule.Schedule;

/**
 * Decides what is to be done, does it step by step and notes each step before and after.
 *
 * <p>What holds however often, by however many and however rudely interrupted it is called: a period has at most one edition that
 * anybody saw. The edition of a period is noted once it has passed its gates; from then on a run goes on with that one, and
 * refuses to go on when another has taken its place after somebody may have seen it.
 */
public final class Runner {
    private static final int MOST_LINES = 40;

    private final String report;
    private final Steps steps;
    private final RunHistory history;
    private final Clock clock;
    private final String program;
    private final Optional<Operator> operator;

    /** @param program version that the history notes */
    public Runner(String report, Steps steps, RunHistory history, Clock clock, String program,
            Optional<Operator> operator) {
        this.report = report;
        this.steps = steps;
        this.history = history;
        this.clock = clock;
        this.program = program;
        this.operator = operator;
    }

    /** What a call is about; the period and what was known of it when the call began. */
    private record Task(Optional<Period> period, Optional<Known> known, Optional<LocalDate> asOf, boolean fetch,
            Optional<Instant> patient) {}

    /** Makes the newest period that is due, if any is. */
    public Ended ifDue(Schedule schedule, boolean fetch) throws IOException {
        return locked(() -> {
            Instant now = clock.instant();
            Period due = schedule.newestDue(now);
            Optional<Known> newest = history.newest();
            if (newest.isEmpty() && schedule.since().isEmpty()) {
                history.add(List.of(due), PeriodState.BEFORE, now);
                return notDue(schedule, now, List.of("the schedule begins now"));
            }
            Instant from = newest.map(known -> known.period().due()).orElse(Instant.EPOCH);
            List<String> notes = new ArrayList<>();
            missed(schedule, schedule.due(from, due.due().minusNanos(1)), now, notes);
            Optional<Known> known = newest.filter(one -> one.period().id().equals(due.id()));
            if (known.isEmpty()) {
                known = history.period(due.id());
            }
            // time goes forward: what a changed schedule puts before the newest known period is over
            boolean over = known.map(one -> !one.state().open()).orElse(!due.due().isAfter(from));
            if (!schedule.counts(due) || over) {
                return notDue(schedule, now, notes);
            }
            if (known.isEmpty() && schedule.catchUp().isPresent()
                    && now.isAfter(due.due().plus(schedule.catchUp().get()))) {
                missed(schedule, List.of(due), now, notes);
                return notDue(schedule, now, notes);
            }
            for (String given : history.giveUpBefore(due.due(), now)) {
                notes.add(given + " is given up: " + due.id() + " is due");
            }
            Instant begun = known.flatMap(Known::firstTried).orElse(now);
            return attempt(new Task(Optional.of(due), known, Optional.of(due.asOf()), fetch,
                    Optional.of(begun.plus(schedule.patience()))), notes);
        });
    }

    /**
     * Makes one period that is due, also one that was missed or given up.
     *
     * @throws IllegalArgumentException if the schedule has no such period, or it is not due yet
     */
    public Ended period(Schedule schedule, String id, boolean fetch) throws IOException {
        Period period = schedule.named(id).orElseThrow(() -> new IllegalArgumentException(
                "'" + id + "' is no period of the schedule; its newest is "
                        + schedule.newestDue(clock.instant()).id()));
        if (period.due().isAfter(clock.instant())) {
            throw new IllegalArgumentException(id + " is not due before " + period.due());
        }
        return locked(() -> {
            Optional<Known> known = history.period(id);
            if (known.isPresent() && known.get().state() == PeriodState.DONE) {
                return new Ended(Kind.NOT_DUE, Optional.of(period), List.of(), List.of(id + " is done"), 1,
                        Optional.empty());
            }
            return attempt(new Task(Optional.of(period), known, Optional.of(period.asOf()), fetch, Optional.empty()),
                    List.of());
        });
    }

    /** Makes an edition now, whatever the schedule says. */
    public Ended byHand(Optional<LocalDate> asOf, boolean fetch) throws IOException {
        return locked(() -> attempt(new Task(Optional.empty(), Optional.empty(), asOf, fetch, Optional.empty()),
                List.of()));
    }

    /** Work that only one process at a time does. */
    @FunctionalInterface
    private interface Locked {
        Ended run() throws IOException;
    }

    private Ended locked(Locked work) throws IOException {
        if (!history.lock()) {
            return busy(Optional.empty());
        }
        Ended ended;
        try {
            ended = work.run();
        } catch (IOException | RuntimeException e) {
            try {
                history.unlock();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        history.unlock();
        return ended;
    }

    private static Ended busy(Optional<Period> period) {
        return new Ended(Kind.BUSY, period, List.of(), List.of("another run of this report is at work"), 1,
                Optional.empty());
    }

    private static Ended notDue(Schedule schedule, Instant now, List<String> notes) {
        return new Ended(Kind.NOT_DUE, Optional.empty(), List.of(), notes, 1, Optional.of(schedule.next(now).due()));
    }

    private void missed(Schedule schedule, List<Period> periods, Instant now, List<String> notes) throws IOException {
        List<Period> missed = periods.stream().filter(schedule::counts).toList();
        history.add(missed, PeriodState.MISSED, now);
        missed.forEach(period -> notes.add(period.id() + " was missed: it was due " + period.due()
                + " and nothing ran in its time"));
    }

    private Ended attempt(Task task, List<String> notes) throws IOException {
        OptionalInt run = history.begin(task.period(), task.known(), task.asOf(), clock.instant(), program);
        if (run.isEmpty()) {
            return busy(task.period());
        }
        var attempt = new Attempt(task, run.getAsInt());
        try {
            attempt.go();
        } catch (RuntimeException e) {
            history.end(run.getAsInt(), task.period(), PeriodState.FAILED, "bug", clock.instant());
            throw e;
        }
        return ended(task, run.getAsInt(), attempt.results, notes);
    }

    private Ended ended(Task task, int run, List<StepResult> results, List<String> notes) throws IOException {
        Instant now = clock.instant();
        Optional<StepResult> fault = results.stream()
                .filter(result -> result.stops() || result.state() == State.FLAWED).findFirst();
        Kind kind = fault.map(result -> switch (result.state()) {
            case WAITING -> Kind.WAITING;
            case FLAWED -> Kind.FLAWED;
            default -> Kind.FAILED;
        }).orElse(Kind.DONE);
        boolean open = kind == Kind.WAITING || kind == Kind.FAILED;
        boolean last = open && task.patient().map(until -> !now.isBefore(until)).orElse(false);
        PeriodState state = last
                ? PeriodState.GIVEN_UP
                : switch (kind) {
                    case WAITING -> PeriodState.WAITING;
                    case FAILED -> PeriodState.FAILED;
                    default -> PeriodState.DONE;
                };
        String reason = fault.map(StepResult::reason).orElse("");
        int tries = history.end(run, task.period(), state, reason, now);
        var ended = new Ended(last ? Kind.GIVEN_UP : kind, task.period(), results, notes, tries, task.patient());
        return fault.isEmpty() || ended.kind() == Kind.WAITING ? ended : tell(task, ended, reason, now);
    }

    /** Writes to the operator, once for each period and reason. That it cannot be written never hides what it is about. */
    private Ended tell(Task task, Ended ended, String reason, Instant now) throws IOException {
        if (operator.isEmpty()) {
            return ended;
        }
        String period = task.period().map(Period::id)
                .orElse("by hand " + task.asOf().map(LocalDate::toString).orElse(""));
        String key = ended.kind().word() + " " + reason;
        if (!history.mayTell(period, key, now)) {
            return ended;
        }
        List<String> notes = new ArrayList<>(ended.notes());
        try {
            operator.get().tell(subject(task, ended), text(task, ended));
            notes.add("the operator was told");
        } catch (IOException e) {
            history.notTold(period, key);
            notes.add("the operator could not be told: " + e.getMessage());
        }
        return new Ended(ended.kind(), ended.period(), ended.steps(), notes, ended.tries(), ended.next());
    }

    private String subject(Task task, Ended ended) {
        StepResult fault = ended.fault().orElseThrow();
        return report + task.period().map(period -> " " + period.id()).orElse("") + ": " + fault.step().word() + " "
                + (ended.kind() == Kind.GIVEN_UP ? "given up" : fault.state().word()) + " (" + fault.gate() + ")";
    }

    private String text(Task task, Ended ended) {
        StepResult fault = ended.fault().orElseThrow();
        var text = new StringBuilder("Report: ").append(report).append('\n');
        task.period().ifPresent(period -> text.append("Period: ").append(period.id()).append(", due ")
                .append(period.due()).append(", as of ").append(period.asOf()).append('\n'));
        for (StepResult step : ended.steps()) {
            text.append(step.step().word()).append(": ").append(step.state().word())
                    .append(step.gate().isEmpty() ? "" : " (" + step.gate() + ")").append('\n');
        }
        text.append('\n');
        fault.lines().stream().limit(MOST_LINES).forEach(line -> text.append(line).append('\n'));
        if (fault.lines().size() > MOST_LINES) {
            text.append("and ").append(fault.lines().size() - MOST_LINES).append(" more\n");
        }
        text.append('\n').append(switch (ended.kind()) {
            case GIVEN_UP -> "It is not tried again by itself"
                    + task.period().map(period -> "; 'tidemark run --period " + period.id() + "' tries it").orElse("");
            case FLAWED -> "The rest is done; 'tidemark status' lists the letters";
            default -> task.patient().map(until -> "It is tried again by every call until " + until)
                    .orElse("Nothing after this step was done");
        }).append(".\nThere is one letter for each period and reason.\n");
        return text.toString();
    }

    /** One way from the first step to the last, or to the one that stops it. */
    private final class Attempt {
        private final Task task;
        private final int run;
        private final List<StepResult> results = new ArrayList<>();

        Attempt(Task task, int run) {
            this.task = task;
            this.run = run;
        }

        void go() throws IOException {
            Optional<Stored> edition = edition();
            if (edition.isEmpty()) {
                return;
            }
            Stored stored = edition.get();
            reaches(Step.PUBLISH);
            if (take(Step.PUBLISH, () -> steps.publish(stored)).stops()) {
                return;
            }
            reaches(Step.SEND);
            take(Step.SEND, () -> steps.send(stored));
        }

        /** The edition of this run, through its gates; empty when a gate was shut. */
        private Optional<Stored> edition() throws IOException {
            Optional<Known> before = task.known().filter(known -> !known.made().isEmpty());
            Optional<Stored> there = before.isEmpty() ? Optional.empty() : steps.edition(before.get().period().asOf());
            boolean seen = before.isPresent() && !before.get().reached().isEmpty();
            if (there.isPresent() && isThat(there.get(), before.get())) {
                Stored again = there.get();
                return take(Step.BUILD, () -> steps.inspect(again)).edition();
            }
            if (there.isPresent() && seen) {
                return replaced(there.get(), before.get());
            }
            if (task.fetch() && take(Step.FETCH, steps::fetch).stops()) {
                return Optional.empty();
            }
            if (take(Step.CHECK, () -> steps.check(task.asOf(), task.period().isPresent())).stops()) {
                return Optional.empty();
            }
            StepResult built = take(Step.BUILD, () -> steps.build(task.asOf()));
            if (built.stops()) {
                return Optional.empty();
            }
            Stored stored = built.edition().orElseThrow();
            if (seen && !isThat(stored, before.get())) {
                return replaced(stored, before.get());
            }
            history.made(run, task.period(), stored, clock.instant());
            return built.edition();
        }

        private static boolean isThat(Stored stored, Known known) {
            return stored.manifest().fingerprint().equals(known.made())
                    && stored.manifest().id().revision() == known.revision();
        }

        private Optional<Stored> replaced(Stored now, Known before) throws IOException {
            take(Step.BUILD, () -> StepResult.stopped(Step.BUILD, State.FAILED, "replaced",
                    List.of(before.period().id() + " has an edition that somebody may have seen, revision "
                            + before.revision() + ", and " + now.manifest().id() + " is another one; publish and send"
                            + " that one by hand if it is a correction")));
            return Optional.empty();
        }

        private void reaches(Step step) {
            if (task.period().isPresent()) {
                history.reaches(task.period().get(), step, clock.instant());
            }
        }

        private StepResult take(Step step, Taking taking) throws IOException {
            int number = results.size() + 1;
            history.stepBegins(run, number, step, clock.instant());
            StepResult result;
            try {
                result = taking.take();
            } catch (IOException | UncheckedIOException e) {
                result = StepResult.stopped(step, State.FAILED, "input-output",
                        List.of(e.getMessage() + " (" + e.getClass().getSimpleName() + ")"));
            }
            history.stepEnds(run, number, result, clock.instant());
            results.add(result);
            return result;
        }
    }

    /** What a step does. */
    @FunctionalInterface
    private interface Taking {
        StepResult take() throws IOException;
    }
}
