package org.tidemark.app.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.EditionId;

/**
 * The memory of what was sent: one row for each edition and address, in SQLite. A row is {@code planned}, then
 * {@code sending} (committed before the server is told anything), then {@code sent}, {@code refused} or {@code uncertain}. Only a
 * planned row is ever sent, so a crash at any moment sends no letter twice; what it leaves unknown is called uncertain.
 */
public final class Ledger implements AutoCloseable {
    /** In the output folder. */
    public static final String FILE = ".mail-ledger.sqlite";

    /** What is known of a letter. */
    public enum State {
        PLANNED, SENDING, SENT, REFUSED, UNCERTAIN;

        public String word() {
            return switch (this) {
                case PLANNED -> "planned";
                case SENDING -> "sending";
                case SENT -> "sent";
                case REFUSED -> "refused";
                case UNCERTAIN -> "uncertain";
            };
        }

        static State of(String word) {
            for (State state : values()) {
                if (state.word().equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is no state of a letter");
        }
    }

    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    public static Ledger open(Path out) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out.resolve(FILE));
            try (Statement statement = connection.createStatement()) {
                // a state that was committed must survive a loss of power
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("""
                        CREATE TABLE IF NOT EXISTS letter (
                          report TEXT NOT NULL, as_of TEXT NOT NULL, revision INTEGER NOT NULL, address TEXT NOT NULL,
                          state TEXT NOT NULL, detail TEXT NOT NULL, changed_at TEXT NOT NULL,
                          PRIMARY KEY (report, as_of, revision, address))""");
            }
            return new Ledger(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Letters that an earlier run had begun to send and never reported; to be called while no other run is sending. */
    int markInterrupted(EditionId edition, Instant now) throws IOException {
        try (PreparedStatement update = edition("UPDATE letter SET state = 'uncertain',"
                + " detail = 'the program ended while it was being sent', changed_at = ? WHERE state = 'sending'"
                + " AND report = ? AND as_of = ? AND revision = ?", edition, 2)) {
            update.setString(1, now.toString());
            return update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes the row of a reader if there is none. */
    void plan(EditionId edition, String address, Instant now) throws IOException {
        try (PreparedStatement insert = edition("INSERT OR IGNORE INTO letter"
                + " (report, as_of, revision, address, state, detail, changed_at) VALUES (?, ?, ?, ?, 'planned', '', ?)",
                edition, 1)) {
            insert.setString(4, address);
            insert.setString(5, now.toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Optional<State> state(EditionId edition, String address) throws IOException {
        try (PreparedStatement query = edition(
                "SELECT state FROM letter WHERE report = ? AND as_of = ? AND revision = ? AND address = ?", edition,
                1)) {
            query.setString(4, address);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(State.of(found.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Moves a row from one state to another; false when it is not in the first, because somebody else was quicker. */
    boolean move(EditionId edition, String address, State from, State to, String detail, Instant now)
            throws IOException {
        try (PreparedStatement update = edition("UPDATE letter SET state = ?, detail = ?, changed_at = ?"
                + " WHERE report = ? AND as_of = ? AND revision = ? AND address = ? AND state = ?", edition, 4)) {
            update.setString(1, to.word());
            update.setString(2, detail);
            update.setString(3, now.toString());
            update.setString(7, address);
            update.setString(8, from.word());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many letters of an edition are in each state. */
    public Map<State, Integer> counts(EditionId edition) throws IOException {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        try (PreparedStatement query = edition("SELECT state, count(*) FROM letter WHERE report = ? AND as_of = ?"
                + " AND revision = ? GROUP BY state", edition, 1); ResultSet found = query.executeQuery()) {
            while (found.next()) {
                counts.put(State.of(found.getString(1)), found.getInt(2));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return counts;
    }

    /** A statement with the three parts of an edition bound from parameter {@code first} on. */
    private PreparedStatement edition(String sql, EditionId edition, int first) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(first, edition.report());
        statement.setString(first + 1, edition.asOf().toString());
        statement.setInt(first + 2, edition.revision());
        return statement;
    }

    private static IOException failed(SQLException e) {
        return new IOException("the mail ledger: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
