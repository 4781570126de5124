package org.tidemark.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders under {@code target} for the tests of this module. */
final class Folders {
    private Folders() {}

    /** An empty folder; what an earlier run left there is deleted. */
    static Path empty(String name) {
        Path folder = ProgramProcess.TARGET.resolve(name);
        try {
            if (Files.exists(folder)) {
                List<Path> left;
                try (Stream<Path> all = Files.walk(folder)) {
                    left = all.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : left) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
