package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.app.Status;
import org.tidemark.app.Surroundings;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.Folders;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.Program;
import org.tidemark.app.fetch.Fetcher;
import org.tidemark.app.run.DeskLetters;
import org.tidemark.app.run.DeskSteps;
import org.tidemark.app.run.Ended;
import org.tidemark.app.run.Ended.Kind;
import org.tidemark.app.run.Operator;
import org.tidemark.app.run.OperatorMail;
import org.tidemark.app.run.Rehearsal;
import org.tidemark.app.run.RunHistory;
import org.tidemark.app.run.Runner;
import org.tidemark.app.run.StepResult;
import org.tidemark.app.run.StepResult.State;
import org.tidemark.app.schedule.Period;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.app.workspace.Workspace;

/** {@code run}: check, build, publish, send, up to the first gate that is shut. */
public final class RunVerb {
    private RunVerb() {}

    public static int run(Call call) throws IOException {
        Optional<LocalDate> asOf = call.asOf();
        boolean ifDue = call.flag("--if-due");
        Optional<String> named = call.option("--period");
        if (Stream.of(ifDue, named.isPresent(), asOf.isPresent()).filter(given -> given).count() > 1) {
            throw new Call.WrongUsage("--if-due, --period and --as-of each say which edition; give one of them");
        }
        Optional<Workspace> read = call.workspace();
        if (read.isEmpty()) {
            return Status.REFUSED;
        }
        Workspace workspace = read.get();
        if ((ifDue || named.isPresent()) && workspace.schedule().isEmpty()) {
            call.err().println("report.yaml:1:1: schedule: missing, so nothing is ever due; add one such as"
                    + " 'schedule: {weekly: {weekday: saturday}, time: 07:30, zone: Asia/Seoul}'");
            return Status.REFUSED;
        }
        Ended ended;
        try {
            ended = call.flag("--dry-run")
                    ? rehearse(call, workspace, asOf, ifDue, named)
                    : run(call, workspace, asOf, ifDue, named);
        } catch (IllegalArgumentException e) {
            throw named.isEmpty() ? e : new Call.WrongUsage("--period: " + e.getMessage());
        }
        if (call.json()) {
            json(call, ended);
        } else {
            say(call, ended, ifDue);
        }
        return status(ended, ifDue);
    }

    private static Ended run(Call call, Workspace workspace, Optional<LocalDate> asOf, boolean ifDue,
            Optional<String> named) throws IOException {
        Path out = call.outOf(workspace);
        Surroundings machine = call.surroundings();
        var letters = new DeskLetters(workspace, out, machine.clock(), machine.environment());
        var steps = new DeskSteps(workspace, out, machine.presses(), machine.clock(), fetcher(call), letters,
                call::progress);
        Optional<Operator> operator = workspace.run().operator()
                .map(address -> new OperatorMail(workspace.mail().orElseThrow(), address, machine.clock(),
                        machine.environment()));
        try (Database database = Database.open(out, workspace.database(), machine.environment())) {
            var runner = new Runner(workspace.id(), steps, new RunHistory(database, workspace.id()), machine.clock(),
                    Program.releasedVersion(), operator);
            boolean fetch = call.flag("--fetch");
            if (ifDue) {
                return runner.ifDue(workspace.schedule().orElseThrow(), fetch);
            }
            return named.isPresent()
                    ? runner.period(workspace.schedule().orElseThrow(), named.get(), fetch)
                    : runner.byHand(asOf, fetch);
        }
    }

    private static Fetcher fetcher(Call call) {
        Surroundings machine = call.surroundings();
        return new Fetcher(machine.network(), machine.clock(), machine.environment(),
                Program.NAME + "/" + Program.releasedVersion(), call::progress);
    }

    /** Builds into a folder of its own, which is then thrown away. */
    private static Ended rehearse(Call call, Workspace workspace, Optional<LocalDate> asOf, boolean ifDue,
            Optional<String> named) throws IOException {
        Surroundings machine = call.surroundings();
        Path out = call.outOf(workspace);
        Optional<Period> period = Optional.empty();
        if (workspace.schedule().isPresent()) {
            Schedule schedule = workspace.schedule().get();
            if (ifDue) {
                period = Optional.of(schedule.newestDue(machine.clock().instant()));
                Optional<RunHistory.Known> known = known(call, workspace, out, period.get());
                if (known.isPresent() && !known.get().state().open()) {
                    return new Ended(Kind.NOT_DUE, Optional.empty(), List.of(),
                            List.of(period.get().id() + " is " + known.get().state().word()), 1,
                            Optional.of(schedule.next(machine.clock().instant()).due()));
                }
            } else if (named.isPresent()) {
                period = Optional.of(schedule.named(named.get()).orElseThrow(() -> new IllegalArgumentException(
                        "'" + named.get() + "' is no period of the schedule")));
            }
        }
        Path stage = out.resolve(".rehearsal");
        var letters = new DeskLetters(workspace, out, machine.clock(), machine.environment());
        try {
            var steps = DeskSteps.rehearsing(workspace, out, stage, machine.presses(), machine.clock(),
                    fetcher(call), letters, call::progress);
            return Rehearsal.of(steps, period, asOf, call.flag("--fetch"));
        } finally {
            Folders.delete(stage);
        }
    }

