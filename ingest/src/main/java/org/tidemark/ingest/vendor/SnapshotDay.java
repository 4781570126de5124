package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.ingest.Days;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Sheet;

/** The day of a table that does not say its own. */
final class SnapshotDay {
    static final String OPTION = "day";

    private SnapshotDay() {}

    /** What option {@code day} says; a diagnostic when it is no day. */
    static Optional<LocalDate> of(Sheet sheet) {
        String text = sheet.requiredOption(OPTION);
        Optional<LocalDate> day = Days.iso(text);
        if (day.isEmpty()) {
            sheet.problem(Kind.CONFIG, "option day is '" + text + "', not a calendar day",
                    "write the day of the snapshot such as 2024-02-29");
        }
        return day;
    }
}
