package org.tidemark.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How a cell writes a day, as far as the cell alone can say. */
public enum DayShape {
    /** 2024-02-29. */
    ISO("2024-02-29"),
    /** 20240229. */
    COMPACT("20240229"),
    /** 2024/2/29 or 2024. 02. 29. */
    YEAR_FIRST("2024/02/29"),
    /** 02/03/2024, 2.3.2024: month or day first. */
    YEAR_LAST("02/29/2024"),
    /** 02/03/24. */
    SHORT_YEAR_LAST("02/29/24"),
    /** 2024-02-29 00:00:00 or 2024-02-29T23:59:59.999Z. */
    STAMP("2024-02-29 00:00:00"),
    /** 29 Feb 2024. */
    MONTH_NAME("29 Feb 2024"),
    /** 2024-02. */
    MONTH("2024-02"),
    /** None of these. */
    OTHER("something else");

    private final String example;

    DayShape(String example) {
        this.example = example;
    }

    /** For a message. */
    public String example() {
        return example;
    }

    /** The shape of a cell without surrounding blanks. A cell that only looks like a day, such as 2024-02-30, has none. */
    public static DayShape of(String text) {
        Optional<YearMonth> month = Days.isoMonth(text);
        if (Days.iso(text).isPresent()) {
            return ISO;
        }
        if (month.isPresent()) {
            return MONTH;
        }
        if (Days.stamp(text).isPresent()) {
            return STAMP;
        }
        if (Days.dayMonthYear(text).isPresent()) {
            return MONTH_NAME;
        }
        if (Days.ordered(text, DateOrder.YMD).isPresent()) {
            return text.length() == 8 && text.indexOf('/') < 0 && text.indexOf('.') < 0 && text.indexOf('-') < 0
                    ? COMPACT
                    : YEAR_FIRST;
        }
        Optional<LocalDate> yearLast = Days.ordered(text, DateOrder.MDY).or(() -> Days.ordered(text, DateOrder.DMY));
        if (yearLast.isEmpty()) {
            return OTHER;
        }
        boolean fourDigits = text.length() > 4 && Character.isDigit(text.charAt(text.length() - 3))
                && Character.isDigit(text.charAt(text.length() - 4));
        return fourDigits ? YEAR_LAST : SHORT_YEAR_LAST;
    }

    /** Whether the order of month and day is open. */
    public boolean isOpen() {
        return this == YEAR_LAST || this == SHORT_YEAR_LAST;
    }
}
