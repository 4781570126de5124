package org.tidemark.app.mail.ledger;

/** What is known of a letter. Only a planned one is ever sent. */
public enum LetterState {
    /** Not sent, and to be sent. */
    PLANNED,
    /** Begun: the server may be hearing it now. */
    SENDING,
    /** The server has taken it. */
    SENT,
    /** The server will not have it, or it was given up; it was not taken. */
    REFUSED,
    /** It may have been taken or not; only a person can say what happens next. */
    UNCERTAIN;

    /** As the database and the program's output write it. */
    public String word() {
        return switch (this) {
            case PLANNED -> "planned";
            case SENDING -> "sending";
            case SENT -> "sent";
            case REFUSED -> "refused";
            case UNCERTAIN -> "uncertain";
        };
    }

    static LetterState of(String word) {
        for (LetterState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no state of a letter");
    }
}
