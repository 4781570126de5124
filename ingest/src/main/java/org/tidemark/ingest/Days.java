package org.tidemark.ingest;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Optional;

/**
 * Reads days and months in the three ways that the formats write them. A year before 1600 or after 2399 is a slip of the
 * hand ("0205-09-18"), not a day of a market.
 */
public final class Days {
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct", "Nov", "Dec");

    private Days() {}

    /** {@code 2024-02-29}. */
    public static Optional<LocalDate> iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** {@code 2024-02}. */
    static Optional<YearMonth> isoMonth(String text) {
        if (text.length() != 7 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        return day(digits(text, 0, 4), digits(text, 5, 7), 1).map(YearMonth::from);
    }

    /** {@code 11 Jan 2024}, in English whatever the machine's language. */
    static Optional<LocalDate> dayMonthYear(String text) {
        int end = text.length();
        if (end != 10 && end != 11 || text.charAt(end - 5) != ' ' || text.charAt(end - 9) != ' ') {
            return Optional.empty();
        }
        return day(digits(text, end - 4, end), MONTHS.indexOf(text.substring(end - 8, end - 5)) + 1,
                digits(text, 0, end - 9));
    }

    /** {@code Jun 19, 2026}, in English whatever the machine's language. */
    static Optional<LocalDate> monthDayYear(String text) {
        int end = text.length();
        if (end != 11 && end != 12 || text.charAt(3) != ' ' || !text.startsWith(", ", end - 6)) {
            return Optional.empty();
        }
        return day(digits(text, end - 4, end), MONTHS.indexOf(text.substring(0, 3)) + 1, digits(text, 4, end - 6));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < 1600 || year > 2399 || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        if (day > 28 && day > Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year))) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, day));
    }

    /** The number that the digits from {@code start} to before {@code end} write; -1 when one is no digit. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
