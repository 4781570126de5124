package org.tidemark.app.workspace;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Who writes to the readers, and through which server.
 *
 * @param from      address that the letters come from
 * @param replyTo   where answers go; empty for the sender
 * @param smtp      empty when letters are only written, never sent
 * @param sending   how fast, how often and how late letters are sent
 * @param letters   what they say beside the report
 * @param notBefore hour of a reader's own day before which nobody whose time zone is known is written to
 */
public record MailSettings(String from, String fromName, Optional<String> replyTo, Optional<Smtp> smtp,
        SendingSettings sending, LetterSettings letters, Optional<LocalTime> notBefore) {

    /** How the connection is kept secret. */
    public enum Tls {
        /** Plain text: for a server on the same machine. */
        NONE,
        /** Starts plain and must turn secret before anything is said. */
        STARTTLS,
        /** Secret from the first byte. */
        TLS
    }

    /**
     * @param user        empty for a server that asks for none
     * @param passwordEnv name of the environment variable that holds the password; the file never does
     */
    public record Smtp(String host, int port, Tls tls, Optional<String> user, String passwordEnv) {}
}
