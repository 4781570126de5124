package org.tidemark.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tidemark.model.Fact;

/** The tables of {@code docs/facts.md}, to hold facts against. */
public final class FactsDocument {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([^|]+) \\| [^|]+ \\|");
    private static final List<Entry> ENTRIES = read();

    private FactsDocument() {}

    private record Entry(Pattern id, String unit) {}

    /** What is wrong with the facts of a study: one line for each id or unit that the document does not have. */
    public static List<String> undocumented(List<Fact> facts) {
        List<String> wrong = new ArrayList<>();
        for (Fact fact : facts) {
            List<Entry> rows = ENTRIES.stream().filter(entry -> entry.id().matcher(fact.id()).matches()).toList();
            Optional<String> unit = fact.outcome().optional().map(quantity -> quantity.unit());
            if (rows.isEmpty()) {
                wrong.add(fact.id() + ": no pattern in docs/facts.md");
            } else if (unit.isPresent() && rows.stream().noneMatch(row -> allows(row, unit.get()))) {
                wrong.add(fact.id() + ": unit " + unit.get() + ", in docs/facts.md " + rows.getFirst().unit());
            }
        }
        return wrong;
    }

    private static boolean allows(Entry row, String unit) {
        List<String> units = List.of(row.unit().split(" or "));
        return units.contains(unit) || units.contains("currency") && unit.matches("[A-Z]{3}");
    }

    private static List<Entry> read() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/facts.md"))) {
            root = Optional.ofNullable(root.getParent())
                    .orElseThrow(() -> new IllegalStateException("no docs/facts.md above"));
        }
        try {
            return Files.readAllLines(root.resolve("docs/facts.md"))
                    .stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Entry(pattern(row.group(1)), row.group(2).strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String id) {
        return Pattern.compile(id.replace(".", "\\.").replaceAll("<[^>]+>", "[A-Za-z0-9-]+"));
    }
}
