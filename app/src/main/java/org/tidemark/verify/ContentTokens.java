package org.tidemark.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what a page draws apart: operators with those of their operands that have to do with text. The numbers of paths and
 * places, which are most of a page, are passed over without being made into objects.
 */
final class ContentTokens {
    private static final String MCID = "MCID";

    private final byte[] bytes;
    private int at;

    private final List<byte[]> strings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> arrays = new ArrayList<>();
    private int number;
    private int contentId;

    ContentTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Strings before the operator, in order, also those within an array. */
    List<byte[]> strings() {
        return strings;
    }

    /** How many strings stood before each array that opens before the operator. */
    List<Integer> arrays() {
        return arrays;
    }

    /** Names before the operator, also those within a dictionary. */
    List<String> names() {
        return names;
    }

    /** The whole part of the last number before the operator. */
    int number() {
        return number;
    }

    /** The number of the marked content that the operator opens; -1 when its dictionary gives none in place. */
    int contentId() {
        return contentId;
    }

    /** The next operator; empty at the end. */
    String next() throws IOException {
        strings.clear();
        names.clear();
        arrays.clear();
        contentId = -1;
        while (at < bytes.length) {
            int c = bytes[at] & 0xff;
            if (c == '[') {
                arrays.add(strings.size());
                at++;
            } else if (isBlank(c) || c == ']' || c == '>' || c == '{' || c == '}' || c == ')') {
                at++;
            } else if (c == '%') {
                comment();
            } else if (c == '/') {
                at++;
                names.add(name());
            } else if (c == '(') {
                strings.add(literal());
            } else if (c == '<') {
                at++;
                if (at < bytes.length && bytes[at] == '<') {
                    at++;
                } else {
                    strings.add(hexadecimal());
                }
            } else if (c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.') {
                number = wholeNumber();
                if (!names.isEmpty() && names.getLast().equals(MCID) && contentId < 0) {
                    contentId = number;
                }
            } else {
                String operator = word();
                switch (operator) {
                    case "true", "false", "null" -> {
                        // values of dictionaries
                    }
                    case "ID" -> image();
                    default -> {
                        return operator;
                    }
                }
            }
        }
        return "";
    }

    private void comment() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
    }

    private int wholeNumber() {
        boolean negative = false;
        boolean fraction = false;
        int value = 0;
        for (; at < bytes.length; at++) {
            int c = bytes[at] & 0xff;
            if (c == '-') {
                negative = true;
            } else if (c == '.') {
                fraction = true;
            } else if (c >= '0' && c <= '9') {
                value = fraction || value > 1_000_000 ? value : value * 10 + c - '0';
            } else if (c != '+') {
                break;
            }
        }
        return negative ? -value : value;
    }

    private String name() throws IOException {
        int start = at;
        boolean escaped = false;
        while (at < bytes.length && isRegular(bytes[at] & 0xff)) {
            escaped |= bytes[at] == '#';
            at++;
        }
        if (!escaped) {
            return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        }
        var plain = new ByteArrayOutputStream();
        for (int i = start; i < at; i++) {
            if (bytes[i] == '#' && i + 2 < at) {
                plain.write(digit(bytes[i + 1]) << 4 | digit(bytes[i + 2]));
                i += 2;
            } else {
                plain.write(bytes[i]);
            }
        }
        return plain.toString(StandardCharsets.ISO_8859_1);
    }

    private String word() {
        int start = at;
        while (at < bytes.length && isRegular(bytes[at] & 0xff)) {
            at++;
        }
        if (at == start) {
            at++;
        }
        return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** {@code (…)} with nested brackets and escapes. */
    private byte[] literal() throws IOException {
        var text = new ByteArrayOutputStream();
        int depth = 1;
        at++;
        while (at < bytes.length) {
            int c = bytes[at++] & 0xff;
            switch (c) {
                case '\\' -> escape(text);
                case '(' -> {
                    depth++;
                    text.write(c);
                }
                case ')' -> {
                    depth--;
                    if (depth == 0) {
                        return text.toByteArray();
                    }
                    text.write(c);
                }
                case '\r' -> {
                    // any end of a line is one line feed
                    if (at < bytes.length && bytes[at] == '\n') {
                        at++;
                    }
                    text.write('\n');
                }
                default -> text.write(c);
            }
        }
        throw new IOException("a text of a page does not end");
    }

    private void escape(ByteArrayOutputStream text) throws IOException {
        if (at >= bytes.length) {
            throw new IOException("a text of a page does not end");
        }
        int c = bytes[at++] & 0xff;
        switch (c) {
            case 'n' -> text.write('\n');
            case 'r' -> text.write('\r');
            case 't' -> text.write('\t');
            case 'b' -> text.write('\b');
            case 'f' -> text.write('\f');
            case '\n' -> {
                // a line that goes on
            }
            case '\r' -> {
                if (at < bytes.length && bytes[at] == '\n') {
                    at++;
                }
            }
            default -> {
                if (c >= '0' && c <= '7') {
                    int value = c - '0';
                    for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
                        value = value * 8 + bytes[at++] - '0';
                    }
                    text.write(value);
                } else {
                    text.write(c);
                }
            }
        }
    }

    private byte[] hexadecimal() throws IOException {
        var text = new ByteArrayOutputStream();
        int high = -1;
        while (at < bytes.length) {
            byte c = bytes[at++];
            if (c == '>') {
                if (high >= 0) {
                    text.write(high << 4);
                }
                return text.toByteArray();
            }
            if (!isBlank(c & 0xff)) {
                int digit = digit(c);
                if (high < 0) {
                    high = digit;
                } else {
                    text.write(high << 4 | digit);
                    high = -1;
                }
            }
        }
        throw new IOException("a text of a page does not end");
    }

    private static int digit(byte c) throws IOException {
        int digit = Character.digit(c, 16);
        if (digit < 0) {
            throw new IOException("'" + (char) (c & 0xff) + "' is no hexadecimal digit");
        }
        return digit;
    }

    /** An image within the page: its bytes end at EI between blanks. */
    private void image() throws IOException {
        for (at++; at + 2 < bytes.length; at++) {
            boolean end = isBlank(bytes[at] & 0xff) && bytes[at + 1] == 'E' && bytes[at + 2] == 'I'
                    && (at + 3 == bytes.length || isBlank(bytes[at + 3] & 0xff));
            if (end) {
                at += 3;
                return;
            }
        }
        throw new IOException("an image of a page does not end");
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(int c) {
        return !isBlank(c) && c != '(' && c != ')' && c != '<' && c != '>' && c != '[' && c != ']' && c != '{'
                && c != '}'
                && c != '/' && c != '%';
    }
}
