package org.tidemark.ingest;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Optional;

/**
 * Reads days and months in the ways that the formats write them. A year before 1600 or after 2399 is a slip of the
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

    /**
     * Three numbers in a known order with the same separator between them ({@code /}, {@code -} or {@code .}, after which
     * there may be blanks), or eight digits beginning with the year. A year of two digits is 2000 to 2069 or 1970 to 1999.
     */
    public static Optional<LocalDate> ordered(String text, DateOrder order) {
        if (order == DateOrder.ISO) {
            return iso(text);
        }
        int[] parts = numbers(text);
        if (parts.length == 0) {
            return Optional.empty();
        }
        return switch (order) {
            case MDY -> day(fullYear(parts[2], parts[5]), parts[0], parts[1]);
            case DMY -> day(fullYear(parts[2], parts[5]), parts[1], parts[0]);
            default -> parts[3] == 4 && parts[5] <= 2 ? day(parts[0], parts[1], parts[2]) : Optional.empty();
        };
    }

    private static int fullYear(int year, int digits) {
        return switch (digits) {
            case 2 -> year + (year < 70 ? 2000 : 1900);
            case 4 -> year;
            default -> -1;
        };
    }

    /** The three numbers of a day and how many digits each has; nothing when the text is built otherwise. */
    private static int[] numbers(String text) {
        if (text.length() == 8 && digits(text, 0, 8) >= 0) {
            return new int[]{digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8), 4, 2, 2};
        }
        int[] parts = new int[6];
        int i = 0;
        char separator = 0;
        for (int part = 0; part < 3; part++) {
            int start = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            int count = i - start;
            if (count == 0 || count == 3 || count > 4 || part == 1 && count > 2) {
                return new int[0];
            }
            parts[part] = digits(text, start, i);
            parts[part + 3] = count;
            if (part < 2) {
                if (i == text.length() || "/.-".indexOf(text.charAt(i)) < 0
                        || part == 1 && text.charAt(i) != separator) {
                    return new int[0];
                }
                separator = text.charAt(i++);
                while (separator == '.' && i < text.length() && text.charAt(i) == ' ') {
                    i++;
                }
            }
        }
        boolean yearLast = parts[3] <= 2;
        return i == text.length() && (yearLast || parts[5] <= 2) ? parts : new int[0];
    }

    /** The day of a stamp such as {@code 2024-02-29 00:00:00 UTC} or {@code 2024-02-29T23:59:59.999Z}. */
    static Optional<LocalDate> stamp(String text) {
        return text.length() > 10 && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                ? iso(text.substring(0, 10))
                : Optional.empty();
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
