package org.tidemark.app.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.model.FactBook;
import org.tidemark.model.SourceFile;

/**
 * {@code manifest.json}: what an edition was made of. It names no clock, no machine and no folder, so the same inputs and
 * program give the same bytes anywhere.
 *
 * @param id          the edition
 * @param fingerprint of everything that went in; an edition with the same one need not be written again
 * @param languages   in which it was printed
 * @param sections    in reading order
 */
public record Manifest(EditionId id, String fingerprint, List<String> languages, List<String> sections) {
    /** In the folder of the edition. */
    public static final String FILE = "manifest.json";
    private static final int SCHEMA_VERSION = 1;

    public Manifest {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
    }

    /**
     * Writes the whole manifest; {@link #read} takes from it what tells editions apart.
     *
     * @param judged whether the workspace names a validator, which is asked before an edition goes out and not by the build
     */
    byte[] write(Program program, String configSha256, List<SourceFile> inputs, List<String> warnings, FactBook facts,
            boolean judged) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("report", id.report());
            json.writeStringField("asOf", id.asOf().toString());
            json.writeNumberField("revision", id.revision());
            json.writeStringField("fingerprint", fingerprint);
            texts(json, "languages", languages);
            texts(json, "sections", sections);
            json.writeObjectFieldStart("program");
            json.writeStringField("name", Program.NAME);
            json.writeStringField("version", program.version());
            json.writeStringField("fingerprint", program.fingerprint());
            json.writeEndObject();
            json.writeObjectFieldStart("config");
            json.writeStringField("name", "report.yaml");
            json.writeStringField("sha256", configSha256);
            json.writeEndObject();
            json.writeArrayFieldStart("inputs");
            for (SourceFile file : inputs) {
                input(json, file);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facts");
            long available = facts.all().stream().filter(fact -> fact.isAvailable()).count();
            json.writeNumberField("available", available);
            json.writeNumberField("withReason", facts.all().size() - available);
            json.writeEndObject();
            // What holds of every edition that took its place, so that it can stand here before it is known: one that does not
            // read back never does.
            json.writeObjectFieldStart("checks");
            json.writeStringField("verify", "passed");
            json.writeStringField("verapdf", judged ? "asked before publishing" : "not checked");
            json.writeEndObject();
            texts(json, "warnings", warnings);
            json.writeEndObject();
        });
    }

    private static void input(JsonGenerator json, SourceFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("format", file.format());
        texts(json, "series", file.series());
        json.writeObjectFieldStart("rows");
        json.writeNumberField("read", file.rowsRead());
        json.writeNumberField("kept", file.rowsKept());
        json.writeNumberField("refused", file.rowsRefused());
        json.writeNumberField("outside", file.rowsOutside());
        json.writeEndObject();
        if (file.first().isPresent() && file.last().isPresent()) {
            json.writeStringField("first", file.first().get().toString());
            json.writeStringField("last", file.last().get().toString());
        }
        if (file.publisher().isPresent()) {
            json.writeStringField("publisher", file.publisher().get());
        }
        if (file.retrieval().isPresent()) {
            json.writeStringField("retrieval", file.retrieval().get());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** The manifest in the folder of an edition; empty when the folder holds none that can be read. */
    public static Optional<Manifest> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String report = "";
        String asOf = "";
        int revision = 0;
        String fingerprint = "";
        List<String> languages = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        try (JsonParser json = Json.factory().createParser(Files.readAllBytes(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "report" -> report = json.getText();
                    case "asOf" -> asOf = json.getText();
                    case "revision" -> revision = json.getValueAsInt();
                    case "fingerprint" -> fingerprint = json.getText();
                    case "languages" -> texts(json, languages);
                    case "sections" -> texts(json, sections);
                    default -> json.skipChildren();
                }
            }
            return Optional.of(new Manifest(new EditionId(report, LocalDate.parse(asOf), revision), fingerprint,
                    languages, sections));
        } catch (com.fasterxml.jackson.core.JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void texts(JsonParser json, List<String> into) throws IOException {
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            into.add(json.getText());
        }
    }
}
