package org.tidemark.report.text;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;

/**
 * The words of one language: {@code messages/<lang>.properties} in ICU's MessageFormat syntax with named arguments. A
 * workspace's file of that name adds to the bundled one key by key.
 *
 * <p>Whatever is missing is an error that names file, key and the nearest key: there is no fall-back language. Not for
 * several threads at once.
 */
public final class Messages implements Wording {
    /**
     * What stands for an argument of {@link #fill}.
     *
     * @param shown  goes into the text as it is; also the {@code #} of a plural, and what a select looks at
     * @param number decides a plural form; null for words
     */
    public record Argument(String shown, @Nullable BigDecimal number) {}

    private final Language language;
    private final String file;
    private final Map<String, String> patterns;
    private final Map<String, String> names;
    private final Map<String, MessageText> parsed = new HashMap<>();
    private final Formats formats;
    private @Nullable PluralRules pluralRules;

    private Messages(Language language, String file, Map<String, String> patterns, Map<String, String> names) {
        this.language = language;
        this.file = file;
        this.patterns = patterns;
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.formats = new Formats(this);
    }

    public static Messages load(TemplateSource source, Language language) {
        return load(source, language, Map.of());
    }

    /** @param names proper names by id that the workspace gives; they go before {@code name.<id>} of the messages */
    public static Messages load(TemplateSource source, Language language, Map<String, String> names) {
        String file = "messages/" + language.tag() + ".properties";
        var layers = source.layers(file);
        if (layers.isEmpty()) {
            throw TemplateSource.missing(file, "write the messages of this language");
        }
        Map<String, String> patterns = new TreeMap<>();
        for (String layer : layers) {
            patterns.putAll(read(file, layer));
        }
        return new Messages(language, file, Collections.unmodifiableMap(patterns), names);
    }

    private static Map<String, String> read(String file, String text) {
        Map<String, String> read = new HashMap<>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized @Nullable Object put(Object key, Object value) {
                if (read.put((String) key, (String) value) != null) {
                    throw TemplateProblem.inFile(file, "key '" + key + "' is there twice", "keep one");
                }
                return null;
            }
        };
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw TemplateProblem.inFile(file, e.getMessage() + "", "write \\u and four hexadecimal digits")
                    .causedBy(e);
        }
        return read;
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The names of the arguments of a message. */
    public Set<String> arguments(String key) {
        return text(key).names();
    }

    /** The plural selectors a message uses; empty when it has no plural. */
    public Set<String> pluralForms(String key) {
        return text(key).pluralForms();
    }

    /** The plural forms this language has for whole numbers and fractions. */
    public Set<String> pluralFormsNeeded() {
        return pluralRules().getKeywords();
    }

    /**
     * {@inheritDoc}
     *
     * @param arguments texts (the id of a named thing is shown by its name), whole numbers, dates, months, quantities and
     *     booleans (for a select)
     */
    @Override
    public String say(String key, Map<String, Object> arguments) {
        Map<String, Argument> shown = new LinkedHashMap<>();
        arguments.forEach((name, value) -> shown.put(name, argument(key, name, value)));
        return fill(key, shown, UnaryOperator.identity());
    }

    public String say(Phrase phrase) {
        return say(phrase.key(), phrase.arguments());
    }

    /** The proper name of a series, fund, index or file of the workspace, if anybody gave it one. */
    public Optional<String> name(String id) {
        String own = names.get(id);
        return Optional.ofNullable(own == null ? patterns.get("name." + id) : own);
    }

    /** The proper name that must be there. */
    public String requireName(String id) {
        return name(id).orElseThrow(() -> TemplateProblem.inFile(file, "there is no name for '" + id + "'",
                "add name." + id + " or name it in the workspace"));
    }

    /**
     * A message whose arguments are already printed; {@code number} of an argument decides plurals.
     *
     * @param literal applied to the message's own words, to escape them where arguments are markup
     */
    public String fill(String key, Map<String, Argument> arguments, UnaryOperator<String> literal) {
        MessageText text = text(key);
        for (String given : arguments.keySet()) {
            if (!text.names().contains(given)) {
                throw problem(key, "it has no argument '" + given + "'",
                        Nearest.hint(given, text.names(), "its arguments are " + text.names()));
            }
        }
        return fillOwn(key, text, arguments, literal);
    }

    /** As {@link #fill}, but a pattern may leave out what it is offered: for patterns of numbers and dates. */
    String fillFormat(String key, Map<String, Argument> arguments) {
        return fillOwn(key, text(key), arguments, UnaryOperator.identity());
    }

    private String fillOwn(String key, MessageText text, Map<String, Argument> arguments,
            UnaryOperator<String> literal) {
        Supplier<PluralRules> rules = this::pluralRules;
        try {
            return text.fill(arguments, rules, literal);
        } catch (IllegalArgumentException e) {
            throw problem(key, e.getMessage() + "", "the message asks for " + text.names()).causedBy(e);
        }
    }

    private Argument argument(String key, String name, Object value) {
        return switch (value) {
            case String id -> new Argument(name(id).orElse(id), null);
            case Boolean choice -> new Argument(choice.toString(), null);
            case LocalDate day -> new Argument(formats.day(day, Formats.Style.FULL), null);
            case YearMonth month -> new Argument(formats.month(month, Formats.Style.FULL), null);
            case Long n -> counted(n);
            case Integer n -> counted(n);
            case Quantity.Numeric figure ->
                new Argument(formats.print(figure), figure.printed());
            case Quantity word -> new Argument(formats.print(word), null);
            default -> throw problem(key, "argument '" + name + "' is a " + value.getClass().getSimpleName(),
                    "give a text, a whole number, a date or a quantity");
        };
    }

    private Argument counted(long n) {
        BigDecimal number = BigDecimal.valueOf(n);
        return new Argument(formats.number(number), number);
    }

    private MessageText text(String key) {
        MessageText known = parsed.get(key);
        if (known != null) {
            return known;
        }
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw problem(key, "there is no such message",
                    Nearest.hint(key, patterns.keySet(), "add it, in every language"));
        }
        try {
            // Thin spaces are not in every font, and look the same as a no-break space.
            var text = new MessageText(pattern.replace('\u202f', '\u00a0').replace('\u2009', '\u00a0'));
            parsed.put(key, text);
            return text;
        } catch (IllegalArgumentException e) {
            throw problem(key, e.getMessage() + "", "mend the pattern").causedBy(e);
        }
    }

    private TemplateProblem problem(String key, String problem, String remedy) {
        return TemplateProblem.inFile(file, "key '" + key + "': " + problem, remedy);
    }

    private PluralRules pluralRules() {
        if (pluralRules == null) {
            pluralRules = PluralRules.forLocale(ULocale.forLocale(language.locale()));
        }
        return requireNonNull(pluralRules);
    }
}
