package org.tidemark.app.mail.letter;

import java.util.Optional;

/**
 * A stretch of text that looks the same from end to end.
 *
 * @param language BCP 47, where it is another than the letter's
 */
public record Run(String text, boolean strong, Optional<String> language) {}
