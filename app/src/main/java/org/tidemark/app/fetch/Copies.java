package org.tidemark.app.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.Folders;

/**
 * The files of a workspace that are fetched. A reader sees the old copy or the new one, whole. What was replaced last is kept under
 * {@code .fetch/former/}, what was refused last under {@code .fetch/refused/}, each by the name of its file.
 */
final class Copies {
    static final String FOLDER = ".fetch";
    private static final String FORMER = "former";
    private static final String REFUSED = "refused";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path folder;

    Copies(Path root) {
        this.root = root;
        this.folder = root.resolve(FOLDER);
    }

    /** Where everything is remembered and kept. */
    Path folder() {
        return folder;
    }

    /** Keeps a second fetch of the same workspace away; empty while there is one. */
    Optional<BuildLock> lock() throws IOException {
        return BuildLock.take(folder, LOCK);
    }

    Optional<byte[]> current(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Puts a new copy in the place of the one that is there, which is kept. */
    void replace(Path file, byte[] bytes) throws IOException {
        Path parent = file.getParent() == null ? root : file.getParent();
        Files.createDirectories(parent);
        if (!parent.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException(Folders.name(root, parent) + " leaves the workspace through a link");
        }
        // of a file that is a link the target is replaced: the reader has made sure that it is inside
        Path place = Files.exists(file) ? file.toRealPath() : file;
        Optional<byte[]> former = current(place);
        if (former.isPresent()) {
            write(kept(FORMER, file), former.get());
        }
        write(place, bytes);
        Files.deleteIfExists(kept(REFUSED, file));
    }

    /** Keeps what was refused, to be looked at; returns its place as the workspace names it. */
    String refuse(Path file, byte[] bytes) throws IOException {
        Path place = kept(REFUSED, file);
        write(place, bytes);
        return Folders.name(root, place);
    }

    void remember(FetchState state) throws IOException {
        write(folder.resolve(FetchState.FILE), state.bytes());
    }

    private Path kept(String shelf, Path file) {
        return folder.resolve(shelf).resolve(root.relativize(file));
    }

    /** On the disk beside its place first, then there in one step. */
    private static void write(Path place, byte[] bytes) throws IOException {
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path draft = place.resolveSibling("." + place.getFileName() + ".fetching");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Folders.rename(draft, place);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
