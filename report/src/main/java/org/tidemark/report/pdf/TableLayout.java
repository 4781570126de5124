package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tidemark.report.document.Block;
import org.tidemark.report.pdf.TextStyle.Align;

/**
 * Turns a table into slabs, one a row. A table that is too wide even in the smallest letters is set as several, one below the
 * other, that repeat the first column.
 */
final class TableLayout {
    private static final float PAD = 3.2f;
    /** A row higher than this is cut between lines; no page holds it anyway. */
    private static final float HIGHEST_ROW = 0.8f * (Theme.TOP - Theme.BOTTOM);

    /** A table lower than this is never divided. */
    private static final float KEEP_TABLE = 0.43f * (Theme.TOP - Theme.BOTTOM);

    private final Setting setting;

    TableLayout(Setting setting) {
        this.setting = setting;
    }

    static TextStyle style(Theme theme, float size, boolean head) {
        return new TextStyle(head ? size - 0.3f : size, size * theme.tableLeading, head, head ? Theme.INK : Theme.TEXT,
                Align.LEFT);
    }

    /** @throws IllegalArgumentException when the rows do not have the same number of columns */
    List<Slab> table(Block.Table table, Column column, Node parent, String where) {
        String place = where + ", table " + table.anchor();
        int columns = columns(table, place);
        if (columns == 0) {
            return new ArrayList<>();
        }
        ColumnWidths widths = ColumnWidths.measure(table, columns, setting, place);
        int[] all = IntStream.range(0, columns).toArray();
        var slabs = new ArrayList<Slab>();
        List<int[]> groups = widths.fit(all, column.width()).isPresent() ? List.of(all) : widths.groups(column.width());
        for (int[] group : groups) {
            ColumnWidths.Fit fit = widths.fit(group, column.width())
                    .orElseGet(() -> ColumnWidths.squeezed(group.length, column.width()));
            List<Slab> part = new Part(table, group, fit, widths, column, parent, place).slabs();
            if (!slabs.isEmpty()) {
                part.set(0, part.getFirst().after(12));
            }
            slabs.addAll(part);
        }
        if (!slabs.isEmpty()) {
            slabs.set(0, slabs.getFirst().anchored(table.anchor()));
        }
        return slabs;
    }

    private static int columns(Block.Table table, String place) {
        var rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        int columns = rows.isEmpty() ? 0 : width(rows.getFirst());
        for (int i = 0; i < rows.size(); i++) {
            if (width(rows.get(i)) != columns) {
                throw new IllegalArgumentException(place + ": row " + (i + 1) + " has " + width(rows.get(i))
                        + " columns and the first has " + columns + "; give every row the same number");
            }
        }
        return columns;
    }

    private static int width(Block.Row row) {
        return row.cells().stream().mapToInt(Block.Cell::columns).sum();
    }

    /** The columns of a table that stand side by side. */
    private final class Part {
        private final Block.Table table;
        private final int[] columns;
        private final ColumnWidths.Fit fit;
        private final ColumnWidths widths;
        private final Column room;
        private final String place;
        private final Node node;

        Part(Block.Table table, int[] columns, ColumnWidths.Fit fit, ColumnWidths widths, Column room, Node parent,
                String place) {
            this.table = table;
            this.columns = columns;
            this.fit = fit;
            this.widths = widths;
            this.room = room;
            this.place = place;
            this.node = parent.child("Table");
        }

        List<Slab> slabs() {
            var slabs = new ArrayList<Slab>();
            if (!table.caption().isEmpty()) {
                TextStyle style = setting.theme().caption;
                slabs.addAll(TextLayout.lines(setting.set(table.caption(), style, place), style, room,
                        node.child("Caption")));
                slabs.replaceAll(slab -> slab.kept(true));
                slabs.add(Slab.space(3).kept(true));
            }
            List<SetRow> head = rows(table.head(), node.child("THead"), true);
            List<Slab> body = new ArrayList<>();
            Node bodyNode = node.child("TBody");
            for (SetRow row : rows(table.body(), bodyNode, false)) {
                for (SetRow piece : row.cut(HIGHEST_ROW)) {
                    body.add(Slab.of(piece.height(), (canvas, top) -> piece.paint(canvas, top, room, false)));
                }
            }
            Slab.keepEnds(body);
            if (!head.isEmpty()) {
                Slab shown = headSlab(head, false);
                Slab again = headSlab(head, true);
                slabs.add(shown.kept(true));
                body.replaceAll(slab -> slab.repeating(again));
            }
            slabs.addAll(body);
            float height = 0;
            for (Slab slab : slabs) {
                height += slab.height();
            }
            if (height < KEEP_TABLE) {
                Slab.keepTogether(slabs);
            }
            return slabs;
        }

