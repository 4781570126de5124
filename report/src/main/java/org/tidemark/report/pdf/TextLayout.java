package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Turns set text into slabs, one a line. */
final class TextLayout {

    private TextLayout() {}

    /** The lines of {@code text} as content of {@code node}; a line alone at the end of a page is avoided. */
    static List<Slab> lines(SetText text, TextStyle style, Column column, Node node) {
        List<Line> lines = style.align() == TextStyle.Align.BALANCED
                ? text.balanced(column.width())
                : text.lines(column.width(), style.align() == TextStyle.Align.JUSTIFIED);
        var tagged = new TaggedText(node, text, lines);
        var slabs = new ArrayList<Slab>(lines.size());
        for (Line line : lines) {
            float x = left(line, style.align(), column);
            slabs.add(Slab.of(style.leading(), (canvas, top) -> tagged.paint(canvas, line, x, top - style.baseline())));
        }
        Slab.keepEnds(slabs);
        return slabs;
    }

    static float left(Line line, TextStyle.Align align, Column column) {
        return align == TextStyle.Align.RIGHT ? column.right() - line.width() : column.left();
    }
}
