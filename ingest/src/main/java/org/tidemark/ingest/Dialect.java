package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file writes fields, numbers and days, whatever they mean. A format has one of its own; the options
 * {@code delimiter}, {@code decimal} and {@code date-order}, which all formats understand, replace its parts.
 *
 * @param delimiter what stands between two fields
 */
public record Dialect(char delimiter, DecimalSign decimal, DateOrder dates) {
    /** Commas, 1234.5 and 2024-02-29. */
    public static final Dialect PLAIN = new Dialect(',', DecimalSign.PLAIN, DateOrder.ISO);

    public static final String DELIMITER = "delimiter";
    public static final String DECIMAL = "decimal";
    public static final String DATE_ORDER = "date-order";

    static final List<String> DECIMALS = List.of("plain", "point", "comma");
    static final List<String> DATE_ORDERS = List.of("iso", "ymd", "mdy", "dmy");
    static final List<String> DELIMITERS = List.of("comma", "semicolon", "tab", "pipe");

    public Dialect {
        requireNonNull(decimal, "decimal");
        requireNonNull(dates, "dates");
    }

    public static Dialect grouped(DateOrder dates) {
        return new Dialect(',', DecimalSign.POINT, dates);
    }

    /** The words accepted for one of the three options. */
    static List<String> words(String option) {
        return switch (option) {
            case DELIMITER -> DELIMITERS;
            case DECIMAL -> DECIMALS;
            default -> DATE_ORDERS;
        };
    }

    /** This dialect with what the options say; a word that none of them knows changes nothing. */
    public Dialect with(Map<String, String> options) {
        return new Dialect(charOf(options.getOrDefault(DELIMITER, "")).orElse(delimiter),
                DecimalSign.of(options.getOrDefault(DECIMAL, "")).orElse(decimal),
                DateOrder.of(options.getOrDefault(DATE_ORDER, "")).orElse(dates));
    }

    /** {@code comma}, {@code semicolon}, {@code tab} or {@code pipe}; empty for any other character. */
    public static Optional<String> wordOf(char delimiter) {
        int at = ",;\t|".indexOf(delimiter);
        return at < 0 ? Optional.empty() : Optional.of(DELIMITERS.get(at));
    }

    /** The character of {@code comma}, {@code semicolon}, {@code tab} or {@code pipe}. */
    public static Optional<Character> charOf(String word) {
        int at = DELIMITERS.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(",;\t|".charAt(at));
    }
}
