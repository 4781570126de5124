package org.tidemark.ingest.vendor;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.ingest.Days;

/** Spans as a publisher names them: a day 2025-12-23, a month 2025-08, a quarter 2024-Q3 or a year 1994. */
final class Periods {
    static final String REMEDY = "write 2025-12-23, 2025-08, 2024-Q3 or 1994";

    /**
     * A span.
     *
     * @param text  as written
     * @param first its first day: a figure for a year is published while the year runs, so it may be known from then on
     */
    record Period(String text, LocalDate first) {}

    private Periods() {}

    static Optional<Period> read(String text) {
        return firstDay(text).map(first -> new Period(text, first));
    }

    private static Optional<LocalDate> firstDay(String text) {
        if (text.length() == 7 && text.charAt(5) == 'Q') {
            return switch (text.charAt(6)) {
                case '1' -> Days.iso(text.substring(0, 4) + "-01-01");
                case '2' -> Days.iso(text.substring(0, 4) + "-04-01");
                case '3' -> Days.iso(text.substring(0, 4) + "-07-01");
                case '4' -> Days.iso(text.substring(0, 4) + "-10-01");
                default -> Optional.empty();
            };
        }
        return switch (text.length()) {
            case 4 -> Days.iso(text + "-01-01");
            case 7 -> Days.iso(text + "-01");
            default -> Days.iso(text);
        };
    }
}
