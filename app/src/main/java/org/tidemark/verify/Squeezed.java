package org.tidemark.verify;

/** Text as it is compared: without blanks and the invisible signs that only steer where lines break. */
final class Squeezed {
    private Squeezed() {}

    static String of(String text) {
        var squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSeen(c)) {
                squeezed.appendCodePoint(c);
            }
        }
        return squeezed.toString();
    }

    /** How long the squeezed text is. */
    static int length(CharSequence text) {
        int length = 0;
        for (int i = 0; i < text.length();) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            length += isSeen(c) ? Character.charCount(c) : 0;
        }
        return length;
    }

    private static boolean isSeen(int c) {
        if (c > ' ' && c < 0x7f) {
            return true;
        }
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT
                && !Character.isISOControl(c);
    }
}
