package org.tidemark.app.mail.recipient;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.workspace.MailAddress;

/**
 * Somebody who gets the report.
 *
 * @param address  one plain mail address, in lower case
 * @param name     as the reader writes it, on one line; may be empty
 * @param language BCP 47, one of the workspace's
 * @param zone     where the reader lives; empty when nobody said
 * @param groups   that the reader belongs to
 */
public record Recipient(String address, String name, String language, Optional<ZoneId> zone, Set<String> groups,
        Standing standing) {
    public Recipient {
        MailAddress.fault(address).ifPresent(fault -> {
            throw new IllegalArgumentException("'" + address + "' " + fault.problem());
        });
        Cell.unprintable(name).ifPresent(what -> {
            throw new IllegalArgumentException(address + ": a name of one line, without " + what);
        });
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    /** Somebody of whom no more is known, and who is written to. */
    public static Recipient of(String address, String name, String language) {
        return new Recipient(address, name, language, Optional.empty(), Set.of(), Standing.ACTIVE);
    }
}
