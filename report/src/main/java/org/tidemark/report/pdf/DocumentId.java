package org.tidemark.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Replaces the identifier that OpenPDF makes from clock and memory by a hash of the file, so that the same report is the same bytes. */
final class DocumentId {
    private static final byte[] KEY = "/ID".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 32;

    private DocumentId() {}

    /** @param pdf a whole file; changed in place */
    static void fromContent(byte[] pdf) {
        int first = indexOf(pdf, (byte) '<', lastIndexOf(pdf, KEY) + KEY.length) + 1;
        int second = indexOf(pdf, (byte) '<', first) + 1;
        Arrays.fill(pdf, first, first + DIGITS, (byte) '0');
        Arrays.fill(pdf, second, second + DIGITS, (byte) '0');
        byte[] id = HexFormat.of().formatHex(sha256(pdf), 0, DIGITS / 2).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(id, 0, pdf, first, DIGITS);
        System.arraycopy(id, 0, pdf, second, DIGITS);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int lastIndexOf(byte[] haystack, byte[] needle) {
        for (int i = haystack.length - needle.length; i >= 0; i--) {
            if (Arrays.equals(haystack, i, i + needle.length, needle, 0, needle.length)) {
                return i;
            }
        }
        throw new IllegalStateException("the PDF has no file identifier");
    }

    private static int indexOf(byte[] haystack, byte value, int from) {
        for (int i = from; i < haystack.length; i++) {
            if (haystack[i] == value) {
                return i;
            }
        }
        throw new IllegalStateException("the PDF's file identifier has another form than expected");
    }
}
