package org.tidemark.app.mail.ledger;

/**
 * The row of a letter.
 *
 * @param detail    what the server or the program said last; may be empty
 * @param messageId of the letter as it was last planned or begun, with its angle brackets
 * @param attempts  how often it was begun
 */
public record Entry(String address, LetterState state, String detail, String messageId, int attempts) {}
