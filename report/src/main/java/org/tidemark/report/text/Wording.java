package org.tidemark.report.text;

import java.util.Map;

/** The messages of one language. */
@FunctionalInterface
public interface Wording {

    /**
     * The message of {@code key} with its named arguments filled in.
     *
     * @throws RuntimeException naming file and key when the language has no such message; there is no fall-back language
     */
    String say(String key, Map<String, Object> arguments);

    default String say(String key) {
        return say(key, Map.of());
    }
}
