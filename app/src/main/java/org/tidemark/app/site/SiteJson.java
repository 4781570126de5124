package org.tidemark.app.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a site remembers, as JSON: records by the names of their components, days and instants in ISO form. */
final class SiteJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(times())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private SiteJson() {}

    private static SimpleModule times() {
        var module = new SimpleModule();
        module.addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class));
        module.addSerializer(Instant.class, new ToStringSerializer(Instant.class));
        module.addDeserializer(LocalDate.class, new FromStringDeserializer<>(LocalDate.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected LocalDate _deserialize(String text, DeserializationContext context) {
                return LocalDate.parse(text);
            }
        });
        module.addDeserializer(Instant.class, new FromStringDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Instant _deserialize(String text, DeserializationContext context) {
                return Instant.parse(text);
            }
        });
        return module;
    }

    static byte[] write(Object value) {
        try {
            var indenter = new DefaultIndenter(" ", "\n");
            byte[] json = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                    .writeValueAsBytes(value);
            byte[] ended = Arrays.copyOf(json, json.length + 1);
            ended[json.length] = '\n';
            return ended;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing JSON to memory", e);
        }
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": " + e.getOriginalMessage() + "; take the file of a former copy of the site",
                    e);
        }
    }

    static JsonNode tree(Path file) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(file));
    }

    /** The facts of a {@code facts.json} by id. */
    static Map<String, Figure> facts(Path file) throws IOException {
        Map<String, Figure> facts = new LinkedHashMap<>();
        tree(file).path("facts").forEach(fact -> facts.put(fact.path("id").asText(), Figure.of(fact)));
        return facts;
    }
}
