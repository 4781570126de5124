package org.tidemark.app.mail.recipient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.Nearest;

/**
 * The rows of {@code recipients.csv}: {@code address}, {@code name} and {@code language}, and where there are such columns
 * {@code time-zone}, {@code groups} and {@code status}.
 *
 * @param all     rows that could be read
 * @param refused rows that could not
 */
public record Recipients(List<Recipient> all, int refused) {
    private static final List<String> COLUMNS = List.of("address", "name", "language", "time-zone", "groups", "status");
    private static final int REQUIRED = 3;
    private static final int LONGEST_GROUP = 64;

    public Recipients {
        all = List.copyOf(all);
    }

    /** @param languages those in which there are letters */
    public static Loaded<Recipients> read(Path path, List<String> languages) throws IOException {
        var file = new AddressFile(path, COLUMNS, REQUIRED);
        List<Recipient> read = new ArrayList<>();
        Map<String, Long> lineOf = new HashMap<>();
        file.read(row -> {
            String address = row.address();
            String language = language(row, languages);
            Optional<ZoneId> zone = zone(row);
            Set<String> groups = groups(row);
            Standing standing = standing(row);
            Long first = lineOf.putIfAbsent(address, row.line());
            if (first != null) {
                row.refuse("address", Kind.DUPLICATE, "'" + Cell.shown(address) + "' is on line " + first + " already",
                        "keep one row for each address");
            }
            if (!row.isRefused()) {
                read.add(new Recipient(address, row.cell("name"), language, zone, groups, standing));
            }
        });
        return new Loaded<>(new Recipients(read, file.refused()), file.diagnostics());
    }

    private static String language(AddressFile.Row row, List<String> languages) {
        String language = row.cell("language");
        if (!languages.contains(language)) {
            row.refuse("language", Kind.TEXT, "'" + Cell.shown(language) + "' is not a language of the report",
                    Nearest.of(language, languages).map(near -> "did you mean '" + near + "'? ").orElse("")
                            + "it has " + String.join(", ", languages));
        }
        return language;
    }

    private static Optional<ZoneId> zone(AddressFile.Row row) {
        String zone = row.cell("time-zone");
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (known.contains(zone)) {
            return Optional.of(ZoneId.of(zone));
        }
        row.refuse("time-zone", Kind.TEXT, "'" + Cell.shown(zone) + "' is not a time zone",
                Nearest.of(zone, known.stream().sorted().toList()).map(near -> "did you mean '" + near + "'? ")
                        .orElse("") + "write one such as Asia/Seoul or leave it empty");
        return Optional.empty();
    }

    private static Set<String> groups(AddressFile.Row row) {
        Set<String> groups = new LinkedHashSet<>();
        Arrays.stream(row.cell("groups").split(";")).map(String::strip).filter(group -> !group.isEmpty())
                .forEach(group -> {
                    if (isGroup(group)) {
                        groups.add(group);
                    } else {
                        row.refuse("groups", Kind.TEXT, "'" + Cell.shown(group) + "' cannot be a group",
                                "use letters, digits, - and _, with ; between two groups");
                    }
                });
        return groups;
    }

    private static boolean isGroup(String text) {
        return text.length() <= LONGEST_GROUP
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static Standing standing(AddressFile.Row row) {
        String word = row.cell("status");
        if (word.isEmpty()) {
            return Standing.ACTIVE;
        }
        Map<String, Standing> words = Standing.byWord();
        Standing standing = words.get(word);
        if (standing == null) {
            row.refuse("status", Kind.TEXT, "'" + Cell.shown(word) + "' is not a status",
                    Nearest.of(word, words.keySet()).map(near -> "did you mean '" + near + "'? ").orElse("")
                            + "it is one of " + String.join(", ", words.keySet()));
            return Standing.PAUSED;
        }
        return standing;
    }

    /** Every group that somebody belongs to. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        all.forEach(recipient -> groups.addAll(recipient.groups()));
        return groups;
    }
}
