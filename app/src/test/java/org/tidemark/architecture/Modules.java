package org.tidemark.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules with Java sources, as they lie in the working copy. */
final class Modules {
    static final List<String> ALL = List.of("analysis", "ingest", "report", "app");

    private Modules() {}

    /** The folder of the working copy; the build hands it to every test. */
    static Path root() {
        return Path.of(System.getProperty("tidemark.root"));
    }

    /** The compiled main classes of one module. */
    static JavaClasses classesOf(String module) {
        return new ClassFileImporter().importPath(root().resolve(module).resolve("target/classes"));
    }

    /** The main sources of all modules, in a stable order. */
    static List<Path> sources() {
        return ALL.stream().flatMap(module -> walk(root().resolve(module).resolve("src/main/java")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
