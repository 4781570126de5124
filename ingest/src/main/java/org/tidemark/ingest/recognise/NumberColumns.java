package org.tidemark.ingest.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DecimalSign;

/**
 * Evidence for the decimal sign from all cells of all columns of numbers.
 *
 * <p>A cell decides alone when it has both marks (the last is the decimal sign), one mark twice (that one groups), or one mark
 * that is not followed by exactly three digits or follows a zero or more than three digits. {@code 1,234} decides nothing.
 */
final class NumberColumns {
    /** A sign with this many times the evidence of the other is taken; the odd cells are then refused as they are read. */
    private static final int OVERWHELMING = 5;

    private enum Mark {
        NONE, POINT_DECIMAL, COMMA_DECIMAL, OPEN_POINT, OPEN_COMMA, NO_NUMBER
    }

    /** What was seen of one column. */
    private static final class Column {
        private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        private int unmarked;
        private final Map<Mark, String> examples = new EnumMap<>(Mark.class);
        private int cells;
        private boolean commas;

        private int count(Mark mark) {
            return mark == Mark.NONE ? unmarked : marks.getOrDefault(mark, 0);
        }

        private boolean isNumeric() {
            return 2 * count(Mark.NO_NUMBER) <= cells;
        }
    }

    private final int day;
    private final List<Column> columns = new ArrayList<>();

    /** @param day the column of days, which is not looked at; -1 for none */
    NumberColumns(int columns, int day) {
        this.day = day;
        for (int i = 0; i < columns; i++) {
            this.columns.add(new Column());
        }
    }

    void add(int field, String cell) {
        String text = Blank.strip(cell);
        if (field == day || text.isEmpty() || text.equals("-") || text.equals(".")) {
            return;
        }
        Column column = columns.get(field);
        column.cells++;
        Mark mark = markOf(text);
        if (mark == Mark.NONE) {
            column.unmarked++;
            return;
        }
        column.marks.merge(mark, 1, Integer::sum);
        column.examples.put(mark, text);
        column.commas |= mark == Mark.POINT_DECIMAL && text.indexOf(',') >= 0;
    }

    /** Whether at least half of the cells of every column are numbers. */
    boolean areAllNumbers() {
        return columns.stream().allMatch(Column::isNumeric);
    }

    /** How decimals are written, in a file whose fields are separated by {@code delimiter}. */
    Finding<DecimalSign> sign(char delimiter) {
        int point = count(Mark.POINT_DECIMAL);
        int comma = count(Mark.COMMA_DECIMAL);
        int openPoint = count(Mark.OPEN_POINT);
        int openComma = count(Mark.OPEN_COMMA);
        if (point > 0 && comma > 0 && point < OVERWHELMING * comma && comma < OVERWHELMING * point) {
            return Finding.open("some numbers have a decimal point and some a comma: '" + example(Mark.POINT_DECIMAL)
                    + "' and '" + example(Mark.COMMA_DECIMAL) + "'");
        }
        if (comma > point) {
            return Finding.of(DecimalSign.COMMA, "'" + example(Mark.COMMA_DECIMAL) + "'");
        }
        if (point > 0) {
            return Finding.of(groupsByCommas() || openComma > 0 ? DecimalSign.POINT : DecimalSign.PLAIN,
                    "'" + example(Mark.POINT_DECIMAL) + "'");
        }
        if (openComma > 0) {
            return Finding.open("'" + example(Mark.OPEN_COMMA) + "' may be a thousand and more or a number near one");
        }
        if (openPoint > 0 && delimiter != ',') {
            return Finding.open("'" + example(Mark.OPEN_POINT) + "' may be a thousand and more or a number near one");
        }
        return Finding.of(DecimalSign.PLAIN, openPoint > 0
                ? "commas separate the fields, so the point in '" + example(Mark.OPEN_POINT) + "' is no grouping"
                : "all numbers are whole");
    }

    private boolean groupsByCommas() {
        return columns.stream().anyMatch(column -> column.isNumeric() && column.commas);
    }

    private int count(Mark mark) {
        return columns.stream().filter(Column::isNumeric).mapToInt(column -> column.count(mark)).sum();
    }

    private String example(Mark mark) {
        return columns.stream().filter(column -> column.isNumeric() && column.count(mark) > 0)
                .map(column -> Blank.shorten(column.examples.getOrDefault(mark, ""))).findFirst().orElse("");
    }

    private static Mark markOf(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && "+-($−".indexOf(cell.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "%)KMBT".indexOf(cell.charAt(end - 1)) >= 0) {
            end--;
        }
        int digits = 0;
        int points = 0;
        int commas = 0;
        int last = -1;
        for (int i = start; i < end; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' || c == ',') {
                points += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                last = i;
            } else if (c == 'e' || c == 'E') {
                return digits > 0 && isExponent(cell, i + 1, end)
                        ? commas == 0 ? Mark.NONE : Mark.NO_NUMBER
                        : Mark.NO_NUMBER;
            } else if (c != ' ' && c != '\u00a0' && c != '\u202f' && c != '\'') {
                return Mark.NO_NUMBER;
            }
        }
        if (digits == 0) {
            return Mark.NO_NUMBER;
        }
        if (last < 0) {
            return Mark.NONE;
        }
        boolean point = cell.charAt(last) == '.';
        if (points > 0 && commas > 0) {
            boolean one = (point ? points : commas) == 1 && isGrouped(cell, start, last);
            return one ? point ? Mark.POINT_DECIMAL : Mark.COMMA_DECIMAL : Mark.NO_NUMBER;
        }
        if (points + commas > 1) {
            boolean grouped = isGrouped(cell, start, end);
            return grouped ? point ? Mark.COMMA_DECIMAL : Mark.POINT_DECIMAL : Mark.NO_NUMBER;
        }
        int before = last - start;
        boolean open = end - last - 1 == 3 && before >= 1 && before <= 3 && cell.charAt(start) != '0';
        if (open) {
            return point ? Mark.OPEN_POINT : Mark.OPEN_COMMA;
        }
        return point ? Mark.POINT_DECIMAL : Mark.COMMA_DECIMAL;
    }

    /** Whether marks of one kind stand before every third digit and nowhere else: 311.0.207 is no number in any reading. */
    private static boolean isGrouped(String text, int start, int end) {
        int first = start;
        while (first < end && text.charAt(first) != '.' && text.charAt(first) != ',') {
            first++;
        }
        boolean grouped = first - start >= 1 && first - start <= 3 && (end - first) % 4 == 0;
        for (int i = first; i < end; i++) {
            boolean mark = (i - first) % 4 == 0;
            grouped &= mark ? text.charAt(i) == text.charAt(first) : text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return grouped;
    }

    private static boolean isExponent(String text, int start, int end) {
        int i = start < end && (text.charAt(start) == '-' || text.charAt(start) == '+') ? start + 1 : start;
        int first = i;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == end && i > first;
    }
}
