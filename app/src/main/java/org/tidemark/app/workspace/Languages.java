package org.tidemark.app.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The languages that the templates are written in, as {@code languages.properties} there lists them. */
public final class Languages {
    private static final String RESOURCE = "/org/tidemark/templates/languages.properties";

    /** What the readers of a language call it, by BCP 47 tag, in the order of a language switch. */
    public static final Map<String, String> NAMES = read();

    /** BCP 47 tags in the order of a language switch. */
    public static final List<String> ALL = List.copyOf(NAMES.keySet());

    private Languages() {
    }

    private static Map<String, String> read() {
        try (InputStream in = Languages.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the templates lack " + RESOURCE);
            }
            // read by hand: java.util.Properties forgets the order
            Map<String, String> names = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                        int equals = line.indexOf('=');
                        names.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                    });
            return Collections.unmodifiableMap(names);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