        private Slab headSlab(List<SetRow> rows, boolean again) {
            float height = 0;
            for (SetRow row : rows) {
                height += row.height();
            }
            return Slab.of(height, (canvas, top) -> {
                canvas.artifact();
                canvas.rule(room.left(), room.right(), top, 1, Theme.INK);
                float y = top;
                for (SetRow row : rows) {
                    row.paint(canvas, y, room, again);
                    y -= row.height();
                }
                canvas.artifact();
                canvas.rule(room.left(), room.right(), y, 0.6f, Theme.INK);
            });
        }

        private List<SetRow> rows(List<Block.Row> rows, Node group, boolean head) {
            var set = new ArrayList<SetRow>();
            for (Block.Row row : rows) {
                set.add(row(row, group.child("TR"), head));
            }
            return set;
        }

        private SetRow row(Block.Row row, Node rowNode, boolean head) {
            TextStyle style = style(setting.theme(), fit.size(), head);
            var cells = new ArrayList<SetCell>();
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                int from = column;
                int to = column + cell.columns();
                column = to;
                float x = room.left();
                float width = 0;
                int span = 0;
                for (int i = 0; i < columns.length; i++) {
                    if (columns[i] < from) {
                        x += fit.widths().get(i);
                    } else if (columns[i] < to) {
                        width += fit.widths().get(i);
                        span++;
                    }
                }
                if (span > 0) {
                    cells.add(cell(cell, style, new Column(x, width), span, rowNode, from));
                }
            }
            return new SetRow(cells, style, head);
        }

        private SetCell cell(Block.Cell cell, TextStyle style, Column at, int span, Node rowNode, int first) {
            boolean header = cell.scope() != Block.Cell.Scope.NONE;
            String scope = switch (cell.scope()) {
                case NONE -> "";
                case COLUMN -> "Column";
                case ROW -> "Row";
            };
            Node own = rowNode.child(header ? "TH" : "TD", Node.cell(scope, span));
            SetText text = setting.set(cell.content(), style, place);
            Column inner = at.inset(widths.indent(first), ColumnWidths.PADDING);
            List<Line> lines = text.lines(inner.width(), false);
            Align align = cell.numeric() || widths.numeric(first) && span == 1 && style.bold()
                    ? Align.RIGHT
                    : Align.LEFT;
            return new SetCell(own, new TaggedText(own, text, lines), lines, inner, align);
        }
    }

    private record SetCell(Node node, TaggedText text, List<Line> lines, Column at, Align align) {}

    private record SetRow(List<SetCell> cells, TextStyle style, boolean head) {

        float height() {
            return lines() * style.leading() + 2 * PAD;
        }

        private int lines() {
            int most = 1;
            for (SetCell cell : cells) {
                most = Math.max(most, cell.lines().size());
            }
            return most;
        }

        List<SetRow> cut(float highest) {
            int most = (int) ((highest - 2 * PAD) / style.leading());
            int count = lines();
            if (count <= most) {
                return List.of(this);
            }
            var parts = new ArrayList<SetRow>();
            for (int from = 0; from < count; from += most) {
                var part = new ArrayList<SetCell>();
                for (SetCell cell : cells) {
                    int end = Math.min(cell.lines().size(), from + most);
                    part.add(new SetCell(cell.node(), cell.text(), cell.lines().subList(Math.min(from, end), end),
                            cell.at(), cell.align()));
                }
                parts.add(new SetRow(part, style, head));
            }
            return parts;
        }

        void paint(PageCanvas canvas, float top, Column room, boolean again) {
            int most = lines();
            for (SetCell cell : cells) {
                if (!again) {
                    canvas.element(cell.node());
                }
                float y = top - PAD - (head ? most - cell.lines().size() : 0) * style.leading() - style.baseline();
                for (Line line : cell.lines()) {
                    float x = TextLayout.left(line, cell.align(), cell.at());
                    if (again) {
                        TaggedText.paintAgain(canvas, line, x, y);
                    } else {
                        cell.text().paint(canvas, line, x, y);
                    }
                    y -= style.leading();
                }
            }
            if (!head) {
                canvas.artifact();
                canvas.rule(room.left(), room.right(), top - height(), 0.4f, Theme.HAIRLINE);
            }
        }
    }
}
