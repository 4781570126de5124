package org.tidemark.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says about itself to machines: {@code manifest.json} and {@code facts.json}.
 *
 * @param asOf      day of the edition
 * @param languages in which it is printed
 * @param sections  in reading order; empty for an edition of a program that did not list them
 * @param facts     by id
 */
record EditionRecord(String report, String asOf, int revision, List<String> languages, List<String> sections,
        Map<String, StoredFact> facts) {
    private static final JsonFactory JSON = new JsonFactory();

    /** What the two files say and where they contradict themselves or each other. */
    record Reading(EditionRecord record, List<Fault> faults) {}

    private static final String MANIFEST = "manifest.json";
    private static final String FACTS = "facts.json";

    static Reading read(byte[] manifest, byte[] facts) {
        List<Fault> faults = new ArrayList<>();
        var stated = new Stated();
        var counted = new Stated();
        Map<String, StoredFact> byId = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(manifest)) {
            stated.manifest(json);
        } catch (IOException e) {
            faults.add(unreadable(MANIFEST, e));
        }
        try (JsonParser json = JSON.createParser(facts)) {
            counted.facts(json, byId, faults);
        } catch (IOException e) {
            faults.add(unreadable(FACTS, e));
        }
        if (faults.isEmpty() && !stated.edition().equals(counted.edition())) {
            faults.add(Fault.differs(Fault.Kind.FIGURE, Place.of(FACTS), "it is of another edition than " + MANIFEST,
                    counted.edition(), stated.edition()));
        }
        long available = byId.values().stream().filter(StoredFact::hasValue).count();
        if (faults.isEmpty() && (stated.available != available || stated.withReason != byId.size() - available)) {
            faults.add(Fault.differs(Fault.Kind.FIGURE, Place.of(FACTS), "the facts are not as many as " + MANIFEST
                    + " counts", available + " with a value, " + (byId.size() - available) + " with a reason",
                    stated.available + " with a value, " + stated.withReason + " with a reason"));
        }
        byId.values().forEach(fact -> fact.faults().forEach(
                problem -> faults.add(Fault.of(Fault.Kind.FIGURE, Place.of(FACTS).at(fact.id()), problem))));
        return new Reading(
                new EditionRecord(stated.report, stated.asOf, stated.revision, stated.languages, stated.sections,
                        byId),
                faults);
    }

    private static Fault unreadable(String file, IOException e) {
        return Fault.of(Fault.Kind.FILE, Place.of(file), "it cannot be read as JSON: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    /** What one of the files states. */
    private static final class Stated {
        private String report = "";
        private String asOf = "";
        private int revision;
        private final List<String> languages = new ArrayList<>();
        private final List<String> sections = new ArrayList<>();
        private long available = -1;
        private long withReason = -1;

        String edition() {
            return report + " " + asOf + " r" + revision;
        }

        void manifest(JsonParser json) throws IOException {
            open(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "languages" -> texts(json, languages);
                    case "sections" -> texts(json, sections);
                    case "facts" -> {
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            String count = json.currentName();
                            json.nextToken();
                            if (count.equals("available")) {
                                available = json.getValueAsLong();
                            } else if (count.equals("withReason")) {
                                withReason = json.getValueAsLong();
                            }
                        }
                    }
                    default -> identity(key, json);
                }
            }
        }

        private void identity(String key, JsonParser json) throws IOException {
            switch (key) {
                case "report" -> report = json.getText();
                case "asOf" -> asOf = json.getText();
                case "revision" -> revision = json.getValueAsInt();
                default -> json.skipChildren();
            }
        }

        void facts(JsonParser json, Map<String, StoredFact> byId, List<Fault> faults) throws IOException {
            open(json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("edition") && value == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        json.nextToken();
                        identity(name, json);
                    }
                } else if (key.equals("facts") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        StoredFact fact = fact(json);
                        if (byId.put(fact.id(), fact) != null) {
                            faults.add(Fault.of(Fault.Kind.FIGURE, Place.of(FACTS).at(fact.id()), "it is there twice"));
                        }
                    }
                } else {
                    json.skipChildren();
                }
            }
        }

        private static StoredFact fact(JsonParser json) throws IOException {
            String id = "";
            String value = null;
            boolean number = false;
            String printed = null;
            String unit = "";
            String reason = "";
            Map<String, String> arguments = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken token = json.nextToken();
                switch (key) {
                    case "id" -> id = json.getText();
                    case "value" -> {
                        value = token == JsonToken.VALUE_NULL ? null : json.getText();
                        number = token.isNumeric();
                    }
                    case "printed" -> printed = json.getText();
                    case "unit" -> unit = json.getText();
                    case "reason" -> reason = json.getText();
                    case "reasonArguments" -> {
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            String name = json.currentName();
                            json.nextToken();
                            arguments.put(name, json.getText());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
            return new StoredFact(id, value, number, decimal(printed, id), unit, reason, arguments);
        }

        private static @Nullable BigDecimal decimal(@Nullable String printed, String id) throws IOException {
            try {
                return printed == null ? null : new BigDecimal(printed);
            } catch (NumberFormatException e) {
                throw new IOException("the printed decimal of " + id + " is '" + printed + "', not a number", e);
            }
        }

        private static void open(JsonParser json) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
        }

        private static void texts(JsonParser json, List<String> into) throws IOException {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                into.add(json.getText());
            }
        }
    }
}
