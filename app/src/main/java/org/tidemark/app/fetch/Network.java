package org.tidemark.app.fetch;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What fetching takes from the world, handed in so that a test can hand in a server of its own: the rules of production stay in
 * {@link Dialer#toPublicAddresses()} and know no exception.
 *
 * @param trust whose certificates are accepted; empty for those that this Java accepts
 * @param pause waits before something is asked again
 */
public record Network(Dialer dialer, Optional<SSLContext> trust, Pause pause) {

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** The internet. */
    public static Network internet() {
        return new Network(Dialer.toPublicAddresses(), Optional.empty(), Thread::sleep);
    }
}
