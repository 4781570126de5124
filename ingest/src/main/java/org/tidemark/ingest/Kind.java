package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.ingest.quality.Defect;

/**
 * The kinds of {@link Diagnostic}. Those of single rows can be accepted by an {@link Allowance}; a duplicate needs none, since
 * it is never more than a warning.
 */
public final class Kind {
    private Kind() {}

    /** The kinds of single rows. */
    public static List<String> ofRows() {
        return List.of(FIELDS, DATE, NUMBER, NOT_POSITIVE, TEXT, UNKNOWN_SERIES, WEEKEND, CONFLICT);
    }

    /** Every kind that {@code allow} may name: those of single rows and the defects of the values. */
    public static List<String> accepted() {
        List<String> kinds = new ArrayList<>(ofRows());
        kinds.addAll(Defect.words());
        return List.copyOf(kinds);
    }

    /** The file cannot be opened or read. */
    public static final String FILE = "file";
    /** The file is not text in a known charset. */
    public static final String ENCODING = "encoding";
    /** No content, or a header without rows. */
    public static final String EMPTY = "empty";
    /** What {@code report.yaml} says about the file cannot be done. */
    public static final String CONFIG = "config";
    /** A column is missing or there twice, or the header is not that of the format. */
    public static final String HEADER = "header";
    /** The text is not CSV, such as a quote that is never closed. */
    public static final String SYNTAX = "syntax";
    /** Rows were read and none was kept. */
    public static final String NOTHING_KEPT = "nothing-kept";
    /** Flows of one fund over days that overlap. */
    public static final String OVERLAP = "overlap";

    /** Row: too few or too many fields. */
    public static final String FIELDS = "fields";
    /** Row: not a calendar day, month or period. */
    public static final String DATE = "date";
    /** Row: not a number, or one that cannot be. */
    public static final String NUMBER = "number";
    /** Row: a price level that is zero or negative. */
    public static final String NOT_POSITIVE = "not-positive";
    /** Row: a cell that must say something and is empty, or says none of the accepted words. */
    public static final String TEXT = "text";
    /** Row: a series that {@code report.yaml} does not declare. */
    public static final String UNKNOWN_SERIES = "unknown-series";
    /** Row: a Saturday or Sunday in a series of exchange days. */
    public static final String WEEKEND = "weekend";
    /** Row: a day before the one just read of the same series, in a file that must be in order. */
    public static final String ORDER = "order";
    /** Row: the same day again with the same value. */
    public static final String DUPLICATE = "duplicate";
    /** Row: the same day again with another value. */
    public static final String CONFLICT = "conflict";
}
