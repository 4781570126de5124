package org.tidemark.ingest;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * Reads decimal numbers as machines write them: an optional sign, digits, a point with digits after it, an optional exponent.
 * A point at the end, "16.", is more often what is left of "16.6". Nothing else is a number here, so {@code NaN}, {@code 1d}
 * and {@code 0x1p3}, which Java's own parser takes, are not.
 */
public final class Decimals {
    /** 10^22 is the largest power of ten that a double holds exactly. */
    private static final double[] POWERS = new double[23];
    private static final long EXACT = 1L << 53;

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private Decimals() {}

    /**
     * The double nearest to the decimal that is written, divided by 10^{@code shift}: with a shift of 2, "5.25" is 0.0525;
     * with one of -6, 1.5 millions are 1500000.
     * Empty when the text is not a number, too large for a double, or so small that it would be read as zero.
     *
     * <p>Digits below 2^53 and a power of ten up to 10^22 are both exact, so their quotient or product is rounded once and correctly;
     * this takes most cells at a fraction of the cost of the general parser, which takes the rest.
     */
    public static OptionalDouble parse(String text, int shift) {
        int length = text.length();
        int i = 0;
        boolean negative = false;
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            negative = text.charAt(i) == '-';
            i++;
        }
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (digits < EXACT) {
                    digits = digits * 10 + (c - '0');
                }
                count++;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (count == 0 || text.charAt(i - 1) == '.') {
            return OptionalDouble.empty();
        }
        if (i < length) {
            return isExponent(text, i) ? general(text, shift, digits) : OptionalDouble.empty();
        }
        if (digits >= EXACT || Math.abs(decimals + shift) > 22) {
            return general(text, shift, digits);
        }
        int places = decimals + shift;
        double value = places >= 0 ? quotient(digits, places) : (double) digits * POWERS[-places];
        return OptionalDouble.of(negative ? 0 - value : value);
    }

    /** {@code digits} / 10^{@code decimals}, rounded once: for digits from 0 to below 2^53 and decimals from 0 to 22. */
    public static double quotient(long digits, int decimals) {
        return digits / POWERS[decimals];
    }

    /** As {@link #parse}, for numbers with thousands separators, "1,234.5", or a negative one in brackets, "(95.1)". */
    static OptionalDouble parseGrouped(String text, int shift) {
        boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        if (bracketed && (inner.startsWith("-") || inner.startsWith("+"))) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = inner.indexOf(',') < 0
                ? parse(inner, shift)
                : isGrouped(inner) ? parse(inner.replace(",", ""), shift) : OptionalDouble.empty();
        return bracketed && value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    /**
     * A number as a dialect writes it. Grouping by blanks or apostrophes is taken where the dialect groups at all; two kinds
     * of grouping in one number are none.
     */
    static OptionalDouble parse(String text, DecimalSign sign, int shift) {
        if (sign == DecimalSign.PLAIN) {
            return parse(text, shift);
        }
        boolean comma = sign == DecimalSign.COMMA;
        boolean otherGroups = false;
        boolean marks = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            otherGroups |= isOtherGroup(c);
            marks |= c == (comma ? '.' : ',');
        }
        if (!otherGroups && !comma) {
            return parseGrouped(text, shift);
        }
        if (otherGroups && marks) {
            return OptionalDouble.empty();
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isOtherGroup(c) || comma && c == '.' ? ',' : comma && c == ',' ? '.' : c);
        }
        return parseGrouped(plain.toString(), shift);
    }

    /** Blank, no-break blanks (U+00A0, U+202F) and apostrophes. */
    private static boolean isOtherGroup(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\'' || c == '\u2019';
    }

    /** One to three digits, then groups of a comma and exactly three digits, up to the point. */
    private static boolean isGrouped(String text) {
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int first = text.indexOf(',');
        if (first <= start || first > start + 3 || (end - first) % 4 != 0 || text.indexOf(',', end) >= 0) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean comma = i >= first && (i - first) % 4 == 0;
            if (comma ? c != ',' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** At most three digits of exponent; more is no figure of a market and could cost the general parser minutes. */
    private static boolean isExponent(String text, int at) {
        int i = at + 1;
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int first = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == text.length() && i > first && i - first <= 3;
    }

    /** @param digits that are written, as far as they were counted: no figure of a market is so small that they come to zero */
    private static OptionalDouble general(String text, int shift, long digits) {
        double value = shift == 0 ? Double.parseDouble(text) : new BigDecimal(text).movePointLeft(shift).doubleValue();
        return Double.isFinite(value) && (value != 0 || digits == 0)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }
}
