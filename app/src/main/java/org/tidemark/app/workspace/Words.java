package org.tidemark.app.workspace;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.report.text.TemplateSource;

/**
 * Words of one language for letters. A place for a value is written
 * {@code {name}}; nothing here counts or inflects, so no more is needed.
 */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    private final String file;
    private final Properties words = new Properties();

    private Words(String file, List<String> layers) {
        this.file = file;
        try {
            for (String layer : layers) {
                words.load(new StringReader(layer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " from memory", e);
        }
    }

    /**
     * The words of {@code delivery/<language>.properties}, with those of a workspace before them, key by key.
     *
     * @param templates folder whose files replace those of the product; it need not exist
     */
    public static Words delivery(String language, Path templates) {
        return of("delivery/" + language + ".properties", TemplateSource.overriddenBy(templates));
    }

    static Words of(String file) {
        return of(file, TemplateSource.bundled());
    }

    private static Words of(String file, TemplateSource source) {
        source.require(file, "a language has one file of each kind");
        return new Words(file, source.layers(file));
    }

    /**
     * The words of a key with each {@code {name}} replaced, at once, so that a value may hold braces too.
     *
     * @param namesAndValues pairs
     * @throws IllegalStateException if the language lacks the key
     */
    public String say(String key, Object... namesAndValues) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(file + " lacks '" + key + "'");
        }
        return PLACE.matcher(text).replaceAll(place -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i].equals(place.group(1))) {
                    return Matcher.quoteReplacement(namesAndValues[i + 1].toString());
                }
            }
            return Matcher.quoteReplacement(place.group());
        });
    }
}
