package org.tidemark.report.pdf;

import java.awt.Color;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;

/**
 * Text within a block that is all of one look and one meaning.
 *
 * @param rise     above the baseline, in points
 * @param atom     the same positive number for pieces that came from one figure, name or code; 0 for running text
 * @param code     whether it is a hash or the like, which may be cut anywhere when long
 * @param target   where it leads, empty for plain text
 * @param language BCP 47 tag when it is not the document's
 */
record Piece(String text, BaseFont font, float size, Color color, float rise, boolean slanted, int atom, boolean code,
        Optional<Target> target, Optional<String> language) {

    boolean sameTag(Piece other) {
        return target.equals(other.target) && language.equals(other.language);
    }

    boolean plain() {
        return target.isEmpty() && language.isEmpty();
    }

    /** A line break that the author asked for. */
    boolean isBreak() {
        return text.equals("\n");
    }
}
