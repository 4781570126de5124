package org.tidemark.app.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.SourceFile;

/**
 * {@code facts.json}: every fact of an edition for machines, in the order of the studies, one per line so that two editions
 * can be compared line by line. Its shape is {@code facts.schema.json}.
 */
final class FactsJson {
    /** Raised when a reader of the former shape would misread the new one. */
    static final int SCHEMA_VERSION = 1;

    private final Provenance provenance;
    private final Map<String, List<SourceFile>> filesOf = new HashMap<>();

    private FactsJson(Provenance provenance) {
        this.provenance = provenance;
    }

    static byte[] of(EditionId edition, FactBook facts, Provenance provenance) {
        var writer = new FactsJson(provenance);
        return Json.bytes(json -> {
            json.setPrettyPrinter(new LinePerFact());
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeObjectFieldStart("edition");
            json.writeStringField("report", edition.report());
            json.writeStringField("asOf", edition.asOf().toString());
            json.writeNumberField("revision", edition.revision());
            json.writeEndObject();
            json.writeArrayFieldStart("facts");
            for (Fact fact : facts.all()) {
                writer.fact(json, fact);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void fact(JsonGenerator json, Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fact.id());
        json.writeFieldName("value");
        switch (fact.outcome()) {
            case Outcome.Computed<Quantity>(Quantity quantity) -> {
                value(json, quantity);
                if (quantity instanceof Quantity.Numeric numeric) {
                    json.writeStringField("printed", numeric.printed().toPlainString());
                }
                json.writeStringField("unit", quantity.unit());
            }
            case Outcome.Unavailable<Quantity>(Phrase reason) -> {
                json.writeNull();
                json.writeStringField("reason", reason.key());
                if (!reason.arguments().isEmpty()) {
                    json.writeObjectFieldStart("reasonArguments");
                    for (var argument : reason.arguments().entrySet()) {
                        json.writeStringField(argument.getKey(), argument.getValue().toString());
                    }
                    json.writeEndObject();
                }
            }
        }
        json.writeStringField("asOf", fact.asOf().toString());
        if (fact.window().isPresent()) {
            json.writeObjectFieldStart("window");
            json.writeStringField("from", fact.window().get().from().toString());
            json.writeStringField("to", fact.window().get().to().toString());
            json.writeEndObject();
        }
        json.writeStringField("method", fact.method());
        json.writeArrayFieldStart("inputs");
        for (Input input : fact.inputs()) {
            input(json, input);
        }
        json.writeEndArray();
        if (fact.sampleSize().isPresent()) {
            json.writeNumberField("sampleSize", fact.sampleSize().getAsLong());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Quantity quantity) throws IOException {
        switch (quantity) {
            case Quantity.Count(long count) -> json.writeNumber(count);
            case Quantity.Days(long count) -> json.writeNumber(count);
            case Quantity.Numeric numeric -> json.writeNumber(numeric.number());
            case Quantity.Day(LocalDate day) -> json.writeString(day.toString());
            case Quantity.Month month -> json.writeString(month.month().toString());
            case Quantity.Year(int year) -> json.writeNumber(year);
            case Quantity.Term(String key) -> json.writeString(key);
        }
    }

    private void input(JsonGenerator json, Input input) throws IOException {
        json.writeStartObject();
        json.writeStringField("series", input.series());
        json.writeArrayFieldStart("days");
        for (LocalDate day : input.days()) {
            json.writeString(day.toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (SourceFile file : filesOf.computeIfAbsent(input.series(), provenance::of)) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Breaks the line before each fact and nowhere else. */
    private static final class LinePerFact extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            breakInList(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakInList(json);
        }

        private static void breakInList(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getParent().getParent().inRoot()) {
                json.writeRaw('\n');
            }
        }
    }
}
