package org.tidemark.verify;

import java.util.List;

/**
 * A section of a page or of a PDF.
 *
 * @param id       of the section; a PDF does not say it
 * @param title    its heading
 * @param passages in reading order, the heading first
 */
record Part(String id, String title, List<Passage> passages) {
    Part {
        passages = List.copyOf(passages);
    }
}
