package org.tidemark.app.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.Folders;

/**
 * The folder of a site: a symbolic link to one of the numbered trees on the shelf beside it, {@code .<name>.tidemark/<n>}. A new
 * tree is written whole, with hard links to whatever stays the same, and the link is then replaced by a rename: a reader, or a
 * crash, meets the old site or the new one. The tree before the last is kept, for whoever is still reading from it.
 */
final class SiteFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String LINK = "link";

    private final Path site;
    private final Path shelf;
    private final BuildLock lock;
    private final Steps steps;

    /** Told each step before it is taken, so that a test can stop there. */
    @FunctionalInterface
    interface Steps {
        void before(String step) throws IOException;
    }

    /** What a publish would write, keep and remove. */
    record Plan(SortedMap<String, Content> content, List<String> written, List<String> kept, List<String> removed) {
        boolean changesNothing() {
            return written.isEmpty() && removed.isEmpty();
        }
    }

    private SiteFolder(Path site, BuildLock lock, Steps steps) {
        this.site = site;
        this.shelf = shelf(site);
        this.lock = lock;
        this.steps = steps;
    }

    /** Keeps other publishers away and clears away what a crashed one left; empty while there is another. */
    static Optional<SiteFolder> lock(Path site, Steps steps) throws IOException {
        current(site);
        Optional<BuildLock> lock = BuildLock.take(shelf(site), LOCK);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        var folder = new SiteFolder(site, lock.get(), steps);
        folder.clean();
        return Optional.of(folder);
    }

    private static Path shelf(Path site) {
        return site.resolveSibling("." + site.getFileName() + ".tidemark");
    }

    /**
     * The tree that is the site now; empty when there is none yet.
     *
     * @throws IOException if something else is there, which is left alone
     */
    static Optional<Path> current(Path site) throws IOException {
        if (Files.isSymbolicLink(site)) {
            Path target = site.resolveSibling(Files.readSymbolicLink(site)).normalize();
            if (!shelf(site).equals(target.getParent()) || !Files.isDirectory(target)) {
                throw new IOException(site + " is a link to " + target + ", which this program did not make;"
                        + " name a folder that is new or empty");
            }
            return Optional.of(target);
        }
        if (Files.exists(site) && !(Files.isDirectory(site) && Folders.list(site).isEmpty())) {
            throw new IOException(site + " is there and was not published by this program; name a folder that is new or"
                    + " empty");
        }
        return Optional.empty();
    }

    /** What differs between the site and {@code content}; files that are none of ours stay. */
    static Plan plan(Optional<Path> current, SortedMap<String, Content> content, Set<String> ours) throws IOException {
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, Content> file : content.entrySet()) {
            boolean same = current.isPresent() && file.getValue().isIn(current.get().resolve(file.getKey()));
            (same ? kept : written).add(file.getKey());
        }
        if (current.isPresent()) {
            for (Path file : Folders.files(current.get())) {
                String name = Folders.name(current.get(), file);
                if (!content.containsKey(name)) {
                    boolean foreign = !ours
                            .contains(name.substring(0, name.indexOf('/') < 0 ? name.length() : name.indexOf('/')));
                    (foreign ? kept : removed).add(name);
                }
            }
        }
        return new Plan(content, written, kept, removed);
    }

    /** Makes the site what the plan says, in one step. */
    void carryOut(Plan plan) throws IOException {
        lock.requireHeld();
        Optional<Path> current = current(site);
        Path tree = shelf.resolve(Integer.toString(numbers().stream().reduce(0, Math::max) + 1));
        steps.before("make " + tree.getFileName());
        Files.createDirectory(tree);
        for (String name : plan.kept()) {
            steps.before("keep " + name);
            keep(current.orElseThrow().resolve(name), inFolder(tree, name));
        }
        for (String name : plan.written()) {
            steps.before("write " + name);
            Content content = plan.content().get(name);
            if (content == null) {
                throw new IllegalStateException(name + " is to be written and has no content");
            }
            content.write(inFolder(tree, name));
        }
        steps.before("link");
        Path link = shelf.resolve(LINK);
        Files.deleteIfExists(link);
        try {
            Files.createSymbolicLink(link, site.resolveSibling(".").normalize().relativize(tree));
        } catch (UnsupportedOperationException | FileSystemException e) {
            throw new IOException(
                    shelf + ": no symbolic link can be made here, and without one a site cannot be switched in"
                            + " one step; publish to a file system that has them",
                    e);
        }
        steps.before("switch");
        if (Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(site); // empty, as was found above
        }
        Files.move(link, site, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        steps.before("clean");
        clean();
    }

    private static Path inFolder(Path tree, String name) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    /** The same file under a second name: no byte is written. Where that cannot be, a copy. */
    private static void keep(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** All but the site's tree and the one before it. */
    private void clean() throws IOException {
        Files.deleteIfExists(shelf.resolve(LINK));
        int now = current(site).map(tree -> Integer.parseInt(String.valueOf(tree.getFileName()))).orElse(0);
        NavigableSet<Integer> numbers = numbers();
        Integer before = numbers.lower(now);
        for (int number : numbers) {
            if (number != now && (before == null || number != before)) {
                Folders.delete(shelf.resolve(Integer.toString(number)));
            }
        }
    }

    private NavigableSet<Integer> numbers() throws IOException {
        var numbers = new TreeSet<Integer>();
        for (Path tree : Folders.list(shelf)) {
            String name = String.valueOf(tree.getFileName());
            if (name.matches("[1-9][0-9]{0,8}")) {
                numbers.add(Integer.parseInt(name));
            }
        }
        return numbers;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Forces a written file to the disk, so that the link never leads to one that a power cut emptied. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
