package org.tidemark.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;

/** Which cells of a table hold figures, and whether its rows are of one length. */
final class TableShape {
    private TableShape() {}

    /** A cell that holds printed figures and nothing else but spaces, or nothing; words printed from facts are no figures. */
    static boolean isFigure(List<Inline> content) {
        boolean figure = false;
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Data(String id, String text) when hasDigit(text) -> figure = true;
                case Inline.Text(String text) when text.isBlank() -> {}
                default -> {
                    return false;
                }
            }
        }
        return figure;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    static <X extends RuntimeException> void requireEvenRows(List<Block.Row> head, List<Block.Row> body,
            Function<String, X> problem) {
        int wanted = width(head.getFirst());
        List<Block.Row> rows = new ArrayList<>(head);
        rows.addAll(body);
        for (int i = 0; i < rows.size(); i++) {
            int columns = width(rows.get(i));
            if (columns != wanted) {
                throw problem
                        .apply("row " + (i + 1) + " of the table has " + columns + " columns, the first " + wanted);
            }
        }
    }

    private static int width(Block.Row row) {
        return row.cells().stream().mapToInt(Block.Cell::columns).sum();
    }

    /**
     * The table with heads on the side on which their column stands, and with a printed word ("n/a") among figures on
     * theirs.
     */
    static Block.Table aligned(Block.Table table) {
        boolean[] figures = columnsOfFigures(table.body(), width(table.head().getFirst()));
        return new Block.Table(table.anchor(), table.caption(),
                mapped(table.head(), (cell, column) -> cell.columns() == 1 && figures[column]),
                mapped(table.body(), (cell, column) -> figures[column] && isPrintedWord(cell)));
    }

    private static boolean[] columnsOfFigures(List<Block.Row> body, int columns) {
        int[] balance = new int[columns];
        for (Block.Row row : body) {
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                if (cell.numeric()) {
                    balance[column]++;
                } else if (!cell.content().isEmpty() && !isPrintedWord(cell)) {
                    balance[column]--;
                }
                column += cell.columns();
            }
        }
        boolean[] figures = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            figures[i] = balance[i] > 0;
        }
        return figures;
    }

    private static List<Block.Row> mapped(List<Block.Row> rows, BiPredicate<Block.Cell, Integer> alsoFigures) {
        List<Block.Row> mapped = new ArrayList<>();
        for (Block.Row row : rows) {
            List<Block.Cell> cells = new ArrayList<>();
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                boolean figures = cell.numeric() || alsoFigures.test(cell, column);
                cells.add(new Block.Cell(cell.scope(), figures, cell.columns(), cell.content()));
                column += cell.columns();
            }
            mapped.add(new Block.Row(cells));
        }
        return mapped;
    }

    private static boolean isPrintedWord(Block.Cell cell) {
        return cell.content().size() == 1 && cell.content().getFirst() instanceof Inline.Data;
    }
}
