package org.tidemark.ingest;

/** What counts as a blank in a cell: white space, the no-break space that some exporters write, a stray byte order mark. */
public final class Blank {
    private Blank() {}

    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text on one line, at most 60 characters of it, for a diagnostic. */
    public static String shorten(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }
}
