package org.tidemark.ingest.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.ingest.Blank;
import org.tidemark.ingest.DateOrder;
import org.tidemark.ingest.DayShape;
import org.tidemark.ingest.Days;
import org.tidemark.ingest.Period;

/**
 * Evidence for the order of day and month from all cells of the column of days.
 *
 * <p>A number above 12 decides. If there is none, the rhythm may: read in one order the rows follow each other evenly, read in
 * the other they jump. If both are even (the fourth of each month, or each day of April), the column leaves it open.
 */
final class DayColumn {
    /** An order with this many times the evidence of the other is taken; the odd cells are then refused as they are read. */
    private static final int OVERWHELMING = 20;
    /** Steps of a sequence are even when the longest is at most this many times the middle one: a long weekend is 4 days. */
    private static final int LONGEST_STEP = 6;
    /** Fewer rows than this have no rhythm. */
    private static final int FEWEST = 8;

    private final Map<DayShape, Integer> shapes = new EnumMap<>(DayShape.class);
    private final List<String> cells = new ArrayList<>();
    private int total;
    private int above12First;
    private int above12Second;
    private String example = "";
    private String firstExample = "";
    private String secondExample = "";

    void add(String cell) {
        String text = Blank.strip(cell);
        if (text.isEmpty()) {
            return;
        }
        total++;
        DayShape shape = DayShape.of(text);
        shapes.merge(shape, 1, Integer::sum);
        if (shape == DayShape.OTHER) {
            return;
        }
        cells.add(text);
        example = text;
        if (shape.isOpen()) {
            boolean monthFirst = Days.ordered(text, DateOrder.MDY).isPresent();
            boolean dayFirst = Days.ordered(text, DateOrder.DMY).isPresent();
            if (!monthFirst) {
                above12First++;
                firstExample = text;
            } else if (!dayFirst) {
                above12Second++;
                secondExample = text;
            }
        }
    }

    int total() {
        return total;
    }

    String example() {
        return example;
    }

    /** The shape of most cells; OTHER when there is no cell. */
    DayShape shape() {
        DayShape most = DayShape.OTHER;
        for (Map.Entry<DayShape, Integer> entry : shapes.entrySet()) {
            if (entry.getValue() > shapes.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** Whether at least half of the cells are written in one of these ways. */
    boolean isWrittenAs(Set<DayShape> wanted) {
        int fitting = 0;
        for (DayShape shape : wanted) {
            fitting += shapes.getOrDefault(shape, 0);
        }
        return fitting * 2 >= total;
    }

    /** The order in which the parts stand. */
    Finding<DateOrder> order() {
        DayShape shape = shape();
        if (!shape.isOpen()) {
            boolean numbers = shape == DayShape.COMPACT || shape == DayShape.YEAR_FIRST;
            return Finding.of(numbers ? DateOrder.YMD : DateOrder.ISO, "no other reading is possible");
        }
        if (above12First > 0 && above12Second > 0 && above12First < OVERWHELMING * above12Second
                && above12Second < OVERWHELMING * above12First) {
            return Finding.open("'" + firstExample + "' has the day first and '" + secondExample + "' the month");
        }
        if (above12First + above12Second > 0 && isDoubtful(above12First > 0 ? DateOrder.DMY : DateOrder.MDY)) {
            String odd = above12First > 0 ? firstExample : secondExample;
            return Finding.open("but for '" + odd + "' the rows follow each other evenly only with the "
                    + (above12First > 0 ? "month" : "day") + " first, and '" + odd + "' cannot be read so");
        }
        if (above12First > above12Second) {
            return Finding.of(DateOrder.DMY, "'" + firstExample + "' has no month " + leading(firstExample));
        }
        if (above12Second > 0) {
            return Finding.of(DateOrder.MDY, "'" + secondExample + "' has its day second");
        }
        if (example.indexOf('.') >= 0) {
            return Finding.of(DateOrder.DMY, "days with points have the day first wherever they are written");
        }
        boolean asMonthFirst = isEven(DateOrder.MDY);
        boolean asDayFirst = isEven(DateOrder.DMY);
        if (asMonthFirst != asDayFirst) {
            return Finding.of(asMonthFirst ? DateOrder.MDY : DateOrder.DMY,
                    "read so, the rows follow each other evenly, and read otherwise they jump");
        }
        return Finding.open("'" + example + "' may have the month or the day first, and so may every other row");
    }

    /** Whether an order rests on the odd cell alone: without it the other one reads evenly, and with it this one does not. */
    private boolean isDoubtful(DateOrder order) {
        boolean few = Math.max(above12First, above12Second) <= Math.max(1, cells.size() / OVERWHELMING);
        return few && !isEven(order) && isEven(order == DateOrder.DMY ? DateOrder.MDY : DateOrder.DMY);
    }

    private static String leading(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private boolean isEven(DateOrder order) {
        List<LocalDate> days = days(order);
        if (days.size() < FEWEST) {
            return false;
        }
        boolean forward = days.getFirst().isBefore(days.get(1));
        long[] steps = new long[days.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = days.get(i + 1).toEpochDay() - days.get(i).toEpochDay();
            if (steps[i] == 0 || steps[i] > 0 != forward) {
                return false;
            }
            steps[i] = Math.abs(steps[i]);
        }
        Arrays.sort(steps);
        return steps[steps.length - 1] <= LONGEST_STEP * steps[steps.length / 2];
    }

    private List<LocalDate> days(DateOrder order) {
        List<LocalDate> days = new ArrayList<>();
        for (String cell : cells) {
            Days.ordered(cell, order).ifPresent(days::add);
        }
        return days;
    }

    /** What a row stands for, by days in this order. */
    Period period(DateOrder order) {
        return Period.shownBy(days(order));
    }
}
