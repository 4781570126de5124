package org.tidemark.ingest.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with the values of a file. {@code allow} in {@code report.yaml} names a defect by its word. */
public enum Defect {
    /** Days on which the market had a close and the file has no row. */
    MISSING_DAYS(Weight.WARNING),
    /** Weeks, months, quarters or years without a row in a series that has one for each. */
    MISSING_PERIODS(Weight.WARNING),
    /** Rows on days on which the market had no close. */
    UNEXPECTED_DAYS(Weight.WARNING),
    /** A hole of more than a week that no calendar explains. */
    GAP(Weight.WARNING),
    /** Weeks that run from Sunday to Thursday: every day of them is stamped a day early. */
    SHIFTED_WEEKS(Weight.WARNING),
    /** The level becomes ten, a hundred or a thousand times another from one day to the next, and stays. */
    UNIT_SHIFT(Weight.ERROR),
    /** The level changes by a split ratio and stays: the history before it is not adjusted. */
    SPLIT_SHIFT(Weight.WARNING),
    /** A move far beyond the usual that is undone on the next day. */
    SPIKE(Weight.WARNING),
    /** Many equal closes in a row. */
    STALE_RUN(Weight.WARNING),
    /** The close, or the open, is above the high or below the low, or the high is below the low. */
    OUTSIDE_RANGE(Weight.ERROR),
    /** The high or the low is far outside open and close. */
    FAR_RANGE(Weight.WARNING),
    /** A row that repeats open, high, low and close of the day before. */
    REPEATED_ROW(Weight.WARNING),
    /** A stretch of rows whose open is the close: the vendor had no open. */
    NO_OPEN(Weight.NOTE),
    /** Single days with volume zero in a file that has volumes. */
    NO_VOLUME(Weight.NOTE),
    /** The last row has no volume or is a placeholder: it is not a close. */
    LAST_ROW(Weight.WARNING),
    /** A column that stands still up to the end after it used to move every day. */
    FROZEN(Weight.WARNING),
    /** A column that is zero at its beginning or end and nowhere else: zero means missing there. */
    ZERO_IS_MISSING(Weight.WARNING),
    /** Two columns of volume that have changed places in some rows. */
    SWAPPED_COLUMNS(Weight.WARNING),
    /** Parts that do not add up to the column Total. */
    TOTAL_DIFFERS(Weight.WARNING),
    /** Two files of one series that disagree on single days. */
    SOURCES_DIFFER(Weight.WARNING),
    /** Days that carry the values which another file has a day later or earlier. */
    SHIFTED_ROWS(Weight.WARNING),
    /** A whole file whose days are those of another file moved by one. */
    SHIFTED_STAMPS(Weight.WARNING),
    /** Two files that move alike from day to day and drift apart in level: one is adjusted for payouts. */
    OTHER_BASIS(Weight.NOTE),
    /** Volumes with decimals, where whole shares are traded: the history is adjusted, and so are the prices. */
    FRACTIONAL_VOLUME(Weight.NOTE),
    /** A name that stands in several rows of one table: parts of one company, or rows without a ticker. */
    REPEATED_NAME(Weight.NOTE),
    /** A cell that holds something else than a figure, in a column of figures and a row whose value was read. */
    UNREADABLE_CELL(Weight.WARNING),
    /** The file ends without a line break and without a closing quote: its last field may have been cut off. */
    OPEN_END(Weight.NOTE),
    /** Rows with a day and no figure. */
    NO_VALUE(Weight.NOTE);

    /** How much a defect matters when {@code report.yaml} says nothing about it. */
    public enum Weight {
        /** Refuses the input. */
        ERROR,
        /** The values are used, and somebody should look. */
        WARNING,
        /** A property of the file worth knowing. */
        NOTE;

        /** In lower case, for people and machines. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Weight weight;

    Defect(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** As {@code allow} writes it, such as {@code missing-days}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Defect::word).toList();
    }

    static Optional<Defect> of(String word) {
        return Arrays.stream(values()).filter(defect -> defect.word().equals(word)).findFirst();
    }
}
