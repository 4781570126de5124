package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.tidemark.ingest.bulk.LongPrices;
import org.tidemark.ingest.bulk.LongReport;
import org.tidemark.ingest.bulk.Spread;
import org.tidemark.ingest.bulk.SymbolStatistics;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.SourceFile;

/** What {@code check} says about a long price file, to people and to machines. */
final class LongTable {
    /** A figure of a symbol, and how people read it. */
    private record Figure(String label, String name, Function<SymbolStatistics, OptionalDouble> of,
            DoubleFunction<String> written) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("closes", "closes", each -> OptionalDouble.of((double) each.closes()),
                    value -> String.format(Locale.ROOT, "%.0f", value)),
            new Figure("last close", "lastClose", each -> OptionalDouble.of(each.lastClose()), Double::toString),
            new Figure("mean return", "meanReturn", SymbolStatistics::meanReturn, LongTable::percent),
            new Figure("deviation", "returnDeviation", SymbolStatistics::returnDeviation, LongTable::percent),
            new Figure("drawdown", "maxDrawdown", each -> OptionalDouble.of(each.maxDrawdown()), LongTable::percent));

    private LongTable() {}

    static void print(List<LongReport> reports, PrintStream out) {
        for (LongReport report : reports) {
            SourceFile books = report.books();
            LongPrices prices = report.prices();
            out.println(books.name());
            FileTable.line(out, "format", books.format() + ", streamed");
            FileTable.line(out, "rows",
                    books.rowsRead() + " read = " + books.rowsKept() + " kept + " + books.rowsRefused()
                            + " refused + " + books.rowsOutside() + " outside");
            FileTable.line(out, "range", FileTable.range(books));
            FileTable.line(out, "symbols", String.valueOf(prices.symbols().size()));
            FileTable.line(out, "frequency", report.frequency());
            FileTable.line(out, "gaps", Call.counted(prices.missing(), "missing row") + " of single symbols");
            FileTable.line(out, "duplicates", String.valueOf(prices.duplicates()));
            FileTable.line(out, "unit", "the file does not say");
            FileTable.line(out, "time zone", "the file does not say");
            FileTable.line(out, "SHA-256", books.sha256());
            spreads(prices.symbols(), out);
            for (Finding finding : report.findings()) {
                FileTable.line(out, finding.weight().word(), finding.defect().word() + ", line " + finding.line() + ", "
                        + finding.series() + ": " + finding.sentence());
            }
            out.println();
        }
    }

    private static void spreads(List<SymbolStatistics> symbols, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : FIGURES) {
            Spread.of(symbols, figure.of()).ifPresent(spread -> rows.add(List.of(figure.label(),
                    figure.written().apply(spread.least()), spread.leastOf(),
                    figure.written().apply(spread.median()),
                    figure.written().apply(spread.most()), spread.mostOf())));
        }
        if (rows.isEmpty()) {
            return;
        }
        rows.addFirst(List.of("by symbol", "least", "of", "median", "most", "of"));
        for (List<String> row : rows) {
            var text = new StringBuilder();
            for (int column = 1; column < row.size(); column++) {
                int at = column;
                int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
                String cell = row.get(column);
                boolean figure = column != 2 && column != 5;
                text.append(
                        figure ? " ".repeat(width - cell.length()) + cell : cell + " ".repeat(width - cell.length()))
                        .append(column == 2 || column == 3 ? "   " : " ");
            }
            FileTable.line(out, row.getFirst(), text.toString().stripTrailing());
        }
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * fraction);
    }

    /** The fields that a long file has beyond those of {@link FileTable}, and those that both have. */
    static void write(LongReport report, JsonGenerator json) throws IOException {
        LongPrices prices = report.prices();
        json.writeStartObject();
        FileTable.books(report.books(), json);
        json.writeStringField("frequency", report.frequency());
        json.writeNumberField("missing", prices.missing());
        json.writeNumberField("duplicates", prices.duplicates());
        json.writeObjectFieldStart("bySymbol");
        for (Figure figure : FIGURES) {
            var spread = Spread.of(prices.symbols(), figure.of());
            if (spread.isPresent()) {
                json.writeObjectFieldStart(figure.name());
                number("least", spread.get().least(), json);
                json.writeStringField("leastOf", spread.get().leastOf());
                number("median", spread.get().median(), json);
                number("most", spread.get().most(), json);
                json.writeStringField("mostOf", spread.get().mostOf());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeArrayFieldStart("symbols");
        for (SymbolStatistics each : prices.symbols()) {
            json.writeStartObject();
            json.writeStringField("symbol", each.symbol());
            json.writeStringField("first", each.first().toString());
            json.writeStringField("last", each.last().toString());
            for (Figure figure : FIGURES) {
                OptionalDouble value = figure.of().apply(each);
                if (value.isPresent()) {
                    number(figure.name(), value.getAsDouble(), json);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        FileTable.findings(report.findings(), json);
        json.writeEndObject();
    }

    /** A count is written without a point. */
    private static void number(String name, double value, JsonGenerator json) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumberField(name, Math.round(value));
        } else {
            json.writeNumberField(name, value);
        }
    }
}
