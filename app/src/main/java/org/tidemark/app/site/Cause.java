package org.tidemark.app.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went differently into a revision, as far as the manifests of the two know.
 *
 * @param kind  {@code data}, {@code data-added}, {@code data-removed}, {@code config}, {@code program} or {@code form}
 * @param files names of input files; empty for the other kinds
 */
public record Cause(String kind, List<String> files) {
    public Cause {
        files = List.copyOf(files);
    }

    static List<Cause> between(JsonNode before, JsonNode after) {
        List<Cause> causes = new ArrayList<>();
        Map<String, String> was = inputs(before);
        Map<String, String> is = inputs(after);
        add(causes, "data", is.keySet().stream()
                .filter(name -> was.containsKey(name) && !was.get(name).equals(is.get(name))).toList());
        add(causes, "data-added", is.keySet().stream().filter(name -> !was.containsKey(name)).toList());
        add(causes, "data-removed", was.keySet().stream().filter(name -> !is.containsKey(name)).toList());
        if (!before.at("/config/sha256").equals(after.at("/config/sha256"))) {
            causes.add(new Cause("config", List.of()));
        }
        if (!before.at("/program/fingerprint").equals(after.at("/program/fingerprint"))) {
            causes.add(new Cause("program", List.of()));
        }
        return causes.isEmpty() ? List.of(new Cause("form", List.of())) : causes;
    }

    private static void add(List<Cause> causes, String kind, List<String> files) {
        if (!files.isEmpty()) {
            causes.add(new Cause(kind, files));
        }
    }

    private static Map<String, String> inputs(JsonNode manifest) {
        Map<String, String> inputs = new LinkedHashMap<>();
        manifest.path("inputs").forEach(
                input -> inputs.merge(input.path("name").asText(), input.path("sha256").asText(), (a, b) -> a + b));
        return inputs;
    }
}
