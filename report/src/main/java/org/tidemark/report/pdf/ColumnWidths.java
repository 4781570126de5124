package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;

/**
 * What the columns of a table need, measured once at one letter size; other sizes are proportional.
 *
 * <p>Figures are never broken; words and heads may be. A column is at least as wide as its widest figure and longest word.
 */
final class ColumnWidths {
    /** Words may be squeezed to this width (points at {@link #MEASURED}) before the letters are made smaller. */
    private static final float ROOM_FOR_WORDS = 74;
    /** A Chinese head may break anywhere; four characters of it stay together. */
    private static final float ROOM_FOR_CHINESE_HEAD = 4 * 8.5f;
    /** A checksum breaks anywhere; in a little more than half its width it takes two lines and no third. */
    private static final float HALF_A_CODE = 0.52f;
    static final float MEASURED = 8.5f;
    static final float PADDING = 4;
    /** Words that begin where figures end would be read as one with them. */
    private static final float AFTER_FIGURES = 9;
    private static final float[] SIZES = {MEASURED, 8, 7.5f, 7};

    private final float[] comfortable;
    private final float[] least;
    private final float[] natural;
    private final boolean[] numeric;

    private ColumnWidths(int columns) {
        this.comfortable = new float[columns];
        this.least = new float[columns];
        this.natural = new float[columns];
        this.numeric = new boolean[columns];
    }

    /** How wide the columns are at which letter size. */
    record Fit(float size, List<Float> widths) {
        Fit {
            widths = List.copyOf(widths);
        }
    }

    static ColumnWidths measure(Block.Table table, int columns, Setting setting, String where) {
        var result = new ColumnWidths(columns);
        int[] figures = new int[columns];
        int[] words = new int[columns];
        forEachCell(table.body(), (cell, column) -> (cell.numeric() ? figures : words)[column]++);
        for (int c = 0; c < columns; c++) {
            result.numeric[c] = figures[c] > words[c];
        }
        forEachCell(table.head(), (cell, column) -> result.take(cell, column, true, setting, where));
        forEachCell(table.body(), (cell, column) -> result.take(cell, column, false, setting, where));
        return result;
    }

    private interface CellAt {
        void visit(Block.Cell cell, int column);
    }

    private static void forEachCell(List<Block.Row> rows, CellAt visitor) {
        for (Block.Row row : rows) {
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                visitor.visit(cell, column);
                column += cell.columns();
            }
        }
    }

    private void take(Block.Cell cell, int column, boolean head, Setting setting, String where) {
        if (cell.columns() > 1 || cell.content().isEmpty()) {
            return;
        }
        SetText text = setting.set(cell.content(), TableLayout.style(setting.theme(), MEASURED, head), where);
        float whole = text.naturalWidth();
        float word = text.longestWord();
        float wanted;
        if (head) {
            wanted = setting.theme().grid ? Math.max(word, Math.min(whole, ROOM_FOR_CHINESE_HEAD)) : word;
        } else {
            float enough = isCode(cell) ? Math.max(ROOM_FOR_WORDS, HALF_A_CODE * whole) : ROOM_FOR_WORDS;
            wanted = cell.numeric() ? whole : Math.max(word, Math.min(whole, enough));
        }
        least[column] = Math.max(least[column], cell.numeric() && !head ? whole : word);
        comfortable[column] = Math.max(comfortable[column], wanted);
        // The head of figures may take lines, or a long one would take the room from between the columns.
        natural[column] = Math.max(natural[column], head && numeric[column] ? wanted : whole);
    }

    private static boolean isCode(Block.Cell cell) {
        return cell.content().size() == 1 && cell.content().getFirst() instanceof Inline.Code;
    }

    /** Whether most of the column is figures. */
    boolean numeric(int column) {
        return numeric[column];
    }

    /** Distance of a column's text from its left edge. */
    float indent(int column) {
        return column > 0 && numeric[column - 1] && !numeric[column] ? PADDING + AFTER_FIGURES : PADDING;
    }

    private float padding(int column) {
        return indent(column) + PADDING;
    }

    /** The largest size at which {@code columns} fit into {@code width}; empty when they do not even at the smallest. */
    Optional<Fit> fit(int[] columns, float width) {
        for (float[] needs : List.of(comfortable, least)) {
            for (float size : SIZES) {
                float scale = size / MEASURED;
                float sum = 0;
                for (int c : columns) {
                    sum += needs[c] * scale + padding(c);
                }
                if (sum <= width) {
                    return Optional.of(new Fit(size, spread(columns, needs, scale, width - sum)));
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the room that is left first to columns that would otherwise wrap, the smallest wishes first, then to all. */
    private List<Float> spread(int[] columns, float[] needs, float scale, float room) {
        float[] widths = new float[columns.length];
        float left = Math.max(0, room);
        List<Integer> bySmallestWish = IntStream.range(0, columns.length).boxed()
                .sorted(Comparator.comparingDouble(i -> natural[columns[i]] - needs[columns[i]])).toList();
        for (int n = 0; n < columns.length; n++) {
            int i = bySmallestWish.get(n);
            int c = columns[i];
            float given = Math.min((natural[c] - needs[c]) * scale, left / (columns.length - n));
            widths[i] = needs[c] * scale + padding(c) + given;
            left -= given;
        }
        var result = new ArrayList<Float>(widths.length);
        for (float w : widths) {
            result.add(w + left / columns.length);
        }
        return result;
    }

    /** Groups of columns that fit side by side at the smallest size, each led by the first column. */
    List<int[]> groups(float width) {
        float scale = SIZES[SIZES.length - 1] / MEASURED;
        float first = least[0] * scale + padding(0);
        var groups = new ArrayList<int[]>();
        var group = new ArrayList<Integer>(List.of(0));
        float used = first;
        for (int c = 1; c < least.length; c++) {
            float need = least[c] * scale + padding(c);
            if (used + need > width && group.size() > 1) {
                groups.add(group.stream().mapToInt(Integer::intValue).toArray());
                group = new ArrayList<>(List.of(0));
                used = first;
            }
            group.add(c);
            used += need;
        }
        groups.add(group.stream().mapToInt(Integer::intValue).toArray());
        return groups;
    }

    /** Equal widths at the smallest size, for a group whose single column is wider than the page: its text is cut to fit. */
    static Fit squeezed(int columns, float width) {
        return new Fit(SIZES[SIZES.length - 1], Collections.nCopies(columns, width / columns));
    }
}
