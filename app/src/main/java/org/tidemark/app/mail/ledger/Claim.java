package org.tidemark.app.mail.ledger;

import java.time.Instant;

/** The answer to somebody who wants to begin a letter. */
public sealed interface Claim {
    /**
     * The letter is this sender's, and the ledger says so durably.
     *
     * @param number  how many letters were ever begun with this ledger, this one included
     * @param attempt how often this letter was begun, this time included
     * @param first   when it was begun for the first time
     */
    record Begun(String address, long number, int attempt, Instant first) implements Claim {}

    /** Another letter was begun so lately that this one has to wait. */
    record TooSoon(Instant until) implements Claim {}

    /** It is not planned any more: another sender was quicker, or its reader was taken off the list. */
    record Gone() implements Claim {}
}
