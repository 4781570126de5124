package org.tidemark.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Looks ahead in a text before it is read, for what only its later lines can say. */
record Ahead(String text, Dialect dialect) {
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    /** A preamble is shorter than this: Macrotrends has 14 lines, iShares 9. */
    private static final int MOST_ABOVE_HEADER = 40;
    /** So many rows that begin no week and no month are no slips. */
    private static final int PLAINLY = 5;

    /** From the beginning. */
    CSVParser parser() {
        try {
            return CSVParser.builder().setReader(new StringReader(text))
                    .setFormat(CSV.builder().setDelimiter(dialect.delimiter()).get()).get();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    /** The days under a header, up to where they are plainly those of a daily file. */
    List<LocalDate> days(Columns columns, int dayField) {
        List<LocalDate> days = new ArrayList<>();
        int daily = 0;
        CSVParser ahead = parser();
        try {
            for (CSVRecord csv : ahead) {
                if (ahead.getCurrentLineNumber() <= columns.line() || csv.size() != columns.names().size()) {
                    continue;
                }
                Optional<LocalDate> day = Days.ordered(Blank.strip(csv.get(dayField)), dialect.dates());
                day.ifPresent(days::add);
                daily += day.isPresent() && !Period.MONTH.begins(day.get()) && !Period.WEEK.begins(day.get()) ? 1 : 0;
                if (daily > PLAINLY && daily * 2 > days.size()) {
                    break;
                }
            }
        } catch (UncheckedIOException | IllegalStateException brokenFromHere) {
            return days; // reading it says where it breaks, and refuses it
        }
        return days;
    }

    /** How many records with content stand above the first that fits the format; none when none fits. */
    int recordsAboveHeader(VendorFormat format) {
        int above = 0;
        try {
            for (CSVRecord csv : parser()) {
                List<String> names = csv.size() > Signature.MOST_COLUMNS ? List.of() : csv.toList();
                if (format.signatures().stream().anyMatch(signature -> signature.fits(names))) {
                    return above;
                }
                above += hasContent(csv) ? 1 : 0;
                if (above > MOST_ABOVE_HEADER) {
                    return 0;
                }
            }
        } catch (UncheckedIOException | IllegalStateException brokenFromHere) {
            return 0; // reading it says where it breaks
        }
        return 0;
    }

    static boolean hasContent(CSVRecord csv) {
        for (int i = 0; i < csv.size(); i++) {
            if (!Blank.isBlank(csv.get(i))) {
                return true;
            }
        }
        return false;
    }
}
