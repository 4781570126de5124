package org.tidemark.report.font;

import java.util.Locale;

/** A character that no bundled font can draw; the fonts drop such characters silently, so the build stops instead. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingGlyphException(int character, String language, String where) {
        super(String.format(Locale.ROOT, "%s: no font for %s has the character '%s' (U+%04X); write it another way",
                where, language, Character.toString(character), character));
    }
}
