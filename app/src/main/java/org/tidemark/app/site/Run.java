package org.tidemark.app.site;

import static java.util.Objects.requireNonNull;

/**
 * A piece of a sentence.
 *
 * @param strong whether it stands out
 */
public record Run(String text, boolean strong) {
    public Run {
        requireNonNull(text, "text");
    }
}
