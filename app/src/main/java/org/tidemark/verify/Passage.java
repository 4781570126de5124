package org.tidemark.verify;

import java.util.List;

/**
 * A piece of text that stands by itself: a heading, a paragraph, an item of a list, a cell.
 *
 * @param kind    what it is
 * @param chart   whether it belongs to a chart, which a PDF may set elsewhere among the text around it
 * @param text    as it is read
 * @param figures printed in it, in order; a PDF does not say which these are
 */
record Passage(Kind kind, boolean chart, String text, List<Figure> figures) {
    enum Kind {
        TEXT,
        /** A cell of a table, in the head or below. */
        CELL,
        /** What a reader who cannot see a chart is told; no text on the page. */
        ALTERNATIVE
    }

    /**
     * A figure that names its fact.
     *
     * @param start where its text begins in the squeezed text of the passage
     */
    record Figure(String fact, String text, int start) {
        int end() {
            return start + Squeezed.length(text);
        }
    }

    Passage {
        figures = List.copyOf(figures);
    }

    static Passage of(Kind kind, boolean chart, String text) {
        return new Passage(kind, chart, text, List.of());
    }

    String squeezed() {
        return Squeezed.of(text);
    }

    /** As a message quotes it: one line, and not a whole paragraph. */
    String quoted() {
        return quoted(text);
    }

    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int most = 80;
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
