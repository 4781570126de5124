package org.tidemark.report.pdf;

/**
 * Where a line may end. Chinese breaks between any two characters except before closing and after opening marks (kinsoku,
 * GB/T 15834 and the W3C's clreq); the other languages break at spaces only, so that Korean keeps its words whole.
 */
final class BreakRules {
    private static final String NEVER_FIRST = "、。，．：；？！）】」』》〉］｝〕〗”’…—–～·‥％%‰℃°)]}!?,.:;»›々ー〜";
    private static final String NEVER_LAST = "（【「『《〈［｛〔〖“‘([{«‹$￥¥€£₩＄№§×±−";

    private final boolean grid;

    /** @param grid whether the language sets one character per square and may break between any two */
    BreakRules(boolean grid) {
        this.grid = grid;
    }

    /**
     * Whether a line may end after the character at {@code i}; there is one after it.
     *
     * @param whole whether both characters belong to one figure, name or code
     */
    boolean mayBreakAfter(char[] text, int i, boolean whole, boolean code) {
        char c = text[i];
        char next = text[i + 1];
        if (Character.isLowSurrogate(next)) {
            return false;
        }
        if (c == ' ') {
            return next != ' ' && !isDash(next) && !(whole && (isDigit(next) || i > 0 && isDigit(text[i - 1])));
        }
        if (next == ' ') {
            return false; // the break comes after the space
        }
        if (whole) {
            return code;
        }
        if (c == '-' || c == '\u2010' || c == '/') {
            return i > 0 && Character.isLetter(text[i - 1]) && Character.isLetter(next);
        }
        if (!grid || NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(c) >= 0 || c == 0xA0 || next == 0xA0) {
            return false;
        }
        return isSquare(next) ? !isDigit(c) : isSquare(c);
    }

    /** Whether a justified line may be stretched between two neighbours. */
    static boolean stretches(char c, char next) {
        return c == ' ' || isSquare(c) && next != ' ' || isSquare(next);
    }

    /** Han, full-width forms and Chinese punctuation: what stands on the grid. */
    static boolean isSquare(char c) {
        return c >= 0x2E80 && c < 0xAC00 || c >= 0xF900 && c < 0xFB00 || c >= 0xFE30 && c < 0xFE50
                || c >= 0xFF00 && c < 0xFFA0;
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
