package org.tidemark.app.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.schedule.Period;

/**
 * The periods and runs of one report, in the database of its desk.
 *
 * <p>A run is claimed twice over: by a lock that ends with its process, so that a run which died is known as such at once, and by
 * a change of the period's state from the one that was seen, so that even without the lock only one of two would win.
 */
public final class RunHistory {
    /** So that times sort as they are written. */
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_DETAIL = 4000;
    private static final String NONE = "";

    private final Database database;
    private final String report;
    /** What is noted with the next thing that must be on the disk: a commit waits for the disk, and a run notes a lot. */
    private final List<Database.Work<Integer>> later = new ArrayList<>();

    public RunHistory(Database database, String report) {
        this.database = database;
        this.report = report;
    }

    /**
     * A period that the history knows.
     *
     * @param firstTried empty when no run has begun with it
     * @param revision   of the edition that passed its gates; 0 when there is none
     * @param made       fingerprint of that edition
     * @param reached    last step that may have shown it to somebody: {@code publish}, {@code send}, or nothing
     */
    public record Known(Period period, PeriodState state, Optional<Instant> firstTried, int revision, String made,
            String reached) {}

    /** Keeps other runs of this report away, on all hosts that share the database; it ends with this process. */
    boolean lock() throws IOException {
        return database.tryLock(lockName());
    }

    void unlock() throws IOException {
        database.unlock(lockName());
    }

    private String lockName() {
        return "run " + report;
    }

    /** The period that was due last. */
    public Optional<Known> newest() throws IOException {
        return database
                .transact(connection -> periods(connection, "ORDER BY due_at DESC LIMIT 1").stream().findFirst());
    }

    public Optional<Known> period(String id) throws IOException {
        return database.transact(connection -> periods(connection, "AND period = ?", id).stream().findFirst());
    }

    /** The periods that were due last, newest first. */
    public List<Known> periods(int most) throws IOException {
        return database.transact(connection -> periods(connection, "ORDER BY due_at DESC LIMIT " + most));
    }

