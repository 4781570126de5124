package org.tidemark.app.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.verify.EditionVerifier;
import org.tidemark.verify.Fault;

/**
 * The output folder: {@code <as-of>/} is the current edition of a day, {@code .editions/<as-of>/r<n>/} the former ones.
 *
 * <p>An edition is written to a folder beside its place, verified there, and renamed. While a new revision takes the place of
 * the former one, a note says what is being replaced, so that the next writer finishes a change that was cut short.
 */
public final class EditionStore {
    /** Name of the list of hashes in every edition. */
    public static final String SUMS = "SHA256SUMS";
    private static final String LOCK = ".lock";
    private static final String FORMER = ".editions";
    private static final String DRAFT = ".building-";
    private static final String NOTE = ".replacing";

    private final Path out;

    public EditionStore(Path out) {
        this.out = out.toAbsolutePath().normalize();
    }

    /** An edition in its folder. */
    public record Stored(Path folder, Manifest manifest) {}

    /** Reads a finished draft back. */
    @FunctionalInterface
    public interface Check {
        /** What is wrong with it; empty when nothing is. */
        List<Fault> faults(Path draft) throws IOException;
    }

    public Path out() {
        return out;
    }

    /** Keeps other writers away; empty when there is one already. Whatever a crashed writer left is put right. */
    public Optional<BuildLock> lock() throws IOException {
        Optional<BuildLock> lock = BuildLock.take(out, LOCK);
        if (lock.isPresent()) {
            recover();
        }
        return lock;
    }

    private void recover() throws IOException {
        Path note = out.resolve(NOTE);
        if (Files.exists(note)) {
            String[] words = Files.readString(note, StandardCharsets.UTF_8).strip().split(" ", 2);
            if (words.length == 2 && !Files.exists(out.resolve(words[0]))) {
                Path draft = out.resolve(DRAFT + words[0]);
                Path former = out.resolve(FORMER).resolve(words[0]).resolve(words[1]);
                if (Files.isDirectory(draft) && EditionVerifier.verify(draft).isEmpty()) {
                    Folders.rename(draft, out.resolve(words[0]));
                } else if (Files.isDirectory(former)) {
                    Folders.rename(former, out.resolve(words[0]));
                }
            }
            Files.delete(note);
        }
        for (Path left : Folders.list(out)) {
            if (name(left).startsWith(DRAFT)) {
                Folders.delete(left);
            }
        }
    }

    public Optional<Stored> current(LocalDate asOf) throws IOException {
        Path folder = out.resolve(asOf.toString());
        return Manifest.read(folder).map(manifest -> new Stored(folder, manifest));
    }

    /** The current edition of each day, newest first. */
    public List<Stored> all() throws IOException {
        List<Stored> editions = new ArrayList<>();
        for (Path folder : Folders.list(out)) {
            Optional<LocalDate> day = day(name(folder));
            if (day.isPresent()) {
                current(day.get()).ifPresent(editions::add);
            }
        }
        editions.sort(Comparator.comparing((Stored stored) -> stored.manifest().id().asOf()).reversed());
        return editions;
    }

    /** How many former revisions of a day are kept. */
    public int formerRevisions(LocalDate asOf) throws IOException {
        return Folders.list(out.resolve(FORMER).resolve(asOf.toString())).size();
    }

    /** The folder of a former revision of a day, if it is kept. */
    public Optional<Path> former(LocalDate asOf, int revision) {
        return Optional.of(out.resolve(FORMER).resolve(asOf.toString()).resolve("r" + revision))
                .filter(Files::isDirectory);
    }

    /** The revision that the next edition of a day will have. */
    public int nextRevision(LocalDate asOf) throws IOException {
        int last = current(asOf).map(stored -> stored.manifest().id().revision()).orElse(0);
        for (Path former : Folders.list(out.resolve(FORMER).resolve(asOf.toString()))) {
            if (name(former).matches("r[0-9]{1,9}")) {
                last = Math.max(last, Integer.parseInt(name(former).substring(1)));
            }
        }
        return last + 1;
    }

    /**
     * Puts an edition in place of the current one of its day.
     *
     * @param lock  of this folder, as a proof that nobody else is writing
     * @param files content by name, with {@code /}; the list of hashes is added
     * @param check what the draft must pass before it takes its place
     * @throws UnsoundEditionException if it does not; the former edition then stays
     * @throws IOException if the disk fails; the former edition then stays
     */
    public Path put(BuildLock lock, EditionId id, Map<String, byte[]> files, Check check) throws IOException {
        lock.requireHeld();
        String day = id.asOf().toString();
        Path draft = out.resolve(DRAFT + day);
        Path place = out.resolve(day);
        try {
            write(draft, files);
            List<Fault> faults = check.faults(draft);
            if (!faults.isEmpty()) {
                throw new UnsoundEditionException(faults);
            }
            Optional<Stored> former = current(id.asOf());
            if (Files.exists(place)) {
                String kept = "r" + former.map(stored -> stored.manifest().id().revision())
                        .orElseThrow(() -> new IOException(place + " is there and is no edition; move it away"));
                Files.writeString(out.resolve(NOTE), day + " " + kept, StandardCharsets.UTF_8);
                Path shelf = Files.createDirectories(out.resolve(FORMER).resolve(day));
                Folders.rename(place, shelf.resolve(kept));
            }
            Folders.rename(draft, place);
            Files.deleteIfExists(out.resolve(NOTE));
            return place;
        } catch (IOException e) {
            recover();
            throw e;
        }
    }

    private static void write(Path draft, Map<String, byte[]> files) throws IOException {
        Folders.delete(draft);
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        var sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : sorted.entrySet()) {
            Path path = draft.resolve(file.getKey());
            Path parent = path.getParent();
            Files.createDirectories(parent == null ? draft : parent);
            Files.write(path, file.getValue());
            sums.append(Sha256.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
        }
        Files.writeString(draft.resolve(SUMS), sums, StandardCharsets.UTF_8);
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
