package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The figures of a file by column, row by row, in the order of days: what the checks that look across columns need. */
public final class Table {
    /** Columns by what they hold, whatever the vendor and language call them. */
    enum Role {
        OPEN, HIGH, LOW, CLOSE, VOLUME;

        /** The likeliest first: pandas writes Price above the column of days. */
        List<String> names() {
            return switch (this) {
                case OPEN -> List.of("open", "1.open", "açılış", "시가");
                case HIGH -> List.of("high", "2.high", "yüksek", "고가");
                case LOW -> List.of("low", "3.low", "düşük", "저가");
                case CLOSE -> List.of("close", "4.close", "close/last", "종가", "şimdi", "price");
                case VOLUME -> List.of("volume", "5.volume", "vol.", "hac.", "거래량");
            };
        }
    }

    /** A file of more columns is a table of companies or metrics, not of bars. */
    private static final int MOST_COLUMNS = 64;

    private final String file;
    private final List<String> columns;
    /** Whether a column is one of open, high, low, close and volume. */
    private final boolean[] bar;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<OddCells> odd;
    private final Map<String, List<Long>> names = new LinkedHashMap<>();
    private final SortedMap<Long, LocalDate> withoutValue = new TreeMap<>();
    private Optional<Cut> cut = Optional.empty();
    private boolean ordered;

    /** Where a file ends without a line break, and the last field that it says. */
    record Cut(long line, String field) {}

    public Table(String file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.bar = new boolean[columns.size()];
        this.odd = columns.stream().map(OddCells::new).toList();
        for (Role role : Role.values()) {
            column(role).ifPresent(found -> bar[found] = true);
        }
    }

    /** Adds a row; figures that cannot be read, and all of a table too wide, are NaN: not there. */
    public void add(LocalDate day, long line, IntFunction<String> field) {
        if (columns.size() > MOST_COLUMNS) {
            return;
        }
        double[] row = new double[columns.size()];
        for (int i = 0; i < row.length; i++) {
            String text = field.apply(i);
            row[i] = LooseNumber.parse(text);
            odd.get(i).look(row[i], text, day, line);
        }
        days.add(day);
        lines.add(line);
        rows.add(row);
        ordered = false;
    }

    /** Notes a row that has a day and gave no value. */
    public void addWithoutValue(LocalDate day, long line) {
        withoutValue.put(line, day);
    }

    /** Notes that the file ends within a line, after a last field of which nobody can tell whether it is whole. */
    public void cutAt(long line, String field) {
        cut = Optional.of(new Cut(line, field));
    }

    Optional<Cut> cut() {
        return cut;
    }

    /** By line, the first cell that is no figure in a column of figures: of the bar, or one that holds hardly anything else. */
    SortedMap<Long, OddCells.Odd> unreadable() {
        SortedMap<Long, OddCells.Odd> unreadable = new TreeMap<>();
        for (int i = 0; i < odd.size(); i++) {
            odd.get(i).damaged(bar[i]).forEach(cell -> unreadable.putIfAbsent(cell.line(), cell));
        }
        return unreadable;
    }

    /** Notes that a row is about a name. */
    public void addName(String name, long line) {
        names.computeIfAbsent(name, unseen -> new ArrayList<>(1)).add(line);
    }

    /** The lines of each name, in the order in which the names came. */
    Map<String, List<Long>> names() {
        return names;
    }

    /** The days of rows that gave no value, by line. */
    SortedMap<Long, LocalDate> withoutValue() {
        return withoutValue;
    }

    String file() {
        return file;
    }

    int size() {
        return rows.size();
    }

    List<String> columns() {
        return columns;
    }

    LocalDate day(int row) {
        order();
        return days.get(row);
    }

    long line(int row) {
        order();
        return lines.get(row);
    }

    /** NaN when there is no figure. */
    double value(int row, int column) {
        order();
        return rows.get(row)[column];
    }

    OptionalInt column(Role role) {
        List<String> known = columns.stream().map(Table::canonical).toList();
        return role.names().stream().mapToInt(known::indexOf).filter(column -> column >= 0).findFirst();
    }

    /** Columns whose names begin so, without letter case and blanks. */
    int[] columnsBeginning(String prefix) {
        int[] found = new int[columns.size()];
        int n = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (canonical(columns.get(i)).startsWith(prefix)) {
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Whether every row is another day, as in a table of one instrument. */
    boolean hasOneRowADay() {
        order();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).equals(days.get(i - 1))) {
                return false;
            }
        }
        return !days.isEmpty();
    }

    private void order() {
        if (ordered) {
            return;
        }
        Integer[] places = new Integer[days.size()];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> days.get(a).compareTo(days.get(b)));
        List<LocalDate> sortedDays = new ArrayList<>(days.size());
        List<Long> sortedLines = new ArrayList<>(days.size());
        List<double[]> sortedRows = new ArrayList<>(days.size());
        for (int place : places) {
            sortedDays.add(days.get(place));
            sortedLines.add(lines.get(place));
            sortedRows.add(rows.get(place));
        }
        replace(days, sortedDays);
        replace(lines, sortedLines);
        replace(rows, sortedRows);
        ordered = true;
    }

    private static <T> void replace(List<T> old, List<T> sorted) {
        old.clear();
        old.addAll(sorted);
    }

    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "").replace("\u00a0", "").replace("_", "");
    }
}
