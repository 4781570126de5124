package org.tidemark.app.mail.recipient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.app.workspace.MailAddress;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Severity;

/**
 * A CSV file of addresses that people and scripts write to: UTF-8, commas, known columns in any order. Every row is counted,
 * and every fault is kept with its place.
 */
final class AddressFile {
    private static final long LARGEST = 16L << 20;
    /** More would bury the first. */
    private static final int MOST_DIAGNOSTICS = 200;

    private final Path path;
    private final String file;
    private final List<String> columns;
    private final int required;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int faults;
    private int rows;
    private int refused;

    /**
     * @param columns  all that are known
     * @param required how many of them, from the first, must be there
     */
    AddressFile(Path path, List<String> columns, int required) {
        this.path = path;
        this.file = String.valueOf(path.getFileName());
        this.columns = columns;
        this.required = required;
    }

    /** A row whose cells are plain text. */
    final class Row {
        private final List<String> cells;
        private final List<String> header;
        private final long line;
        private boolean refused;

        private Row(List<String> cells, List<String> header, long line) {
            this.cells = cells;
            this.header = header;
            this.line = line;
        }

        long line() {
            return line;
        }

        /** Without the spaces around it; empty when the file has no such column. */
        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : cells.get(at);
        }

        void refuse(String column, String kind, String problem, String remedy) {
            refused = true;
            add(line, header.indexOf(column) + 1, kind, problem, remedy);
        }

        /** The address in lower case, after a diagnostic if it is none. */
        String address() {
            String address = cell("address").toLowerCase(Locale.ROOT);
            MailAddress.fault(address).ifPresent(fault -> refuse("address", Kind.TEXT,
                    "'" + Cell.shown(address) + "' " + fault.problem(), fault.remedy()));
            return address;
        }

        boolean isRefused() {
            return refused;
        }
    }

    /** Reads the file row by row; a row that {@code each} refuses is counted as refused. */
    void read(Consumer<Row> each) throws IOException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return;
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text.get(), format)) {
            try {
                read(parser, each);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof CSVException)) {
                    throw e;
                }
                add(Math.max(1, parser.getCurrentLineNumber()), 1, Kind.SYNTAX, "not CSV from here on",
                        "close every quotation mark, and write one inside a quoted cell twice");
            }
        }
    }

    private void read(CSVParser parser, Consumer<Row> each) {
        var records = parser.iterator();
        if (!records.hasNext()) {
            add(1, 1, Kind.EMPTY, "the file is empty", "begin with the columns " + columnList());
            return;
        }
        List<String> header = records.next().stream().map(AddressFile::columnName).toList();
        if (!headerFits(header)) {
            return;
        }
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            rows++;
            if (!row(records.next(), header, line, each)) {
                refused++;
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    /** The text of the file; a diagnostic when there is none. */
    private Optional<String> text() throws IOException {
        String remedy = "write one with the columns " + columnList();
        if (!Files.exists(path)) {
            add(1, 1, Kind.FILE, "there is no such file", remedy);
        } else if (!Files.isRegularFile(path)) {
            add(1, 1, Kind.FILE, "not a file", remedy);
        } else if (path.getParent() != null
                && !path.toRealPath().startsWith(path.getParent().toRealPath())) {
            add(1, 1, Kind.FILE, "it leaves the workspace through a link", "put the file itself there");
        } else if (Files.size(path) > LARGEST) {
            add(1, 1, Kind.FILE, Files.size(path) + " bytes, more than " + LARGEST,
                    "a row needs a hundred; is it another file?");
        } else {
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                        .toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                add(1, 1, Kind.ENCODING, "not UTF-8 text", "save it as UTF-8");
            }
        }
        return Optional.empty();
    }

    /** {@code Time Zone} and {@code time_zone} are {@code time-zone}. */
    private static String columnName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private boolean headerFits(List<String> header) {
        if (header.size() == 1 && header.getFirst().contains(";")) {
            add(1, 1, Kind.HEADER, "the columns are separated by semicolons", "save it with commas");
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!columns.contains(column)) {
                add(1, i + 1, Kind.HEADER, "no column is called '" + Cell.shown(column) + "'",
                        Nearest.of(column, columns).map(near -> "did you mean '" + near + "'? ").orElse("")
                                + "the columns are " + columnList());
            } else if (!seen.add(column)) {
                add(1, i + 1, Kind.HEADER, "the column '" + column + "' is there twice", "keep one");
            }
        }
        for (String column : columns.subList(0, required)) {
            if (!header.contains(column)) {
                add(1, 1, Kind.HEADER, "no column '" + column + "', found " + Cell.shown(String.join(",", header)),
                        "name the columns " + columnList());
            }
        }
        return diagnostics.isEmpty();
    }

    private String columnList() {
        return String.join(",", columns);
    }

    /** Whether the row was kept. */
    private boolean row(CSVRecord record, List<String> header, long line, Consumer<Row> each) {
        if (record.size() != header.size()) {
            add(line, 1, Kind.FIELDS, record.size() + " fields, not " + header.size(),
                    "give each row the fields of the header, and quote a cell that has a comma");
            return false;
        }
        List<String> cells = record.stream().map(String::strip).toList();
        boolean plain = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int column = i + 1;
            // a break at the end of a cell is a break too
            Optional<String> fault = Cell.fault(cell)
                    .or(() -> Cell.unprintable(record.get(column - 1)).map(what -> "has " + what));
            if (fault.isPresent()) {
                plain = false;
                add(line, column, Kind.TEXT,
                        "the " + header.get(i) + " '" + Cell.shown(record.get(i)) + "' " + fault.get(),
                        "write plain text on one line");
            }
        }
        if (!plain) {
            return false;
        }
        var row = new Row(cells, header, line);
        each.accept(row);
        return !row.isRefused();
    }

    private void add(long line, int column, String kind, String problem, String remedy) {
        faults++;
        if (faults <= MOST_DIAGNOSTICS) {
            diagnostics.add(new Diagnostic(Severity.ERROR, kind, file, line, column, problem, remedy));
        }
    }

    /** Rows read, the header aside. */
    int rows() {
        return rows;
    }

    int refused() {
        return refused;
    }

    /** Every fault; when there are very many, the first and how many more. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (faults > MOST_DIAGNOSTICS) {
            all.add(new Diagnostic(Severity.ERROR, Kind.FILE, file, 1, 1,
                    faults - MOST_DIAGNOSTICS + " faults more are not listed", "mend these first"));
        }
        return all;
    }
}
