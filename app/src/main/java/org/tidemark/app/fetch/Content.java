package org.tidemark.app.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.Loaded;
import org.tidemark.model.Dataset;
import org.tidemark.model.FundFlow;
import org.tidemark.model.Observation;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.SourceFile;

/**
 * What one copy of a file holds, read by itself.
 *
 * @param rows    kept of it
 * @param last    day in it; empty for a table without days
 * @param figures with a day: levels, rates, flows and whatever else is dated
 * @param records rows of tables, each as it reads
 */
record Content(long rows, Optional<LocalDate> last, Map<Figure, Double> figures, Set<String> records) {

    /** @param subject such as {@code DFF} or {@code the high of RUT} */
    record Figure(String subject, LocalDate day) {}

    private static final Comparator<Figure> BY_SUBJECT_AND_DAY = Comparator.comparing(Figure::subject)
            .thenComparing(Figure::day);

    /** @param file whose inputs are read, from the copy at {@code copy} */
    static Content of(Workspace workspace, Path file, Path copy) {
        Loaded<Dataset> loaded = Ingest.load(inputs(workspace, file, copy), workspace.series(), Optional.empty());
        Dataset data = loaded.value();
        Map<Figure, Double> figures = new TreeMap<>(BY_SUBJECT_AND_DAY);
        data.closes().forEach((id, series) -> levels(figures, id, series));
        data.highs().forEach((id, series) -> levels(figures, "the high of " + id, series));
        data.rates().forEach((id, series) -> series.fractions()
                .forEach((day, fraction) -> figures.put(new Figure(id, day), fraction)));
        for (FundFlow flow : data.flows()) {
            figures.put(new Figure("the flow of " + flow.fund(), flow.to()), flow.usd());
        }
        for (Observation one : data.observations()) {
            figures.put(new Figure(one.measure() + " of " + one.subject(), one.day()), one.value());
        }
        Set<String> records = new HashSet<>();
        List.of(data.funds(), data.indices(), data.halvings(), data.firstCuts(), data.recessions(), data.holdings(),
                data.fundamentals(), data.unprofitableShares(), data.unprofitableSectors(), data.valuations(),
                data.provenance().notes().values())
                .forEach(table -> table.forEach(row -> records.add(row.toString())));
        List<SourceFile> books = data.provenance().files();
        return new Content(books.stream().mapToLong(SourceFile::rowsKept).sum(),
                books.stream().flatMap(one -> one.last().stream()).max(Comparator.naturalOrder()), figures, records);
    }

    /** What the copy in the workspace holds; empty when there is none. */
    static Optional<Content> there(Workspace workspace, Path file) {
        return Files.isRegularFile(file) ? Optional.of(of(workspace, file, file)) : Optional.empty();
    }

    private static void levels(Map<Figure, Double> figures, String subject, PriceSeries series) {
        for (int i = 0; i < series.size(); i++) {
            figures.put(new Figure(subject, series.day(i)), series.level(i));
        }
    }

    private static List<InputSpec> inputs(Workspace workspace, Path file, Path copy) {
        return workspace.inputs().stream().filter(input -> input.path().equals(file))
                .map(input -> at(input, copy)).toList();
    }

    /** The same input, read from another copy; messages name the file of the workspace. */
    static InputSpec at(InputSpec input, Path copy) {
        return new InputSpec(input.file(), copy, input.format(), input.options(), input.from(), input.until(),
                input.allow(), input.publisher(), input.retrieval());
    }
}
