package org.tidemark.report.pdf;

import java.util.List;
import org.tidemark.report.document.Inline;
import org.tidemark.report.font.Typefaces;

/** How the text of one document is set: its language's theme, fonts and rules. */
record Setting(String language, Theme theme, Typefaces typefaces, BreakRules rules) {

    static Setting of(String language) {
        Theme theme = Theme.of(language);
        return new Setting(language, theme, Typefaces.of(language), new BreakRules(theme.grid));
    }

    /** @param where for the message when a character has no glyph */
    SetText set(List<Inline> content, TextStyle style, String where) {
        return new SetText(InlineText.pieces(content, style, typefaces, theme.slants, where), rules);
    }

    SetText set(String text, TextStyle style, String where) {
        return set(List.of(new Inline.Text(text)), style, where);
    }
}
