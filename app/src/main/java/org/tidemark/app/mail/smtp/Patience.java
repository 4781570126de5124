package org.tidemark.app.mail.smtp;

import java.time.Duration;

/**
 * How long to wait for a server. An answer that comes after this is lost, so the wait is as long as RFC 5321 (4.5.3.2) asks:
 * ten minutes for the answer to the end of a letter.
 */
record Patience(Duration connect, Duration answer, Duration write) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(3));
}
