package org.tidemark.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.quality.Table;
import org.tidemark.model.SourceFile;

/**
 * One input file while it is read: its header, its rows and its books.
 *
 * <p>A <em>row</em> of the books is a CSV record after the header in which at least one field is not blank; what stands before
 * the header (a preamble) and the header itself are not rows. Every row is kept, refused or outside ({@link Row} says
 * which), and every refused row is a diagnostic.
 */
public final class Sheet {
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    /** A header of hundreds of columns is not listed whole in a diagnostic. */
    private static final int MOST_COLUMNS_LISTED = 20;

    private final InputSpec spec;
    private final Optional<LocalDate> last;
    private final Dialect dialect;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> contributions = new LinkedHashSet<>();

    /** The figures of all columns, for {@link Ingest#examine}; a build that only loads does without. */
    private final boolean examined;
    private Optional<Table> table = Optional.empty();

    private List<String> header = List.of();
    private long headerLine = 1;
    private boolean endsAtBlankLine;
    private boolean ended;
    private boolean blankBefore;
    private long rowsKept;
    private long rowsOutside;
    private Optional<LocalDate> firstKept = Optional.empty();
    private Optional<LocalDate> lastKept = Optional.empty();

    private record Refused(long line, Row.Fault fault, boolean first) {}

    private Sheet(InputSpec spec, Optional<LocalDate> last, Dialect dialect, boolean examined, CSVParser parser) {
        this.spec = spec;
        this.last = last;
        this.dialect = dialect;
        this.examined = examined;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** The sheet of a text; rows after {@code cutAt} are outside. */
    static Sheet of(InputSpec spec, Dialect dialect, String text, Optional<LocalDate> cutAt, boolean examined) {
        Optional<LocalDate> last = spec.until().isPresent() && cutAt.isPresent()
                ? Optional.of(spec.until().get().isBefore(cutAt.get()) ? spec.until().get() : cutAt.get())
                : spec.until().or(() -> cutAt);
        try {
            CSVFormat format = CSV.builder().setDelimiter(dialect.delimiter()).get();
            return new Sheet(spec, last, dialect, examined,
                    CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** As the workspace names the file. */
    public String file() {
        return spec.file();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(spec.options().get(name));
    }

    /** An option that the format requires; {@link Ingest} has checked that it is there. */
    public String requiredOption(String name) {
        return option(name).orElseThrow(() -> new IllegalStateException(
                spec.format() + " reads option " + name + " without requiring it"));
    }

    /** A yes-or-no option; no when it is not given. */
    public boolean isSet(String name) {
        String value = option(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            misconfigured(name, List.of("true", "false"));
        }
        return value.equals("true");
    }

    /** The words of an option, apart by blanks or commas; empty when it is not given. */
    public Optional<Set<String>> words(String name) {
        return option(name).map(value -> {
            Set<String> words = new LinkedHashSet<>(List.of(value.replace(',', ' ').strip().split(" +", -1)));
            words.remove("");
            return words;
        });
    }

    /** Says that an option has a value that the format does not know. */
    public void misconfigured(String option, Collection<String> accepted) {
        String value = option(option).orElse("");
        problem(Kind.CONFIG, "option " + option + " is '" + value + "'",
                "write one of " + accepted + Nearest.of(value, accepted).map(word -> ", perhaps " + word).orElse(""));
    }

    /** Whether a day is used: not before {@code from}, not after {@code until} or the as-of day. */
    public boolean isInScope(LocalDate day) {
        return !(last.isPresent() && day.isAfter(last.get())
                || spec.from().isPresent() && day.isBefore(spec.from().get()));
    }

    /**
     * Takes the next record with content as the header.
     *
     * @param columns those that must be there; a name matches whatever its letter case, blanks and underscores
     * @return whether it could be read and they all are; if not, a diagnostic says so and there is nothing more to do
     */
    public boolean header(String... columns) {
        Optional<Row> found = next();
        if (found.isEmpty()) {
            if (diagnostics.isEmpty()) {
                problem(Kind.EMPTY, "the file has no content", "fetch it again");
            }
            return false;
        }
        return header(found.get(), columns);
    }

    /** Takes a record that {@link #next} gave as the header. */
    public boolean header(Row row, String... columns) {
        List<String> names = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            names.add(row.text(i));
        }
        header = List.copyOf(names);
        headerLine = row.line();
        return hasColumns(List.of(columns));
    }

    /** Whether the header that was taken has these columns; diagnostics name those that it lacks. */
    public boolean hasColumns(List<String> columns) {
        boolean complete = true;
        for (String column : columns) {
            complete &= column(column).isPresent();
        }
        return complete;
    }

    public List<String> columns() {
        return header;
    }

    /** Position of a column that must be there; a diagnostic when it is missing or there twice. */
    public OptionalInt column(String name) {
        OptionalInt column = findColumn(name);
        if (column.isEmpty()) {
            List<String> listed = header.size() <= MOST_COLUMNS_LISTED
                    ? header
                    : header.subList(0, MOST_COLUMNS_LISTED);
            String more = header.size() <= MOST_COLUMNS_LISTED
                    ? ""
                    : " and " + (header.size() - MOST_COLUMNS_LISTED) + " more";
            problem(Kind.HEADER, headerLine, 1, "no column '" + name + "', found " + listed + more,
                    "choose another format or rename the column"
                            + Nearest.of(name, header).map(near -> ", perhaps '" + near + "'").orElse(""));
        }
        return column;
    }

    /** Position of a column that a call of {@link #header} asked for. */
    public int at(String name) {
        return findColumn(name)
                .orElseThrow(() -> new IllegalStateException(spec.format() + " did not ask for column " + name));
    }

    /** Position of a column that may be missing; a diagnostic when it is there twice. */
    public OptionalInt findColumn(String name) {
        String wanted = Signature.canonical(name);
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < header.size(); i++) {
            if (Signature.canonical(header.get(i)).equals(wanted)) {
                if (found.isPresent()) {
                    problem(Kind.HEADER, headerLine, i + 1, "column '" + name + "' is there twice",
                            "keep one; nobody knows which is meant");
                    return found;
                }
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    /** The name of a column for a diagnostic. */
    String columnName(int field) {
        return field < header.size() && !header.get(field).isEmpty() ? header.get(field) : "field " + (field + 1);
    }

    /** From now on a blank line ends the table; what follows (legal text) is outside, CSV or not. */
    public void endAtBlankLine() {
        endsAtBlankLine = true;
    }

    /** Hands every row to the format, in order, and keeps the books. */
    public void rows(Consumer<Row> reader) {
        blankBefore = false;
        if (examined) {
            table = Optional.of(new Table(spec.file(), header));
        }
        for (Optional<Row> row = next(); row.isPresent(); row = next()) {
            ended |= endsAtBlankLine && blankBefore;
            if (ended && row.get().size() == header.size()) {
                row.get().refuse(Kind.FIELDS, 0, "a row as wide as the table stands below the blank line that ends it",
                        "delete the blank line");
                refuse(row.get());
                continue;
            }
            if (ended) {
                rowsOutside++;
                continue;
            }
            read(row.get(), reader);
        }
        long rows = rowsKept + rowsOutside + refusedRows();
        if (rows == 0 && diagnostics.isEmpty()) {
            problem(Kind.EMPTY, headerLine, 1, "a header and no rows", "fetch the file again");
        } else if (rowsKept == 0 && refused.isEmpty() && diagnostics.isEmpty()) {
            warn(Kind.NOTHING_KEPT, "none of " + rows + " rows is used: no value, or outside "
                    + spec.from().map(LocalDate::toString).orElse("the beginning") + " to "
                    + last.map(LocalDate::toString).orElse("the end"), "check from, until and the as-of day");
        }
    }

    private void read(Row row, Consumer<Row> reader) {
        if (row.size() == header.size()) {
            reader.accept(row);
        } else {
            row.refuse(Kind.FIELDS, 0, row.size() + " fields where the header has " + header.size(),
                    "quote a field that holds a comma, and leave no field out");
        }
        if (table.isPresent() && row.dayRead().isPresent()) {
            examine(row, row.dayRead().get(), table.get());
        }
        if (!row.isSound()) {
            refuse(row);
        } else if (row.gifts().isEmpty()) {
            rowsOutside++;
        } else {
            rowsKept++;
            for (Row.Gift gift : row.gifts()) {
                gift.store().run();
                contributions.add(gift.id());
                if (gift.from().isPresent() && (firstKept.isEmpty() || gift.from().get().isBefore(firstKept.get()))) {
                    firstKept = gift.from();
                }
                if (gift.to().isPresent() && (lastKept.isEmpty() || gift.to().get().isAfter(lastKept.get()))) {
                    lastKept = gift.to();
                }
            }
        }
    }

    private void refuse(Row row) {
        boolean first = true;
        for (Row.Fault fault : row.faults()) {
            refused.add(new Refused(row.line(), fault, first));
            first = false;
        }
    }

    private void examine(Row row, LocalDate day, Table into) {
        if (!row.gifts().isEmpty() && row.isSound()) {
            into.add(day, row.line(), row::text);
        } else if (row.isSound() && isInScope(day)) {
            into.addWithoutValue(row.line());
        }
    }

    /** The figures of all columns of the rows kept; empty unless asked for. */
    Optional<Table> table() {
        return table;
    }

    /** The next record with content; empty at the end, or where the text is no CSV any more. */
    public Optional<Row> next() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                CSVRecord csv = records.next();
                if (hasContent(csv)) {
                    return Optional.of(new Row(this, csv, line));
                }
                blankBefore = true;
            } catch (UncheckedIOException | IllegalStateException broken) {
                syntaxError(line);
                return Optional.empty();
            }
        }
    }

    private void syntaxError(long line) {
        if (ended || endsAtBlankLine && blankBefore) {
            rowsOutside++;
            return;
        }
        problem(Kind.SYNTAX, line, 1,
                "a quote is not closed, or text follows a closing quote; nothing after it was read",
                "close the quote, and double a quote inside a quoted field");
    }

    private static boolean hasContent(CSVRecord csv) {
        for (int i = 0; i < csv.size(); i++) {
            if (!Blank.isBlank(csv.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** An error that concerns the whole file. */
    public void problem(String kind, String problem, String remedy) {
        problem(kind, 1, 1, problem, remedy);
    }

    /** An error in the place given. */
    public void problem(String kind, long line, int column, String problem, String remedy) {
        diagnostics.add(new Diagnostic(Severity.ERROR, kind, spec.file(), line, column, problem, remedy));
    }

    private void warn(String kind, String problem, String remedy) {
        diagnostics.add(new Diagnostic(Severity.WARNING, kind, spec.file(), 1, 1, problem, remedy));
    }

    /** Whether nothing was wrong so far. */
    public boolean isSound() {
        return diagnostics.isEmpty();
    }

    /** Every diagnostic in order of lines; refused rows within their allowance are warnings. */
    List<Diagnostic> diagnostics() {
        Map<String, Integer> left = new HashMap<>();
        spec.allow().forEach(allowance -> left.merge(allowance.kind(), allowance.count(), Integer::sum));
        for (Refused row : refused) {
            if (row.fault().severity() == Severity.ERROR) {
                left.computeIfPresent(row.fault().kind(), (kind, count) -> count - 1);
            }
        }
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        for (Refused row : refused) {
            Row.Fault fault = row.fault();
            boolean accepted = fault.severity() == Severity.ERROR && left.getOrDefault(fault.kind(), -1) >= 0;
            all.add(new Diagnostic(accepted ? Severity.WARNING : fault.severity(), fault.kind(), spec.file(),
                    row.line(),
                    fault.column(), fault.problem(), accepted ? "refused, as report.yaml accepts" : fault.remedy()));
        }
        all.sort((a, b) -> Long.compare(a.line(), b.line()));
        return all;
    }

    private long refusedRows() {
        return refused.stream().filter(Refused::first).count();
    }

    /** The books of the file so far. */
    SourceFile books(String sha256, long bytes) {
        long rowsRefused = refusedRows();
        return new SourceFile(spec.file(), sha256, bytes, spec.format(), List.copyOf(contributions),
                rowsKept + rowsRefused + rowsOutside, rowsKept, rowsRefused, rowsOutside, firstKept, lastKept,
                spec.publisher(), spec.retrieval());
    }
}
