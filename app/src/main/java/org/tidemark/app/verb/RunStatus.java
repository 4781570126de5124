package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.run.PastRun;
import org.tidemark.app.run.RunHistory;
import org.tidemark.app.run.RunHistory.Known;
import org.tidemark.app.schedule.MarketCalendar;
import org.tidemark.app.schedule.Period;
import org.tidemark.app.schedule.Schedule;
import org.tidemark.app.workspace.Workspace;

/**
 * What {@code status} says about time: how old the data is, when the next edition is due, what was run.
 *
 * @param complete last day that every required series reaches; empty when there is none
 * @param problems of the data
 * @param old      calendar days since that day, in the zone of the desk
 * @param closes   sessions of the desk's calendar since then whose close is known by now
 * @param next     period that is due next; empty without a schedule
 * @param runs     newest first
 * @param periods  newest first
 */
record RunStatus(Optional<LocalDate> complete, int problems, long old, long closes, Optional<Period> next, ZoneId zone,
        List<PastRun> runs, List<Known> periods) {
    private static final int MOST_RUNS = 10;
    private static final int MOST_PERIODS = 12;

    static RunStatus of(Workspace workspace, Clock clock, Optional<Database> database) throws IOException {
        Instant now = clock.instant();
        Optional<Schedule> schedule = workspace.schedule();
        ZoneId zone = schedule.map(Schedule::zone).orElse(workspace.site().zone());
        MarketCalendar calendar = schedule.map(Schedule::calendar).orElse(MarketCalendar.NEW_YORK);
        LoadedData data = LoadedData.read(workspace, Optional.empty());
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate last = calendar.lastClosedAt(now);
        long old = data.asOf().map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
        long closes = data.asOf().filter(day -> day.isBefore(last))
                .map(day -> day.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isOpen).count()).orElse(0L);
        Optional<RunHistory> history = database.map(open -> new RunHistory(open, workspace.id()));
        return new RunStatus(data.asOf(), data.problems().size(), old, closes,
                schedule.map(one -> one.next(now)), zone,
                history.isPresent() ? history.get().runs(MOST_RUNS) : List.of(),
                history.isPresent() ? history.get().periods(MOST_PERIODS) : List.of());
    }

    void print(PrintStream out) {
        out.println("data: " + complete.map(day -> "complete to " + day + ", " + Call.counted(old, "day") + " old, "
                + Call.counted(closes, "later close") + " known by now")
                .orElse("no day that every required series reaches")
                + (problems == 0 ? "" : "; " + Call.counted(problems, "problem") + ", which 'tidemark check' lists"));
        next.ifPresent(period -> out.println("next: " + period.id() + ", due " + local(period.due()) + ", as of "
                + period.asOf()));
        for (Known known : periods) {
            switch (known.state()) {
                case MISSED, GIVEN_UP, WAITING, FAILED -> out.println("period: " + known.period().id() + ", due "
                        + local(known.period().due()) + ": " + known.state().word());
                case RUNNING, DONE, BEFORE -> {
                    // a run of it is listed, or nothing is to be said
                }
            }
        }
        runs.forEach(run -> print(run, out));
    }

    private void print(PastRun run, PrintStream out) {
        out.println("run: " + (run.period().isEmpty() ? "by hand" : run.period())
                + (run.asOf().isEmpty() ? "" : ", as of " + run.asOf())
                + (run.revision() == 0 ? "" : " r" + run.revision()) + ": " + run.outcome()
                + (run.reason().isEmpty() ? "" : " (" + run.reason() + ")") + ", " + local(run.started())
                + run.ended().map(ended -> " to " + local(ended)).orElse("")
                + (run.tries() == 1 ? "" : ", " + run.tries() + " tries") + ", " + "tidemark " + run.program());
        for (PastRun.PastStep step : run.steps()) {
            out.println("  " + step.step() + ": " + (step.outcome().isEmpty() ? "begun" : step.outcome())
                    + (step.counts().isEmpty() ? "" : ", " + step.counts()));
            if (isFault(step)) {
                step.detail().lines().forEach(line -> out.println("    " + line));
            }
        }
    }

    private static boolean isFault(PastRun.PastStep step) {
        return !step.outcome().equals("done") && !step.outcome().equals("skipped");
    }

    /** To the second, on the clock of the desk, with its offset. */
    private String local(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime().toString();
    }

    /** Fields into an object that is open. */
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("data");
        if (complete.isPresent()) {
            json.writeStringField("complete", complete.get().toString());
            json.writeNumberField("daysOld", old);
            json.writeNumberField("laterCloses", closes);
        }
        json.writeNumberField("problems", problems);
        json.writeEndObject();
        if (next.isPresent()) {
            json.writeObjectFieldStart("next");
            period(json, next.get());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("periods");
        for (Known known : periods) {
            json.writeStartObject();
            period(json, known.period());
            json.writeStringField("state", known.state().word());
            if (known.revision() > 0) {
                json.writeNumberField("revision", known.revision());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("runs");
        for (PastRun run : runs) {
            write(json, run);
        }
        json.writeEndArray();
    }

    private static void period(JsonGenerator json, Period period) throws IOException {
        json.writeStringField("period", period.id());
        json.writeStringField("due", period.due().toString());
        json.writeStringField("asOf", period.asOf().toString());
    }

    private static void write(JsonGenerator json, PastRun run) throws IOException {
        json.writeStartObject();
        json.writeStringField("period", run.period());
        json.writeStringField("asOf", run.asOf());
        json.writeNumberField("revision", run.revision());
        json.writeStringField("started", run.started().toString());
        json.writeStringField("ended", run.ended().map(Instant::toString).orElse(""));
        json.writeNumberField("tries", run.tries());
        json.writeStringField("outcome", run.outcome());
        json.writeStringField("reason", run.reason());
        json.writeStringField("program", run.program());
        json.writeArrayFieldStart("steps");
        for (PastRun.PastStep step : run.steps()) {
            json.writeStartObject();
            json.writeStringField("step", step.step());
            json.writeStringField("outcome", step.outcome());
            json.writeStringField("started", step.started().toString());
            json.writeStringField("ended", step.ended().map(Instant::toString).orElse(""));
            json.writeStringField("counts", step.counts());
            Building.list(json, "lines", step.detail().lines().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
