package org.tidemark.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.model.FactBook;
import org.tidemark.model.PriceSeries;

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
    private static final Pattern PERIOD = Pattern.compile("(19|20)\\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    /** The last day of the sample. */
    private static final LocalDate LAST = LocalDate.of(2026, 1, 23);
    /** The day of the table by sector, which no row of it says. */
    private static final LocalDate COUNTED = LocalDate.of(2026, 1, 21);
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"2025-09-18, 1", "2024-12-31, 2", "2021-11-08, 3"})
    void noFactChangesWithWhatComesAfterItsDay(LocalDate day, long seed) throws IOException {
        Path copy = temp.resolve("desk");
        Path same = temp.resolve("same");
        assertThat(copyWithAnotherFuture(same, LocalDate.MAX, new Random(seed))).isEmpty();
        Map<String, Integer> changed = copyWithAnotherFuture(copy, day, new Random(seed));

        assertThat(changed).containsKeys("levels.csv", "highs.csv", "fed_funds_monthly.csv", "flows.csv",
                "unprofitable_share.csv", "unprofitable_by_sector.csv", "valuation.csv");
        assertThat(facts(copy, day)).isEqualTo(facts(same, day)).hasSizeGreaterThan(100);
        // and what was changed does count once it is known
        assertThat(facts(copy, LAST)).isNotEqualTo(facts(same, LAST));
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

    /** How many rows of each file were changed. */
    private static Map<String, Integer> copyWithAnotherFuture(Path copy, LocalDate day, Random random)
            throws IOException {
        Map<String, Integer> changed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(to.getParent());
                if (file.getFileName().toString().equals(Workspace.CONFIG)) {
                    Files.writeString(to, PROMISE.matcher(Files.readString(file)).replaceAll(""));
                    continue;
                }
                List<String> lines = new ArrayList<>();
                String name = file.getFileName().toString();
                for (String line : Files.readAllLines(file)) {
                    String other = another(name, line, day, random);
                    if (!other.equals(line)) {
                        changed.merge(name, 1, Integer::sum);
                    }
                    lines.add(other);
                }
                Files.write(to, lines);
            }
        }
        return changed;
    }

    /** The same row with other figures, when it is about a day after this one or a period that is not over on it. */
    private static String another(String file, String line, LocalDate day, Random random) {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        boolean later = file.equals("unprofitable_by_sector.csv") && COUNTED.isAfter(day)
                || Arrays.stream(cells).anyMatch(cell -> endsAfter(cell, day));
        for (int i = 0; later && i < cells.length; i++) {
            // a halving must halve, and members that were counted must be as many as in the table by sector
            boolean bound = file.equals("halvings.csv") && i > 0
                    || file.startsWith("unprofitable") && WHOLE.matcher(cells[i]).matches();
            if (FIGURE.matcher(cells[i]).matches() && !PERIOD.matcher(cells[i]).matches() && !bound) {
                double other = Double.parseDouble(cells[i]) * (0.3 + random.nextDouble());
                cells[i] = String.format(Locale.ROOT, WHOLE.matcher(cells[i]).matches() ? "%.0f" : "%.4f", other);
            }
        }
        return String.join(",", cells);
    }

    private static boolean endsAfter(String cell, LocalDate day) {
        if (DAY.matcher(cell).matches()) {
            return LocalDate.parse(cell).isAfter(day);
        }
        if (!PERIOD.matcher(cell).matches()) {
            return false;
        }
        int year = Integer.parseInt(cell.substring(0, 4));
        int lastMonth = cell.length() == 4
                ? 12
                : cell.charAt(5) == 'Q' ? 3 * (cell.charAt(6) - '0') : Integer.parseInt(cell.substring(5));
        return YearMonth.of(year, lastMonth).atEndOfMonth().isAfter(day);
    }

    /** Of January one vintage was out on 15 March, one came later; February was first published later; December was taken back. */
    @Test
    void aFigureIsTheOneThatWasPublishedByTheDay() throws IOException {
        Path desk = Files.createDirectories(temp.resolve("vintages/data")).getParent();
        Files.writeString(desk.resolve("report.yaml"), """
                report: desk
                title: {en: Vintages}
                publisher: Desk
                languages: [en]
                sections: [snapshot]
                series:
                  RUT: {name: Russell 2000, basis: price, required: true}
                  CPI: {name: Prices, basis: price, week: every-day, sampling: {regular: monthly, since: 2023-01-01}}
                names: {FEDFUNDS: federal funds rate}
                data:
                  - {file: data/rut.csv, format: levels-long}
                  - {file: data/cpi.csv, format: alfred, options: {series: CPI}}
                studies:
                  snapshot: {price: [RUT], policy-rate: FEDFUNDS, indices: [RUT]}
                """);
        Files.writeString(desk.resolve("data/rut.csv"),
                "series,date,close\nRUT,2024-03-14,2000\nRUT,2024-03-15,2001\n");
        Files.writeString(desk.resolve("data/cpi.csv"), """
                date,realtime_start,realtime_end,value
                2023-12-31,2024-01-15,2024-03-01,99
                2024-01-31,2024-02-15,2024-04-14,100
                2024-01-31,2024-04-15,9999-12-31,101
                2024-02-29,2024-04-15,9999-12-31,102
                """);
        assertThat(WorkspaceReader.read(desk).problems()).isEmpty();
        Workspace workspace = WorkspaceReader.read(desk).workspace().orElseThrow();
        for (Optional<LocalDate> wanted : List.of(Optional.<LocalDate>empty(),
                Optional.of(LocalDate.of(2024, 3, 15)))) {
            LoadedData loaded = LoadedData.read(workspace, wanted);
            assertThat(loaded.asOf()).contains(LocalDate.of(2024, 3, 15));
            PriceSeries known = loaded.data().close("CPI").orElseThrow();
            assertThat(known.size()).isEqualTo(1);
            assertThat(known.day(0)).isEqualTo(LocalDate.of(2024, 1, 31));
            assertThat(known.level(0)).isEqualTo(100);
        }
    }
}
