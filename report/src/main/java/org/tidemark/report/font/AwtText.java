package org.tidemark.report.font;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as outlines in the bundled fonts of one language, those of the others standing in for characters that it lacks. Outlines,
 * because a drawn string is hinted by whatever the machine has.
 */
public final class AwtText {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Script> chain;

    /** @param language BCP 47 tag */
    public AwtText(String language) {
        HeadlessAwt.prepare();
        this.chain = Script.chain(language);
    }

    /** Width in the unit of {@code size}. */
    public double width(String text, boolean bold, double size) {
        return outline(text, bold, size, 0, 0, new Path2D.Double());
    }

    /** The text with its base line beginning at {@code x}, {@code y}. A character that no font has is left out. */
    public Shape outline(String text, boolean bold, double size, double x, double y) {
        var path = new Path2D.Double();
        outline(text, bold, size, x, y, path);
        return path;
    }

    private double outline(String text, boolean bold, double size, double x, double y, Path2D.Double path) {
        String shown = Typefaces.shown(text);
        double at = x;
        int i = 0;
        while (i < shown.length()) {
            int c = shown.codePointAt(i);
            int end = i + Character.charCount(c);
            Font font = fontOf(c, bold, size);
            while (font != null && end < shown.length()
                    && font.equals(fontOf(shown.codePointAt(end), bold, size))) {
                end += Character.charCount(shown.codePointAt(end));
            }
            if (font != null) {
                GlyphVector glyphs = font.createGlyphVector(EXACT, shown.substring(i, end));
                path.append(glyphs.getOutline().getPathIterator(AffineTransform.getTranslateInstance(at, y)), false);
                at += glyphs.getLogicalBounds().getWidth();
            }
            i = end;
        }
        return at - x;
    }

    private @Nullable Font fontOf(int c, boolean bold, double size) {
        for (Script script : chain) {
            Font font = FontShelf.awt(script, bold);
            if (font.canDisplay(c)) {
                return font.deriveFont((float) size);
            }
        }
        return null;
    }
}
