package org.tidemark.analysis;

import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;

/** Words of a data file as terms that every language can write. */
public final class Terms {
    private Terms() {}

    /** The term of a text, or the reason when it has no letter or digit that a term can be made of. */
    public static Outcome<Quantity> of(String text) {
        return isNameable(text)
                ? Outcome.computed(Quantity.Term.ofText(text))
                : Outcome.unavailable(Phrase.of("reason.no-term", "text", text));
    }

    /** Whether a text has an ASCII letter or digit, of which a term is made. */
    public static boolean isNameable(String text) {
        return text.chars().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }
}
