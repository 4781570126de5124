package org.tidemark.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where words and shapes come from: a file of the workspace's {@code templates} folder before the bundled one of the same
 * relative path. Names are exact: nothing stands in for a missing language, and no name leads out of the folder.
 */
public final class TemplateSource {
    private static final String BUNDLED = "/org/tidemark/templates/";

    private final Optional<Path> overrides;

    private TemplateSource(Optional<Path> overrides) {
        this.overrides = overrides;
    }

    public static TemplateSource bundled() {
        return new TemplateSource(Optional.empty());
    }

    /** The bundled templates with those of {@code folder} before them; the folder need not exist. */
    public static TemplateSource overriddenBy(Path folder) {
        return new TemplateSource(Optional.of(folder.toAbsolutePath().normalize()));
    }

    /** The languages that {@code languages.txt} lists, in that order. */
    public List<Language> languages() {
        return require("languages.txt", "list one language tag a line").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#').map(Language::new).toList();
    }

    /** The text of the file that counts, or empty when there is none of that exact name. */
    public Optional<String> find(String name) {
        Optional<String> own = ofWorkspace(name);
        return own.isPresent() ? own : ofProduct(name);
    }

    /** Every version of a file, the bundled one first; for files that are merged line by line. */
    public List<String> layers(String name) {
        List<String> layers = new ArrayList<>();
        ofProduct(name).ifPresent(layers::add);
        ofWorkspace(name).ifPresent(layers::add);
        return Collections.unmodifiableList(layers);
    }

    /** The text of a file that must be there. */
    public String require(String name, String remedy) {
        return find(name).orElseThrow(() -> missing(name, remedy));
    }

    /** The bytes of a file that must be there, for fonts. */
    public byte[] requireBytes(String name) {
        return bytesOfWorkspace(name).or(() -> bytesOfProduct(name))
                .orElseThrow(() -> missing(name, "put it into the templates folder"));
    }

    static TemplateProblem missing(String name, String remedy) {
        return TemplateProblem.inFile(name, "there is no such template", remedy);
    }

    private Optional<String> ofWorkspace(String name) {
        return bytesOfWorkspace(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<String> ofProduct(String name) {
        return bytesOfProduct(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytesOfWorkspace(String name) {
        requireInside(name);
        if (overrides.isEmpty()) {
            return Optional.empty();
        }
        Path file = overrides.get().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // A link in the folder must not show a file from elsewhere.
            if (!file.toRealPath().startsWith(overrides.get().toRealPath())) {
                throw TemplateProblem.inFile(name, "it leads out of the templates folder",
                        "put the file itself there instead of a link");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> bytesOfProduct(String name) {
        requireInside(name);
        try (InputStream in = TemplateSource.class.getResourceAsStream(BUNDLED + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireInside(String name) {
        boolean plain = !name.isEmpty() && !name.startsWith("/") && !name.startsWith(".") && !name.contains("/.")
                && !name.contains("//");
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/_-.".indexOf(c) >= 0;
        }
        if (!plain) {
            throw new TemplateProblem("'" + name + "' does not name a template; write a path such as "
                    + "section/snapshot.ftlx with letters, digits, - _ and .");
        }
    }
}
