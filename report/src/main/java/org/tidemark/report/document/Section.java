package org.tidemark.report.document;

import java.util.List;

/**
 * One part of the report.
 *
 * @param id     the study's kebab-case word; the anchor in HTML and the same in every language
 * @param title  plain text of the heading that opens it, for contents and outline
 * @param blocks the heading first
 */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
