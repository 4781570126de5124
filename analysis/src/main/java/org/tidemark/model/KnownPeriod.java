package org.tidemark.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day after which a figure published for a period can have been known. */
final class KnownPeriod {
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

    private KnownPeriod() {}

    /**
     * Last day of a period written as a day (2025-12-23), a month (2025-12), a quarter (2024-Q3) or a year (1994); empty for
     * anything else, such as "long-run".
     */
    static Optional<LocalDate> end(String period) {
        var match = PERIOD.matcher(period);
        if (!match.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return Optional.of(YearMonth.of(year, 3 * Integer.parseInt(match.group(2))).atEndOfMonth());
        }
        if (match.group(3) == null) {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
        return Optional.of(match.group(4) == null ? YearMonth.parse(period).atEndOfMonth() : LocalDate.parse(period));
    }

    static boolean endsAfter(String period, LocalDate day) {
        return end(period).filter(last -> last.isAfter(day)).isPresent();
    }
}
