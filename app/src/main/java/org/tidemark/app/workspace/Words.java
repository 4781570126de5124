package org.tidemark.app.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.tidemark.report.text.TemplateSource;

/**
 * Words of one language for what surrounds a report: the index of a site and letters. A place for a value is written
 * {@code {name}}; nothing here counts or inflects, so no more is needed.
 */
public final class Words {
    private final String file;
    private final Properties words = new Properties();

    private Words(String file, String text) {
        this.file = file;
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " from memory", e);
        }
    }

    /** The words of {@code delivery/<language>.properties}. */
    public static Words delivery(String language) {
        return of("delivery/" + language + ".properties");
    }

    static Words of(String file) {
        return new Words(file, TemplateSource.bundled().require(file, "a language has one file of each kind"));
    }

    /**
     * The words of a key with each {@code {name}} replaced.
     *
     * @param namesAndValues pairs
     * @throws IllegalStateException if the language lacks the key
     */
    public String say(String key, Object... namesAndValues) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(file + " lacks '" + key + "'");
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace("{" + namesAndValues[i] + "}", namesAndValues[i + 1].toString());
        }
        return text;
    }
}
