package org.tidemark.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The files that a workspace puts in the place of bundled templates. */
public final class Overrides {
    private static final String BUNDLED = "org/tidemark/templates/";

    private Overrides() {}

    /**
     * Files that take the place of nothing, and that no other file of the folder names as a helper, each with the nearest name that
     * would: {@code templates/NAME: problem; remedy}. Hidden files and those that editors leave behind ({@code ~}) do not count.
     *
     * @param folder whose files replace templates; it need not exist
     */
    public static List<String> strangers(Path folder) {
        Map<String, Path> files = files(folder);
        TemplateSource bundled = TemplateSource.bundled();
        List<String> strangers = new ArrayList<>();
        for (String name : files.keySet()) {
            if (!replaces(bundled, name) && !isHelper(name, files)) {
                strangers.add("templates/" + name
                        + ": it replaces nothing, since the program has no template of that name; "
                        + Nearest.hint(name, bundledNames(), "take the name of a bundled template or take it away"));
            }
        }
        return strangers;
    }

    private static boolean replaces(TemplateSource bundled, String name) {
        try {
            return bundled.find(name).isPresent();
        } catch (TemplateProblem nameless) {
            // a name that no template can have
            return false;
        }
    }

    private static boolean isHelper(String name, Map<String, Path> files) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return files.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(name) && text(other.getValue()).contains(last));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.") && !name.endsWith("~")) {
                    files.put(name, file);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Listed only for a hint: where templates lie in an archive, its entries have to be gone through. */
    private static List<String> bundledNames() {
        URL witness = Overrides.class.getResource("/" + BUNDLED + "languages.txt");
        if (witness == null) {
            throw new IllegalStateException("the program has no templates");
        }
        try {
            String place = witness.toString();
            if (!place.startsWith("jar:")) {
                Path parent = Path.of(new URI(place)).getParent();
                return parent == null ? List.of() : List.copyOf(files(parent).keySet());
            }
            try (var archive = new ZipFile(
                    Path.of(new URI(place.substring("jar:".length(), place.indexOf("!/")))).toFile())) {
                return archive.stream().map(entry -> entry.getName())
                        .filter(name -> name.startsWith(BUNDLED) && !name.endsWith("/"))
                        .map(name -> name.substring(BUNDLED.length())).toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(witness + " is no place of templates", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
