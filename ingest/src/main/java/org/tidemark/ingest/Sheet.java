package org.tidemark.ingest;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.calendar.Market;
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
    /** A note of a source has a few hundred characters; what is longer is damage. */
    private static final int LONGEST_CELL = 2_000;

    private final InputSpec spec;
    private final VendorFormat format;
    private final Dialect dialect;
    private final AsOf asOf;
    private final String text;
    private final Ahead ahead;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Row> aboveHeader = new ArrayList<>();
    private final Map<Long, String> damage;
    private final Books books = new Books();

    /** For {@link Ingest#examine}; a build that only loads does without. */
    private final boolean examined;
    private final Traits traits = new Traits();
    private Optional<Table> table = Optional.empty();

    private Columns columns = Columns.none();
    private boolean endsAtBlankLine;
    private boolean ended;
    private boolean blankBefore;

    private Sheet(InputSpec spec, VendorFormat format, Dialect dialect, AsOf asOf, boolean examined,
            String text) {
        this.spec = spec;
        this.format = format;
        this.dialect = dialect;
        this.asOf = asOf;
        this.examined = examined;
        this.text = text;
        this.ahead = new Ahead(text, dialect);
        this.parser = ahead.parser();
        this.records = parser.iterator();
        this.damage = Damage.of(text, dialect.delimiter());
    }

    /** The sheet of a text; what was not known as of the day is outside. */
    static Sheet of(InputSpec spec, VendorFormat format, String text, AsOf asOf, boolean examined) {
        Dialect dialect = format.dialect().with(spec.options());
        return new Sheet(spec, format, dialect, asOf, examined, text);
    }

    /**
     * What a row stands for: what option {@code period} says, else what the days under the header show, and then it is said aloud
     * where a report is to be made of it. A daily file is left after some rows; one of periods is looked through before it is read.
     */
    public Period period(int dayField, Harvest harvest) {
        Optional<String> said = option(Period.OPTION);
        if (said.isPresent()) {
            Optional<Period> period = Period.of(said.get());
            if (period.isEmpty()) {
                misconfigured(Period.OPTION, Period.words());
            }
            return period.orElse(Period.DAY);
        }
        Period shown = Period.shownBy(ahead.days(columns, dayField));
        if (shown != Period.DAY && !harvest.isUndeclared()) {
            warn(Kind.DATE, "each row stands for a " + shown.word()
                    + ", as its days show, and is dated on the last day of it, when its figure is known",
                    "say so with the option period: " + shown.word() + ", or period: day");
        }
        return shown;
    }

    /** Whose days the rows are, as far as the format says it. */
    Market market() {
        return format.market();
    }

    Dialect dialect() {
        return dialect;
    }

    Optional<String> currency() {
        return format.currency();
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
        return !(spec.until().isPresent() && day.isAfter(spec.until().get())
                || spec.from().isPresent() && day.isBefore(spec.from().get())) && asOf.reaches(day);
    }

    /** Whether something published on a day was known as of the as-of day, whatever days of it are used. */
    boolean isKnown(LocalDate published) {
        return asOf.knows(published);
    }

    /**
     * Takes the header: the first of the upper records that is one of this format, whatever a preamble above it says, else the
     * first record with content.
     *
     * @param columns those that must be there; a name matches whatever its letter case, blanks and underscores
     * @return whether it could be read and they all are; if not, a diagnostic says so and there is nothing more to do
     */
    public boolean header(String... columns) {
        Optional<Row> found = next();
        for (int above = ahead.recordsAboveHeader(format); above > 0; above--) {
            found = next();
        }
        if (found.isEmpty()) {
            if (diagnostics.isEmpty()) {
                problem(Kind.EMPTY, "the file has no content", "fetch it again");
            }
            return false;
        }
        return header(found.get(), columns);
    }

    /** Takes a record that {@link #next} gave as the header. */
    public boolean header(Row row, String... names) {
        if (row.size() > Signature.MOST_COLUMNS) {
            problem(Kind.HEADER, row.line(), 1, "the header has " + row.size() + " fields", "fetch the file again");
            return false;
        }
        columns = Columns.of(row);
        if (damage.containsKey(row.line())) {
            problem(Kind.HEADER, row.line(), 1, damage.getOrDefault(row.line(), ""), "fetch the file again");
        }
        for (int i = 0; i < row.size(); i++) {
            // a code of a share may be a name; a figure with decimals is none
            if (row.text(i).indexOf('.') > 0 && Decimals.parse(row.text(i), 0).isPresent()) {
                problem(Kind.HEADER, row.line(), i + 1,
                        "the figure '" + Blank.shorten(row.text(i)) + "' stands in the header", "fetch the file again");
                break;
            }
        }
        for (Row above : aboveHeader) {
            if (above.line() < row.line() && above.size() == row.size() && above.hasFigure()) {
                problem(Kind.HEADER, above.line(), 1, "a row as wide as the table stands above its header",
                        "put the header first");
            }
        }
        return hasColumns(List.of(names));
    }

    /** Whether the header that was taken has these columns; diagnostics name those that it lacks. */
    public boolean hasColumns(List<String> names) {
        boolean complete = true;
        for (String column : names) {
            complete &= column(column).isPresent();
        }
        return complete;
    }

    public List<String> columns() {
        return columns.names();
    }

    /** On which the header stands. */
    public long headerLine() {
        return columns.line();
    }

    /** Position of a column that must be there; a diagnostic when it is missing or there twice. */
    public OptionalInt column(String name) {
        OptionalInt column = findColumn(name);
        if (column.isEmpty()) {
            problem(Kind.HEADER, columns.line(), 1, "no column '" + name + "', found " + columns.listed(),
                    "choose another format or rename the column"
                            + Nearest.of(name, columns.names()).map(near -> ", perhaps '" + near + "'").orElse(""));
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
        List<Integer> found = columns.all(name);
        if (found.size() > 1) {
            problem(Kind.HEADER, columns.line(), found.get(1) + 1, "column '" + name + "' is there twice",
                    "keep one; nobody knows which is meant");
        }
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
    }

    /** The positions of those of some columns that are there. */
    public List<Integer> findColumns(List<String> names) {
        return names.stream().map(this::findColumn).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
    }

    /** The name of a column for a diagnostic. */
    String columnName(int field) {
        return columns.name(field);
    }

    /** From now on a blank line ends the table; what follows (legal text) is outside, CSV or not. */
    public void endAtBlankLine() {
        endsAtBlankLine = true;
    }

    /** Hands every row to the format, in order, and keeps the books. */
    public void rows(Consumer<Row> reader) {
        blankBefore = false;
        if (examined) {
            table = Optional.of(new Table(spec.file(), columns.names()));
        }
        Optional<Row> last = Optional.empty();
        for (Optional<Row> row = next(); row.isPresent(); row = next()) {
            last = row;
            ended |= endsAtBlankLine && blankBefore;
            boolean whole = row.get().size() == columns.names().size();
            if (ended && whole) {
                row.get().refuse(Kind.FIELDS, 0, "a row as wide as the table stands below the blank line that ends it",
                        "delete the blank line");
                books.refuse(row.get());
            } else if (ended) {
                books.outside();
            } else {
                read(row.get(), whole, reader);
            }
        }
        if (table.isPresent() && last.isPresent() && !ended && endsWithinLine()) {
            table.get().cutAt(last.get().line(), last.get().text(last.get().size() - 1));
        }
        if (books.rows() == 0 && diagnostics.isEmpty()) {
            problem(Kind.EMPTY, columns.line(), 1, "a header and no rows", "fetch the file again");
        } else if (books.keptNothing() && diagnostics.isEmpty()) {
            warn(Kind.NOTHING_KEPT,
                    "none of " + books.rows() + " rows is used: no value, or outside "
                            + spec.from().map(LocalDate::toString).orElse("the beginning") + " to "
                            + asOf.last(spec.until()).map(LocalDate::toString).orElse("the end"),
                    "check from, until and the as-of day");
        }
    }

    /** Whether the last line may go on: it is not ended, and no quote closes its last field. */
    private boolean endsWithinLine() {
        char end = text.charAt(text.length() - 1);
        return end != '\n' && end != '\r' && end != '"';
    }

    private void read(Row row, boolean whole, Consumer<Row> reader) {
        if (damage.containsKey(row.line())) {
            row.refuse(Kind.FIELDS, 0, damage.getOrDefault(row.line(), ""),
                    "fetch the file again, or quote the whole field and double a quote in it");
        } else if (whole && columns.isRepeatedBy(row)) {
            row.refuse(Kind.FIELDS, 0, "the header stands here again", "delete the row");
        } else if (whole && row.longest() > LONGEST_CELL) {
            row.refuse(Kind.TEXT, 0, "a field of " + row.longest() + " characters",
                    "no table has a cell of more than " + LONGEST_CELL + "; fetch the file again");
        } else if (whole) {
            reader.accept(row);
        } else {
            row.refuse(Kind.FIELDS, 0, row.size() + " fields where the header has " + columns.names().size(),
                    "quote a field that holds a comma, and leave no field out");
        }
        if (table.isPresent() && whole) {
            examine(row, table.get());
        }
        books.enter(row);
    }

    private void examine(Row row, Table into) {
        for (int i = 0; i < row.size(); i++) {
            traits.cell(row.text(i));
        }
        if (row.isSound() && row.name().isPresent()) {
            into.addName(row.name().get(), row.line());
        }
        if (row.dayRead().isEmpty()) {
            return;
        }
        LocalDate day = row.dayRead().get();
        traits.day(day);
        if (row.isSound() && isInScope(day)) {
            if (row.isWithoutFigure()) {
                into.addWithoutValue(day, row.line());
            } else {
                // also when another file has said the same before
                into.add(day, row.line(), row::text);
            }
        }
    }

    /** The figures of all columns of the rows kept; empty unless asked for. */
    Optional<Table> table() {
        return table;
    }

    /** What the rows are like as a whole; says nothing unless asked for. */
    Traits traits() {
        return traits;
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
                if (Ahead.hasContent(csv)) {
                    var row = new Row(this, csv, line);
                    if (columns.names().isEmpty()) {
                        aboveHeader.add(row);
                    }
                    return Optional.of(row);
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
            books.outside();
            return;
        }
        problem(Kind.SYNTAX, line, 1,
                "a quote is not closed, or text follows a closing quote; nothing after it was read",
                "close the quote, and double a quote inside a quoted field");
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

    /** Says that the rows have no day: the books show none. */
    public void undated(String problem, String remedy) {
        warn(Kind.DATE, problem, remedy);
        books.undated();
    }

    /** Whether no error was found so far that concerns the whole file. */
    public boolean isSound() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /** Every diagnostic in order of lines; refused rows within their allowance are warnings. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(books.diagnostics(spec.file(), spec.allow()));
        all.sort((a, b) -> Long.compare(a.line(), b.line()));
        return all;
    }

    /** The books of the file so far. */
    SourceFile books(String sha256, long bytes) {
        return books.close(spec, sha256, bytes);
    }
}
