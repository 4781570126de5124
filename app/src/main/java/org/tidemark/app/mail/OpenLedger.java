package org.tidemark.app.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.database.Database;
import org.tidemark.app.mail.ledger.Identity;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.Mark;
import org.tidemark.app.workspace.DatabaseSettings;

/** The ledger of a desk, open and looked over: what it says may be believed, since all that it cannot know is uncertain. */
public record OpenLedger(Database database, Mark mark, Ledger ledger, Identity.Examined examined)
        implements
            AutoCloseable {

    /**
     * @param out         where the editions are, and the mark beside them
     * @param settings    of a database server; empty for the file of the desk
     * @param environment for its password
     */
    public static OpenLedger of(Path out, Optional<DatabaseSettings> settings, Map<String, String> environment,
            Instant now)
            throws IOException {
        Database database = Database.open(out, settings, environment);
        try {
            Mark mark = Mark.open(out);
            try {
                return new OpenLedger(database, mark, new Ledger(database), Identity.examine(database, mark, now));
            } catch (IOException | RuntimeException e) {
                mark.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What an operator has to know of a ledger that is not believed; empty when it is. */
    public Optional<String> doubt() {
        return examined.doubt().map(doubt -> database.name() + ": " + doubt
                + "; letters that may have been sent without its knowledge are uncertain now (" + examined.uncertain()
                + " that were planned)");
    }

    @Override
    public void close() throws IOException {
        try (database; mark) {
            // both
        }
    }
}
