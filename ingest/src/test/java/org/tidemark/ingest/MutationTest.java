package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.model.Dataset;

/** Laws that hold whatever a file says. The mutants are the vendor fixtures, damaged with a fixed seed. */
class MutationTest {
    private static final int MUTANTS_PER_FOLDER = 70;
    private static final List<String> DIRT = List.of(",", "\"", "\n", "\r", "-", ".", "0", "9", "\0", "\u00a0",
            "\ufeff", "e",
            "NaN", "9999999999999999999", "1e308", "1e-999", "2024-02-30", "(", "'", ";", "\"\"", "ﬁ", "\ud83d");

    @TempDir
    Path folder;

    @Test
    void noFileMakesIngestThrowAndTheBooksAlwaysAddUp() throws IOException, URISyntaxException {
        var random = new Random(642);
        int refused = 0;
        int runs = 0;
        for (String name : VendorFixtureTest.folders().toList()) {
            Path fixture = VendorFixtureTest.root().resolve(name);
            byte[] original = Files.readAllBytes(fixture.resolve("input.csv"));
            for (int i = 0; i < MUTANTS_PER_FOLDER; i++) {
                Path file = Files.write(folder.resolve("input.csv"), mutant(original, random));
                Loaded<Dataset> loaded = Ingest.load(List.of(VendorFixtureTest.spec(fixture, file)),
                        VendorFixtureTest.series(), Optional.empty());
                runs++;
                refused += loaded.refused() ? 1 : 0;
                long listed = loaded.diagnostics().stream().map(diagnostic -> diagnostic.line()).distinct().count();
                loaded.value().provenance().files().forEach(books -> assertThat(listed)
                        .as("each refused row of %s is listed", name).isGreaterThanOrEqualTo(books.rowsRefused()));
            }
        }
        assertThat(refused).as("mutants refused of %d", runs).isBetween(runs / 3, runs - 1);
    }

    private static byte[] mutant(byte[] original, Random random) {
        boolean bytes = random.nextInt(4) == 0;
        if (bytes) {
            byte[] mutant = original.clone();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            return mutant;
        }
        var text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
        for (int i = 0; i < 1 + random.nextInt(4) && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, DIRT.get(random.nextInt(DIRT.size())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.replace(at, at + 1, DIRT.get(random.nextInt(DIRT.size())));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
