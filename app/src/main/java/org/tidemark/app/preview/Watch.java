package org.tidemark.app.preview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices changed, new and missing files. It looks at them several times a second instead of being told by the system: a
 * workspace has few files, and this sees saving by renaming, new folders and network drives alike, the same on every system. A
 * change is reported once nothing has moved between two looks, so that a file is not read while it is being written.
 */
final class Watch implements Closeable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Supplier<Collection<Path>> watched;
    private final Consumer<Set<Path>> changed;
    private final Thread thread;

    /** What tells one state of a file from another; the key is another one when a file was put in its place. */
    private record State(long size, FileTime modified, @Nullable Object key) {}

    /**
     * @param watched files and folders to look at, asked each time
     * @param changed told which files have changed; called on a thread of the watch, one call at a time
     */
    Watch(Supplier<Collection<Path>> watched, Consumer<Set<Path>> changed) {
        this.watched = watched;
        this.changed = changed;
        // taken here, so that nothing is missed that happens after the watch is there
        Map<Path, State> first = look();
        this.thread = Thread.ofPlatform().daemon().name("watch").start(() -> run(first));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run(Map<Path, State> first) {
        Map<Path, State> reported = first;
        Map<Path, State> before = first;
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                Map<Path, State> now = look();
                if (!now.equals(reported) && now.equals(before)) {
                    Set<Path> differing = differing(reported, now);
                    reported = now;
                    changed.accept(differing);
                }
                before = now;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<Path> differing(Map<Path, State> before, Map<Path, State> now) {
        Set<Path> differing = new TreeSet<>(before.keySet());
        differing.addAll(now.keySet());
        differing.removeIf(path -> before.containsKey(path) && before.get(path).equals(now.get(path)));
        return differing;
    }

    private Map<Path, State> look() {
        Map<Path, State> states = new HashMap<>();
        for (Path path : watched.get()) {
            for (Path file : filesAt(path)) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        states.put(file,
                                new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
                    }
                } catch (IOException gone) {
                    // a file that is not there is not in the map, and that is what is noticed
                }
            }
        }
        return states;
    }

    private static List<Path> filesAt(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path)) {
            all.filter(file -> !isHidden(path.relativize(file))).forEach(files::add);
        } catch (IOException | java.io.UncheckedIOException gone) {
            // a folder that goes away while it is being looked through is seen as it is the next time
        }
        return files;
    }

    /** What editors put beside a file while they save it mostly begins with a point. */
    private static boolean isHidden(Path inside) {
        for (Path name : inside) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
