package org.tidemark.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Turns the bytes of a file into text: gzip is unpacked; a byte order mark decides the charset, else the {@code charset}
 * option, else it must be UTF-8 (or, in {@link #readings}, a likely code page). What is plainly no text is refused with the
 * name of what it is.
 */
public final class FileText {
    /** Unpacked size at which a gzip file is taken for a mistake, or an attack on memory: 128 MiB. */
    private static final int MOST_BYTES = 1 << 27;

    private static final String NOT_IN = "the text is not ";

    private static final String EVERY_OTHER = "every other byte is zero";

    /** Why a charset is known, when a byte order mark says it. */
    static final String BY_MARK = "its byte order mark";

    private FileText() {}

    /** Either the text, or what is wrong with the file and what would help. */
    public sealed interface Decoded {}

    /**
     * @param charset    its name
     * @param because what it was known by, in words
     */
    public record Text(String text, String charset, String because) implements Decoded {}

    public record Unreadable(String kind, String problem, String remedy) implements Decoded {}

    static Decoded decode(byte[] raw, Optional<String> charset) {
        return unpacked(raw, bytes -> decodePlain(bytes, charset), refused -> refused);
    }

    /**
     * The texts that the bytes can be, the likeliest first: one when a byte order mark, the option or valid UTF-8 decides, else
     * one for each likely code page that has all the bytes.
     */
    public static List<Decoded> readings(byte[] raw, Optional<String> charset) {
        return unpacked(raw, bytes -> {
            Decoded decoded = decodePlain(bytes, charset);
            boolean otherwise = charset.isEmpty() && !hasMark(bytes) && decoded instanceof Unreadable unreadable
                    && unreadable.problem().startsWith(NOT_IN);
            return otherwise ? otherCharsets(bytes, decoded) : List.of(decoded);
        }, List::of);
    }

    private static List<Decoded> otherCharsets(byte[] bytes, Decoded asUtf8) {
        if (CharsetGuess.isMostlyUtf8(bytes)) {
            return List.of(new Unreadable(Kind.ENCODING, "the text is UTF-8 with damaged bytes", "fetch it again"));
        }
        List<Decoded> readings = new ArrayList<>();
        for (CharsetGuess.Guess guess : CharsetGuess.likely(bytes)) {
            if (strict(bytes, 0, guess.charset(), guess.because()) instanceof Text text) {
                readings.add(new Text(text.text(), guess.name(), text.because()));
            }
        }
        return readings.isEmpty() ? List.of(asUtf8) : readings;
    }

    /** What {@code plain} makes of the bytes after unpacking, or {@code refused} of the reason why there is no text in them. */
    private static <T> T unpacked(byte[] raw, Function<byte[], T> plain, Function<Unreadable, T> refused) {
        byte[] bytes = raw;
        if (isGzip(raw)) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
                bytes = unpacked.readNBytes(MOST_BYTES + 1);
            } catch (IOException broken) {
                return refused.apply(new Unreadable(Kind.FILE, "the gzip file is damaged (" + broken.getMessage() + ")",
                        "fetch it again"));
            }
            if (bytes.length > MOST_BYTES) {
                return refused.apply(new Unreadable(Kind.FILE, "the gzip file unpacks to more than 128 MiB",
                        "give a smaller extract"));
            }
        }
        if (bytes.length == 0) {
            return refused.apply(new Unreadable(Kind.EMPTY, "the file is empty", "fetch it again"));
        }
        Optional<String> other = notText(bytes);
        if (other.isPresent()) {
            return refused.apply(new Unreadable(Kind.ENCODING, "the file is " + other.get() + ", not CSV text",
                    "give the CSV itself, plain or gzipped"));
        }
        return plain.apply(bytes);
    }

    static boolean isGzip(byte[] raw) {
        return startsWith(raw, 0x1f, 0x8b);
    }

    private static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, 0xef, 0xbb, 0xbf) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
    }

    private static Decoded decodePlain(byte[] bytes, Optional<String> charset) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, BY_MARK);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, BY_MARK);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, BY_MARK);
        }
        if (charset.isEmpty() && isEveryOtherZero(bytes, 1)) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE, EVERY_OTHER);
        }
        if (charset.isEmpty() && isEveryOtherZero(bytes, 0)) {
            return strict(bytes, 0, StandardCharsets.UTF_16BE, EVERY_OTHER);
        }
        if (charset.isEmpty()) {
            return strict(bytes, 0, StandardCharsets.UTF_8, "every byte is valid in it");
        }
        try {
            // by the name that was given: Java knows MS949 as x-windows-949
            Decoded decoded = strict(bytes, 0, Charset.forName(charset.get()), "the option charset");
            return decoded instanceof Text text ? new Text(text.text(), charset.get(), text.because()) : decoded;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return new Unreadable(Kind.CONFIG,
                    "option charset is '" + charset.get() + "', which is no charset known here",
                    "write one such as UTF-8, windows-1252 or MS949");
        }
    }

    /** Whether nearly all bytes at odd (or even) places are zero and hardly any of the others: UTF-16 of ASCII without a mark. */
    private static boolean isEveryOtherZero(byte[] bytes, int from) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, 1 << 12);
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        return length > 8 && zeros[from] * 10 > length / 2 * 9 && zeros[1 - from] == 0;
    }

    private static Decoded strict(byte[] bytes, int skip, Charset charset, String because) {
        // The plain conversion is several times faster than a strict decoder and marks every fault with U+FFFD.
        String text = new String(bytes, skip, bytes.length - skip, charset);
        // before the charset is doubted: an image is in none
        if (text.indexOf('\0') >= 0) {
            return new Unreadable(Kind.ENCODING, "the file has NUL bytes, so it is binary, not CSV text",
                    "give the CSV itself, plain or gzipped");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            } catch (CharacterCodingException malformed) {
                return new Unreadable(Kind.ENCODING, NOT_IN + charset.name(),
                        CharsetGuess.remedy(bytes, charset));
            }
        }
        return new Text(text, charset.name(), because);
    }

    /** What the file is, when its first bytes say that it is no CSV. */
    private static Optional<String> notText(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("a zip archive or a spreadsheet");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF");
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of("an old spreadsheet");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml")) {
            return Optional.of("a web page or XML");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
