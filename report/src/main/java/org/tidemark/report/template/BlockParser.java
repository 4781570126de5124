package org.tidemark.report.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Block.Paragraph.Style;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.TemplateSource;

/**
 * Reads the markup that templates write into blocks. The vocabulary is small, and what is not in it is an error:
 *
 * <ul>
 * <li>{@code section} around all, with {@code h} first, and further on {@code h} with a {@code level} (2 or 3) and an
 * {@code id};
 * <li>{@code p}, with class {@code lead}, {@code note} or {@code source}; {@code ul}, {@code ol}, {@code li};
 * <li>{@code table} ({@code id}) of {@code caption}, {@code thead}, {@code tbody}, {@code tr}, {@code th} and {@code td}
 * ({@code colspan}; class {@code words} or {@code num} where the cell does not speak for itself);
 * <li>{@code figure} ({@code chart}, {@code id}) of {@code h}, {@code p} with class {@code subtitle}, {@code alternative} and
 * {@code source}, and perhaps the {@code table} behind the chart;
 * <li>{@code aside} with class {@code key-facts}, {@code caution} or {@code notice};
 * <li>within a text {@code strong em sup br data name ref code a}.
 * </ul>
 */
final class BlockParser {
    private final TemplateSource source;
    private final NumberWords numberWords;

    BlockParser(TemplateSource source, Language language, NumberWords numberWords) {
        this.source = source;
        this.numberWords = numberWords;
    }

    /** @throws org.tidemark.report.text.TemplateProblem if the markup is not in the vocabulary, or says a figure by itself */
    Section section(String study, String file, String markup) {
        var run = new Run(study, new MarkupReader(source, file, markup));
        return run.whole();
    }

    /** One section being read. */
    private final class Run {
        private final String study;
        private final MarkupReader reader;
        private final InlineReader inlines;
        private final Set<String> anchors = new HashSet<>();
        private int tables;

        Run(String study, MarkupReader reader) {
            this.study = study;
            this.reader = reader;
            this.inlines = new InlineReader(reader, numberWords);
        }

        Section whole() {
            if (reader.next() != MarkupReader.Event.START || !reader.element().equals("section")) {
                throw reader.problem("the markup does not begin with <section>", "put one <section> around everything");
            }
            reader.allow("id");
            String id = reader.attribute("id");
            if (id != null && !id.equals(study)) {
                throw reader.problem("the section has the id '" + id + "'", "write '" + study + "' or leave it out");
            }
            String place = reader.place();
            List<Block> blocks = new ArrayList<>();
            while (startOfChild("section")) {
                if (!blocks.isEmpty()) {
                    block(blocks);
                } else if (reader.element().equals("h")) {
                    reader.allow();
                    blocks.add(new Block.Heading(1, anchor(study), inlines.content()));
                } else {
                    throw reader.problem("<" + reader.element() + "> stands before the heading",
                            "begin the section with <h>");
                }
            }
            if (!(!blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading heading)) {
                reader.returnTo(place);
                throw reader.problem("the section has no heading", "begin it with <h>");
            }
            return new Section(study, Inline.plain(heading.content()), blocks);
        }

        private Block.Heading subheading() {
            reader.allow("level", "id");
            String level = reader.required("level");
            if (!level.equals("2") && !level.equals("3")) {
                throw reader.problem("heading level '" + level + "' is unknown",
                        "write 2 or 3; the section's own is 1");
            }
            String anchor = anchor(reader.required("id"));
            return new Block.Heading(level.charAt(0) - '0', anchor, inlines.content());
        }

        /** Moves to the next child element; false at the end of the parent. Loose text is an error. */
        private boolean startOfChild(String parent) {
            while (true) {
                switch (reader.next()) {
                    case START -> {
                        return true;
                    }
                    case END -> {
                        return false;
                    }
                    case TEXT -> {
                        if (!reader.isBlank()) {
                            String text = reader.text().strip();
                            throw reader.problemWith(text.lines().findFirst().orElse(text),
                                    "a text stands loose in <" + parent + ">", "put it into <p>");
                        }
                    }
                    case STOP -> throw reader.problem("<" + parent + "> does not end", "close it");
                }
            }
        }

