package org.tidemark.app.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of asking once for a file. */
sealed interface Answer {

    /**
     * The file is here, whole as far as the server told.
     *
     * @param lengthTold whether the server said how long it is, so that a cut would have been noticed
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are the file; nobody compares answers
    record Received(byte[] bytes, Validators validators, boolean lengthTold) implements Answer {}

    /** The server still has what was fetched before. */
    record Unchanged() implements Answer {}

    /**
     * @param reason without any secret
     * @param again  whether asking again may help
     * @param after  how long the server wants to be left alone
     */
    record Failed(String reason, boolean again, Optional<Duration> after) implements Answer {
        static Failed forGood(String reason) {
            return new Failed(reason, false, Optional.empty());
        }

        static Failed forNow(String reason) {
            return new Failed(reason, true, Optional.empty());
        }
    }
}
