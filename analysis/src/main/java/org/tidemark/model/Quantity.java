package org.tidemark.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A figure with its unit, so that 0.05 and 5 cannot be confused and every language knows how to write it.
 *
 * <p>Rates, returns and shares are fractions (0.075 is 7.5 %). A {@link Numeric} also says the decimal that documents
 * print: rounded half-up on the decimal value, the same in every language.
 */
public sealed interface Quantity {
    /** The unit of {@code value} in {@code facts.json}, such as {@code fraction}, {@code USD} or {@code days}. */
    String unit();

    /** A figure that is a number. */
    sealed interface Numeric extends Quantity {
        /** The number in the unit of {@link #unit()}. */
        double number();

        /** What documents print, in the printed unit: percent for a fraction, full currency units for money. */
        BigDecimal printed();
    }

    /** An index level in points. */
    record Level(double number) implements Numeric {
        public Level {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return "points";
        }

        @Override
        public BigDecimal printed() {
            return round(number, 2);
        }
    }

    /** A price of one unit in a currency, written in full; {@code decimals} of the currency's units. */
    record Price(double number, String currency, int decimals) implements Numeric {
        public Price {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return currency;
        }

        @Override
        public BigDecimal printed() {
            return round(number, decimals);
        }
    }

    /** An amount of money large enough to be written in the reader's big units (bn, 억, 亿, млрд); three digits count. */
    record Money(double number, String currency) implements Numeric {
        public Money {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return currency;
        }

        @Override
        public BigDecimal printed() {
            return BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
        }
    }

    /** A change between two levels as a fraction, written with its sign: +7.5 %. */
    record Return(double number, int decimals) implements Numeric {
        public Return {
            requireFinite(number);
        }

        public static Return of(double fraction) {
            return new Return(fraction, 1);
        }

        @Override
        public String unit() {
            return "fraction";
        }

        @Override
        public BigDecimal printed() {
            return percent(number, decimals);
        }
    }

    /** A rate, volatility or yield as a fraction, written without a plus sign: 19.4 %. */
    record Rate(double number, int decimals) implements Numeric {
        public Rate {
            requireFinite(number);
        }

        public static Rate of(double fraction) {
            return new Rate(fraction, 1);
        }

        @Override
        public String unit() {
            return "fraction";
        }

        @Override
        public BigDecimal printed() {
            return percent(number, decimals);
        }
    }

    /** A part of a whole, from 0 to 1, written as a percentage. */
    record Share(double number, int decimals) implements Numeric {
        public Share {
            if (!(number >= 0 && number <= 1)) {
                throw new IllegalArgumentException(number + " is not a share; a share is from 0 to 1");
            }
        }

        public static Share of(double fraction) {
            return new Share(fraction, 1);
        }

        @Override
        public String unit() {
            return "fraction";
        }

        @Override
        public BigDecimal printed() {
            return percent(number, decimals);
        }
    }

    /** A difference of two rates, returns or shares, as a fraction; written in percentage points. */
    record PointDifference(double number) implements Numeric {
        public PointDifference {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return "fraction-difference";
        }

        @Override
        public BigDecimal printed() {
            return percent(number, 1);
        }
    }

    /** Final level over first level. Written so that it cannot be misread: ×4.9 (+391 %). */
    record Multiple(double number) implements Numeric {
        public Multiple {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return "multiple";
        }

        @Override
        public BigDecimal printed() {
            return round(number, number < 10 && number > -10 ? 1 : 0);
        }

        /** The same change as a percentage, for the bracket behind the multiple. */
        public BigDecimal printedChange() {
            return percent(number - 1, 0);
        }
    }

    /** A plain ratio without a unit, such as a Sharpe ratio or a price-earnings ratio. */
    record Ratio(double number, int decimals) implements Numeric {
        public Ratio {
            requireFinite(number);
        }

        @Override
        public String unit() {
            return "ratio";
        }

        @Override
        public BigDecimal printed() {
            return round(number, decimals);
        }
    }

