package org.tidemark.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.tidemark.app.workspace.DatabaseSettings;

/**
 * The database of a desk, with its tables brought up to date. One connection, for one thread.
 *
 * <p>What {@link #transact} has returned is on the disk. Two processes may have the same database open; each transaction of
 * SQLite that may write excludes the others, those of PostgreSQL see what others have committed (read committed).
 */
public final class Database implements AutoCloseable {
    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Dialect dialect;
    private final Set<String> held = new TreeSet<>();
    private @Nullable Connection connection;

    private Database(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What is done in one transaction. It may be called again after the connection was lost. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param out         the output folder, where SQLite's file is
     * @param server      PostgreSQL instead; its password is taken from {@code environment}
     * @throws DatabaseException if it cannot be reached, or was made by a newer program
     */
    public static Database open(Path out, Optional<DatabaseSettings> server, Map<String, String> environment)
            throws IOException {
        Dialect dialect = server.isPresent()
                ? new PostgreSql(server.get(), Optional.ofNullable(environment.get(server.get().passwordEnv())))
                : new Sqlite(out);
        var database = new Database(dialect);
        try {
            database.transact(connection -> Migrations.bundled().apply(connection, dialect));
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /** Whether there is anything to read yet; opening makes a database, so a verb that only looks asks first. */
    public static boolean exists(Path out, Optional<DatabaseSettings> server) {
        return server.isPresent() || Files.exists(out.resolve(Sqlite.FILE));
    }

    /** What messages call it. */
    public String name() {
        return dialect.name();
    }

    /**
     * Does the work and commits it, or nothing of it. A connection that was found broken before is opened anew first, and the
     * locks that were held are taken again.
     *
     * @throws DatabaseException {@linkplain DatabaseException#lost() lost} when it is not known whether it was committed
     */
    public <T> T transact(Work<T> work) throws IOException {
        Connection open = connection();
        try {
            dialect.begin(open);
            T result = work.in(open);
            dialect.commit(open);
            return result;
        } catch (SQLException e) {
            throw undone(open, new DatabaseException(dialect.name(), e));
        } catch (RuntimeException e) {
            undone(open, new DatabaseException(dialect.name() + ": " + e.getMessage()));
            throw e;
        }
    }

    private DatabaseException undone(Connection open, DatabaseException failure) {
        try {
            dialect.rollback(open);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            drop();
        }
        if (failure.lost()) {
            drop();
        }
        return failure;
    }

    /**
     * Takes the lock of a name, which ends with this process however that ends. For any name, one process at a time has it;
     * asking twice in one process is answered as if another had asked.
     */
    public boolean tryLock(String name) throws IOException {
        if (held.contains(name)) {
            return false;
        }
        boolean taken = tryLock(connection(), name);
        if (taken) {
            held.add(name);
        }
        return taken;
    }

    private boolean tryLock(Connection open, String name) throws IOException {
        try {
            return dialect.tryLock(open, name);
        } catch (SQLException e) {
            throw undone(open, new DatabaseException(dialect.name(), e));
        }
    }

    /** Gives a lock back. */
    public void unlock(String name) throws IOException {
        if (held.remove(name) && connection != null) {
            try {
                dialect.unlock(connection, name);
            } catch (SQLException e) {
                throw undone(connection, new DatabaseException(dialect.name(), e));
            }
        }
    }

    /** Whether some living process, this one included, has the lock of a name. */
    public boolean isLocked(String name) throws IOException {
        if (held.contains(name)) {
            return true;
        }
        if (!tryLock(name)) {
            return true;
        }
        unlock(name);
        return false;
    }

    /** What tells this database from a copy of it; empty where nothing does. */
    public String place() throws IOException {
        return dialect.place();
    }

    private Connection connection() throws IOException {
        Connection open = connection;
        if (open == null) {
            try {
                open = dialect.connect();
            } catch (SQLException e) {
                throw new DatabaseException(dialect.name(), e);
            }
            connection = open;
            for (String name : held) {
                if (!tryLockPatiently(open, name)) {
                    drop();
                    throw new DatabaseException(dialect.name() + ": the connection was lost, and another process has"
                            + " taken the place of this one (" + name + ")");
                }
            }
        }
        return open;
    }

    /** Somebody who asks whether this process is alive holds its lock for a moment. */
    private boolean tryLockPatiently(Connection open, String name) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (tryLock(open, name)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return false;
    }

    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it is broken, which is why it is being closed; the failure that showed it is on its way to the caller
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (String name : Set.copyOf(held)) {
            unlock(name);
        }
        drop();
    }
}
