package org.tidemark.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.Folders;
import org.tidemark.app.edition.Sha256;
import org.tidemark.report.html.SitePlace;

/**
 * Where the files of editions are: those of the edition that is being published in the output folder, the others on the site
 * itself.
 *
 * @param tree  the site as it is; empty before the first publication
 * @param day   of the edition that is being published
 * @param from  its folder
 * @param drawn whether its pictures are to be drawn anew
 * @param added files that the site gets beside it, by name
 */
record SiteOriginals(Optional<Path> tree, Optional<LocalDate> day, Optional<Path> from, boolean drawn,
        Map<String, Content> added) implements SiteContent.Originals {
    private static final String PAGE = "/index.html";
    private static final int HASH_LENGTH = 64;

    SiteOriginals(Optional<Path> tree) {
        this(tree, Optional.empty(), Optional.empty(), false, Map.of());
    }

    SiteOriginals publishing(LocalDate asOf, Path folder) {
        return new SiteOriginals(tree, Optional.of(asOf), Optional.of(folder), drawn, added);
    }

    /** The same, with the pictures of the edition drawn anew. */
    SiteOriginals drawing(LocalDate asOf) {
        return new SiteOriginals(tree, Optional.of(asOf), from, true, added);
    }

    SiteOriginals adding(LocalDate asOf, String name, byte[] bytes) {
        Map<String, Content> more = new LinkedHashMap<>(added);
        more.put(name, new Content.Bytes(bytes));
        return new SiteOriginals(tree, Optional.of(asOf), from, drawn, more);
    }

    private boolean isPublished(Published edition) {
        return from.isPresent() && day.filter(edition.asOf()::equals).isPresent();
    }

    /** The folder of an edition on the site as it is, while the edition can be read there. */
    Optional<Path> onSite(Published edition) {
        return tree.filter(there -> !edition.withdrawn()).map(there -> there.resolve(edition.asOf().toString()));
    }

    private Path folder(Published edition) {
        return isPublished(edition)
                ? from.orElseThrow()
                : tree.orElseThrow().resolve(edition.asOf().toString());
    }

    @Override
    public Map<String, Path> files(Published edition) throws IOException {
        Path folder = folder(edition);
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(EditionStore.SUMS, folder.resolve(EditionStore.SUMS));
        sums(folder).keySet().stream().filter(name -> !name.endsWith(PAGE))
                .forEach(name -> files.put(name, folder.resolve(name)));
        return files;
    }

    @Override
    public String page(Published edition, String language) throws IOException {
        Path folder = folder(edition);
        String name = language + PAGE;
        String page = SitePlace.restore(Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
        if (!Sha256.of(page).equals(sums(folder).get(name))) {
            throw new IOException(
                    folder.resolve(name) + ": changed since it was published; publish that edition again");
        }
        return page;
    }

    @Override
    public Map<String, Content> additions(Published edition) throws IOException {
        Map<String, Content> additions = new LinkedHashMap<>();
        if (tree.isPresent()) {
            for (Path file : Folders.list(tree.get().resolve(edition.asOf().toString()))) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("corrections-r[0-9]+\\.json")) {
                    additions.put(name, new Content.Copy(file));
                }
            }
        }
        if (day.filter(edition.asOf()::equals).isPresent()) {
            additions.putAll(added);
        }
        return additions;
    }

    @Override
    public Optional<Path> preview(Published edition, String language) {
        boolean anew = drawn && day.filter(edition.asOf()::equals).isPresent();
        return tree.filter(there -> !anew)
                .map(there -> there.resolve(edition.asOf() + "/" + language + SiteContent.PREVIEW))
                .filter(Files::isRegularFile);
    }

    private static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(EditionStore.SUMS), StandardCharsets.UTF_8)) {
            sums.put(line.substring(HASH_LENGTH + 2), line.substring(0, HASH_LENGTH));
        }
        return sums;
    }
}
