package org.tidemark.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * What no vendor writes and every CSV reader takes for text: a quote inside a field that does not begin with one, which is what
 * is left when a comma or an opening quote was lost, and control characters. Such a record is not to be trusted, whichever of
 * its cells is read.
 */
final class Damage {
    private static final String QUOTE = "a quote stands inside a field that does not begin with one";
    private static final String CONTROL = "a control character stands in a field";

    private Damage() {}

    /** What is wrong with records, by the line, from 1, on which they begin. */
    static Map<Long, String> of(String text, char delimiter) {
        if (text.chars().noneMatch(c -> c == '"' || isControl(c))) {
            return Map.of();
        }
        Map<Long, String> found = new HashMap<>();
        long line = 1;
        long recordLine = 1;
        boolean fieldBegins = true;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || c == '\r';
            if (end && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
            }
            if (isControl(c)) {
                found.put(recordLine, CONTROL);
            }
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                quoted = c != '"' || doubled;
            } else if (end) {
                fieldBegins = true;
                recordLine = line;
            } else if (c == delimiter) {
                fieldBegins = true;
            } else if (c == '"' && fieldBegins) {
                quoted = true;
                fieldBegins = false;
            } else {
                if (c == '"') {
                    found.putIfAbsent(recordLine, QUOTE);
                }
                // a byte order mark is not yet the field
                fieldBegins &= c == '\ufeff';
            }
        }
        return found;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
