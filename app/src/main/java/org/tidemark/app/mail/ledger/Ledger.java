package org.tidemark.app.mail.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tidemark.app.database.Database;
import org.tidemark.app.database.DatabaseException;
import org.tidemark.app.edition.EditionId;

/**
 * The memory of what was sent: one row for each edition revision and address, and every change of it.
 *
 * <p>A letter is begun by moving its row from planned to sending, which succeeds for one sender only and is on the disk before
 * the server is told of the letter. Only that sender, who knows first hand what became of it, moves the row on; when it died
 * instead, the row becomes uncertain. So no letter is begun twice unless it is proven that the server did not take it the
 * first time, or a person says so.
 */
public final class Ledger {
    private static final String KEY = " WHERE report = ? AND as_of = ? AND revision = ? AND address = ?";
    private static final int LOST_TRIES = 5;

    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /** Makes a sender known, and alive until its process ends. */
    public void enlist(Sender sender, Instant now) throws IOException {
        // the lock first: a row of a sender without its lock is one of the dead
        if (!database.tryLock(Sender.lock(sender.id()))) {
            throw new IllegalStateException("the sender " + sender.id() + " is there already");
        }
        database.transact(connection -> update(connection,
                "INSERT INTO sender (id, host, pid, started_at) VALUES (?, ?, ?, ?)", sender.id(), sender.host(),
                sender.pid(), Times.text(now)));
    }

    /**
     * Letters of a report whose sender is dead become uncertain.
     *
     * @return how many did
     */
    public int markInterrupted(String report, Instant now) throws IOException {
        Set<String> dead = new TreeSet<>();
        for (String sender : senders(report)) {
            if (!database.isLocked(Sender.lock(sender))) {
                dead.add(sender);
            }
        }
        return dead.isEmpty() ? 0 : database.transact(connection -> {
            int marked = 0;
            for (Row row : rows(connection, " WHERE report = ? AND state = 'sending'", report)) {
                if (dead.contains(row.sender())) {
                    marked += move(connection, row, LetterState.UNCERTAIN,
                            "the program ended while it was being sent, on " + host(connection, row.sender()), now);
                }
            }
            return marked;
        });
    }

    private Set<String> senders(String report) throws IOException {
        return database.transact(connection -> {
            Set<String> senders = new TreeSet<>();
            rows(connection, " WHERE report = ? AND state = 'sending'", report)
                    .forEach(row -> senders.add(row.sender()));
            return senders;
        });
    }

