package org.tidemark.app.edition;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.tidemark.app.workspace.Languages;
import org.tidemark.ingest.Ingest;
import org.tidemark.model.Fact;
import org.tidemark.report.Press;

/**
 * The program that made an edition.
 *
 * @param version     as released
 * @param fingerprint of its own code and templates: two builds of one version may differ while it is being worked on
 */
public record Program(String version, String fingerprint) {
    public static final String NAME = "Tidemark";

    /** The running one. */
    public static Program running() {
        var parts = new TreeSet<String>();
        // one class of each module, and where the templates are
        for (Class<?> witness : List.of(Program.class, Ingest.class, Fact.class, Press.class)) {
            CodeSource source = witness.getProtectionDomain().getCodeSource();
            try {
                addContent(Path.of(source.getLocation().toURI()), parts);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(source.getLocation() + " is not a place of code", e);
            }
        }
        addTemplates(parts);
        parts.add("icu " + VersionInfo.ICU_VERSION);
        return new Program(releasedVersion(), Sha256.of(String.join("\n", parts)));
    }

    /** Of the running one, without looking at its code. */
    public static String releasedVersion() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    private static void addTemplates(TreeSet<String> parts) {
        var resource = Languages.class.getResource("/org/tidemark/templates/languages.txt");
        if (resource == null) {
            throw new IllegalStateException("the program has no templates");
        }
        String url = resource.toString();
        String place = url.startsWith("jar:") ? url.substring("jar:".length(), url.indexOf("!/")) : url;
        try {
            Path path = Path.of(new java.net.URI(place));
            Path parent = path.getParent();
            addContent(url.startsWith("jar:") || parent == null ? path : parent, parts);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(place + " is not a place of templates", e);
        }
    }

    /** An archive lists a checksum of each entry, so nothing needs to be read; the files of a folder are told by content. */
    private static void addContent(Path place, TreeSet<String> parts) {
        try {
            if (Files.isDirectory(place)) {
                Files.walkFileTree(place, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        parts.add(place.relativize(file) + " " + Sha256.of(Files.readAllBytes(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
            } else {
                try (var archive = new ZipFile(place.toFile())) {
                    archive.stream().filter(entry -> !entry.isDirectory())
                            .forEach(
                                    entry -> parts.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the program itself at " + place, e);
        }
    }
}