        private void block(List<Block> blocks) {
            switch (reader.element()) {
                case "p" -> {
                    reader.allow("class");
                    Style style = paragraphStyle(reader.attribute("class"));
                    List<Inline> content = inlines.content();
                    // A choice between sentences may come out empty.
                    if (!content.isEmpty()) {
                        blocks.add(new Block.Paragraph(style, content));
                    }
                }
                case "h" -> blocks.add(subheading());
                case "ul", "ol" -> list(blocks);
                case "table" -> blocks.add(table());
                case "figure" -> blocks.add(figure());
                case "aside" -> blocks.add(aside());
                default -> throw reader.problem("<" + reader.element() + "> is not a block",
                        "use p, ul, ol, table, figure, aside or h with a level");
            }
        }

        private Style paragraphStyle(@Nullable String name) {
            return switch (name) {
                case null -> Style.BODY;
                case "lead" -> Style.LEAD;
                case "note" -> Style.NOTE;
                case "source" -> Style.SOURCE;
                default -> throw reader.problem("class '" + name + "' is not for a paragraph",
                        "use lead, note or source");
            };
        }

        private void list(List<Block> blocks) {
            boolean ordered = reader.element().equals("ol");
            reader.allow();
            List<List<Block>> items = new ArrayList<>();
            while (startOfChild(ordered ? "ol" : "ul")) {
                if (!reader.element().equals("li")) {
                    throw reader.problem("<" + reader.element() + "> stands in a list", "put it into <li>");
                }
                reader.allow("class");
                List<Block> item = item();
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(ordered, items));
            }
        }

        /** An item of blocks has class {@code blocks}; any other is one paragraph. */
        private List<Block> item() {
            String kind = reader.attribute("class");
            List<Block> blocks = new ArrayList<>();
            if (kind == null) {
                List<Inline> content = inlines.content();
                if (!content.isEmpty()) {
                    blocks.add(new Block.Paragraph(Style.BODY, content));
                }
            } else if (kind.equals("blocks")) {
                while (startOfChild("li")) {
                    block(blocks);
                }
            } else {
                throw reader.problem("class '" + kind + "' is not for an item",
                        "write class=\"blocks\" around paragraphs and lists");
            }
            return blocks;
        }

        private Block.Aside aside() {
            reader.allow("class");
            Block.Aside.Kind kind = switch (reader.required("class")) {
                case "key-facts" -> Block.Aside.Kind.KEY_FACTS;
                case "caution" -> Block.Aside.Kind.CAUTION;
                case "notice" -> Block.Aside.Kind.NOTICE;
                default -> throw reader.problem("class '" + reader.attribute("class") + "' is not for an aside",
                        "use key-facts, caution or notice");
            };
            List<Block> blocks = new ArrayList<>();
            while (startOfChild("aside")) {
                block(blocks);
            }
            return new Block.Aside(kind, blocks);
        }

        private Block.Figure figure() {
            String place = reader.place();
            reader.allow("id", "chart");
            String id = reader.attribute("id");
            String chart = reader.required("chart");
            String anchor = anchor(id == null ? "figure-" + chart : id);
            List<Inline> title = List.of();
            List<Inline> subtitle = List.of();
            List<Inline> alternative = List.of();
            List<Inline> from = List.of();
            Optional<Block.Table> behind = Optional.empty();
            while (startOfChild("figure")) {
                String element = reader.element();
                String role = reader.attribute("class");
                if (element.equals("h")) {
                    reader.allow();
                    title = inlines.content();
                } else if (element.equals("table")) {
                    behind = Optional.of(table());
                } else if (element.equals("p") && "subtitle".equals(role)) {
                    subtitle = inlines.content();
                } else if (element.equals("p") && "alternative".equals(role)) {
                    alternative = inlines.content();
                } else if (element.equals("p") && "source".equals(role)) {
                    from = inlines.content();
                } else {
                    throw reader.problem("<" + element + (role == null ? "" : " class=\"" + role + "\"")
                            + "> is not part of a figure",
                            "a figure has h, p with class subtitle, alternative and source, and a table");
                }
            }
            if (title.isEmpty() || subtitle.isEmpty() || alternative.isEmpty() || from.isEmpty()) {
                reader.returnTo(place);
                throw reader.problem(
                        "the figure of chart '" + chart + "' lacks its title, subtitle, alternative or source",
                        "write h and p with class subtitle, alternative and source");
            }
            return new Block.Figure(anchor, chart, title, subtitle, alternative, from, behind);
        }

