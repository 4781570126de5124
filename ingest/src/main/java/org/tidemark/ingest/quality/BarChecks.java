package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Open, high, low and close of one row, and of a row and the one before it. */
final class BarChecks {
    /** Relative difference that single-precision vendors make by rounding. */
    private static final double NOISE = 1e-6;
    /** Rows in a row whose open is the close, from which it is no accident. */
    private static final int NO_OPEN_RUN = 20;

    private BarChecks() {}

    static void check(Table table, Findings findings) {
        OptionalInt open = table.column(Table.Role.OPEN);
        OptionalInt high = table.column(Table.Role.HIGH);
        OptionalInt low = table.column(Table.Role.LOW);
        OptionalInt close = table.column(Table.Role.CLOSE);
        if (open.isEmpty() || high.isEmpty() || low.isEmpty() || close.isEmpty()) {
            return;
        }
        int[] bar = {open.getAsInt(), high.getAsInt(), low.getAsInt(), close.getAsInt()};
        outside(table, bar, findings);
        repeated(table, bar, findings);
        withoutOpen(table, bar, findings);
    }

    private static void outside(Table table, int[] bar, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        long line = 0;
        for (int row = 0; row < table.size(); row++) {
            double high = table.value(row, bar[1]);
            double low = table.value(row, bar[2]);
            double room = NOISE * Math.abs(high);
            boolean outside = low > high + room;
            for (int price : new int[]{bar[0], bar[3]}) {
                double level = table.value(row, price);
                outside |= level > high + room || level < low - room;
            }
            if (outside) {
                days.add(table.day(row));
                line = line == 0 ? table.line(row) : line;
            }
        }
        if (!days.isEmpty()) {
            findings.add(Defect.OUTSIDE_RANGE, "open, high, low, close", table.file(), line, days,
                    "open or close lies outside low to high on " + Finding.said(days));
        }
    }

    private static void repeated(Table table, int[] bar, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        long line = 0;
        for (int row = 1; row < table.size(); row++) {
            boolean same = table.value(row, bar[1]) > table.value(row, bar[2]);
            for (int column : bar) {
                same &= table.value(row, column) == table.value(row - 1, column);
            }
            if (same) {
                days.add(table.day(row));
                line = line == 0 ? table.line(row) : line;
            }
        }
        if (!days.isEmpty()) {
            findings.add(Defect.REPEATED_ROW, "open, high, low, close", table.file(), line, days,
                    Finding.counted(days.size(), "row")
                            + " with the open, high, low and close of the day before, all four: "
                            + Finding.said(days));
        }
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
