package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Section;
import org.tidemark.report.font.Typefaces;

/** Turns blocks into slabs with their place in the structure tree. */
final class BlockLayout {
    private static final float MARKER_WIDTH = 14;
    private static final float ORDERED_MARKER_WIDTH = 20;
    private static final float KEEP_ASIDE = 0.6f * (Theme.TOP - Theme.BOTTOM);
    /** The document's title is H1, so a heading of level n is H(n + 1). */
    private static final int TITLE_LEVELS = 1;
    private static final float[] BEFORE_HEADING = {26, 18, 13};

    private final Setting setting;
    private final Theme theme;
    private final ChartImages charts;
    private final TableLayout tables;
    private int headingLevel = TITLE_LEVELS;

    BlockLayout(Setting setting, ChartImages charts) {
        this.setting = setting;
        this.theme = setting.theme();
        this.charts = charts;
        this.tables = new TableLayout(setting);
    }

    List<Slab> section(Section section, Column column, Node parent) {
        List<Slab> slabs = blocks(section.blocks(), column, parent.child("Sect"), "section " + section.id());
        if (!slabs.isEmpty()) {
            slabs.set(0, slabs.getFirst().anchored(section.id()));
        }
        return slabs;
    }

    private List<Slab> blocks(List<Block> blocks, Column column, Node parent, String where) {
        var slabs = new ArrayList<Slab>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<Slab> own = block(block, column, parent, where);
            if (own.isEmpty()) {
                continue;
            }
            own.set(0, own.getFirst().after(i == 0 ? opening(block) : distance(blocks.get(i - 1), block)));
            if (i + 1 < blocks.size() && belongTogether(block, blocks.get(i + 1))) {
                own.set(own.size() - 1, own.getLast().kept(true));
            }
            Slab.Flow flow = flow(block);
            own.replaceAll(slab -> slab.flowing(flow));
            slabs.addAll(own);
        }
        return slabs;
    }

    private static Slab.Flow flow(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Slab.Flow.PASSING;
            case Block.Bullets bullets -> Slab.Flow.PASSING;
            case Block.Table table -> Slab.Flow.PASSING;
            case Block.Figure figure -> Slab.Flow.FLOATING;
            case Block.Heading heading -> Slab.Flow.FIXED;
            case Block.Aside aside -> Slab.Flow.FIXED;
        };
    }

    private static boolean belongTogether(Block block, Block next) {
        return block instanceof Block.Heading || isSource(next)
                || block instanceof Block.Paragraph && next instanceof Block.Bullets;
    }

    private static boolean isSource(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.style() == Block.Paragraph.Style.SOURCE;
    }

    /** Distance of the first of several blocks from what stands above them. */
    private static float opening(Block block) {
        return block instanceof Block.Heading heading ? BEFORE_HEADING[heading.level() - 1] : 0;
    }

    private static float distance(Block previous, Block block) {
        float before = before(block);
        boolean large = previous instanceof Block.Table || previous instanceof Block.Figure
                || previous instanceof Block.Aside
                || isSource(previous);
        if (previous instanceof Block.Heading) {
            return Math.min(before, 6);
        }
        return large && !isSource(block) ? Math.max(before, 14) : before;
    }

    private static float before(Block block) {
        return switch (block) {
            case Block.Heading heading -> BEFORE_HEADING[heading.level() - 1];
            case Block.Paragraph paragraph -> switch (paragraph.style()) {
                case BODY, LEAD -> 8;
                case NOTE -> 6;
                case SOURCE -> 4;
            };
            case Block.Bullets bullets -> 5;
            case Block.Table table -> 14;
            case Block.Figure figure -> 18;
            case Block.Aside aside -> 12;
        };
    }

    private List<Slab> block(Block block, Column column, Node parent, String where) {
        return switch (block) {
            case Block.Heading heading -> heading(heading, column, parent, where);
            case Block.Paragraph paragraph -> paragraph(paragraph, column, parent, where);
            case Block.Bullets bullets -> bullets(bullets, column, parent, where);
            case Block.Table table -> tables.table(table, column, parent, where);
            case Block.Figure figure -> figure(figure, column, parent, where);
            case Block.Aside aside -> aside(aside, column, parent, where);
        };
    }

    private List<Slab> heading(Block.Heading heading, Column column, Node parent, String where) {
        TextStyle style = theme.headings[heading.level() - 1];
        headingLevel = Math.min(heading.level() + TITLE_LEVELS, headingLevel + 1); // PDF/UA: no level is skipped
        List<Slab> slabs = TextLayout.lines(setting.set(heading.content(), style, where), style, column,
                parent.child("H" + headingLevel));
        Slab.keepTogether(slabs);
        if (!slabs.isEmpty()) {
            slabs.set(0, opening(heading, slabs.getFirst(), column));
        }
        return slabs;
    }

    private static Slab opening(Block.Heading heading, Slab first, Column column) {
        boolean section = heading.level() == 1;
        float room = section ? 10 : 0;
        String title = Inline.plain(heading.content());
        return Slab.of(first.height() + room, (canvas, top) -> {
            if (heading.level() <= 2) {
                canvas.bookmark(heading.level(), title, top);
            }
            if (section) {
                canvas.artifact();
                canvas.rule(column.left(), column.right(), top - 0.4f, 0.8f, Theme.INK);
                canvas.fill(column.left(), top - 3, 36, 3, Theme.ACCENT);
            }
            first.ink().paint(canvas, top - room);
        }).kept(first.keepWithNext()).anchored(heading.anchor());
    }

    private List<Slab> paragraph(Block.Paragraph paragraph, Column column, Node parent, String where) {
        TextStyle style = switch (paragraph.style()) {
            case BODY -> theme.body;
            case LEAD -> theme.lead;
            case NOTE -> theme.note;
            case SOURCE -> theme.source;
        };
        return TextLayout.lines(setting.set(paragraph.content(), style, where), style, column, parent.child("P"));
    }

    private List<Slab> bullets(Block.Bullets bullets, Column column, Node parent, String where) {
        Node list = parent.child("L", Node.listNumbering(bullets.ordered()));
        var slabs = new ArrayList<Slab>();
        for (int i = 0; i < bullets.items().size(); i++) {
            Node item = list.child("LI");
            Node label = item.child("Lbl");
            float indent = bullets.ordered() ? ORDERED_MARKER_WIDTH : MARKER_WIDTH;
            List<Slab> content = blocks(bullets.items().get(i), column.inset(indent, 0), item.child("LBody"), where);
            if (content.isEmpty()) {
                continue;
            }
            Slab first = content.getFirst();
            TextStyle style = theme.body.withColor(Theme.ACCENT).inBold().withAlign(TextStyle.Align.LEFT);
            List<Slab> marker = TextLayout.lines(setting.set(bullets.ordered() ? i + 1 + "." : "•", style, where),
                    style,
                    column, label);
            content.set(0, new Slab(slabs.isEmpty() ? 0 : 4, first.height(), first.keepWithNext(), first.anchors(),
                    first.frames(), first.repeat(), first.flow(), (canvas, top) -> {
                        marker.getFirst().ink().paint(canvas, top);
                        first.ink().paint(canvas, top);
                    }));
            slabs.addAll(content);
        }
        return slabs;
    }

    private List<Slab> aside(Block.Aside aside, Column column, Node parent, String where) {
        Frame frame = switch (aside.kind()) {
            case KEY_FACTS -> new Frame(column.left(), column.right(), Theme.TINT, Theme.ACCENT);
            case CAUTION -> new Frame(column.left(), column.right(), Theme.CAUTION_TINT, Theme.CAUTION);
            case NOTICE -> new Frame(column.left(), column.right(), Theme.TINT, Theme.HAIRLINE);
        };
        List<Slab> inside = blocks(aside.blocks(), column.inset(Frame.PADDING + 3, Frame.PADDING), parent.child("Div"),
                where);
        if (inside.isEmpty()) {
            return inside;
        }
        inside.set(0, inside.getFirst().after(0));
        inside.addFirst(Slab.space(Frame.PADDING - 3).kept(true));
        inside.set(inside.size() - 1, inside.getLast().kept(true));
        inside.addLast(Slab.space(Frame.PADDING - 2));
        float height = 0;
        for (Slab slab : inside) {
            height += slab.before() + slab.height();
        }
        if (height < KEEP_ASIDE) {
            Slab.keepTogether(inside);
        }
        inside.replaceAll(slab -> slab.within(frame));
        return inside;
    }

    private List<Slab> figure(Block.Figure figure, Column column, Node parent, String where) {
        Node group = parent.child("Div");
        String place = where + ", chart " + figure.chart();
        List<Slab> slabs = text(figure.title(), theme.figureTitle, column, group, place);
        slabs.addAll(text(figure.subtitle(), theme.figureSubtitle, column, group, place));
        List<Slab> source = text(figure.source(), theme.source, column, group, place);
        float room = Theme.TOP - Theme.BOTTOM - 12;
        for (Slab slab : slabs) {
            room -= slab.height();
        }
        for (Slab slab : source) {
            room -= slab.height();
        }
        slabs.add(picture(figure, column, group, room).after(4));
        if (!source.isEmpty()) {
            source.set(0, source.getFirst().after(3));
        }
        slabs.addAll(source);
        Slab.keepTogether(slabs);
        slabs.set(0, slabs.getFirst().anchored(figure.anchor()));
        return slabs;
    }

    private List<Slab> text(List<Inline> content, TextStyle style, Column column, Node parent, String where) {
        return content.isEmpty()
                ? new ArrayList<>()
                : TextLayout.lines(setting.set(content, style, where), style, column, parent.child("P"));
    }

    /** @param room the height left on an empty page; a chart that is taller is drawn smaller */
    private Slab picture(Block.Figure figure, Column column, Node group, float room) {
        float width = column.width();
        float height = charts.height(figure.chart(), width);
        while (height > room) {
            width *= 0.9f;
            height = charts.height(figure.chart(), width);
        }
        float drawnWidth = width;
        float drawnHeight = height;
        String alternative = Inline.plain(figure.alternative());
        return Slab.of(height, (canvas, top) -> {
            canvas.mark(group.child("Figure",
                    Node.figure(alternative, column.left(), top - drawnHeight, column.left() + drawnWidth, top)));
            canvas.draw(column.left(), top, drawnWidth, drawnHeight,
                    Typefaces.mapper(setting.language()),
                    graphics -> charts.draw(figure.chart(), graphics, drawnWidth));
        });
    }
}
