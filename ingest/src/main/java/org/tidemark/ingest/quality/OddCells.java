package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DayShape;

/** The cells of a column that hold something else than a figure, and whether that is damage or what the column is for. */
final class OddCells {
    /** Words for a figure that is not there. */
    private static final Set<String> MARKS = Set.of("n/a", "na", "nan", "null", "none", "#n/a", "--");
    /** A column of figures holds this many for each cell that is none; a short one may hold one that is none. */
    private static final int FIGURES_FOR_ONE = 10;
    /** Of a column of words no more cells are kept: they are not looked at again. */
    private static final int MOST_KEPT = 200;

    private final String column;
    private final List<Odd> cells = new ArrayList<>(0);
    private long figures;
    private long others;

    /** A cell that is no figure. */
    record Odd(LocalDate day, long line, String said) {}

    OddCells(String column) {
        this.column = column;
    }

    /** Notes a cell; {@code figure} is NaN when it holds none. */
    void look(double figure, String text, LocalDate day, long line) {
        if (!Double.isNaN(figure)) {
            figures++;
        } else if (text.length() > 1) {
            others++;
            if (cells.size() < MOST_KEPT) {
                cells.add(new Odd(day, line, text));
            }
        }
    }

    /**
     * Those that somebody should look at.
     *
     * @param bar whether the column is one of open, high, low, close and volume, in which every other thing is odd
     */
    List<Odd> damaged(boolean bar) {
        boolean ofFigures = others == 1 && figures > 0 || others * FIGURES_FOR_ONE <= figures;
        if (!bar && !ofFigures) {
            return List.of();
        }
        return cells.stream().filter(cell -> bar || !isMark(cell.said()))
                .map(cell -> new Odd(cell.day(), cell.line(), column + " is '" + Blank.shorten(cell.said()) + "'"))
                .toList();
    }

    private static boolean isMark(String text) {
        return MARKS.contains(text.toLowerCase(Locale.ROOT)) || DayShape.of(text) != DayShape.OTHER;
    }
}
