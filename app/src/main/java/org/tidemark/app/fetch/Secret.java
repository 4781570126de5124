package org.tidemark.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tidemark.app.workspace.SourceSettings;

/** The key of a source. It goes to the server and nowhere else: whatever is said or kept goes through {@link #redact}. */
final class Secret {
    /** Shorter, a key could not be told from other text, and taking it out would spoil what is said. */
    static final int SHORTEST = 8;
    private static final int MOST_LOOKED_THROUGH = 1 << 27;

    private final String key;
    /** The key as it may be met, the longest first. */
    private final List<String> shapes;

    private Secret(String key) {
        this.key = key;
        String encoded = encoded(key);
        this.shapes = key.isEmpty()
                ? List.of()
                : Stream.of(key, encoded, lowerCaseCodes(encoded), key.replace("&", "&amp;"), key.replace("/", "\\/"))
                        .distinct().sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
    }

    static Secret none() {
        return new Secret("");
    }

    static Secret of(String key) {
        return new Secret(key);
    }

    /** Why this cannot be a key, in words that do not show it. */
    static Optional<String> fault(String key) {
        if (key.length() < SHORTEST) {
            return Optional.of("is shorter than " + SHORTEST + " characters");
        }
        return key.chars().anyMatch(c -> c <= 0x20 || c > 0x7e)
                ? Optional.of("has a blank, a line break or a character that is not ASCII")
                : Optional.empty();
    }

    /** The address with the key in its place. */
    String inUrl(String template) {
        return template.replace(SourceSettings.KEY, encoded(key));
    }

    String inHeader(String template) {
        return template.replace(SourceSettings.KEY, key);
    }

    /** The text with {@code {key}} wherever the key stood. */
    String redact(String text) {
        String shown = text;
        for (String shape : shapes) {
            shown = shown.replace(shape, SourceSettings.KEY);
        }
        return shown;
    }

    boolean isIn(String text) {
        return shapes.stream().anyMatch(text::contains);
    }

    /** Whether a file has the key in it, in one-byte or two-byte characters, plain or gzipped. */
    boolean isIn(byte[] bytes) {
        if (shapes.isEmpty()) {
            return false;
        }
        byte[] plain = bytes;
        if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = unpacked.readNBytes(MOST_LOOKED_THROUGH);
            } catch (IOException damaged) {
                // what cannot be unpacked is refused when it is read
                return false;
            }
        }
        return isIn(new String(plain, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String lowerCaseCodes(String encoded) {
        var text = new StringBuilder(encoded);
        for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
            text.replace(i, i + 3, text.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return SourceSettings.KEY;
    }
}
