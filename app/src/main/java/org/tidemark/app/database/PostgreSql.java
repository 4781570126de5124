package org.tidemark.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.tidemark.app.workspace.DatabaseSettings;

/**
 * A server that several hosts share. Locks are PostgreSQL's advisory locks of the session: the server drops them when the
 * connection ends, so a pooler that hands one connection to several programs must not stand in between.
 */
final class PostgreSql implements Dialect {
    private static final String CONNECT_S = "10";
    private static final String ANSWER_S = "120";
    private static final long SCHEMA = LockKey.of("schema");

    private final DatabaseSettings settings;
    private final Optional<String> password;

    PostgreSql(DatabaseSettings settings, Optional<String> password) {
        this.settings = settings;
        this.password = password;
    }

    @Override
    public String name() {
        return "the database " + settings.url();
    }

    @Override
    public Connection connect() throws SQLException {
        var properties = new Properties();
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "tidemark");
        properties.setProperty("connectTimeout", CONNECT_S);
        properties.setProperty("socketTimeout", ANSWER_S);
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(settings.url(), properties);
        try (Statement statement = connection.createStatement();
                ResultSet commit = statement.executeQuery("SHOW synchronous_commit")) {
            // a server may be set up to answer before a commit is on its disk; letters need it there
            if (commit.next() && commit.getString(1).equals("off")) {
                try (Statement set = connection.createStatement()) {
                    set.execute("SET synchronous_commit TO on");
                }
            }
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void begin(Connection connection) {
        // the first statement begins a transaction
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void lockSchema(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, SCHEMA);
            lock.execute();
        }
    }

    @Override
    public boolean tryLock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LockKey.of(name));
            try (ResultSet answer = lock.executeQuery()) {
                boolean taken = answer.next() && answer.getBoolean(1);
                connection.commit();
                return taken;
            }
        }
    }

    @Override
    public void unlock(Connection connection, String name) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            unlock.setLong(1, LockKey.of(name));
            unlock.execute();
            connection.commit();
        }
    }

    @Override
    public String place() {
        return "";
    }
}
