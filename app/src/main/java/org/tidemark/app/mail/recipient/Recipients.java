package org.tidemark.app.mail.recipient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Severity;

/** Reads {@code recipients.csv}: columns {@code address}, {@code name} and {@code language}; others are left alone. */
public final class Recipients {
    private static final List<String> COLUMNS = List.of("address", "name", "language");

    private final String file;
    private final List<String> languages;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();

    private Recipients(String file, List<String> languages) {
        this.file = file;
        this.languages = languages;
    }

    /** @param languages those in which there are letters */
    public static Loaded<List<Recipient>> read(Path path, List<String> languages) throws IOException {
        var reader = new Recipients(String.valueOf(path.getFileName()), languages);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            reader.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            reader.add(1, 1, Kind.FILE, "there is no such file", "write one with the columns address,name,language");
        } catch (CharacterCodingException e) {
            reader.add(1, 1, Kind.ENCODING, "not UTF-8 text", "save it as UTF-8");
        }
        return new Loaded<>(List.copyOf(reader.recipients), reader.diagnostics);
    }

    private void parse(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                add(1, 1, Kind.EMPTY, "the file is empty", "begin with the columns address,name,language");
                return;
            }
            List<String> header = rows.next().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
            for (String column : COLUMNS) {
                if (!header.contains(column)) {
                    add(1, 1, Kind.HEADER, "no column '" + column + "', found " + header,
                            "name the columns address,name,language");
                }
            }
            if (!diagnostics.isEmpty()) {
                return;
            }
            Map<String, Long> lineOf = new HashMap<>();
            long line = parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                read(row, line, header, lineOf);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            add(1, 1, Kind.SYNTAX, "not CSV: " + e.getMessage(), "close every quotation mark");
        }
    }

    private void read(CSVRecord row, long line, List<String> header, Map<String, Long> lineOf) {
        if (row.size() != header.size()) {
            add(line, 1, Kind.FIELDS, row.size() + " fields, not " + header.size(),
                    "give each row the fields of the header");
            return;
        }
        int addressAt = header.indexOf("address");
        int nameAt = header.indexOf("name");
        int languageAt = header.indexOf("language");
        String address = row.get(addressAt).strip().toLowerCase(Locale.ROOT);
        String name = row.get(nameAt).strip();
        String language = row.get(languageAt).strip();
        int before = diagnostics.size();
        if (!Recipient.isAddress(address)) {
            add(line, addressAt + 1, Kind.TEXT, "'" + shown(address) + "' is not a mail address",
                    "write one plain address such as reader@example.org");
        }
        if (Recipient.hasControl(name)) {
            add(line, nameAt + 1, Kind.TEXT, "the name '" + shown(name) + "' has a line break or control character",
                    "write it on one line");
        }
        if (!languages.contains(language)) {
            add(line, languageAt + 1, Kind.TEXT, "'" + shown(language) + "' is not a language of the report",
                    Nearest.of(language, languages).map(near -> "did you mean '" + near + "'? ").orElse("")
                            + "it has " + String.join(", ", languages));
        }
        Long first = lineOf.putIfAbsent(address, line);
        if (first != null) {
            add(line, addressAt + 1, Kind.DUPLICATE, "'" + shown(address) + "' is on line " + first + " already",
                    "keep one row for each address");
        }
        if (diagnostics.size() == before) {
            recipients.add(new Recipient(address, name, language));
        }
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private void add(long line, int column, String kind, String problem, String remedy) {
        diagnostics.add(new Diagnostic(Severity.ERROR, kind, file, line, column, problem, remedy));
    }
}