    /** A correlation coefficient, from -1 to 1. */
    record Correlation(double number) implements Numeric {
        public Correlation {
            if (!(number >= -1 && number <= 1)) {
                throw new IllegalArgumentException(number + " is not a correlation");
            }
        }

        @Override
        public String unit() {
            return "correlation";
        }

        @Override
        public BigDecimal printed() {
            return round(number, 2);
        }
    }

    /** A probability under a null hypothesis, from 0 to 1. */
    record PValue(double number) implements Numeric {
        public PValue {
            if (!(number >= 0 && number <= 1)) {
                throw new IllegalArgumentException(number + " is not a probability");
            }
        }

        @Override
        public String unit() {
            return "p-value";
        }

        @Override
        public BigDecimal printed() {
            return round(number, 2);
        }
    }

    /** How many: members, events, months, blocks. */
    record Count(long count) implements Numeric {
        @Override
        public double number() {
            return count;
        }

        @Override
        public String unit() {
            return "count";
        }

        @Override
        public BigDecimal printed() {
            return BigDecimal.valueOf(count);
        }
    }

    /** A span in calendar days. */
    record Days(long count) implements Numeric {
        @Override
        public double number() {
            return count;
        }

        @Override
        public String unit() {
            return "days";
        }

        @Override
        public BigDecimal printed() {
            return BigDecimal.valueOf(count);
        }
    }

    /** A span in calendar months, such as a look-back of three months. */
    record Months(long count) implements Numeric {
        @Override
        public double number() {
            return count;
        }

        @Override
        public String unit() {
            return "months";
        }

        @Override
        public BigDecimal printed() {
            return BigDecimal.valueOf(count);
        }
    }

    /** A span in years. */
    record Years(long count) implements Numeric {
        @Override
        public double number() {
            return count;
        }

        @Override
        public String unit() {
            return "years";
        }

        @Override
        public BigDecimal printed() {
            return BigDecimal.valueOf(count);
        }
    }

    /** A calendar day. */
    record Day(LocalDate day) implements Quantity {
        public Day {
            requireNonNull(day, "day");
        }

        @Override
        public String unit() {
            return "date";
        }
    }

    /** A calendar month. */
    record Month(YearMonth month) implements Quantity {
        public Month {
            requireNonNull(month, "month");
        }

        @Override
        public String unit() {
            return "month";
        }
    }

    /** A calendar year, written without grouping. */
    record Year(int year) implements Quantity {
        @Override
        public String unit() {
            return "year";
        }
    }

    /**
     * A word chosen from a fixed vocabulary: a status, a verdict, a sector, a rule of an index. Each language writes it
     * with the message {@code term.<key>}, so a word nobody translated stops the build.
     */
    record Term(String key) implements Quantity {
        /** Possessive, so that a text of any length is matched without a frame of the stack for every word. */
        private static final Pattern KEY = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

        public Term {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("'" + key + "' is not a term; write lower-case words joined by -");
            }
        }

        /** The term of a text from a data file: its letters and digits in lower case, joined by {@code -}. */
        public static Term ofText(String text) {
            var key = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean upper = c >= 'A' && c <= 'Z';
                if (upper || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    key.append(upper ? (char) (c + 32) : c);
                } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '-') {
                    key.append('-');
                }
            }
            if (!key.isEmpty() && key.charAt(key.length() - 1) == '-') {
                key.setLength(key.length() - 1);
            }
            return new Term(key.toString());
        }

        @Override
        public String unit() {
            return "term";
        }
    }

    private static void requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " is not a figure");
        }
    }

    // Binary arithmetic leaves 2005 / 2000 - 1 a hair below 0.0025, which by hand is 0.3 %. So what is smaller than the error
    // of a few operations is taken off before the rounding: figures keep 14 digits, fractions 12 decimals.

    private static BigDecimal round(double number, int decimals) {
        return BigDecimal.valueOf(number).round(new MathContext(14, RoundingMode.HALF_UP))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(double fraction, int decimals) {
        return BigDecimal.valueOf(fraction).setScale(12, RoundingMode.HALF_UP).movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
