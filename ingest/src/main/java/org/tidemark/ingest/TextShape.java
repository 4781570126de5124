package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a file is like as text, before anything in it is understood: nothing here is a defect, and all of it has broken readers. */
final class TextShape {
    private TextShape() {}

    /**
     * In words: {@code gzip, UTF-8 with byte order mark, CRLF, no newline at the end}.
     *
     * @param raw the bytes of the file
     */
    static String of(byte[] raw, FileText.Text text) {
        List<String> words = new ArrayList<>();
        if (FileText.isGzip(raw)) {
            words.add("gzip");
        }
        words.add(text.charset() + (text.because().equals(FileText.BY_MARK) ? " with byte order mark" : ""));
        words.add(lineEnds(text.text()));
        char last = text.text().isEmpty() ? '\n' : text.text().charAt(text.text().length() - 1);
        if (last != '\n' && last != '\r') {
            words.add("no newline at the end");
        }
        return String.join(", ", words);
    }

    private static String lineEnds(String text) {
        int both = 0;
        int feeds = 0;
        int returns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (i > 0 && text.charAt(i - 1) == '\r') {
                    both++;
                } else {
                    feeds++;
                }
            } else if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                returns++;
            }
        }
        List<String> kinds = new ArrayList<>();
        if (both > 0) {
            kinds.add("CRLF");
        }
        if (feeds > 0) {
            kinds.add("LF");
        }
        if (returns > 0) {
            kinds.add("CR");
        }
        return kinds.isEmpty() ? "one line" : String.join(" and ", kinds);
    }
}
