package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each package says what it is for, and that absence in it is never null. */
class PackagesTest {
    @Test
    void everyPackageIntroducesItselfAndIsNullMarked() throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        Modules.sources().forEach(source -> packages.add(source.getParent()));
        assertThat(packages).isNotEmpty();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).as(info.toString()).contains("@NullMarked").startsWith("/**");
        }
    }

    /** Longer than this, a file has more than one trade. */
    @Test
    void noSourceIsLongerThanFiveHundredLines() throws IOException {
        List<Path> sources = Modules.sources();
        for (Path source : sources) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(500);
        }
    }
}
