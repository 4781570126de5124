package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a file.
 *
 * @param names as written, without surrounding blanks
 * @param line  on which it stands
 */
record Columns(List<String> names, long line) {
    /** A header of hundreds of columns is not listed whole in a diagnostic. */
    private static final int MOST_LISTED = 20;

    Columns {
        names = List.copyOf(names);
    }

    /** Before a header was read. */
    static Columns none() {
        return new Columns(List.of(), 1);
    }

    static Columns of(Row header) {
        List<String> names = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            names.add(header.text(i));
        }
        return new Columns(names, header.line());
    }

    /** The positions of a name, whatever its letter case, blanks and underscores. */
    List<Integer> all(String name) {
        String wanted = Signature.canonical(name);
        List<Integer> found = new ArrayList<>(1);
        for (int i = 0; i < names.size(); i++) {
            if (Signature.canonical(names.get(i)).equals(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a row says what the header says, as where two files were joined. */
    boolean isRepeatedBy(Row row) {
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(row.text(i))) {
                return false;
            }
        }
        return true;
    }

    /** The name of a column for a diagnostic. */
    String name(int field) {
        return field < names.size() && !names.get(field).isEmpty() ? names.get(field) : "field " + (field + 1);
    }

    /** {@code [Date, Close]} or {@code [a, b, …] and 428 more}. */
    String listed() {
        return names.size() <= MOST_LISTED
                ? names.toString()
                : names.subList(0, MOST_LISTED) + " and " + (names.size() - MOST_LISTED) + " more";
    }
}
