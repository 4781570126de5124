package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.ingest.recognise.Recogniser;
import org.tidemark.ingest.recognise.Recognition;
import org.tidemark.model.Dataset;
import org.tidemark.model.SourceFile;

/**
 * Laws that hold whatever a file says. The mutants are the vendor fixtures, damaged with a fixed seed; the profile
 * {@code mutation} makes a hundred thousand of them, the normal run a fixed part.
 *
 * <p>Each is read as declared and once more without a declared format, and its values are examined. It must give the same values,
 * or be refused, or say what is different, or be one of those that nobody can tell from a sound file; {@link Judge} decides
 * that from the lines themselves. The last are counted apart, never as caught.
 */
class MutationTest {
    private static final int MUTANTS_PER_FOLDER = Integer.getInteger("tidemark.mutants", 40);
    private static final long SEED = Long.getLong("tidemark.mutants.seed", 642);
    /** From so many on, the figures are printed. */
    private static final int CAMPAIGN = 1000;
    /** No fixture of a few lines takes longer; a hang would. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void noMutantCrashesHangsOrChangesAValueInSilence() throws IOException, URISyntaxException {
        List<Mutants.Kind> kinds = List.of(Mutants.Kind.values());
        Map<String, EnumMap<Fate, Integer>> declared = new TreeMap<>();
        Map<String, EnumMap<Fate, Integer>> recognised = new TreeMap<>();
        var silent = new StringBuilder();
        for (String name : VendorFixtureTest.folders().toList()) {
            Path fixture = VendorFixtureTest.root().resolve(name);
            Properties properties = VendorFixtureTest.properties(fixture);
            Charset charset = Charset.forName(properties.getProperty("option.charset", "UTF-8"));
            var random = new Random(SEED + name.hashCode());
            var mutants = new Mutants(random, charset);
            byte[] original = Files.readAllBytes(fixture.resolve("input.csv"));
            Optional<InputSpec> asFound = found(VendorFixtureTest.spec(fixture, fixture.resolve("input.csv")),
                    original);
            Judge.Outcome whole = Judge.Outcome
                    .of(examine(VendorFixtureTest.spec(fixture, fixture.resolve("input.csv"))));
            for (int i = 0; i < MUTANTS_PER_FOLDER; i++) {
                Mutants.Kind kind = kinds.get(i % kinds.size());
                byte[] mutant = mutants.of(original, kind);
                Path file = Files.write(folder.resolve("input.csv"), mutant);
                InputSpec spec = VendorFixtureTest.spec(fixture, file);
                Optional<InputSpec> open = asFound.map(found -> withoutFormat(spec));
                for (InputSpec way : open.map(undeclared -> List.of(spec, undeclared)).orElse(List.of(spec))) {
                    long start = System.nanoTime();
                    Examined examined = examine(way);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s, %s", name, kind)
                            .isLessThan(LONGEST);
                    theBooksList(examined.loaded(), name);
                    Fate fate = Judge.fate(whole, Judge.Outcome.of(examined), text(original, charset),
                            text(mutant, charset));
                    if (fate == Fate.SILENT && silent.length() < 400_000) {
                        silent.append(report(name, kind, way, whole, examined, mutant, charset));
                    }
                    (way.format().isEmpty() ? recognised : declared)
                            .computeIfAbsent(kind.name(), unseen -> new EnumMap<>(Fate.class))
                            .merge(fate, 1, Integer::sum);
                }
            }
        }
        if (MUTANTS_PER_FOLDER >= CAMPAIGN) {
            System.out.println("declared format\n" + table(declared) + "recognised format\n" + table(recognised));
        }
        assertThat(silent.toString()).as("mutants that changed a value in silence").isEmpty();
    }

    private static Optional<InputSpec> found(InputSpec spec, byte[] original) {
        return Recogniser.recognise(original, spec.file(), withoutFormat(spec).options(),
                Optional.empty()) instanceof Recognition.Recognised recognised
                && recognised.format().name().equals(spec.format())
                        ? Optional.of(spec)
                        : Optional.empty();
    }

    private static InputSpec withoutFormat(InputSpec spec) {
        return spec.recognisedAs("", spec.options());
    }

    private static void theBooksList(Loaded<Dataset> loaded, String name) {
        long listed = loaded.diagnostics().stream().map(Diagnostic::line).distinct().count();
        for (SourceFile books : loaded.value().provenance().files()) {
            assertThat(listed).as("each refused row of %s is listed", name).isGreaterThanOrEqualTo(books.rowsRefused());
        }
    }

    private static Examined examine(InputSpec spec) {
        return Ingest.examine(List.of(spec), VendorFixtureTest.series(), Optional.empty());
    }

    /** As the reader decodes it: a byte order mark wins. */
    private static String text(byte[] bytes, Charset charset) {
        return FileText.readings(bytes, Optional.of(charset.name())).getFirst() instanceof FileText.Text text
                ? text.text()
                : "";
    }

    private static String report(String name, Mutants.Kind kind, InputSpec way, Judge.Outcome whole,
            Examined examined, byte[] mutant, Charset charset) {
        List<String> now = Values.of(examined.loaded().value());
        return "\n== " + name + ", " + kind + ", format '" + way.format() + "'\n" + text(mutant, charset) + "\n-- lost "
                + Values.without(whole.values(), now) + "\n-- new " + Values.without(now, whole.values()) + "\n-- "
                + examined.loaded().diagnostics() + examined.findings() + "\n";
    }

    private static String table(Map<String, EnumMap<Fate, Integer>> counts) {
        var table = new StringBuilder();
        var sum = new EnumMap<Fate, Integer>(Fate.class);
        counts.forEach((kind, fates) -> {
            table.append("  ").append(kind).append(' ').append(fates).append('\n');
            fates.forEach((fate, count) -> sum.merge(fate, count, Integer::sum));
        });
        return table + "  all " + sum + "\n";
    }
}
