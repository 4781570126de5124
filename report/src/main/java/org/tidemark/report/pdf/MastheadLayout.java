package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.report.document.Masthead;

/** What opens the first page: publisher and edition, title, subtitle. */
final class MastheadLayout {
    private static final float BAND = 4;

    private MastheadLayout() {}

    static List<Slab> slabs(Masthead masthead, Setting setting, Column column, Node parent) {
        Theme theme = setting.theme();
        String where = "masthead";
        TextStyle right = theme.masthead.withAlign(TextStyle.Align.RIGHT);
        var slabs = new ArrayList<Slab>();
        slabs.add(Slab.of(BAND + 10, (canvas, top) -> {
            canvas.artifact();
            canvas.fill(column.left(), top - BAND, column.width(), BAND, Theme.INK);
            canvas.fill(column.left(), top - BAND, 72, BAND, Theme.ACCENT);
        }));
        Column half = new Column(column.left(), column.width() / 2);
        List<Slab> publisher = TextLayout.lines(
                setting.set(masthead.publisher(), theme.masthead.inBold().withColor(Theme.ACCENT), where),
                theme.masthead,
                half, parent.child("P"));
        List<Slab> edition = TextLayout.lines(setting.set(masthead.edition(), theme.masthead, where), right,
                half.inset(half.width(), -half.width()), parent.child("P"));
        slabs.addAll(sideBySide(publisher, edition, theme.masthead.leading()));
        slabs.add(Slab.space(20));
        slabs.addAll(TextLayout.lines(setting.set(masthead.title(), theme.title, where), theme.title, column,
                parent.child("H1")));
        if (!masthead.subtitle().isBlank()) {
            slabs.add(Slab.space(4));
            slabs.addAll(
                    TextLayout.lines(setting.set(masthead.subtitle(), theme.subtitle, where), theme.subtitle, column,
                            parent.child("P")));
        }
        slabs.replaceAll(slab -> slab.kept(true));
        return slabs;
    }

    private static List<Slab> sideBySide(List<Slab> left, List<Slab> right, float leading) {
        int lines = Math.max(left.size(), right.size());
        return List.of(Slab.of(lines * leading, (canvas, top) -> {
            stack(left, canvas, top);
            stack(right, canvas, top);
        }));
    }

    private static void stack(List<Slab> slabs, PageCanvas canvas, float top) {
        float y = top;
        for (Slab slab : slabs) {
            slab.ink().paint(canvas, y);
            y -= slab.height();
        }
    }
}
