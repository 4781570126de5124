package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.bulk.LongReport;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.SourceFile;

/** What {@code check} says about each file, to people and to machines. */
final class FileTable {
    private FileTable() {}

    static void print(List<FileReport> files, PrintStream out) {
        for (FileReport file : files) {
            SourceFile books = file.books();
            out.println(books.name());
            line(out, "format", books.format().isEmpty() ? "not known; nothing was read" : books.format());
            file.known().forEach(finding -> line(out, "", finding));
            if (!books.format().isEmpty()) {
                read(file, out);
            }
            line(out, "SHA-256", books.sha256());
            for (Finding finding : file.findings()) {
                line(out, finding.weight().word(), finding.defect().word() + ", line " + finding.line() + ", "
                        + finding.series() + ": " + finding.sentence());
            }
            out.println();
        }
    }

    private static void read(FileReport file, PrintStream out) {
        SourceFile books = file.books();
        line(out, "text", file.text());
        line(out, "rows", books.rowsRead() + " read = " + books.rowsKept() + " kept + " + books.rowsRefused()
                + " refused + " + books.rowsOutside() + " outside"
                + (file.order().isEmpty() ? "" : "; " + file.order()));
        if (!file.blanks().isEmpty()) {
            line(out, "no figure", file.blanks());
        }
        line(out, "range", range(books));
        line(out, "frequency", file.frequency().orElse("no series of days"));
        line(out, "gaps", Call.counted(file.missing(), "missing day") + file.longestGap().filter(gap -> gap.days() > 1)
                .map(gap -> "; the longest from " + gap.from() + " to " + gap.to() + ", " + gap.days() + " days")
                .orElse(""));
        line(out, "duplicates", String.valueOf(file.duplicates()));
        line(out, "unit", file.unit().orElse("the file does not say"));
        line(out, "time zone", file.zone().orElse("the file does not say"));
    }

    static void line(PrintStream out, String label, String text) {
        out.println("  " + label + " ".repeat(Math.max(1, 12 - label.length())) + text);
    }

    static String range(SourceFile books) {
        return books.first().isPresent() && books.last().isPresent()
                ? books.first().get() + " to " + books.last().get()
                : "no dates";
    }

    static void write(List<FileReport> files, List<LongReport> streamed, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (FileReport file : files) {
            json.writeStartObject();
            books(file.books(), json);
            json.writeArrayFieldStart("known");
            for (String finding : file.known()) {
                json.writeString(finding);
            }
            json.writeEndArray();
            json.writeStringField("text", file.text());
            json.writeStringField("order", file.order());
            json.writeStringField("noFigure", file.blanks());
            optional("frequency", file.frequency(), json);
            json.writeNumberField("missing", file.missing());
            if (file.longestGap().isPresent()) {
                json.writeObjectFieldStart("longestGap");
                json.writeStringField("from", file.longestGap().get().from().toString());
                json.writeStringField("to", file.longestGap().get().to().toString());
                json.writeNumberField("days", file.longestGap().get().days());
                json.writeEndObject();
            }
            json.writeNumberField("duplicates", file.duplicates());
            optional("unit", file.unit(), json);
            optional("timeZone", file.zone(), json);
            findings(file.findings(), json);
            json.writeEndObject();
        }
        for (LongReport report : streamed) {
            LongTable.write(report, json);
        }
        json.writeEndArray();
    }

    static void books(SourceFile books, JsonGenerator json) throws IOException {
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
    }

    static void findings(List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            write(finding, json);
        }
        json.writeEndArray();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
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
