package org.tidemark.app.mail.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a message by the letter of RFC 5322, 2045, 2047 and 2231, with nothing of the library that wrote it: a second reader
 * finds what the first one and the writer get wrong together.
 *
 * @param headers as they stand, with their line breaks
 * @param raw     the body as it stands
 * @param parts   of a multipart; empty for any other
 */
record PlainMime(List<String> headers, String raw, List<PlainMime> parts) {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BQbq])\\?([^?]*)\\?=");
    private static final Pattern EXTENDED = Pattern.compile("(?i);\\s*([a-z]+)\\*(?:([0-9]+)\\*?)?=\"?([^;\"]*)\"?");

    static PlainMime of(byte[] message) {
        return of(new String(message, StandardCharsets.ISO_8859_1));
    }

    private static PlainMime of(String text) {
        int end = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n");
        String head = text.substring(0, end);
        String body = text.substring(end + (end == 0 ? 2 : 4));
        List<String> headers = new ArrayList<>();
        for (String line : head.split("\r\n", -1)) {
            if ((line.startsWith(" ") || line.startsWith("\t")) && !headers.isEmpty()) {
                headers.add(headers.removeLast() + "\r\n" + line);
            } else {
                headers.add(line);
            }
        }
        var whole = new PlainMime(headers, body, List.of());
        Matcher boundary = Pattern.compile("boundary=\"([^\"]+)\"").matcher(whole.header("Content-Type").orElse(""));
        List<PlainMime> parts = new ArrayList<>();
        if (boundary.find()) {
            String[] pieces = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
            for (int i = 1; i < pieces.length - 1; i++) {
                parts.add(of(pieces[i].substring(2)));
            }
            if (!pieces[pieces.length - 1].startsWith("--")) {
                throw new IllegalArgumentException("the multipart is not closed");
            }
        }
        return new PlainMime(headers, body, parts);
    }

    List<String> names() {
        return headers.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    }

    /** The value of a header, unfolded; there must not be two. */
    Optional<String> header(String name) {
        List<String> found = headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).replace("\r\n", "").strip()).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(name + " is there " + found.size() + " times");
        }
        return found.stream().findFirst();
    }

    /** The value of a header with its encoded words decoded (RFC 2047). */
    String decoded(String name) {
        String value = header(name).orElseThrow();
        // space between two encoded words is not part of the text
        value = value.replaceAll("(=\\?[^?]+\\?[BQbq]\\?[^?]*\\?=)\\s+(?==\\?)", "$1");
        // a character may be split between two words of the same charset, so bytes are joined first
        var out = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.UTF_8;
        int at = 0;
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            if (word.start() > at) {
                out.append(bytes.toString(charset)).append(value, at, word.start());
                bytes.reset();
            }
            charset = Charset.forName(word.group(1));
            bytes.writeBytes(word.group(2).equalsIgnoreCase("B")
                    ? Base64.getDecoder().decode(word.group(3))
                    : quotedPrintable(word.group(3).replace('_', ' ')));
            at = word.end();
        }
        return out.append(bytes.toString(charset)).append(value.substring(at)).toString();
    }

    /** A parameter of a header, also one of RFC 2231 in several pieces. */
    Optional<String> parameter(String header, String name) {
        String value = header(header).orElse("");
        var pieces = new TreeMap<Integer, String>();
        Matcher extended = EXTENDED.matcher(value);
        while (extended.find()) {
            if (extended.group(1).equalsIgnoreCase(name)) {
                pieces.put(extended.group(2) == null ? 0 : Integer.parseInt(extended.group(2)), extended.group(3));
            }
        }
        if (!pieces.isEmpty()) {
            String joined = String.join("", pieces.values());
            String[] charsetLanguageText = joined.split("'", 3);
            return Optional.of(new String(quotedPrintable(charsetLanguageText[2].replace("=", "=3D").replace('%', '=')),
                    Charset.forName(charsetLanguageText[0])));
        }
        Matcher plain = Pattern.compile("(?i);\\s*" + name + "=(?:\"([^\"]*)\"|([^;\\s]+))").matcher(value);
        return plain.find() ? Optional.of(plain.group(1) == null ? plain.group(2) : plain.group(1)) : Optional.empty();
    }

    byte[] content() {
        return switch (header("Content-Transfer-Encoding").orElse("7bit").toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(raw);
            case "quoted-printable" -> quotedPrintable(raw.replaceAll("=[ \t]*\r\n", ""));
            case "7bit" -> raw.getBytes(StandardCharsets.US_ASCII);
            default -> throw new IllegalArgumentException(header("Content-Transfer-Encoding").orElseThrow());
        };
    }

    String text() {
        return new String(content(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The only part of a kind, wherever it is. */
    PlainMime part(String type) {
        return all().stream().filter(part -> part.header("Content-Type").orElse("").startsWith(type)).reduce((a, b) -> {
            throw new IllegalArgumentException("two parts are " + type);
        }).orElseThrow();
    }

    /** This part and all below it. */
    List<PlainMime> all() {
        List<PlainMime> all = new ArrayList<>(List.of(this));
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }

    private static byte[] quotedPrintable(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