        private Block.Table table() {
            String place = reader.place();
            reader.allow("id");
            String id = reader.attribute("id");
            tables++;
            String anchor = anchor(id == null ? study + "-table-" + tables : id);
            List<Inline> caption = List.of();
            List<Block.Row> head = new ArrayList<>();
            List<Block.Row> body = new ArrayList<>();
            while (startOfChild("table")) {
                String part = reader.element();
                reader.allow();
                switch (part) {
                    case "caption" -> caption = inlines.content();
                    case "thead" -> rows(part, Block.Cell.Scope.COLUMN, head);
                    case "tbody" -> rows(part, Block.Cell.Scope.ROW, body);
                    default -> throw reader.problem("<" + part + "> stands in a table",
                            "a table has caption, thead and tbody");
                }
            }
            if (caption.isEmpty() || head.isEmpty() || body.isEmpty()) {
                reader.returnTo(place);
                throw reader.problem("a table lacks its caption, head or body",
                        "write caption, thead and tbody with a row each at least");
            }
            TableShape.requireEvenRows(head, body, message -> {
                reader.returnTo(place);
                return reader.problem(message, "give every row as many columns");
            });
            return TableShape.aligned(new Block.Table(anchor, caption, head, body));
        }

        private void rows(String part, Block.Cell.Scope scope, List<Block.Row> rows) {
            while (startOfChild(part)) {
                if (!reader.element().equals("tr")) {
                    throw reader.problem("<" + reader.element() + "> stands in <" + part + ">", "put it into <tr>");
                }
                reader.allow();
                List<Block.Cell> cells = new ArrayList<>();
                while (startOfChild("tr")) {
                    cells.add(cell(scope));
                }
                rows.add(new Block.Row(cells));
            }
        }

        private Block.Cell cell(Block.Cell.Scope ofHeader) {
            Block.Cell.Scope scope = switch (reader.element()) {
                case "th" -> scope(reader.attribute("scope"), ofHeader);
                case "td" -> Block.Cell.Scope.NONE;
                default ->
                    throw reader.problem("<" + reader.element() + "> stands in a row", "put it into <td> or <th>");
            };
            reader.allow("scope", "colspan", "class");
            int columns = columns(reader.attribute("colspan"));
            String kind = reader.attribute("class");
            if (kind != null && !kind.equals("words") && !kind.equals("num")) {
                throw reader.problem("class '" + kind + "' is not for a cell", "use words or num");
            }
            List<Inline> content = inlines.content();
            boolean figures = kind == null ? TableShape.isFigure(content) : kind.equals("num");
            return new Block.Cell(scope, figures, columns, content);
        }

        private Block.Cell.Scope scope(@Nullable String written, Block.Cell.Scope otherwise) {
            return switch (written) {
                case null -> otherwise;
                case "col" -> Block.Cell.Scope.COLUMN;
                case "row" -> Block.Cell.Scope.ROW;
                default -> throw reader.problem("scope '" + written + "' is unknown", "use col or row");
            };
        }

        private int columns(@Nullable String written) {
            if (written == null) {
                return 1;
            }
            if (written.length() == 1 && written.charAt(0) >= '1' && written.charAt(0) <= '9') {
                return written.charAt(0) - '0';
            }
            if (written.length() == 2 && written.charAt(0) == '1' && written.charAt(1) >= '0'
                    && written.charAt(1) <= '9') {
                return 10 + written.charAt(1) - '0';
            }
            throw reader.problem("colspan '" + written + "' is not a number of columns", "write 1 to 19");
        }

        private String anchor(String anchor) {
            for (int i = 0; i < anchor.length(); i++) {
                char c = anchor.charAt(i);
                boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
                if (!plain) {
                    throw reader.problem("'" + anchor + "' cannot be an anchor",
                            "write letters, digits and -");
                }
            }
            if (!anchors.add(anchor)) {
                throw reader.problem("the anchor '" + anchor + "' is there twice", "give each its own id");
            }
            return anchor;
        }
    }
}
