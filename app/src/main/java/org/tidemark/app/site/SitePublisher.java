package org.tidemark.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Folders;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.EditionVerifier;

/**
 * Copies an edition to {@code <site>/<as-of>/} and writes the index of every language. A reader sees the former edition or the
 * new one, never half of either; doing it again changes nothing.
 */
public final class SitePublisher {
    private static final String LOCK = ".tidemark-lock";
    private static final String DRAFT = ".publishing-";
    private static final String OLD = ".replaced-";

    private final Path site;

    public SitePublisher(Path site) {
        this.site = site.toAbsolutePath().normalize();
    }

    /** What became of each target, in the order in which it was done. */
    public record Report(List<String> lines, boolean failed) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Publishes one edition.
     *
     * @param rehearse say what would be done and do nothing
     */
    public Report publish(Workspace workspace, Stored edition, boolean rehearse) throws IOException {
        List<String> faults = EditionVerifier.verify(edition.folder());
        if (!faults.isEmpty()) {
            return new Report(faults.stream().map(fault -> "failed: " + edition.folder() + "/" + fault).toList(), true);
        }
        if (rehearse) {
            return new Report(plan(workspace, edition), false);
        }
        Optional<BuildLock> lock = BuildLock.take(site, LOCK);
        if (lock.isEmpty()) {
            return new Report(List.of("failed: another publish is writing to " + site), true);
        }
        try (BuildLock held = lock.get()) {
            held.requireHeld();
            clean();
            List<String> lines = new ArrayList<>();
            Path place = site.resolve(day(edition));
            Optional<Manifest> there = Manifest.read(place);
            if (there.isPresent() && !there.get().id().report().equals(workspace.id())) {
                return new Report(List.of("failed: " + place + " holds '" + there.get().id().report()
                        + "'; publish each report to a folder of its own"), true);
            }
            if (same(edition.folder(), place)) {
                lines.add("skipped: " + place + " (already published)");
            } else {
                replace(edition.folder(), place);
                lines.add("done: " + place);
            }
            for (Map.Entry<Path, String> page : pages(workspace, published()).entrySet()) {
                lines.add((write(page.getKey(), page.getValue()) ? "done: " : "skipped: ") + page.getKey());
            }
            return new Report(lines, false);
        }
    }

    private List<String> plan(Workspace workspace, Stored edition) throws IOException {
        List<String> lines = new ArrayList<>();
        Path place = site.resolve(day(edition));
        if (same(edition.folder(), place)) {
            lines.add("would skip: " + place + " (already published)");
        } else {
            lines.add("would " + (Files.exists(place) ? "replace: " : "write: ") + place);
        }
        pages(workspace, List.of(edition.manifest())).keySet().forEach(page -> lines.add("would write: " + page));
        return lines;
    }

    /** Whatever a publish that was cut short has left. */
    private void clean() throws IOException {
        for (Path left : Folders.list(site)) {
            String name = String.valueOf(left.getFileName());
            if (name.startsWith(OLD)) {
                Path place = site.resolve(name.substring(OLD.length()));
                if (Files.exists(place)) {
                    Folders.delete(left);
                } else {
                    Folders.rename(left, place);
                }
            }
        }
        for (Path left : Folders.list(site)) {
            if (String.valueOf(left.getFileName()).startsWith(DRAFT)) {
                Folders.delete(left);
            }
        }
    }

    private static boolean same(Path edition, Path place) throws IOException {
        Path published = place.resolve(EditionStore.SUMS);
        return Files.isRegularFile(published)
                && Files.mismatch(edition.resolve(EditionStore.SUMS), published) < 0
                && EditionVerifier.verify(place).isEmpty();
    }

    private void replace(Path edition, Path place) throws IOException {
        String day = String.valueOf(place.getFileName());
        Path draft = site.resolve(DRAFT + day);
        for (Path file : Folders.files(edition)) {
            Path copy = draft.resolve(edition.relativize(file).toString());
            Path parent = copy.getParent();
            Files.createDirectories(parent == null ? draft : parent);
            Files.copy(file, copy);
        }
        List<String> faults = EditionVerifier.verify(draft);
        if (!faults.isEmpty()) {
            throw new IOException("the copy does not read back: " + String.join("; ", faults));
        }
        Path old = site.resolve(OLD + day);
        boolean replaces = Files.exists(place);
        if (replaces) {
            Folders.rename(place, old);
        }
        Folders.rename(draft, place);
        if (replaces) {
            Folders.delete(old);
        }
    }

    /** Editions of the site, newest first. */
    private List<Manifest> published() throws IOException {
        return new EditionStore(site).all().stream().map(Stored::manifest).toList();
    }

    private Map<Path, String> pages(Workspace workspace, List<Manifest> editions) {
        Map<Path, String> pages = new LinkedHashMap<>();
        // a language in which nothing is published would lead to an empty page
        List<String> languages = workspace.languages().stream()
                .filter(language -> editions.stream().anyMatch(edition -> edition.languages().contains(language)))
                .toList();
        for (String language : languages) {
            pages.put(site.resolve(language).resolve("index.html"),
                    IndexPage.of(workspace, language, languages, editions));
        }
        pages.put(site.resolve("index.html"), IndexPage.languages(workspace, languages));
        return pages;
    }

    private static boolean write(Path page, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(page) && Arrays.equals(Files.readAllBytes(page), bytes)) {
            return false;
        }
        Files.createDirectories(page.resolveSibling("."));
        Path draft = page.resolveSibling(".index.html.new");
        Files.write(draft, bytes);
        Files.move(draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static String day(Stored edition) {
        return edition.manifest().id().asOf().toString();
    }
}
