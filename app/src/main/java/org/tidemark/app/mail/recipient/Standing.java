package org.tidemark.app.mail.recipient;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a reader is written to, as the column {@code status} says. */
public enum Standing {
    /** Is written to. */
    ACTIVE,
    /** Wants no letters for now. */
    PAUSED,
    /** Wants none any more. */
    UNSUBSCRIBED,
    /** Cannot be reached under this address. */
    BOUNCED;

    /** As the file writes it. */
    public String word() {
        return switch (this) {
            case ACTIVE -> "active";
            case PAUSED -> "paused";
            case UNSUBSCRIBED -> "unsubscribed";
            case BOUNCED -> "bounced";
        };
    }

    static Map<String, Standing> byWord() {
        Map<String, Standing> words = new LinkedHashMap<>();
        for (Standing standing : values()) {
            words.put(standing.word(), standing);
        }
        return words;
    }
}
