package org.tidemark.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.model.FactBook;

/**
 * Changing any value that is dated after a day changes nothing that is computed as of it.
 *
 * <p>The sparse series of the sample promise their last record and deepest drawdown as of the end of their files. As of an
 * earlier day such a promise is withdrawn where the rest of the file shows another extreme, so what is withheld may depend on
 * it, by design; here those promises are left out, and everything else must stay the same.
 */
class NoLookAheadTest {
    private static final Path SAMPLE = Path.of(System.getProperty("tidemark.root"), "app", "sample");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PROMISE = Pattern
            .compile(",? *holds: \\[(?!every-record)[^]]*]|, deepest-drawdown(?=])");
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"2025-09-18, 1", "2024-12-31, 2", "2021-11-08, 3"})
    void noFactChangesWithWhatComesAfterItsDay(LocalDate day, long seed) throws IOException {
        Path copy = temp.resolve("desk");
        Path same = temp.resolve("same");
        assertThat(copyWithAnotherFuture(same, LocalDate.MAX, new Random(seed))).isZero();
        int changed = copyWithAnotherFuture(copy, day, new Random(seed));

        assertThat(changed).as("levels that were changed").isGreaterThan(10);
        assertThat(facts(copy, day)).isEqualTo(facts(same, day)).hasSizeGreaterThan(100);
    }

    private static Map<String, String> facts(Path folder, LocalDate day) {
        Workspace workspace = WorkspaceReader.read(folder).workspace().orElseThrow();
        LoadedData loaded = LoadedData.read(workspace, Optional.of(day));
        Map<String, String> facts = new TreeMap<>();
        // what a file is called by its bytes does change; what was read from it does not
        FactBook.of(StudyRunner.run(workspace.studies(), loaded.data(), day)).all()
                .forEach(fact -> facts.put(fact.id(), fact.outcome() + " " + fact.asOf() + " " + fact.sampleSize()));
        facts.keySet().removeIf(id -> id.startsWith("sources."));
        return facts;
    }

    private static int copyWithAnotherFuture(Path copy, LocalDate day, Random random) throws IOException {
        int changed = 0;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(to.getParent());
                if (file.getFileName().toString().equals(Workspace.CONFIG)) {
                    Files.writeString(to, PROMISE.matcher(Files.readString(file)).replaceAll(""));
                    continue;
                }
                if (!List.of("levels.csv", "highs.csv").contains(file.getFileName().toString())) {
                    Files.copy(file, to);
                    continue;
                }
                List<String> lines = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    String other = another(line, day, random);
                    changed += other.equals(line) ? 0 : 1;
                    lines.add(other);
                }
                Files.write(to, lines);
            }
        }
        return changed;
    }

    /** The same row with another level, when it is dated after the day. */
    private static String another(String line, LocalDate day, Random random) {
        String[] cells = line.split(",", -1);
        boolean later = false;
        for (int i = 0; i < cells.length; i++) {
            later |= DAY.matcher(cells[i]).matches() && LocalDate.parse(cells[i]).isAfter(day);
            if (later && FIGURE.matcher(cells[i]).matches()) {
                cells[i] = String.format(Locale.ROOT, "%.4f",
                        Double.parseDouble(cells[i]) * (0.3 + 3 * random.nextDouble()));
            }
        }
        return String.join(",", cells);
    }
}
