package org.tidemark.app.mail.letter;

/**
 * A finished message to one reader.
 *
 * @param messageId with its angle brackets; the same whenever the letter of that edition to that reader is composed
 * @param bytes     RFC 5322, ASCII, lines ended by CR LF; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a letter is handed on once, and copying each of ten thousand would double the memory
public record Letter(String messageId, byte[] bytes) {}
