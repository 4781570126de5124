package org.tidemark.ingest.quality;

/**
 * Reads a figure as any vendor may write it, for checks only: what a study computes with is read strictly by its format. A
 * comma is a decimal sign only when a point groups the digits before it, or when no three digits follow it.
 */
final class LooseNumber {
    private LooseNumber() {}

    /** NaN when the text is no figure. */
    static double parse(String text) {
        String figure = text.strip();
        int end = figure.length();
        if (end == 0 || end > 40) {
            return Double.NaN;
        }
        double scale = 1;
        switch (figure.charAt(end - 1)) {
            case 'K' -> scale = 1e3;
            case 'M' -> scale = 1e6;
            case 'B' -> scale = 1e9;
            case '%' -> scale = 0.01;
            case ')' -> scale = figure.charAt(0) == '(' ? -1 : Double.NaN;
            default -> end++;
        }
        String digits = figure.substring(figure.charAt(0) == '$' || figure.charAt(0) == '(' ? 1 : 0, end - 1);
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma > point && (point >= 0 || digits.length() - comma != 4 && digits.indexOf(',') == comma)) {
            digits = digits.replace(".", "").replace(',', '.');
        } else if (comma >= 0) {
            digits = digits.replace(",", "");
        }
        if (!looksLikeANumber(digits)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(digits) * scale;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Keeps the parser of the JDK from accepting words such as NaN and 12d, and days such as 2024-02-29 from costing an exception each. */
    private static boolean looksLikeANumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean exponent = i > 0 && (text.charAt(i - 1) == 'e' || text.charAt(i - 1) == 'E');
            boolean sign = (c == '-' || c == '+') && (i == 0 || exponent);
            if (!(c >= '0' && c <= '9' || c == '.' || sign || c == 'e' || c == 'E')) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
