package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.ingest.Days;
import org.tidemark.ingest.Harvest;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;

/** The day of a table that does not say its own. */
public final class SnapshotDay {
    /** The option that says it. */
    public static final String OPTION = "day";

    /** Stands for the day of a table that is only looked at: its rows have none, and its books say none. */
    private static final LocalDate UNKNOWN = LocalDate.of(1600, 1, 1);

    private SnapshotDay() {}

    /** What option {@code day} says; a diagnostic when it is no day. A table that nobody declared is read without one. */
    static Optional<LocalDate> of(Sheet sheet, Harvest harvest) {
        if (sheet.option(OPTION).isEmpty() && harvest.isUndeclared()) {
            sheet.undated("neither the file nor its name says of which day it is",
                    "give it in report.yaml with the option day");
            return Optional.of(UNKNOWN);
        }
        String text = sheet.requiredOption(OPTION);
        Optional<LocalDate> day = Days.iso(text);
        if (day.isEmpty()) {
            sheet.problem(Kind.CONFIG, "option day is '" + text + "', not a calendar day",
                    "write the day of the snapshot such as 2024-02-29");
        }
        return day;
    }
}
