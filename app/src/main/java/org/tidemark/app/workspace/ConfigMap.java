package org.tidemark.app.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.workspace.YamlNode.Entry;
import org.tidemark.app.workspace.YamlNode.Mapping;
import org.tidemark.app.workspace.YamlNode.Place;
import org.tidemark.app.workspace.YamlNode.Scalar;
import org.tidemark.app.workspace.YamlNode.Sequence;

/**
 * The keys of one map of a configuration file, read one by one. What is wrong goes to {@link Problems}; a fallback is then
 * returned only so that the rest can be checked too. {@link #end()} refuses every key that nobody asked for.
 */
final class ConfigMap {
    private final Problems problems;
    private final String path;
    private final Place place;
    private final Map<String, Entry> entries;
    private final Set<String> known = new LinkedHashSet<>();

    private ConfigMap(Problems problems, String path, Place place, Map<String, Entry> entries) {
        this.problems = problems;
        this.path = path;
        this.place = place;
        this.entries = entries;
    }

    /** The map that {@code node} is; an empty one, after a problem, when it is something else. */
    static ConfigMap of(Problems problems, String path, YamlNode node) {
        if (node instanceof Mapping(Place place, Map<String, Entry> entries)) {
            return new ConfigMap(problems, path, place, entries);
        }
        problems.add(node.place(), path, node.shown() + ", not a map", "write 'key: value' lines");
        return new ConfigMap(problems, path, node.place(), Map.of());
    }

    Problems problems() {
        return problems;
    }

    Place place() {
        return place;
    }

    /** The full name of a key, as messages show it. */
    String name(String key) {
        return YamlTree.under(path, key);
    }

