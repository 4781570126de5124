package org.tidemark.ingest.quality;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.List;
import java.util.OptionalInt;

/** Whole columns of a file of one row a day: zeros, stand-still, volumes that changed places, totals, the last row. */
final class ColumnChecks {
    private static final int LEAST_ROWS = 20;
    /** A column that stands still this long at its end, after it moved nearly every day, is no longer fed. */
    private static final int FROZEN_ROWS = 15;
    private static final int ZERO_ROWS = 3;
    /** Farside rounds each fund to 0.1 million, and so does a sum of a dozen of them. */
    private static final double TOTAL_ROUNDING = 1.01;

    private ColumnChecks() {}

    static void check(Table table, boolean daily, Findings findings) {
        totals(table, findings);
        if (table.size() < ZERO_ROWS + 1) {
            return;
        }
        OptionalInt volume = table.column(Table.Role.VOLUME);
        boolean lastRowSaid = volume.isPresent() && daily && noVolume(table, volume.getAsInt(), findings);
        if (!lastRowSaid) {
            placeholder(table, findings);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.size() >= LEAST_ROWS) {
                zeros(table, column, findings);
                if (daily) {
                    frozen(table, column, findings);
                }
            }
        }
        if (volume.isPresent() && daily) {
            fractional(table, volume.getAsInt(), findings);
        }
        swapped(table, findings);
    }

    /** Shares are whole; only a split or payout worked back into the history makes parts of them. */
    private static void fractional(Table table, int column, Findings findings) {
        int parts = 0;
        int first = 0;
        int weekends = 0;
        for (int row = 0; row < table.size(); row++) {
            double value = table.value(row, column);
            weekends += table.day(row).getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 1 : 0;
            if (value != Math.rint(value) && !Double.isNaN(value)) {
                first = parts == 0 ? row : first;
                parts++;
            }
        }
        boolean coins = weekends * 7 > table.size();
        if (parts * 10 > table.size() && !coins) {
            findings.count(Defect.FRACTIONAL_VOLUME, table.columns().get(column), table.file(), table.line(first),
                    parts,
                    parts + " of " + table.size()
                            + " volumes have decimals, which no trade has: the history is adjusted, "
                            + "and so are its prices");
        }
    }

    /** Whether the last row was said to be no close. */
    private static boolean noVolume(Table table, int column, Findings findings) {
        int last = table.size() - 1;
        List<LocalDate> days = new ArrayList<>();
        long line = 0;
        int recent = 0;
        int recentWithVolume = 0;
        for (int row = 0; row <= last; row++) {
            boolean has = table.value(row, column) > 0;
            if (row >= last - 60 && row < last) {
                recent++;
                recentWithVolume += has ? 1 : 0;
            }
            if (!has) {
                days.add(table.day(row));
                line = line == 0 ? table.line(row) : line;
            }
        }
        boolean lastIsNone = !(table.value(last, column) > 0) && recentWithVolume * 10 >= recent * 9;
        if (lastIsNone) {
            findings.add(Defect.LAST_ROW, table.columns().get(column), table.file(), table.line(last),
                    List.of(table.day(last)), "the last row, " + table.day(last)
                            + ", has no volume where nearly all before it have: taken during the session, not a close");
        }
        int before = days.size() - (lastIsNone ? 1 : 0);
        if (before > 0 && !hasZerosAtTheEndsOnly(table, column) && days.size() < table.size()) {
            findings.add(Defect.NO_VOLUME, table.columns().get(column), table.file(), line, days.subList(0, before),
                    before + " of " + table.size() + (before == 1 ? " rows has" : " rows have") + " no volume: "
                            + Finding.said(days.subList(0, before)));
        }
        return lastIsNone;
    }

    /** The last row has figures and all of them are zero, and no row before it is like that for long. */
    private static void placeholder(Table table, Findings findings) {
        int last = table.size() - 1;
        if (isAllZero(table, last) && !isAllZero(table, last - 1)) {
            findings.add(Defect.LAST_ROW, "every column", table.file(), table.line(last), List.of(table.day(last)),
                    "the last row, " + table.day(last) + ", has nothing but zeros: a placeholder, not a figure");
        }
    }

    private static boolean isAllZero(Table table, int row) {
        boolean any = false;
        for (int column = 0; column < table.columns().size(); column++) {
            double value = table.value(row, column);
            if (value != 0 && !Double.isNaN(value)) {
                return false;
            }
            any |= value == 0;
        }
        return any;
    }

    private static int zerosAtTheHead(Table table, int column) {
        int head = 0;
        while (head < table.size() && table.value(head, column) == 0) {
            head++;
        }
        return head;
    }

    private static int zerosAtTheTail(Table table, int column) {
        int tail = 0;
        while (tail < table.size() && table.value(table.size() - 1 - tail, column) == 0) {
            tail++;
        }
        return tail;
    }

    private static boolean hasZerosAtTheEndsOnly(Table table, int column) {
        int head = zerosAtTheHead(table, column);
        int tail = zerosAtTheTail(table, column);
        if (head + tail < ZERO_ROWS || head + tail >= table.size() - 1) {
            return false;
        }
        for (int row = head; row < table.size() - tail; row++) {
            if (!(table.value(row, column) > 0)) {
                return false;
            }
        }
        return true;
    }

    private static void zeros(Table table, int column, Findings findings) {
        if (!hasZerosAtTheEndsOnly(table, column)) {
            return;
        }
        int n = table.size();
        int head = zerosAtTheHead(table, column);
        int tail = zerosAtTheTail(table, column);
        List<String> where = new ArrayList<>();
        if (head > 0) {
            where.add("up to " + table.day(head - 1));
        }
        if (tail > 0) {
            where.add("from " + table.day(n - tail));
        }
        findings.count(Defect.ZERO_IS_MISSING, table.columns().get(column), table.file(),
                table.line(head > 0 ? 0 : n - tail), head + tail,
                (head + tail) + " zeros, " + String.join(" and ", where)
                        + ", and none between: zero means missing there");
    }

    private static void frozen(Table table, int column, Findings findings) {
        int n = table.size();
        double last = table.value(n - 1, column);
        int start = n - 1;
        while (start > 0 && table.value(start - 1, column) == last) {
            start--;
        }
        if (n - start < FROZEN_ROWS || start < LEAST_ROWS) {
            return;
        }
        int moved = 0;
        for (int row = 1; row < start; row++) {
            moved += table.value(row, column) != table.value(row - 1, column) ? 1 : 0;
        }
        if (last != 0 && moved * 2 > start) {
            findings.count(Defect.FROZEN, table.columns().get(column), table.file(), table.line(start), n - start,
                    "stands still at " + BigDecimal.valueOf(last).toPlainString() + " from " + table.day(start)
                            + " to the end, " + (n - start)
                            + " rows, after it used to move: the feed is frozen");
        }
    }

    private static void swapped(Table table, Findings findings) {
        int[] volumes = table.columnsBeginning("volume");
        OptionalInt close = table.column(Table.Role.CLOSE);
        if (volumes.length != 2 || close.isEmpty()) {
            return;
        }
        int first = 0;
        List<LocalDate> second = new ArrayList<>();
        long line = 0;
        for (int row = 0; row < table.size(); row++) {
            double a = table.value(row, volumes[0]);
            double b = table.value(row, volumes[1]);
            double price = table.value(row, close.getAsInt());
            if (isAbout(a * price, b)) {
                first++;
            } else if (isAbout(b * price, a)) {
                second.add(table.day(row));
                line = line == 0 ? table.line(row) : line;
            }
        }
        if (first > 0 && !second.isEmpty()) {
            String a = table.columns().get(volumes[0]);
            String b = table.columns().get(volumes[1]);
            findings.add(Defect.SWAPPED_COLUMNS, a + ", " + b, table.file(), line, second,
                    a + " times the price is " + b
                            + " in " + first + " rows, and the other way round in " + second.size() + ", from "
                            + second.getFirst() + " to " + second.getLast() + ": the two have changed places");
        }
    }

    /** Volume in coins times the close is the volume in money, but for the moves within the day. */
    private static boolean isAbout(double computed, double stated) {
        return computed > 0.5 * stated && computed < 2 * stated;
    }

    private static void totals(Table table, Findings findings) {
        int[] total = table.columnsBeginning("total");
        if (total.length != 1 || !table.columns().get(total[0]).strip().toLowerCase(Locale.ROOT).equals("total")
                || table.columns().size() < 3) {
            return;
        }
        List<LocalDate> days = new ArrayList<>();
        long line = 0;
        String first = "";
        for (int row = 0; row < table.size(); row++) {
            double sum = 0;
            int parts = 0;
            for (int column = 0; column < table.columns().size(); column++) {
                double value = table.value(row, column);
                if (column != total[0] && !Double.isNaN(value)) {
                    sum += value;
                    parts++;
                }
            }
            if (parts > 0 && Math.abs(sum - table.value(row, total[0])) > TOTAL_ROUNDING) {
                days.add(table.day(row));
                if (days.size() == 1) {
                    line = table.line(row);
                    first = "; on the first of them they are "
                            + String.format(Locale.ROOT, "%.1f, and not %.1f", sum, table.value(row, total[0]));
                }
            }
        }
        if (!days.isEmpty()) {
            findings.add(Defect.TOTAL_DIFFERS, "Total", table.file(), line, days,
                    "the parts do not add up to the total on " + Finding.said(days) + first);
        }
    }
}
