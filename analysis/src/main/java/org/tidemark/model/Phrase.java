package org.tidemark.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence not yet in any language: the key of a message and its named arguments.
 *
 * @param key       key in {@code messages/<lang>.properties}
 * @param arguments by name: a text (a series id is shown by its name), a {@link LocalDate} or a {@link Long}
 */
public record Phrase(String key, Map<String, Object> arguments) {
    public Phrase {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        arguments.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof LocalDate || value instanceof Long)) {
                throw new IllegalArgumentException(
                        key + ": argument " + name + " is a " + value.getClass().getSimpleName()
                                + ", not a text, date or count");
            }
        });
    }

    /** {@code Phrase.of("reason.no-close-near", "series", "RUT", "day", day)}: a key and pairs of name and value. */
    public static Phrase of(String key, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            arguments.put((String) namesAndValues[i], value instanceof Integer n ? Long.valueOf(n) : value);
        }
        return new Phrase(key, arguments);
    }

    /** The key and its arguments for a log or a machine; never for a reader of a report. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + " " + arguments;
    }
}