    /** Where the value of a key stands; the map itself when it is missing. */
    Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place : entry.value().place();
    }

    private Optional<YamlNode> node(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value)
                .filter(value -> !(value instanceof YamlNode.Blank));
    }

    boolean has(String key) {
        return node(key).isPresent();
    }

    /** Whether the value is a single one; false also when there is none. */
    boolean isText(String key) {
        return node(key).filter(Scalar.class::isInstance).isPresent();
    }

    /** Keys in the order of the file, for a map whose keys are names a user gives. */
    Set<String> names() {
        known.addAll(entries.keySet());
        return entries.keySet();
    }

    Optional<String> text(String key) {
        return node(key).flatMap(value -> text(name(key), value));
    }

    /** A text that must be there. */
    String requiredText(String key, String example) {
        if (!has(key)) {
            missing(key, example);
            return example;
        }
        return text(key).orElse(example);
    }

    void missing(String key, String example) {
        problems.add(placeOf(key), name(key), "missing", "add " + key + ", such as '" + key + ": " + example + "'");
    }

    private Optional<String> text(String name, YamlNode value) {
        if (value instanceof Scalar(Place at, String text)) {
            if (text.chars().anyMatch(Character::isISOControl)) {
                problems.add(at, name, "a control character or line break", "write it on one line");
                return Optional.empty();
            }
            return Optional.of(text.strip());
        }
        problems.add(value.place(), name, value.shown() + ", not a text", "write one value");
        return Optional.empty();
    }

    /** One of some words. */
    <T> T oneOf(String key, Map<String, T> accepted, T otherwise) {
        return node(key).flatMap(value -> oneOf(name(key), value, accepted)).orElse(otherwise);
    }

    private <T> Optional<T> oneOf(String name, YamlNode value, Map<String, T> accepted) {
        return text(name, value).flatMap(word -> {
            Optional<T> meant = Optional.ofNullable(accepted.get(word));
            if (meant.isEmpty()) {
                problems.unknown(value.place(), name, "'" + word + "' is not known", word,
                        accepted.keySet().stream().sorted().toList());
            }
            return meant;
        });
    }

    boolean flag(String key, boolean otherwise) {
        return oneOf(key, Map.of("true", true, "false", false), otherwise);
    }

    /** A whole number of at least {@code least} and at most {@code most}. */
    int number(String key, int least, int most, int otherwise) {
        return node(key).flatMap(value -> number(name(key), value, least, most)).orElse(otherwise);
    }

    /** The same, or {@code meaning} for {@code word}. */
    int numberOr(String key, String word, int meaning, int least, int most, int otherwise) {
        if (text(key).filter(word::equals).isPresent()) {
            return meaning;
        }
        return node(key).flatMap(value -> number(name(key), value, least, most, ", nor '" + word + "'", ", or " + word))
                .orElse(otherwise);
    }

    private Optional<Integer> number(String name, YamlNode value, int least, int most) {
        return number(name, value, least, most, "", "");
    }

    private Optional<Integer> number(String name, YamlNode value, int least, int most, String nor, String or) {
        return text(name, value).flatMap(typed -> {
            try {
                int number = Integer.parseInt(typed);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // said below, with the range, as for a number outside it
            }
            problems.add(value.place(), name,
                    "'" + typed + "' is not a whole number from " + least + " to " + most + nor,
                    "write digits without grouping" + or);
            return Optional.empty();
        });
    }

    /** Whole numbers that increase. */
    List<Integer> ascending(String key, int least, int most, List<Integer> otherwise) {
        List<Integer> numbers = new ArrayList<>();
        for (YamlNode item : items(key)) {
            number(name(key), item, least, most).ifPresent(number -> {
                if (!numbers.isEmpty() && numbers.getLast() >= number) {
                    problems.add(item.place(), name(key), number + " after " + numbers.getLast(),
                            "list the numbers in increasing order");
                } else {
                    numbers.add(number);
                }
            });
        }
        return numbers.isEmpty() ? otherwise : numbers;
    }

    Optional<LocalDate> day(String key) {
        return text(key).flatMap(typed -> {
            try {
                return Optional.of(LocalDate.parse(typed));
            } catch (DateTimeParseException e) {
                problems.add(placeOf(key), name(key), "'" + typed + "' is not a calendar day",
                        "write ISO dates such as 2026-01-23");
                return Optional.empty();
            }
        });
    }

    /** Different words, each one of {@code accepted}; {@code what} says what such a word names. */
    List<String> words(String key, Collection<String> accepted, String what) {
        Set<String> words = new LinkedHashSet<>();
        for (YamlNode item : items(key)) {
            text(name(key), item).ifPresent(word -> {
                if (!accepted.contains(word)) {
                    problems.unknown(item.place(), name(key), "'" + word + "' is not " + what, word, accepted);
                } else if (!words.add(word)) {
                    problems.add(item.place(), name(key), "'" + word + "' is listed twice", "keep one");
                }
            });
        }
        return List.copyOf(words);
    }

    /** One word that must be one of {@code accepted}; {@code otherwise} when it is not given. */
    String word(String key, Collection<String> accepted, String what, String otherwise) {
        return text(key).filter(word -> {
            boolean fits = accepted.contains(word);
            if (!fits) {
                problems.unknown(placeOf(key), name(key), "'" + word + "' is not " + what, word, accepted);
            }
            return fits;
        }).orElse(otherwise);
    }

    /** The items of a list; a single text is a list of one. */
    private List<YamlNode> items(String key) {
        return node(key).map(value -> switch (value) {
            case Sequence(Place at, List<YamlNode> items) -> items;
            case Scalar scalar -> List.<YamlNode>of(scalar);
            default -> {
                problems.add(value.place(), name(key), value.shown() + ", not a list", "write [a, b] or '- ' lines");
                yield List.<YamlNode>of();
            }
        }).orElse(List.of());
    }

    /** The maps of a list. */
    List<ConfigMap> maps(String key) {
        List<ConfigMap> maps = new ArrayList<>();
        List<YamlNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            maps.add(of(problems, name(key) + "[" + (i + 1) + "]", items.get(i)));
        }
        return maps;
    }

    /** A map below this one; empty when the key is not given. */
    Optional<ConfigMap> map(String key) {
        return node(key).map(value -> of(problems, name(key), value));
    }

    /** Texts in their order, also the same one twice; a single text is a list of one. */
    List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            text(name(key), item).ifPresent(texts::add);
        }
        return texts;
    }

    /** Whether a key has a map, rather than one value, a list or nothing. */
    boolean isMap(String key) {
        return node(key).filter(Mapping.class::isInstance).isPresent();
    }

    /** A text for every language of {@code languages}, or one text for all of them. */
    Map<String, String> byLanguage(String key, List<String> languages) {
        return node(key).map(value -> {
            Map<String, String> texts = new LinkedHashMap<>();
            if (value instanceof Mapping) {
                ConfigMap map = of(problems, name(key), value);
                for (String language : languages) {
                    texts.put(language, map.requiredText(language, "..."));
                }
                for (String other : map.names()) {
                    if (!Languages.ALL.contains(other)) {
                        problems.unknown(map.placeOf(other), map.name(other),
                                "'" + other + "' is not a language", other, Languages.ALL);
                    }
                }
            } else {
                text(name(key), value).ifPresent(text -> languages.forEach(language -> texts.put(language, text)));
            }
            return texts;
        }).orElse(Map.of());
    }

    /** Plain values by key, for options that another part of the program checks. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : names()) {
            text(key).ifPresent(text -> texts.put(key, text));
        }
        return texts;
    }

    /** Refuses every key that was not asked for. To be called when all keys have been. */
    void end() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.unknown(entry.key(), name(key), "unknown key", key, known);
            }
        });
    }
}
