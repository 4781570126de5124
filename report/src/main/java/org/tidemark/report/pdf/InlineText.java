package org.tidemark.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.report.document.Inline;
import org.tidemark.report.font.FontRun;
import org.tidemark.report.font.Typefaces;

/** Turns the inlines of a block into pieces, each with its font. */
final class InlineText {
    private static final int LONG_CODE = 20;

    private final Typefaces typefaces;
    private final boolean slants;
    private final String where;
    private final List<Piece> pieces = new ArrayList<>();
    private int atoms;

    private InlineText(Typefaces typefaces, boolean slants, String where) {
        this.typefaces = typefaces;
        this.slants = slants;
        this.where = where;
    }

    /**
     * @param slants whether emphasis slants the letters; otherwise it makes them bold, as scripts without italics do
     * @param where  for the message when a character has no glyph
     */
    static List<Piece> pieces(List<Inline> content, TextStyle style, Typefaces typefaces, boolean slants,
            String where) {
        var text = new InlineText(typefaces, slants, where);
        Look look = new Look(style.size(), style.bold(), style.color(), 0, false, Optional.empty());
        content.forEach(inline -> text.add(inline, look));
        return text.pieces;
    }

    private record Look(float size, boolean bold, Color color, float rise, boolean slanted, Optional<Target> target) {
        Look inBold() {
            return new Look(size, true, color, rise, slanted, target);
        }

        Look slantedOver() {
            return new Look(size, bold, color, rise, true, target);
        }

        Look raised() {
            return new Look(size * 0.65f, bold, color, rise + size * 0.35f, slanted, target);
        }

        Look leadingTo(Target place) {
            return new Look(size, bold, Theme.ACCENT, rise, slanted, Optional.of(place));
        }

        Look smaller() {
            return new Look(size * 0.94f, bold, color, rise, slanted, target);
        }
    }

    private void add(Inline inline, Look look) {
        switch (inline) {
            case Inline.Text(String text) -> add(text, look, 0, false);
            case Inline.Data(String id, String text) -> add(text, look, ++atoms, false);
            case Inline.Name(String text) -> add(text, look, ++atoms, false);
            case Inline.Code(String text) -> add(text, look.smaller(), ++atoms, text.length() > LONG_CODE);
            case Inline.Ref(String anchor, String text) ->
                add(text, look.leadingTo(new Target.Place(anchor)), ++atoms, false);
            case Inline.Link(String href, List<Inline> content) -> addAll(content, look.leadingTo(targetOf(href)));
            case Inline.Strong(List<Inline> content) -> addAll(content, look.inBold());
            case Inline.Emphasis(List<Inline> content) -> addAll(content, slants ? look.slantedOver() : look.inBold());
            case Inline.Superscript(List<Inline> content) -> addAll(content, look.raised());
            case Inline.LineBreak() -> add("\n", look, 0, false);
        }
    }

    private static Target targetOf(String href) {
        return href.startsWith("#") ? new Target.Place(href.substring(1)) : new Target.Web(href);
    }

    private void addAll(List<Inline> content, Look look) {
        content.forEach(inline -> add(inline, look));
    }

    private void add(String text, Look look, int atom, boolean code) {
        for (FontRun run : typefaces.runs(text, look.bold(), where)) {
            pieces.add(new Piece(run.text(), run.font(), look.size(), look.color(), look.rise(), look.slanted(), atom,
                    code, look.target(), run.language()));
        }
    }
}
