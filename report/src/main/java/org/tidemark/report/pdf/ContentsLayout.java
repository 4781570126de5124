package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Section;

/** The table of contents: sections and, when it stays short, the parts of each. Page numbers are known when it is painted. */
final class ContentsLayout {
    private static final int MOST_ENTRIES = 12;
    private static final float NUMBER_ROOM = 34;
    private static final float INDENT = 14;

    private final Setting setting;
    private final Column column;
    private final Node list;

    private ContentsLayout(Setting setting, Column column, Node list) {
        this.setting = setting;
        this.column = column;
        this.list = list;
    }

    private record Entry(String anchor, String title, boolean section) {}

    static List<Slab> slabs(Document document, String heading, Setting setting, Column column, Node parent) {
        Node part = parent.child("Sect");
        TextStyle style = setting.theme().headings[1];
        List<Slab> slabs = TextLayout.lines(setting.set(heading, style, "contents"), style, column, part.child("H2"));
        slabs.set(0, slabs.getFirst().after(22));
        slabs.add(Slab.space(4));
        var layout = new ContentsLayout(setting, column, part.child("TOC"));
        for (Entry entry : entries(document)) {
            slabs.addAll(layout.entry(entry));
        }
        Slab.keepTogether(slabs);
        return slabs;
    }

    private static List<Entry> entries(Document document) {
        var sections = new ArrayList<Entry>();
        var all = new ArrayList<Entry>();
        for (Section section : document.sections()) {
            var entry = new Entry(section.id(), section.title(), true);
            sections.add(entry);
            all.add(entry);
            for (Block block : section.blocks()) {
                if (block instanceof Block.Heading heading && heading.level() == 2) {
                    all.add(new Entry(heading.anchor(), Inline.plain(heading.content()), false));
                }
            }
        }
        return all.size() <= MOST_ENTRIES ? all : sections;
    }

    private List<Slab> entry(Entry entry) {
        TextStyle style = entry.section() ? setting.theme().contentsSection : setting.theme().contentsPart;
        Column room = entry.section() ? column : column.inset(INDENT, 0);
        Target target = new Target.Place(entry.anchor());
        SetText title = linked(entry.title(), style, target);
        Node reference = list.child("TOCI").child("Reference");
        List<Line> lines = title.lines(room.width() - NUMBER_ROOM, false);
        var tagged = new TaggedText(reference, title, lines);
        var slabs = new ArrayList<Slab>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean last = i + 1 == lines.size();
            slabs.add(Slab.of(style.leading(), (canvas, top) -> {
                float baseline = top - style.baseline();
                tagged.paint(canvas, line, room.left(), baseline);
                if (last) {
                    number(canvas, entry, style, tagged, room.left() + line.width(), baseline);
                }
            }));
        }
        return slabs;
    }

    private void number(PageCanvas canvas, Entry entry, TextStyle style, TaggedText tagged, float from,
            float baseline) {
        String page = Integer.toString(canvas.places().of(entry.anchor()).page());
        SetText number = linked(page, style, new Target.Place(entry.anchor()));
        Line line = number.lines(NUMBER_ROOM, false).getFirst();
        float left = column.right() - line.width();
        tagged.paint(canvas, line, left, baseline);
        canvas.artifact();
        canvas.dots(from + 5, left - 5, baseline + 1, Theme.HAIRLINE);
    }

    private SetText linked(String text, TextStyle style, Target target) {
        BaseFont own = setting.typefaces().own(style.bold());
        List<Piece> pieces = InlineText
                .pieces(List.of(new Inline.Text(text)), style, setting.typefaces(), false, "contents").stream()
                .map(piece -> new Piece(piece.text(), piece.font(), piece.size(), piece.color(), 0, false, 0, false,
                        Optional.of(target), piece.font().equals(own) ? Optional.empty() : piece.language()))
                .toList();
        return new SetText(pieces, setting.rules());
    }

}
