package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Open, high, low and close of one row, and of a row and the one before it. */
final class BarChecks {
    /** Relative difference that single-precision vendors make by rounding. */
    private static final double NOISE = 1e-6;
    /** A bar from low to high of so many of the smallest steps is not met twice by chance. */
    private static final int WIDE = 10;
    /** A day that went so many times beyond its open and its close, and came back. */
    private static final double FAR = 1.5;
    /** Rows on either side that show the smallest step. */
    private static final int NEIGHBOURS = 30;
    /** Rows in a row whose open is the close, from which it is no accident. */
    private static final int NO_OPEN_RUN = 20;

    private BarChecks() {}

    /** @param daily whether each row is a day; a month goes far beyond its open and close by nature */
    static void check(Table table, boolean daily, Findings findings) {
        OptionalInt open = table.column(Table.Role.OPEN);
        OptionalInt high = table.column(Table.Role.HIGH);
        OptionalInt low = table.column(Table.Role.LOW);
        OptionalInt close = table.column(Table.Role.CLOSE);
        if (open.isEmpty() || high.isEmpty() || low.isEmpty() || close.isEmpty()) {
            return;
        }
        int[] bar = {open.getAsInt(), high.getAsInt(), low.getAsInt(), close.getAsInt()};
        outside(table, bar, findings);
        if (daily) {
            wide(table, bar, findings);
        }
        repeated(table, bar, findings);
        withoutOpen(table, bar, findings);
    }

    private static void outside(Table table, int[] bar, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        int first = -1;
        for (int row = 0; row < table.size(); row++) {
            if (!fault(table, bar, row).isEmpty()) {
                days.add(table.day(row));
                first = first < 0 ? row : first;
            }
        }
        if (first >= 0) {
            findings.add(Defect.OUTSIDE_RANGE, "open, high, low, close", table.file(), table.line(first), days,
                    fault(table, bar, first) + " on " + days.getFirst() + (days.size() == 1
                            ? ""
                            : "; the like on " + (days.size() - 1) + " more: "
                                    + Finding.said(days.subList(1, days.size()))));
        }
    }

    /** What is wrong with a bar, such as {@code the close 0.994 is below the low 0.9944}; empty when nothing is. */
    private static String fault(Table table, int[] bar, int row) {
        double high = table.value(row, bar[1]);
        double low = table.value(row, bar[2]);
        double room = NOISE * Math.abs(high);
        if (low > high + room) {
            return "the low " + low + " is above the high " + high;
        }
        for (int price : new int[]{bar[3], bar[0]}) {
            double level = table.value(row, price);
            String what = price == bar[3] ? "the close " : "the open ";
            if (level > high + room) {
                return what + level + " is above the high " + high;
            }
            if (level < low - room) {
                return what + level + " is below the low " + low;
            }
        }
        return "";
    }

    /** Highs and lows that no trade of the day explains; they would make records that never were. */
    private static void wide(Table table, int[] bar, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        int first = -1;
        for (int row = 0; row < table.size(); row++) {
            if (reach(table, bar, row) > FAR) {
                days.add(table.day(row));
                first = first < 0 ? row : first;
            }
        }
        if (first >= 0) {
            findings.add(Defect.FAR_RANGE, "high, low", table.file(), table.line(first), days, "from the low "
                    + table.value(first, bar[2]) + " to the high " + table.value(first, bar[1])
                    + ", far outside the open "
                    + table.value(first, bar[0]) + " and the close " + table.value(first, bar[3]) + " on "
                    + Finding.said(days));
        }
    }

    /** How many times the larger of open and close the high is, or the low goes into the smaller; NaN when one is missing. */
    private static double reach(Table table, int[] bar, int row) {
        double open = table.value(row, bar[0]);
        double close = table.value(row, bar[3]);
        return Math.max(table.value(row, bar[1]) / Math.max(open, close),
                Math.min(open, close) / table.value(row, bar[2]));
    }

    private static void repeated(Table table, int[] bar, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        long line = 0;
        for (int row = 1; row < table.size(); row++) {
            boolean same = table.value(row, bar[1]) > table.value(row, bar[2]);
            for (int column : bar) {
                same &= table.value(row, column) == table.value(row - 1, column);
            }
            same = same && table.value(row, bar[1]) - table.value(row, bar[2]) >= WIDE * tick(table, bar, row);
            if (same) {
                days.add(table.day(row));
                line = line == 0 ? table.line(row) : line;
            }
        }
        if (!days.isEmpty()) {
            findings.add(Defect.REPEATED_ROW, "open, high, low, close", table.file(), line, days,
                    Finding.counted(days.size(), "row") + (days.size() == 1 ? " has" : " have")
                            + " the open, high, low and close of the row before, all four: "
                            + Finding.said(days));
        }
    }

    /** The smallest step between prices of the rows around: a bar of few such steps is met again by chance. */
    private static double tick(Table table, int[] bar, int row) {
        double tick = Double.POSITIVE_INFINITY;
        for (int i = Math.max(1, row - NEIGHBOURS); i < Math.min(table.size(), row + NEIGHBOURS); i++) {
            for (int column : bar) {
                double step = Math.abs(table.value(i, column) - table.value(i - 1, column));
                tick = step > 0 ? Math.min(tick, step) : tick;
            }
        }
        return tick;
    }

    private static void withoutOpen(Table table, int[] bar, Findings findings) {
        int start = 0;
        for (int row = 0; row <= table.size(); row++) {
            if (row < table.size() && table.value(row, bar[0]) == table.value(row, bar[3])) {
                continue;
            }
            if (row - start >= NO_OPEN_RUN) {
                boolean flat = true;
                for (int i = start; i < row; i++) {
                    flat &= table.value(i, bar[1]) == table.value(i, bar[2]);
                }
                findings.count(Defect.NO_OPEN, table.columns().get(bar[0]), table.file(), table.line(start),
                        row - start, (row - start) + " rows from " + table.day(start) + " to " + table.day(row - 1)
                                + (flat
                                        ? " have one figure for open, high, low and close"
                                        : " have the close as their open"));
            }
            start = row + 1;
        }
    }
}
