package org.tidemark.app.mail.recipient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;

/**
 * Addresses that must not be written to, whatever another file says: {@code suppress.csv} with {@code address} and, for those
 * who keep it, {@code reason} and {@code date}. Scripts append to it, so an address may stand there twice.
 *
 * @param addresses in lower case
 */
public record Suppressed(Set<String> addresses) {
    public Suppressed {
        addresses = Set.copyOf(addresses);
    }

    /** The file's addresses; none when there is no such file. */
    public static Loaded<Suppressed> read(Path path) throws IOException {
        var file = new AddressFile(path, List.of("address", "reason", "date"), 1);
        Set<String> addresses = new HashSet<>();
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            file.read(row -> {
                addresses.add(row.address());
                String date = row.cell("date");
                if (!date.isEmpty() && !isDay(date)) {
                    row.refuse("date", Kind.DATE, "'" + Cell.shown(date) + "' is not a calendar day",
                            "write ISO dates such as 2026-01-23");
                }
            });
        }
        return new Loaded<>(new Suppressed(addresses), file.diagnostics());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
