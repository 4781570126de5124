package org.tidemark.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One file in the output folder. Readable by its owner alone, since it holds the addresses of the readers.
 *
 * <p>Locks are byte ranges of a second file, at a place made from the lock's name. The operating system drops them with the
 * process. The channel is opened once in a process and stays open: closing any channel of a file gives up all locks that the
 * process has on it.
 */
final class Sqlite implements Dialect {
    static final String FILE = ".tidemark.sqlite";
    private static final String LOCKS = ".tidemark.locks";
    private static final int PATIENCE_MS = 60_000;
    private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();
    private static final Map<String, FileLock> TAKEN = new ConcurrentHashMap<>();

    private final Path out;
    private final Path file;

    Sqlite(Path out) throws IOException {
        this.out = Files.createDirectories(out).toRealPath();
        this.file = this.out.resolve(FILE);
        createPrivately(file);
        createPrivately(this.out.resolve(LOCKS));
    }

    private static void createPrivately(Path path) throws IOException {
        FileAttribute<?>[] attributes = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(path, attributes);
        } catch (FileAlreadyExistsException e) {
            // by an earlier run, or by one that begins just now
        }
    }

    @Override
    public String name() {
        return "the database " + file;
    }

    @Override
    public Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        // FULL with a truncated journal: a commit has reached the disk, the end of the journal too, before it returns
        config.setJournalMode(JournalMode.TRUNCATE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /**
     * Begins as one that will write: a transaction that reads first and then writes would fail when another has written in
     * between. In words of our own, because the driver's begins the next one, with its lock, as soon as one is committed.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void lockSchema(Connection connection) {
        // every transaction is immediate, so this one excludes all others already
    }

    @Override
    public boolean tryLock(Connection connection, String name) throws IOException {
        @Nullable
        FileLock lock;
        try {
            lock = channel().tryLock(LockKey.of(name) & Integer.MAX_VALUE, 1, false);
        } catch (OverlappingFileLockException e) {
            // another part of this process has it
            return false;
        }
        if (lock != null) {
            TAKEN.put(key(name), lock);
        }
        return lock != null;
    }

    @Override
    public void unlock(Connection connection, String name) throws IOException {
        FileLock lock = TAKEN.remove(key(name));
        if (lock != null) {
            lock.release();
        }
    }

    private String key(String name) {
        return out + "\n" + name;
    }

    private FileChannel channel() throws IOException {
        Path path = out.resolve(LOCKS);
        FileChannel open = CHANNELS.get(path);
        if (open == null || !open.isOpen()) {
            synchronized (CHANNELS) {
                open = CHANNELS.get(path);
                if (open == null || !open.isOpen()) {
                    open = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    CHANNELS.put(path, open);
                }
            }
        }
        return open;
    }

    /** The number that the file system knows the file by: a copy of it has another. */
    @Override
    public String place() throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, "unix:ino"))
                : "";
    }
}
