package org.tidemark.app.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidemark.app.edition.Json;

/**
 * What is remembered of each file that was fetched, in {@code .fetch/state.json} of the workspace: small, and without any secret.
 * It can be deleted at any time; the files are then fetched whole once more.
 */
final class FetchState {
    static final String FILE = "state.json";
    private static final int VERSION = 1;

    private final Map<String, Copy> copies;

    private FetchState(Map<String, Copy> copies) {
        this.copies = new TreeMap<>(copies);
    }

    /**
     * A file as it was fetched.
     *
     * @param url     where from, with {@code {key}} for the key
     * @param sha256  of the bytes; a file that somebody has changed since is fetched whole
     * @param fetched when these bytes came
     * @param checked when the server last said that they are the newest
     */
    record Copy(String url, Validators validators, String sha256, long bytes, Instant fetched, Instant checked) {
        Copy checkedAt(Instant now) {
            return new Copy(url, validators, sha256, bytes, fetched, now);
        }
    }

    /** What the folder remembers; nothing when there is no such file, or one that cannot be understood. */
    static FetchState read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Map<String, Copy> copies = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            try {
                JsonNode top = new ObjectMapper().readTree(Files.readAllBytes(file));
                if (top.path("schemaVersion").asInt() == VERSION) {
                    top.path("files").properties().forEach(one -> copies.put(one.getKey(), copy(one.getValue())));
                }
            } catch (JsonProcessingException | DateTimeException e) {
                // all it costs is one fetch of everything
                copies.clear();
            }
        }
        return new FetchState(copies);
    }

    private static Copy copy(JsonNode node) {
        return new Copy(node.path("url").asText(), new Validators(text(node, "etag"), text(node, "lastModified")),
                node.path("sha256").asText(), node.path("bytes").asLong(),
                Instant.parse(node.path("fetched").asText()), Instant.parse(node.path("checked").asText()));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    Optional<Copy> of(String file) {
        return Optional.ofNullable(copies.get(file));
    }

    void put(String file, Copy copy) {
        copies.put(file, copy);
    }

    byte[] bytes() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", VERSION);
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, Copy> one : copies.entrySet()) {
                Copy copy = one.getValue();
                json.writeObjectFieldStart(one.getKey());
                json.writeStringField("url", copy.url());
                if (copy.validators().etag().isPresent()) {
                    json.writeStringField("etag", copy.validators().etag().get());
                }
                if (copy.validators().lastModified().isPresent()) {
                    json.writeStringField("lastModified", copy.validators().lastModified().get());
                }
                json.writeStringField("sha256", copy.sha256());
                json.writeNumberField("bytes", copy.bytes());
                json.writeStringField("fetched", copy.fetched().toString());
                json.writeStringField("checked", copy.checked().toString());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
