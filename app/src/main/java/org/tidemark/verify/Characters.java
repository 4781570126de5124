package org.tidemark.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which characters the codes of a font stand for: its {@code ToUnicode} table (ISO 32000-1, 9.10.3). A code without an entry is
 * read as U+FFFD, so that it equals no text.
 */
final class Characters {
    private static final String UNKNOWN = "\uFFFD";
    private static final int LONGEST_RANGE = 1 << 16;

    private final int codeLength;
    private final Map<Integer, String> byCode;

    private Characters(int codeLength, Map<Integer, String> byCode) {
        this.codeLength = codeLength;
        this.byCode = byCode;
    }

    static Characters read(byte[] table) throws IOException {
        int length = 0;
        Map<Integer, String> byCode = new HashMap<>();
        var tokens = new ContentTokens(table);
        for (String operator = tokens.next(); !operator.isEmpty(); operator = tokens.next()) {
            List<byte[]> strings = tokens.strings();
            switch (operator) {
                case "endcodespacerange" -> {
                    for (byte[] bound : strings) {
                        if (length != 0 && bound.length != length) {
                            throw new IOException("a font has codes of different lengths");
                        }
                        length = bound.length;
                    }
                }
                case "endbfchar" -> {
                    for (int i = 0; i + 1 < strings.size(); i += 2) {
                        byCode.put(code(strings.get(i)), text(strings.get(i + 1)));
                    }
                }
                case "endbfrange" -> ranges(strings, tokens.arrays(), byCode);
                default -> {
                    // counts and names
                }
            }
        }
        if (length < 1 || length > 2) {
            throw new IOException("a font does not say how long its codes are");
        }
        return new Characters(length, byCode);
    }

    /** First and last code, then the text of the first, which the others follow, or an array with a text for each. */
    private static void ranges(List<byte[]> strings, List<Integer> arrays, Map<Integer, String> byCode)
            throws IOException {
        for (int i = 0; i + 2 < strings.size();) {
            int first = code(strings.get(i));
            int last = code(strings.get(i + 1));
            if (last < first || last - first >= LONGEST_RANGE) {
                throw new IOException("a font has a range of codes from " + first + " to " + last);
            }
            i += 2;
            if (arrays.contains(i)) {
                for (int code = first; code <= last && i < strings.size(); code++) {
                    byCode.put(code, text(strings.get(i++)));
                }
            } else {
                byte[] text = strings.get(i++);
                for (int code = first; code <= last; code++) {
                    byCode.put(code, text(text));
                    increase(text);
                }
            }
        }
    }

    private static void increase(byte[] text) {
        for (int i = text.length - 1; i >= 0; i--) {
            text[i]++;
            if (text[i] != 0) {
                return;
            }
        }
    }

    private static int code(byte[] bytes) {
        int code = 0;
        for (byte b : bytes) {
            code = code << 8 | b & 0xff;
        }
        return code;
    }

    private static String text(byte[] utf16) {
        return new String(utf16, StandardCharsets.UTF_16BE);
    }

    /** Appends what a string of codes says. */
    void append(byte[] codes, StringBuilder into) {
        for (int i = 0; i + codeLength <= codes.length; i += codeLength) {
            int code = codeLength == 1 ? codes[i] & 0xff : (codes[i] & 0xff) << 8 | codes[i + 1] & 0xff;
            into.append(byCode.getOrDefault(code, UNKNOWN));
        }
    }
}