    private static String host(Connection connection, String sender) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT host, pid FROM sender WHERE id = ?", sender);
                ResultSet found = query.executeQuery()) {
            return found.next() ? found.getString(1) + " as process " + found.getLong(2) : "an unknown host";
        }
    }

    /**
     * Makes the rows of an edition: one for each reader, planned, unless there is one already. A planned row of somebody who
     * is not a reader any more is taken out; its changes stay.
     *
     * @param messageIds by address
     * @param others     addresses whose rows stay although this call is not about them
     */
    public void plan(EditionId edition, Map<String, String> messageIds, Set<String> others, Instant now)
            throws IOException {
        database.transact(connection -> {
            Set<String> known = new HashSet<>();
            for (Row row : rows(connection, " WHERE report = ? AND as_of = ? AND revision = ?", edition.report(),
                    edition.asOf().toString(), edition.revision())) {
                if (row.state() == LetterState.PLANNED && !messageIds.containsKey(row.address())
                        && !others.contains(row.address())) {
                    unplan(connection, edition, row.address(), now);
                } else {
                    known.add(row.address());
                }
            }
            boolean doubted = edition.asOf().toString().compareTo(Identity.read(connection).doubtedUntil()) <= 0;
            LetterState state = doubted ? LetterState.UNCERTAIN : LetterState.PLANNED;
            String detail = doubted ? Identity.DOUBTED : "";
            for (Map.Entry<String, String> reader : messageIds.entrySet()) {
                if (!known.contains(reader.getKey())) {
                    update(connection,
                            "INSERT INTO letter (report, as_of, revision, address, state, detail, message_id,"
                                    + " attempts, first_attempt_at, last_attempt_at, next_attempt_at, sender, changed_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', '', '', '', ?)",
                            edition.report(),
                            edition.asOf().toString(), edition.revision(), reader.getKey(), state.word(), detail,
                            reader.getValue(), Times.text(now));
                    note(connection, edition, reader.getKey(), state.word(), detail, "", now);
                }
            }
            return known.size();
        });
    }

    /** Takes a planned row out, because its reader is to get no letter now. */
    public void unplan(EditionId edition, String address, Instant now) throws IOException {
        database.transact(connection -> unplan(connection, edition, address, now));
    }

    private static int unplan(Connection connection, EditionId edition, String address, Instant now)
            throws SQLException {
        int gone = update(connection, "DELETE FROM letter" + KEY + " AND state = 'planned'", edition.report(),
                edition.asOf().toString(), edition.revision(), address);
        if (gone == 1) {
            note(connection, edition, address, "unplanned", "not a reader any more", "", now);
        }
        return gone;
    }

    /**
     * A letter that is to be sent.
     *
     * @param next when it may be begun
     */
    public record Planned(String address, Instant next) {}

    /** Planned letters, those that may be begun first at the top. */
    public List<Planned> planned(EditionId edition) throws IOException {
        return database.transact(connection -> {
            List<Planned> planned = new ArrayList<>();
            try (PreparedStatement query = prepare(connection, "SELECT address, next_attempt_at FROM letter"
                    + " WHERE report = ? AND as_of = ? AND revision = ? AND state = 'planned'"
                    + " ORDER BY next_attempt_at, address", edition.report(), edition.asOf().toString(),
                    edition.revision()); ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String next = found.getString(2);
                    planned.add(new Planned(found.getString(1), next.isEmpty() ? Instant.EPOCH : Times.moment(next)));
                }
            }
            return planned;
        });
    }

    /**
     * Begins a letter.
     *
     * @param gap the least time between the beginnings of two letters of a report, whoever sends them
     */
    public Claim claim(EditionId edition, String address, String messageId, Sender sender, Duration gap, Instant now)
            throws IOException {
        return database.transact(connection -> {
            // takes the row for this transaction: one letter is begun at a time, so that the pace is kept by all together
            update(connection, "UPDATE ledger SET begun = begun");
            Optional<Instant> free = gap.isZero()
                    ? Optional.empty()
                    : lastBegun(connection, edition.report()).map(last -> last.plus(gap));
            if (free.filter(moment -> moment.isAfter(now)).isPresent()) {
                return new Claim.TooSoon(free.get());
            }
            String moment = Times.text(now);
            int claimed = update(connection,
                    "UPDATE letter SET state = 'sending', detail = '', message_id = ?, sender = ?,"
                            + " attempts = attempts + 1, last_attempt_at = ?, changed_at = ?,"
                            + " first_attempt_at = CASE WHEN first_attempt_at = '' THEN ? ELSE first_attempt_at END"
                            + KEY
                            + " AND state = 'planned' AND next_attempt_at <= ?",
                    messageId, sender.id(), moment, moment, moment,
                    edition.report(), edition.asOf().toString(), edition.revision(), address, moment);
            if (claimed == 0) {
                return new Claim.Gone();
            }
            update(connection, "UPDATE ledger SET begun = begun + 1");
            note(connection, edition, address, LetterState.SENDING.word(), "", sender.id(), now);
            try (PreparedStatement query = prepare(connection, "SELECT ledger.begun, letter.attempts,"
                    + " letter.first_attempt_at FROM letter, ledger" + KEY, edition.report(),
                    edition.asOf().toString(), edition.revision(), address);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Claim.Begun(address, row.getLong(1), row.getInt(2), Times.moment(row.getString(3)));
            }
        });
    }

    private static Optional<Instant> lastBegun(Connection connection, String report) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT max(last_attempt_at) FROM letter WHERE report = ?",
                report); ResultSet found = query.executeQuery()) {
            String last = found.next() ? found.getString(1) : null;
            return Optional.ofNullable(last).filter(text -> !text.isEmpty()).map(Times::moment);
        }
    }

    /**
     * Says what became of a letter that this sender began. It also overrules an uncertain row: others may have taken this
     * sender for dead, and it knows better. A connection to the database that was lost is tried again, because what is known
     * now will not be known later.
     *
     * @param next when a planned one may be begun again
     * @return false when a person has decided about the letter in the meantime
     */
    public boolean settle(EditionId edition, Claim.Begun claim, Sender sender, LetterState state, String detail,
            Instant next, Instant now) throws IOException {
        for (int tries = 1;; tries++) {
            try {
                return database.transact(
                        connection -> settle(connection, edition, claim, sender, state, detail, next, now));
            } catch (DatabaseException e) {
                if (!e.lost() || tries == LOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static boolean settle(Connection connection, EditionId edition, Claim.Begun claim, Sender sender,
            LetterState state, String detail, Instant next, Instant now) throws SQLException {
        String mine = KEY + " AND sender = ? AND attempts = ?";
        Object[] key = {edition.report(), edition.asOf().toString(), edition.revision(), claim.address(), sender.id(),
            claim.attempt()};
        int moved = update(connection, "UPDATE letter SET state = ?, detail = ?, next_attempt_at = ?, changed_at = ?"
                + mine + " AND state IN ('sending', 'uncertain')",
                concat(new Object[]{state.word(), detail, state == LetterState.PLANNED ? Times.text(next) : "",
                    Times.text(now)}, key));
        if (moved == 1) {
            note(connection, edition, claim.address(), state.word(), detail, sender.id(), now);
            return true;
        }
        // committed by an earlier try whose answer was lost
        return rows(connection, mine, key).stream()
                .anyMatch(row -> row.state() == state && row.detail().equals(detail));
    }

    /**
     * A person's word on a letter that was not proven sent: that it arrived, or that it is to be sent (again).
     *
     * @param to {@link LetterState#SENT} or {@link LetterState#PLANNED}
     * @return what it was before; empty when there is no such letter, or it is in a state that no word is needed for
     */
    public Optional<LetterState> resolve(EditionId edition, String address, LetterState to, Instant now)
            throws IOException {
        return database.transact(connection -> {
            for (Row row : rows(connection, KEY, edition.report(), edition.asOf().toString(), edition.revision(),
                    address)) {
                boolean open = row.state() == LetterState.UNCERTAIN
                        || row.state() == LetterState.REFUSED && to == LetterState.PLANNED;
                if (open) {
                    // with no sender and no attempt: whoever began it has no say any more
                    update(connection,
                            "UPDATE letter SET sender = '', first_attempt_at = '', next_attempt_at = ''" + KEY,
                            edition.report(), edition.asOf().toString(), edition.revision(), address);
                    move(connection, row, to, to == LetterState.SENT
                            ? "a person says that it arrived"
                            : "a person says that it is to be sent", now);
                    return Optional.of(row.state());
                }
            }
            return Optional.empty();
        });
    }

    /** The letters of an edition in some states, by address. */
    public List<Entry> entries(EditionId edition, Set<LetterState> states) throws IOException {
        return database.transact(connection -> rows(connection, " WHERE report = ? AND as_of = ? AND revision = ?"
                + " ORDER BY address", edition.report(), edition.asOf().toString(), edition.revision()).stream()
                .filter(row -> states.contains(row.state())).map(Row::entry).toList());
    }

    /** How many letters of an edition are in each state. */
    public Books books(EditionId edition) throws IOException {
        return database.transact(connection -> {
            Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
            try (PreparedStatement query = prepare(connection, "SELECT state, count(*) FROM letter WHERE report = ?"
                    + " AND as_of = ? AND revision = ? GROUP BY state", edition.report(), edition.asOf().toString(),
                    edition.revision()); ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    counts.put(LetterState.of(found.getString(1)), found.getInt(2));
                }
            }
            return Books.of(counts);
        });
    }

    private record Row(String report, String asOf, int revision, String address, LetterState state, String detail,
            String messageId, int attempts, String sender) {
        Entry entry() {
            return new Entry(address, state, detail, messageId, attempts);
        }

        EditionId edition() {
            return new EditionId(report, LocalDate.parse(asOf), revision);
        }
    }

    private static List<Row> rows(Connection connection, String where, Object... parameters) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT report, as_of, revision, address, state, detail,"
                + " message_id, attempts, sender FROM letter" + where, parameters);
                ResultSet found = query.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getString(2), found.getInt(3), found.getString(4),
                        LetterState.of(found.getString(5)), found.getString(6), found.getString(7), found.getInt(8),
                        found.getString(9)));
            }
            return rows;
        }
    }

    /**
     * Makes every letter uncertain that is not proven sent or not sent, of all reports.
     *
     * @return how many
     */
    static int doubtAll(Connection connection, String detail, Instant now) throws SQLException {
        int moved = 0;
        for (Row row : rows(connection, " WHERE state IN ('planned', 'sending')")) {
            moved += move(connection, row, LetterState.UNCERTAIN, detail, now);
        }
        return moved;
    }

    private static int move(Connection connection, Row row, LetterState to, String detail, Instant now)
            throws SQLException {
        int moved = update(connection, "UPDATE letter SET state = ?, detail = ?, changed_at = ?" + KEY
                + " AND state = ?", to.word(), detail, Times.text(now), row.report(), row.asOf(), row.revision(),
                row.address(), row.state().word());
        if (moved == 1) {
            note(connection, row.edition(), row.address(), to.word(), detail, "", now);
        }
        return moved;
    }

    private static void note(Connection connection, EditionId edition, String address, String state, String detail,
            String sender, Instant now) throws SQLException {
        Object[] key = {edition.report(), edition.asOf().toString(), edition.revision(), address};
        update(connection, "INSERT INTO letter_change (report, as_of, revision, address, number, changed_at, state,"
                + " detail, sender) SELECT ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM letter_change"
                + KEY, concat(concat(key, Times.text(now), state, detail, sender), key));
    }

    private static Object[] concat(Object[] first, Object... second) {
        Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                default -> statement.setString(i + 1, parameters[i].toString());
            }
        }
        return statement;
    }
}
