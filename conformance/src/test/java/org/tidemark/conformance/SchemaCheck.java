package org.tidemark.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of JSON Schema that the product's schemas use; a keyword outside it is an error, not a pass. */
final class SchemaCheck {
    private static final Set<String> WORDS_ONLY = Set.of("$schema", "title", "description");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    private SchemaCheck() {}

    /** What keeps {@code value} from the schema, each with its place; empty when it fits. */
    static List<String> faults(JsonNode schema, JsonNode value) {
        var check = new SchemaCheck();
        check.check(schema, value, "$");
        return check.faults;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        schema.properties().forEach(rule -> {
            JsonNode wanted = rule.getValue();
            boolean fits = switch (rule.getKey()) {
                case "type" -> isOfType(wanted, value);
                case "const" -> value.equals(wanted);
                case "minLength" -> value.asText().length() >= wanted.asInt();
                case "minimum" -> value.decimalValue().compareTo(wanted.decimalValue()) >= 0;
                case "pattern" -> patterns.computeIfAbsent(wanted.asText(), Pattern::compile).matcher(value.asText())
                        .find();
                case "format" -> wanted.asText().equals("date") && isDate(value.asText());
                case "required" -> {
                    wanted.forEach(key -> expect(value.has(key.asText()), place, "no " + key.asText()));
                    yield true;
                }
                case "properties" -> {
                    wanted.properties().forEach(property -> {
                        if (value.has(property.getKey())) {
                            check(property.getValue(), value.get(property.getKey()), place + "." + property.getKey());
                        }
                    });
                    yield true;
                }
                case "additionalProperties" -> {
                    value.properties().forEach(property -> {
                        if (!schema.path("properties").has(property.getKey())) {
                            String at = place + "." + property.getKey();
                            expect(!wanted.isBoolean() || wanted.asBoolean(), at, "not in the schema");
                            if (wanted.isObject()) {
                                check(wanted, property.getValue(), at);
                            }
                        }
                    });
                    yield true;
                }
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) {
                        check(wanted, value.get(i), place + "[" + i + "]");
                    }
                    yield true;
                }
                default -> {
                    if (!WORDS_ONLY.contains(rule.getKey())) {
                        throw new IllegalStateException("keyword " + rule.getKey() + " is not checked here");
                    }
                    yield true;
                }
            };
            expect(fits, place, value + " against " + rule.getKey() + " " + wanted);
        });
    }

    private void expect(boolean fits, String place, String fault) {
        if (!fits) {
            faults.add(place + ": " + fault);
        }
    }

    private static boolean isOfType(JsonNode wanted, JsonNode value) {
        if (wanted.isArray()) {
            for (JsonNode one : wanted) {
                if (isOfType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (wanted.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("type " + wanted + " is not checked here");
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
