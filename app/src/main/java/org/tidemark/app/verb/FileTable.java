package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.SourceFile;

/** What {@code check} says about each file, to people and to machines. */
final class FileTable {
    private FileTable() {}

    static void print(List<FileReport> files, PrintStream out) {
        int width = files.stream().mapToInt(file -> file.books().name().length()).max().orElse(0);
        for (FileReport file : files) {
            SourceFile books = file.books();
            out.println(books.name() + " ".repeat(width - books.name().length()) + "  " + books.rowsRead()
                    + " rows: " + books.rowsKept() + " kept, " + books.rowsRefused() + " refused, "
                    + books.rowsOutside() + " outside  " + range(books) + "  " + books.sha256());
            out.println("  format " + books.format() + "; frequency " + file.frequency() + "; "
                    + Call.counted(file.missing(), "missing day") + ", "
                    + Call.counted(file.duplicates(), "duplicate") + "; unit " + file.unit() + "; time zone "
                    + file.zone());
            for (Finding finding : file.findings()) {
                out.println("  " + finding.weight().word() + " " + finding.defect().word() + ", line "
                        + finding.line() + ", " + finding.series() + ": " + finding.sentence());
            }
        }
    }

    private static String range(SourceFile books) {
        return books.first().isPresent() && books.last().isPresent()
                ? books.first().get() + " to " + books.last().get()
                : "no dates";
    }

    static void write(List<FileReport> files, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (FileReport file : files) {
            SourceFile books = file.books();
            json.writeStartObject();
            json.writeStringField("name", books.name());
            json.writeStringField("format", books.format());
            json.writeStringField("sha256", books.sha256());
            json.writeNumberField("read", books.rowsRead());
            json.writeNumberField("kept", books.rowsKept());
            json.writeNumberField("refused", books.rowsRefused());
            json.writeNumberField("outside", books.rowsOutside());
            if (books.first().isPresent() && books.last().isPresent()) {
                json.writeStringField("first", books.first().get().toString());
                json.writeStringField("last", books.last().get().toString());
            }
            json.writeStringField("frequency", file.frequency());
            json.writeNumberField("missing", file.missing());
            json.writeNumberField("duplicates", file.duplicates());
            json.writeStringField("unit", file.unit());
            json.writeStringField("timeZone", file.zone());
            json.writeArrayFieldStart("findings");
            for (Finding finding : file.findings()) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", finding.defect().word());
        json.writeStringField("severity", finding.weight().word());
        json.writeStringField("series", finding.series());
        json.writeNumberField("line", finding.line());
        json.writeNumberField("count", finding.count());
        json.writeArrayFieldStart("days");
        for (LocalDate day : finding.days()) {
            json.writeString(day.toString());
        }
        json.writeEndArray();
        json.writeStringField("sentence", finding.sentence());
        json.writeEndObject();
    }
}