    private static Optional<RunHistory.Known> known(Call call, Workspace workspace, Path out, Period period)
            throws IOException {
        if (!Database.exists(out, workspace.database())) {
            return Optional.empty();
        }
        try (Database database = Database.open(out, workspace.database(), call.surroundings().environment())) {
            return new RunHistory(database, workspace.id()).period(period.id());
        }
    }

    private static int status(Ended ended, boolean ifDue) {
        return switch (ended.kind()) {
            case NOT_DUE, DONE -> Status.DONE;
            // the next call sees to it
            case BUSY, WAITING -> ifDue ? Status.DONE : Status.FAILED;
            case GIVEN_UP, FLAWED -> Status.FAILED;
            case FAILED -> ended.fault().filter(fault -> fault.state() == State.REFUSED).isPresent()
                    ? Status.REFUSED
                    : Status.FAILED;
        };
    }

    /** To cron, which writes a letter about every line, nothing is said that was said before or is as it should be. */
    private static void say(Call call, Ended ended, boolean ifDue) {
        boolean watched = !ifDue || call.surroundings().terminal();
        ended.notes().forEach(note -> call.out().println(note));
        String name = ended.period().map(Period::id).orElse("by hand");
        switch (ended.kind()) {
            case NOT_DUE -> {
                if (watched) {
                    ended.next().ifPresent(next -> call.out().println("nothing is due; next: " + next));
                }
            }
            case BUSY -> {
                // a note says so
            }
            case WAITING, FAILED -> {
                if (watched || ended.tries() == 1) {
                    steps(call, ended);
                    call.err().println(name + ": " + fault(ended) + (ended.next().isPresent()
                            ? "; every call until " + ended.next().get() + " tries it again"
                            : ""));
                } else if (ended.kind() == Kind.FAILED) {
                    call.err().println(name + ": " + fault(ended) + " for the " + ended.tries()
                            + ". time; 'tidemark status' says why");
                }
            }
            case GIVEN_UP -> {
                steps(call, ended);
                call.err().println(name + ": " + fault(ended) + " and is given up; 'tidemark run --period " + name
                        + "' tries it once more");
            }
            case FLAWED, DONE -> steps(call, ended);
        }
    }

    private static String fault(Ended ended) {
        StepResult fault = ended.fault().orElseThrow();
        return (fault.state() == State.WAITING ? "waits" : "stopped") + " at " + fault.step().word() + " ("
                + fault.gate() + ")";
    }

    private static void steps(Call call, Ended ended) {
        for (StepResult step : ended.steps()) {
            boolean wrong = step.stops() || step.state() == State.FLAWED;
            if (wrong) {
                step.lines().forEach(line -> call.err().println(line));
                continue;
            }
            String counts = step.counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
            call.out()
                    .println(step.step().word() + ": " + step.state().word() + (counts.isEmpty() ? "" : ", " + counts));
            step.lines().forEach(line -> call.out().println("  " + line));
        }
    }

    private static void json(Call call, Ended ended) {
        call.out().print(Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("status", ended.kind().word());
            if (ended.period().isPresent()) {
                Period period = ended.period().get();
                json.writeStringField("period", period.id());
                json.writeStringField("due", period.due().toString());
                json.writeStringField("asOf", period.asOf().toString());
            }
            if (ended.next().isPresent()) {
                json.writeStringField(ended.kind() == Kind.NOT_DUE ? "next" : "until", ended.next().get().toString());
            }
            json.writeNumberField("tries", ended.tries());
            Building.list(json, "notes", ended.notes());
            json.writeArrayFieldStart("steps");
            for (StepResult step : ended.steps()) {
                json.writeStartObject();
                json.writeStringField("step", step.step().word());
                json.writeStringField("status", step.state().word());
                if (!step.gate().isEmpty()) {
                    json.writeStringField("gate", step.gate());
                }
                json.writeObjectFieldStart("counts");
                for (var count : step.counts().entrySet()) {
                    json.writeNumberField(count.getKey(), count.getValue());
                }
                json.writeEndObject();
                Building.list(json, "lines", step.lines());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }
}
