package org.tidemark.report.document;

import java.util.List;
import java.util.Optional;

/** A block of a section. */
public sealed interface Block {

    /** A heading below the document's title: level 1 opens a section, 2 and 3 divide it. {@code anchor} is unique. */
    record Heading(int level, String anchor, List<Inline> content) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("heading level " + level + "; use 1, 2 or 3");
            }
            content = List.copyOf(content);
        }
    }

    /** A paragraph; {@code style} decides how it looks. */
    record Paragraph(Style style, List<Inline> content) implements Block {
        public enum Style {
            BODY,
            /** The paragraph that opens a section and carries its finding. */
            LEAD,
            /** Small print: definitions, limits, notices. */
            NOTE,
            /** The line under a chart or table that says where its figures come from. */
            SOURCE
        }

        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A list; each item holds blocks, usually one paragraph. */
    record Bullets(boolean ordered, List<List<Block>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table with a caption.
     *
     * @param head rows of header cells, repeated when the table goes on to another page
     * @param body rows in which the first cell may be a row header
     */
    record Table(String anchor, List<Inline> caption, List<Row> head, List<Row> body) implements Block {
        public Table {
            caption = List.copyOf(caption);
            head = List.copyOf(head);
            body = List.copyOf(body);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell; figures stand to the right, words to the left. */
    record Cell(Scope scope, boolean numeric, int columns, List<Inline> content) {
        public enum Scope {
            /** A data cell. */
            NONE, COLUMN, ROW
        }

        public Cell {
            if (columns < 1) {
                throw new IllegalArgumentException("a cell spans " + columns + " columns");
            }
            content = List.copyOf(content);
        }
    }

    /**
     * A chart with its words.
     *
     * @param chart       id of the chart
     * @param title       the finding
     * @param subtitle    the unit and what is shown
     * @param alternative what a reader who cannot see it is told
     * @param source      where the figures come from
     * @param behind      the figures of the chart as a table; HTML folds it away, PDF leaves it out
     */
    record Figure(String anchor, String chart, List<Inline> title, List<Inline> subtitle, List<Inline> alternative,
            List<Inline> source, Optional<Table> behind) implements Block {
        public Figure {
            title = List.copyOf(title);
            subtitle = List.copyOf(subtitle);
            alternative = List.copyOf(alternative);
            source = List.copyOf(source);
        }
    }

    /** Blocks set apart. */
    record Aside(Kind kind, List<Block> blocks) implements Block {
        public enum Kind {
            /** The key facts of the first page. */
            KEY_FACTS,
            /** A caution that belongs to the text around it. */
            CAUTION,
            /** A legal notice. */
            NOTICE
        }

        public Aside {
            blocks = List.copyOf(blocks);
        }
    }
}
