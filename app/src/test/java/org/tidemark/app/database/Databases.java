package org.tidemark.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.tidemark.app.workspace.DatabaseSettings;

/**
 * The databases that a test runs on: SQLite always, PostgreSQL where {@code .ci/with-servers} started a server and named it in
 * the environment.
 */
public enum Databases {
    SQLITE, POSTGRESQL;

    /** An empty database of one test. */
    public record Fresh(Path out, Optional<DatabaseSettings> settings) {
        public Database open() {
            try {
                return Database.open(out, settings, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What {@code report.yaml} says to have this database. */
        public String config() {
            return settings.map(server -> "database: {url: \"" + server.url() + "\"}\n").orElse("");
        }
    }

    /** A new one; the test is skipped where there is no server. */
    public Fresh fresh(Path out) throws SQLException {
        if (this == SQLITE) {
            return new Fresh(out, Optional.empty());
        }
        String server = System.getenv("TIDEMARK_POSTGRESQL");
        Assumptions.assumeTrue(server != null, "no PostgreSQL: .ci/with-servers starts one");
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return new Fresh(out, Optional.of(new DatabaseSettings(
                server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema, Optional.empty(), "NONE")));
    }
}
