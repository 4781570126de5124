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
 * <p>Each is read as declared and once more without a declared format. It must give the same values, or be refused, or say
 * what is different, or hold the difference in plain sight: every new value is written in the mutant, in a cell of the row
 * of its day, and every lost one stood in a line that is not there any more. That last kind is counted as undetectable.
 */
class MutationTest {
    private static final int MUTANTS_PER_FOLDER = Integer.getInteger("tidemark.mutants", 40);
    /** From so many on, the figures are printed. */
    private static final int CAMPAIGN = 1000;
    /** No fixture of a few lines takes longer; a hang would. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What became of a mutant. */
    private enum Fate {
        SAME, REFUSED, TOLD, UNDETECTABLE, SILENT
    }

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
            var random = new Random(642L + name.hashCode());
            var mutants = new Mutants(random, charset);
            byte[] original = Files.readAllBytes(fixture.resolve("input.csv"));
            Optional<InputSpec> asFound = found(VendorFixtureTest.spec(fixture, fixture.resolve("input.csv")),
                    original);
            Loaded<Dataset> whole = Ingest.load(List.of(VendorFixtureTest.spec(fixture, fixture.resolve("input.csv"))),
                    VendorFixtureTest.series(), Optional.empty());
            for (int i = 0; i < MUTANTS_PER_FOLDER; i++) {
                Mutants.Kind kind = kinds.get(i % kinds.size());
                byte[] mutant = mutants.of(original, kind);
                Path file = Files.write(folder.resolve("input.csv"), mutant);
                InputSpec spec = VendorFixtureTest.spec(fixture, file);
                Optional<InputSpec> open = asFound.map(found -> withoutFormat(spec));
                for (InputSpec way : open.map(undeclared -> List.of(spec, undeclared)).orElse(List.of(spec))) {
                    long start = System.nanoTime();
                    Loaded<Dataset> loaded = Ingest.load(List.of(way), VendorFixtureTest.series(), Optional.empty());
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s, %s", name, kind)
                            .isLessThan(LONGEST);
                    theBooksList(loaded, name);
                    Fate fate = fate(whole, loaded, original, mutant, charset);
                    if (fate == Fate.SILENT && silent.length() < 20_000) {
                        silent.append(report(name, kind, way, whole, loaded, mutant, charset));
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

    private static Fate fate(Loaded<Dataset> whole, Loaded<Dataset> loaded, byte[] original, byte[] mutant,
            Charset charset) {
        List<String> before = Values.of(whole.value());
        List<String> after = Values.of(loaded.value());
        if (loaded.refused() && !whole.refused()) {
            return Fate.REFUSED;
        }
        if (before.equals(after)) {
            return Fate.SAME;
        }
        if (!said(loaded).equals(said(whole))) {
            return loaded.refused() ? Fate.REFUSED : Fate.TOLD;
        }
        return Values.areInPlainSight(whole.value(), loaded.value(), text(original, charset), text(mutant, charset))
                ? Fate.UNDETECTABLE
                : Fate.SILENT;
    }

    private static List<String> said(Loaded<Dataset> loaded) {
        return loaded.diagnostics().stream().map(diagnostic -> diagnostic.kind() + diagnostic.problem()).sorted()
                .toList();
    }

    /** As the reader decodes it: a byte order mark wins. */
    private static String text(byte[] bytes, Charset charset) {
        return FileText.readings(bytes, Optional.of(charset.name())).getFirst() instanceof FileText.Text text
                ? text.text()
                : "";
    }

    private static String report(String name, Mutants.Kind kind, InputSpec way, Loaded<Dataset> whole,
            Loaded<Dataset> loaded, byte[] mutant, Charset charset) {
        return "\n== " + name + ", " + kind + ", format '" + way.format() + "'\n" + text(mutant, charset) + "\n-- lost "
                + Values.without(Values.of(whole.value()), Values.of(loaded.value())) + "\n-- new "
                + Values.without(Values.of(loaded.value()), Values.of(whole.value())) + "\n-- " + loaded.diagnostics()
                + "\n";
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
