package org.tidemark.app.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two writers of one output folder apart. The lock is the operating system's, so it ends with its process; the file
 * stays, since deleting it would let a third writer lock another file of the same name.
 */
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private BuildLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock {@code name} of a folder, which is made if need be; empty while another holds it. */
    public static Optional<BuildLock> take(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new BuildLock(channel, lock));
            }
        } catch (OverlappingFileLockException held) {
            // by another thread of this process: the same answer as for another process
        }
        channel.close();
        return Optional.empty();
    }

    /** Stops a writer whose lock is gone. */
    public void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock was given back before the writing was done");
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
