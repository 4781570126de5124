package org.tidemark.report.document;

import java.util.List;
import java.util.function.Consumer;

/**
 * A report in one language.
 *
 * @param language BCP 47 tag: ko, zh-Hans, zh-Hant, ru, en
 * @param sections in reading order; the first is the summary on the first page
 */
public record Document(String language, Masthead masthead, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }

    /** Visits every block, those inside lists, figures and asides included, in reading order. */
    public void forEachBlock(Consumer<Block> visitor) {
        sections.forEach(section -> section.blocks().forEach(block -> visit(block, visitor)));
    }

    private static void visit(Block block, Consumer<Block> visitor) {
        visitor.accept(block);
        switch (block) {
            case Block.Bullets bullets -> bullets.items().forEach(item -> item.forEach(inner -> visit(inner, visitor)));
            case Block.Aside aside -> aside.blocks().forEach(inner -> visit(inner, visitor));
            case Block.Figure figure -> figure.behind().ifPresent(table -> visit(table, visitor));
            case Block.Heading heading -> {}
            case Block.Paragraph paragraph -> {}
            case Block.Table table -> {}
        }
    }
}
