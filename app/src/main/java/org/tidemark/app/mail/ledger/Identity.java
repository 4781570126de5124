package org.tidemark.app.mail.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.tidemark.app.database.Database;

/**
 * Which ledger this is, and whether it knows of everything that was sent.
 *
 * @param begun        letters ever begun with it
 * @param place        what tells its file from a copy; empty for a server
 * @param doubtedUntil last as-of day whose letters may have been sent without its knowledge; empty for none
 */
public record Identity(String id, long begun, String place, String doubtedUntil) {
    static final String DOUBTED = "the record was restored or copied; whether it was sent is not known";

    /**
     * What was found.
     *
     * @param doubt     why the ledger is not believed; empty when it is
     * @param uncertain letters that became uncertain for it
     */
    public record Examined(Identity identity, Optional<String> doubt, int uncertain) {}

    /**
     * Compares the ledger with the mark beside the editions, and makes every letter that is not proven uncertain if the
     * ledger is older, another, or a copy. To be called before anything is planned or sent.
     */
    public static Examined examine(Database database, Mark mark, Instant now) throws IOException {
        String place = database.place();
        Mark.State marked = mark.read();
        Examined examined = database.transact(connection -> {
            int made = Ledger.update(connection, "INSERT INTO ledger (only_row, id, begun, place, doubted_until)"
                    + " VALUES (1, ?, 0, ?, '') ON CONFLICT DO NOTHING", UUID.randomUUID().toString().replace("-", ""),
                    place);
            Identity found = read(connection);
            Optional<String> doubt = doubt(found, made == 1, marked, place);
            if (doubt.isEmpty()) {
                return new Examined(found, doubt, 0);
            }
            int uncertain = Ledger.doubtAll(connection, DOUBTED, now);
            long begun = marked instanceof Mark.State.Known(Mark.Reading reading)
                    && reading.ledger().equals(found.id()) ? Math.max(reading.begun(), found.begun()) : found.begun();
            String until = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
            Ledger.update(connection, "UPDATE ledger SET begun = ?, place = ?, doubted_until = ?", begun, place, until);
            return new Examined(new Identity(found.id(), begun, place, until), doubt, uncertain);
        });
        // after the ledger: a crash in between finds the same doubt again
        mark.raise(examined.identity().id(), examined.identity().begun());
        return examined;
    }

    private static Optional<String> doubt(Identity found, boolean made, Mark.State marked, String place) {
        return switch (marked) {
            case Mark.State.Damaged() -> Optional.of("the mark beside the editions cannot be read");
            case Mark.State.Known(Mark.Reading reading) when !reading.ledger().equals(found.id()) -> Optional.of(made
                    ? "there is no record of the " + reading.begun() + " letters that were begun"
                    : "it is not the record that the letters of these editions were sent with");
            case Mark.State.Known(Mark.Reading reading) when reading.begun() > found.begun() -> Optional
                    .of("it knows of " + found.begun() + " letters begun, and " + reading.begun()
                            + " were: it was restored from a backup");
            default -> found.place().equals(place) || found.place().isEmpty() || place.isEmpty()
                    ? Optional.empty()
                    : Optional.of("its file was copied or restored from a backup");
        };
    }

    static Identity read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection
                .prepareStatement("SELECT id, begun, place, doubted_until FROM ledger");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new Identity(row.getString(1), row.getLong(2), row.getString(3), row.getString(4))
                    : new Identity("", 0, "", "");
        }
    }
}
