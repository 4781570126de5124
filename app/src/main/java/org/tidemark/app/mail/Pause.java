package org.tidemark.app.mail;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waiting, which a test does not do. */
@FunctionalInterface
public interface Pause {
    void of(Duration length) throws InterruptedIOException;

    /** Waits as long as it is told. */
    static Pause real() {
        return length -> {
            try {
                Thread.sleep(length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting to send");
            }
        };
    }
}
