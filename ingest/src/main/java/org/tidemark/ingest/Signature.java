package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header by which a file is known to be of a format.
 *
 * @param columns     names of columns; {@link #ANY} stands for one of any name. In a whole header, a blank before a name must be
 *                    there (some vendors put one after each comma), and a name in capitals must be in capitals
 * @param whole       whether the header is these columns in this order and no other
 * @param without     columns that such a file never has
 * @param day         the column of days; empty when there is none
 * @param shapes      how its cells are written
 * @param above       what one of the lines above the header says; empty when it may be the first line
 * @param below       what the line below the header begins with
 * @param numbers     whether every column but that of days holds numbers
 * @param distinctive whether nobody else writes such a header, so that the vendor's habits settle what the columns leave open
 */
public record Signature(List<String> columns, boolean whole, Set<String> without, Optional<String> day,
        Set<DayShape> shapes, Optional<String> above, Optional<String> below,
        boolean numbers, boolean distinctive) {
    /** Finviz has 448 columns; a line of many more is damage, and comparing it with every format would cost minutes. */
    public static final int MOST_COLUMNS = 2_000;

    /** A column of any name. */
    public static final String ANY = "*";

    /** Every way of writing a day in numbers, for formats that leave it to the dialect. */
    public static final Set<DayShape> NUMERIC = Set.of(DayShape.ISO, DayShape.COMPACT, DayShape.YEAR_FIRST,
            DayShape.YEAR_LAST, DayShape.SHORT_YEAR_LAST);

    public Signature {
        columns = List.copyOf(columns);
        without = Set.copyOf(without);
        shapes = Set.copyOf(shapes);
    }

    /** These columns in this order and no other. */
    public static Signature exactly(String... columns) {
        return new Signature(List.of(columns), true, Set.of(), Optional.empty(), Set.of(), Optional.empty(),
                Optional.empty(), false, false);
    }

    /** At least these columns, in any order. */
    public static Signature atLeast(String... columns) {
        return new Signature(List.of(columns), false, Set.of(), Optional.empty(), Set.of(), Optional.empty(),
                Optional.empty(), false, false);
    }

    /** With days in this column, written in one of these ways. */
    public Signature dated(String column, DayShape first, DayShape... more) {
        return new Signature(columns, whole, without, Optional.of(column), EnumSet.of(first, more), above, below,
                numbers,
                distinctive);
    }

    /** With days in this column, written in numbers in any order. */
    public Signature datedInNumbers(String column) {
        return new Signature(columns, whole, without, Optional.of(column), NUMERIC, above, below, numbers, distinctive);
    }

    public Signature butNot(String... names) {
        return new Signature(columns, whole, Set.of(names), day, shapes, above, below, numbers, distinctive);
    }

    public Signature under(String text) {
        return new Signature(columns, whole, without, day, shapes, Optional.of(text), below, numbers, distinctive);
    }

    public Signature over(String word) {
        return new Signature(columns, whole, without, day, shapes, above, Optional.of(word), numbers, distinctive);
    }

    public Signature withNumbersOnly() {
        return new Signature(columns, whole, without, day, shapes, above, below, true, distinctive);
    }

    public Signature onlyTheirs() {
        return new Signature(columns, whole, without, day, shapes, above, below, numbers, true);
    }

    /** What keeps the header from fitting, in words; nothing when it fits. */
    public List<String> differences(List<String> header) {
        List<String> names = canonical(header);
        List<String> missing = new ArrayList<>();
        for (String column : columns) {
            if (!column.equals(ANY) && !names.contains(canonical(column))) {
                missing.add("no '" + column.strip() + "'");
            }
        }
        for (String column : without) {
            if (names.contains(canonical(column))) {
                missing.add("has '" + column + "'");
            }
        }
        if (whole && missing.isEmpty() && !fits(header)) {
            missing.add("other columns or another order than " + columns.stream().map(String::strip).toList());
        }
        return missing;
    }

    /** Whether the header is one of this signature. */
    public boolean fits(List<String> header) {
        return fits(header, canonical(header));
    }

    /** The same when many signatures look at one header, whose canonical names are made once. */
    public boolean fits(List<String> header, List<String> names) {
        if (without.stream().anyMatch(column -> names.contains(canonical(column)))) {
            return false;
        }
        if (!whole) {
            return columns.stream().allMatch(column -> names.contains(canonical(column)));
        }
        if (columns.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            boolean blank = column.startsWith(" ") && !header.get(i).startsWith(" ");
            boolean small = isInCapitals(column) && !Blank.strip(header.get(i)).equals(column);
            if (blank || small || !column.equals(ANY) && !canonical(column).equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much a fitting header says: ten for each named column, five for one of any name, one more for one written letter
     * for letter, blanks included (some vendors put one after each comma), and ten when no other column may be there or a
     * neighbouring line fits too.
     */
    public int weight(List<String> rawHeader) {
        int weight = whole ? 10 : 0;
        for (String column : columns) {
            weight += column.equals(ANY) ? 5 : rawHeader.contains(column) ? 11 : 10;
        }
        return weight + (above.isPresent() ? 10 : 0) + (below.isPresent() ? 10 : 0);
    }

    private static boolean isInCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** The names as they are compared. */
    public static List<String> canonical(List<String> header) {
        return header.stream().map(Signature::canonical).toList();
    }

    /** As {@link Sheet} compares names of columns: without letter case, blanks and underscores. */
    static String canonical(String name) {
        return Blank.strip(name).toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
    }
}