    private List<Known> periods(Connection connection, String which, String... more) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (PreparedStatement query = prepare(connection,
                "SELECT period, due_at, as_of, state, first_tried_at, revision, made, reached FROM period"
                        + " WHERE report = ? " + which,
                more); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Known(
                        new Period(rows.getString(1), Instant.parse(rows.getString(2)),
                                LocalDate.parse(rows.getString(3))),
                        PeriodState.of(rows.getString(4)), instant(rows.getString(5)), rows.getInt(6),
                        rows.getString(7), rows.getString(8)));
            }
        }
        return found;
    }

    /** Notes periods that are over before anything was done about them; one that is known stays as it is. */
    void add(List<Period> periods, PeriodState state, Instant now) throws IOException {
        database.transact(connection -> {
            for (Period period : periods) {
                insert(connection, period, state, NONE, now);
            }
            return periods.size();
        });
    }

    private boolean insert(Connection connection, Period period, PeriodState state, String firstTried, Instant now)
            throws SQLException {
        try (PreparedStatement insert = prepare(connection,
                "INSERT INTO period (report, period, due_at, as_of, state, first_tried_at, changed_at, revision, made,"
                        + " reached) VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', '') ON CONFLICT DO NOTHING",
                period.id(), TIME.format(period.due()), period.asOf().toString(), state.word(), firstTried,
                TIME.format(now))) {
            return insert.executeUpdate() == 1;
        }
    }

    /** Ends what is open of the periods that were due before {@code due}: the newer one takes their place. */
    List<String> giveUpBefore(Instant due, Instant now) throws IOException {
        return database.transact(connection -> {
            List<String> over = periods(connection, "AND due_at < ? ORDER BY due_at", TIME.format(due)).stream()
                    .filter(known -> known.state().open()).map(known -> known.period().id()).toList();
            for (String id : over) {
                update(connection, "UPDATE period SET state = ?, changed_at = ? WHERE report = ? AND period = ?",
                        PeriodState.GIVEN_UP.word(), TIME.format(now), report, id);
            }
            return over;
        });
    }

    /**
     * Begins a run, and ends whatever run of this report is still noted as running: its process is dead, since this one has the
     * lock.
     *
     * @param period empty for a run by hand
     * @param seen   what the caller knows of the period
     * @return the number of the run; empty when the period is no longer as it was seen
     */
    OptionalInt begin(Optional<Period> period, Optional<Known> seen, Optional<LocalDate> asOf, Instant now,
            String program) throws IOException {
        String time = TIME.format(now);
        return database.transact(connection -> {
            if (period.isPresent()) {
                boolean claimed = seen.isEmpty()
                        ? insert(connection, period.get(), PeriodState.RUNNING, time, now)
                        : update(connection,
                                "UPDATE period SET state = 'running', changed_at = ?, first_tried_at ="
                                        + " CASE WHEN first_tried_at = '' THEN ? ELSE first_tried_at END"
                                        + " WHERE report = ? AND period = ? AND state = ?",
                                time, time, report, period.get().id(), seen.get().state().word()) == 1;
                if (!claimed) {
                    return OptionalInt.empty();
                }
            }
            update(connection, "UPDATE run SET outcome = 'died' WHERE report = ? AND outcome = 'running'", report);
            int number = 1;
            try (PreparedStatement query = prepare(connection, "SELECT coalesce(max(number), 0) FROM run"
                    + " WHERE report = ?"); ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    number += rows.getInt(1);
                }
            }
            update(connection,
                    "INSERT INTO run (report, number, period, as_of, revision, started_at, ended_at, tries, outcome,"
                            + " reason, program) VALUES (?, " + number + ", ?, ?, 0, ?, '', 1, 'running', '', ?)",
                    report, period.map(Period::id).orElse(NONE), asOf.map(LocalDate::toString).orElse(NONE), time,
                    program);
            return OptionalInt.of(number);
        });
    }

    /** Notes that a step of a run begins. */
    void stepBegins(int run, int number, Step step, Instant now) throws IOException {
        commit(connection -> update(connection,
                "INSERT INTO run_step (report, run, number, step, outcome, started_at, ended_at, counts, detail)"
                        + " VALUES (?, " + run + ", " + number + ", ?, '', ?, '', '', '')",
                report, step.word(), TIME.format(now)));
    }

    /** Notes how it ended, together with what is noted next. */
    void stepEnds(int run, int number, StepResult result, Instant now) {
        String counts = result.counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        String lines = String.join("\n", result.lines());
        String detail = lines.length() <= LONGEST_DETAIL ? lines : lines.substring(0, LONGEST_DETAIL) + " …";
        later.add(connection -> update(connection,
                "UPDATE run_step SET outcome = ?, ended_at = ?, counts = ?, detail = ? WHERE report = ? AND run = "
                        + run
                        + " AND number = " + number,
                result.state().word(), TIME.format(now), counts, detail, report));
    }

    /** Notes, together with what is noted next, the edition that passed its gates: from now on it is the one of its period. */
    void made(int run, Optional<Period> period, Stored edition, Instant now) {
        EditionId id = edition.manifest().id();
        later.add(connection -> {
            update(connection,
                    "UPDATE run SET as_of = ?, revision = " + id.revision() + " WHERE report = ? AND number = "
                            + run,
                    id.asOf().toString(), report);
            return period.isEmpty()
                    ? 0
                    : update(connection,
                            "UPDATE period SET revision = " + id.revision() + ", made = ?, changed_at = ?"
                                    + " WHERE report = ? AND period = ?",
                            edition.manifest().fingerprint(), TIME.format(now), report, period.get().id());
        });
    }

    /** Notes, together with the beginning of that step, that it may show the edition of a period to somebody. */
    void reaches(Period period, Step step, Instant now) {
        later.add(connection -> update(connection,
                "UPDATE period SET reached = ?, changed_at = ? WHERE report = ? AND period = ?", step.word(),
                TIME.format(now), report, period.id()));
    }

    /**
     * Ends a run and says what its period is now.
     *
     * @return how often in a row a run of this period has ended so, this one included
     */
    int end(int run, Optional<Period> period, PeriodState state, String reason, Instant now) throws IOException {
        String time = TIME.format(now);
        return commit(connection -> {
            if (period.isPresent()) {
                update(connection, "UPDATE period SET state = ?, changed_at = ? WHERE report = ? AND period = ?",
                        state.word(), time, report, period.get().id());
            }
            update(connection, "UPDATE run SET outcome = ?, reason = ?, ended_at = ? WHERE report = ? AND number = "
                    + run, state.word(), reason, time, report);
            return state.open() && period.isPresent() ? merge(connection, run) : 1;
        });
    }

    /** Lets a run stand for the one before it when both tried the same in vain; returns how many it then stands for. */
    private int merge(Connection connection, int run) throws SQLException {
        try (PreparedStatement query = prepare(connection,
                "SELECT b.number, b.tries, b.started_at FROM run a JOIN run b ON b.report = a.report"
                        + " AND b.period = a.period AND b.outcome = a.outcome AND b.reason = a.reason"
                        + " WHERE a.report = ? AND a.number = " + run
                        + " AND b.number = (SELECT max(c.number) FROM run c"
                        + " WHERE c.report = a.report AND c.number < a.number)");
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                return 1;
            }
            int before = rows.getInt(1);
            int tries = rows.getInt(2) + 1;
            String started = rows.getString(3);
            update(connection, "DELETE FROM run_step WHERE report = ? AND run = " + before, report);
            update(connection, "DELETE FROM run WHERE report = ? AND number = " + before, report);
            update(connection, "UPDATE run SET started_at = ?, tries = " + tries + " WHERE report = ? AND number = "
                    + run, started, report);
            return tries;
        }
    }

    /** Whether the operator was not told before about this reason in this period; from now on he was. */
    boolean mayTell(String period, String reason, Instant now) throws IOException {
        return database.transact(connection -> update(connection,
                "INSERT INTO run_notice (report, period, reason, told_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                report, period, reason, TIME.format(now))) == 1;
    }

    /** Takes it back: the letter did not leave. */
    void notTold(String period, String reason) throws IOException {
        database.transact(connection -> update(connection,
                "DELETE FROM run_notice WHERE report = ? AND period = ? AND reason = ?", report, period, reason));
    }

    /** The last runs, newest first, each with its steps. */
    public List<PastRun> runs(int most) throws IOException {
        return database.transact(connection -> {
            List<PastRun> runs = new ArrayList<>();
            try (PreparedStatement query = prepare(connection,
                    "SELECT number, period, as_of, revision, started_at, ended_at, tries, outcome, reason, program"
                            + " FROM run WHERE report = ? ORDER BY number DESC LIMIT " + most);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    runs.add(new PastRun(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4),
                            Instant.parse(rows.getString(5)), instant(rows.getString(6)), rows.getInt(7),
                            rows.getString(8), rows.getString(9), rows.getString(10),
                            steps(connection, rows.getInt(1))));
                }
            }
            return runs;
        });
    }

    private List<PastRun.PastStep> steps(Connection connection, int run) throws SQLException {
        List<PastRun.PastStep> steps = new ArrayList<>();
        try (PreparedStatement query = prepare(connection, "SELECT step, outcome, started_at, ended_at, counts, detail"
                + " FROM run_step WHERE report = ? AND run = " + run + " ORDER BY number");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                steps.add(new PastRun.PastStep(rows.getString(1), rows.getString(2), Instant.parse(rows.getString(3)),
                        instant(rows.getString(4)), rows.getString(5), rows.getString(6)));
            }
        }
        return steps;
    }

    /** How many periods are in each state. */
    public Map<PeriodState, Long> counts() throws IOException {
        return database.transact(connection -> periods(connection, "").stream()
                .collect(Collectors.groupingBy(Known::state, Collectors.counting())));
    }

    /** Does what was put off and then the work, all of it or nothing. */
    private <T> T commit(Database.Work<T> work) throws IOException {
        List<Database.Work<Integer>> first = List.copyOf(later);
        T result = database.transact(connection -> {
            for (Database.Work<Integer> one : first) {
                one.in(connection);
            }
            return work.in(connection);
        });
        later.clear();
        return result;
    }

    /** A statement whose first parameter is the report. */
    private PreparedStatement prepare(Connection connection, String sql, String... more) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, report);
        for (int i = 0; i < more.length; i++) {
            statement.setString(i + 2, more[i]);
        }
        return statement;
    }

    private static int update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static Optional<Instant> instant(String time) {
        return time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
    }
}
