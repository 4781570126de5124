package org.tidemark.app.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.app.workspace.GateSettings.Age;
import org.tidemark.app.workspace.GateSettings.Command;

/** Reads {@code gates} of a configuration file. */
final class GatesReader {
    private static final String STALE_AFTER = "stale-after";
    /** Stands for every required series that has no line of its own. */
    private static final String REQUIRED = "required";
    private static final Pattern AGE = Pattern.compile("([0-9]{1,4}) (trading )?days?");

    private final List<String> required;
    private final List<String> known;

    /**
     * @param series declared series, of which {@code required} are those that every edition needs
     * @param files  as {@code data} names them
     */
    GatesReader(List<String> required, Set<String> series, List<String> files) {
        this.required = required;
        this.known = new ArrayList<>(List.of(REQUIRED));
        known.addAll(series);
        files.stream().filter(file -> !known.contains(file)).forEach(known::add);
    }

    GateSettings read(ConfigMap top) {
        return top.map("gates").map(map -> {
            Map<String, Age> staleAfter = staleAfter(map);
            Optional<Command> verapdf = verapdf(map);
            map.end();
            return new GateSettings(staleAfter, verapdf);
        }).orElse(GateSettings.NONE);
    }

    private Map<String, Age> staleAfter(ConfigMap map) {
        Map<String, Age> ages = new LinkedHashMap<>();
        if (!map.isMap(STALE_AFTER)) {
            age(map, STALE_AFTER).ifPresent(age -> required.forEach(series -> ages.put(series, age)));
            return ages;
        }
        ConfigMap each = map.map(STALE_AFTER).orElseThrow();
        Optional<Age> ofRequired = Optional.empty();
        for (String key : each.names()) {
            if (!known.contains(key)) {
                each.problems().unknown(each.placeOf(key), each.name(key),
                        "'" + key + "' is neither a series nor a file of data", key, known);
            } else if (key.equals(REQUIRED)) {
                ofRequired = age(each, key);
            } else {
                age(each, key).ifPresent(age -> ages.put(key, age));
            }
        }
        ofRequired.ifPresent(age -> required.forEach(series -> ages.putIfAbsent(series, age)));
        return ages;
    }

    private static Optional<Command> verapdf(ConfigMap map) {
        int seconds = map.number("verapdf-timeout", 1, 86_400, 300);
        List<String> words = map.list("verapdf");
        return words.isEmpty() ? Optional.empty() : Optional.of(new Command(words, Duration.ofSeconds(seconds)));
    }

    private static Optional<Age> age(ConfigMap map, String key) {
        return map.text(key).flatMap(typed -> {
            Matcher age = AGE.matcher(typed);
            if (!age.matches()) {
                map.problems().add(map.placeOf(key), map.name(key), "'" + typed + "' is not an age",
                        "write one such as 7 days or 3 trading days");
                return Optional.empty();
            }
            return Optional.of(new Age(Integer.parseInt(age.group(1)),
                    age.group(2) == null ? Age.Unit.DAYS : Age.Unit.TRADING_DAYS));
        });
    }
}
