package org.tidemark.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Paints the lines of one block into its structure element. Text that is all plain is content of the element itself; otherwise
 * each run of one meaning gets a child, because OpenPDF allows an element either content or children.
 */
final class TaggedText {
    private final Node owner;
    private final boolean mixed;
    private final Map<Integer, Node> children = new HashMap<>();
    private final Map<Integer, String> linkTexts = new HashMap<>();

    TaggedText(Node owner, SetText text, List<Line> lines) {
        this.owner = owner;
        this.mixed = text.mixed();
        if (mixed) {
            for (Line line : lines) {
                for (Line.Fragment fragment : line.fragments()) {
                    if (fragment.piece().target().isPresent()) {
                        linkTexts.merge(fragment.tag(), fragment.text(), String::concat);
                    }
                }
            }
        }
    }

    void paint(PageCanvas canvas, Line line, float x, float baseline) {
        List<Line.Fragment> fragments = line.fragments();
        for (int i = 0; i < fragments.size(); i++) {
            Line.Fragment fragment = fragments.get(i);
            canvas.mark(mixed ? child(fragment) : owner);
            canvas.text(fragment, line.stretch(), x + fragment.x(), baseline);
            boolean ends = i + 1 == fragments.size() || fragments.get(i + 1).tag() != fragment.tag();
            if (ends && fragment.piece().target().isPresent()) {
                link(canvas, line, fragment, x, baseline);
            }
        }
    }

    /** Paints without structure, as for a table head that was read on an earlier page. */
    static void paintAgain(PageCanvas canvas, Line line, float x, float baseline) {
        for (Line.Fragment fragment : line.fragments()) {
            canvas.artifact();
            canvas.text(fragment, line.stretch(), x + fragment.x(), baseline);
        }
    }

    private void link(PageCanvas canvas, Line line, Line.Fragment last, float x, float baseline) {
        float left = last.x();
        for (Line.Fragment fragment : line.fragments()) {
            if (fragment.tag() == last.tag()) {
                left = Math.min(left, fragment.x());
            }
        }
        float size = last.piece().size();
        Target target = last.piece().target().orElseThrow();
        float right = last.x() + last.width();
        canvas.link(child(last), target, linkTexts.getOrDefault(last.tag(), last.text()).strip(), x + left,
                baseline - 0.25f * size, x + right, baseline + 0.95f * size);
    }

    private Node child(Line.Fragment fragment) {
        return children.computeIfAbsent(fragment.tag(), tag -> {
            Piece piece = fragment.piece();
            return owner.child(piece.target().isPresent() ? "Link" : "Span",
                    (PdfStructureElement element) -> piece.language().map(Node::language)
                            .ifPresent(dress -> dress.accept(element)));
        });
    }
}
