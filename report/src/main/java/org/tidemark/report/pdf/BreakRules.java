package org.tidemark.report.pdf;

/**
 * Where a line may end. Chinese breaks between any two characters except before closing and after opening marks (kinsoku,
 * GB/T 15834 and the W3C's clreq); the other languages break at spaces only, so that Korean keeps its words whole.
 */
final class BreakRules {
    private static final String NEVER_FIRST = "、。，．：；？！）】」』》〉］｝〕〗”’…—–～·‥％%‰℃°)]}!?,.:;»›々ー〜";
    private static final String NEVER_LAST = "（【「『《〈［｛〔〖“‘([{«‹$￥¥€£₩＄№§×±−";

    /** After these even words printed as one figure may break; a figure itself has none of them. */
    private static final String CLAUSE_ENDS = "，；。：、";

    private static final String CLOSING = "”’」』）】》〉";
    private static final String AFTER_CLOSING = CLOSING + "，。、；：！？";

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
            return next != ' ' && !isDash(next) && !(whole && joins(i > 0 ? text[i - 1] : ' ', next));
        }
        if (next == ' ') {
            return false; // the break comes after the space
        }
        if (whole) {
            return code || grid && CLAUSE_ENDS.indexOf(c) >= 0 && NEVER_FIRST.indexOf(next) < 0;
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

    /** Whether the empty right half of a closing mark goes because another mark follows it. */
    static boolean squeezes(char c, char next) {
        return CLOSING.indexOf(c) >= 0 && AFTER_CLOSING.indexOf(next) >= 0;
    }

    /** Han, full-width forms and Chinese punctuation: what stands on the grid. */
    static boolean isSquare(char c) {
        return c >= 0x2E80 && c < 0xAC00 || c >= 0xF900 && c < 0xFB00 || c >= 0xFE30 && c < 0xFE50
                || c >= 0xFF00 && c < 0xFFA0;
    }

    /** Whether a number stands on one side of a space within a figure or name: S&amp;P 500, 20 млрд. */
    private static boolean joins(char before, char after) {
        return isDigit(after) || isDigit(before) && Character.isLetter(after);
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
