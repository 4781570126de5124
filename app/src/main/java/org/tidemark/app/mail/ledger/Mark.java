package org.tidemark.app.mail.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The high-water mark: a file beside the editions that says which ledger they are sent with and how many letters were begun
 * with it. It is written after the ledger and before the letter, so a ledger that knows of fewer was restored from a backup.
 *
 * <p>Two lines of fixed length take turns, each with a check sum: one that is cut short by a crash leaves the other. It only
 * ever rises, whoever writes it.
 */
public final class Mark implements AutoCloseable {
    /** In the output folder. */
    public static final String FILE = ".tidemark.mark";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([0-9]{19}) ([0-9a-f]{8})");
    private static final int LENGTH = 32 + 1 + 19 + 1 + 8 + 1;
    private static final int LINES = 2;
    /** The system's lock is between processes; this is between the threads of one. */
    private static final Object ONE_THREAD = new Object();

    private final Path path;
    private final FileChannel channel;

    private Mark(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @param begun letters begun with that ledger */
    record Reading(String ledger, long begun) {}

    /** What a mark says: nothing, because there is none; something; or what cannot be read. */
    sealed interface State {
        record None() implements State {}

        record Known(Reading reading) implements State {}

        record Damaged() implements State {}
    }

    /** Opens the mark of a folder, which is made if need be. */
    public static Mark open(Path out) throws IOException {
        Path folder = Files.createDirectories(out);
        Path path = folder.resolve(FILE);
        boolean there = Files.exists(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!there) {
            forceFolder(folder);
        }
        return new Mark(path, channel);
    }

    /** A new file is durable when its folder is; Windows has no such step and refuses to open one. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    State read() throws IOException {
        synchronized (ONE_THREAD) {
            try (FileLock lock = channel.lock()) {
                requireValid(lock);
                return state();
            }
        }
    }

    /** Durably says that this many letters were begun with a ledger; a mark that says as much already is left as it is. */
    public void raise(String ledger, long begun) throws IOException {
        synchronized (ONE_THREAD) {
            try (FileLock lock = channel.lock()) {
                requireValid(lock);
                Optional<Reading> known = state() instanceof State.Known(Reading reading)
                        ? Optional.of(reading)
                        : Optional.empty();
                if (known.filter(reading -> reading.ledger().equals(ledger) && reading.begun() >= begun).isPresent()) {
                    return;
                }
                // the line that does not hold what is known
                int at = known.isPresent() && line(0).equals(known) ? 1 : 0;
                write(at, new Reading(ledger, begun));
                channel.force(true);
                if (known.filter(reading -> !reading.ledger().equals(ledger)).isPresent()) {
                    // another ledger's count would win against this one's
                    write(1 - at, new Reading(ledger, begun));
                    channel.force(true);
                }
            }
        }
    }

    private static void requireValid(FileLock lock) throws IOException {
        if (!lock.isValid()) {
            throw new IOException("the lock of " + FILE + " was lost");
        }
    }

    private State state() throws IOException {
        if (channel.size() == 0) {
            return new State.None();
        }
        Optional<Reading> newest = Optional.empty();
        for (int i = 0; i < LINES; i++) {
            Optional<Reading> line = line(i);
            if (line.isPresent() && (newest.isEmpty() || line.get().begun() > newest.get().begun())) {
                newest = line;
            }
        }
        return newest.<State>map(State.Known::new).orElseGet(State.Damaged::new);
    }

    private Optional<Reading> line(int number) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH - 1);
        long at = (long) number * LENGTH;
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                return Optional.empty();
            }
        }
        Matcher line = LINE.matcher(new String(buffer.array(), StandardCharsets.US_ASCII));
        if (!line.matches() || !line.group(3).equals(sum(line.group(1), line.group(2)))) {
            return Optional.empty();
        }
        return Optional.of(new Reading(line.group(1), Long.parseLong(line.group(2))));
    }

    private void write(int number, Reading reading) throws IOException {
        String begun = String.format(Locale.ROOT, "%019d", reading.begun());
        ByteBuffer bytes = ByteBuffer.wrap((reading.ledger() + " " + begun + " " + sum(reading.ledger(), begun) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        long at = (long) number * LENGTH;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static String sum(String ledger, String begun) {
        var crc = new CRC32();
        crc.update((ledger + " " + begun).getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        synchronized (ONE_THREAD) {
            channel.close();
        }
    }
}
