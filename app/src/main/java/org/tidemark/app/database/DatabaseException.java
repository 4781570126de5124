package org.tidemark.app.database;

import java.io.IOException;
import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class DatabaseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean lost;

    DatabaseException(String message) {
        super(message);
        this.lost = false;
    }

    DatabaseException(String name, SQLException cause) {
        super(name + ": " + String.valueOf(cause.getMessage()).strip(), cause);
        this.lost = lost(cause);
    }

    /**
     * Whether the connection broke: what was being committed may have been or not. Whoever asks again must ask so that twice
     * does no more than once.
     */
    public boolean lost() {
        return lost;
    }

    private static boolean lost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        // class 08 is "connection exception"; 57P01 to 57P03 is a server that is being stopped or started
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
