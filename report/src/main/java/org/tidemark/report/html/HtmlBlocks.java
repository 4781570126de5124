package org.tidemark.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.text.Wording;

/** Writes the blocks of a document. */
final class HtmlBlocks {
    /** A printed figure up to this length stays on one line, on the narrowest screen too. */
    private static final int UNBROKEN = 24;

    private final Html html;
    private final ChartImages charts;
    private final Wording words;
    private final Set<String> anchors = new HashSet<>();

    HtmlBlocks(Html html, Document document, ChartImages charts, Wording words) {
        this.html = html;
        this.charts = charts;
        this.words = words;
        document.forEachBlock(block -> anchorOf(block).ifPresent(anchor -> {
            if (!anchors.add(anchor)) {
                throw new IllegalArgumentException("the anchor '" + anchor + "' is there twice");
            }
        }));
    }

    private static Optional<String> anchorOf(Block block) {
        return switch (block) {
            case Block.Heading heading -> Optional.of(heading.anchor());
            case Block.Figure figure -> Optional.of(figure.anchor());
            case Block.Table table -> Optional.of(table.anchor());
            default -> Optional.empty();
        };
    }

    void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.Aside aside -> aside(aside);
        }
    }

    /** The document's title is the page's first heading, so a section's is of the second level. */
    private void heading(Block.Heading heading) {
        String element = "h" + (heading.level() + 1);
        // The section around it carries the anchor of the first level.
        String id = heading.level() == 1 ? titleId(heading.anchor()) : heading.anchor();
        html.raw("<").raw(element).attribute("id", id).raw(">");
        inlines(heading.content());
        html.raw("</").raw(element).raw(">\n");
    }

    static String titleId(String anchor) {
        return anchor + "-title";
    }

    private void paragraph(Block.Paragraph paragraph) {
        html.raw(switch (paragraph.style()) {
            case BODY -> "<p>";
            case LEAD -> "<p class=\"lead\">";
            case NOTE -> "<p class=\"note\">";
            case SOURCE -> "<p class=\"source\">";
        });
        inlines(paragraph.content());
        html.raw("</p>\n");
    }

    private void bullets(Block.Bullets bullets) {
        String element = bullets.ordered() ? "ol" : "ul";
        html.raw("<").raw(element).raw(">\n");
        for (List<Block> item : bullets.items()) {
            html.raw("<li>");
            if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph only
                    && only.style() == Block.Paragraph.Style.BODY) {
                inlines(only.content());
            } else {
                item.forEach(this::block);
            }
            html.raw("</li>\n");
        }
        html.raw("</").raw(element).raw(">\n");
    }

    /** Within the report it is no landmark of the page, which an aside by itself would be. */
    private void aside(Block.Aside aside) {
        html.raw(switch (aside.kind()) {
            case KEY_FACTS -> "<aside class=\"key-facts\" role=\"region\"";
            case CAUTION -> "<aside class=\"caution\" role=\"note\"";
            case NOTICE -> "<aside class=\"notice\" role=\"note\"";
        });
        html.attribute("aria-label", words.say(switch (aside.kind()) {
            case KEY_FACTS -> "html.key-facts";
            case CAUTION -> "html.caution";
            case NOTICE -> "html.notice";
        })).raw(">\n");
        aside.blocks().forEach(this::block);
        html.raw("</aside>\n");
    }

    private void figure(Block.Figure figure) {
        String title = ChartImages.titleId(figure.chart());
        html.raw("<figure").attribute("id", figure.anchor()).attribute("aria-labelledby", title).raw(">\n<figcaption>");
        html.raw("<p class=\"title\"").attribute("id", title).raw(">");
        inlines(figure.title());
        html.raw("</p>\n<p class=\"subtitle\">");
        inlines(figure.subtitle());
        html.raw("</p></figcaption>\n<p class=\"unseen\"").attribute("id", ChartImages.alternativeId(figure.chart()))
                .raw(">");
        inlines(figure.alternative());
        html.raw("</p>\n").raw(charts.svg(figure.chart())).raw("\n<p class=\"source\">");
        inlines(figure.source());
        html.raw("</p>\n");
        figure.behind().ifPresent(table -> {
            html.raw("<details><summary>").text(words.say("html.table-behind")).raw("</summary>\n");
            table(table);
            html.raw("</details>\n");
        });
        html.raw("</figure>\n");
    }

    /** A wide table scrolls in a region of its own, which the keyboard can reach. */
    private void table(Block.Table table) {
        String caption = table.anchor() + "-caption";
        html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"").attribute("aria-labelledby", caption)
                .raw("><table").attribute("id", table.anchor()).raw("><caption").attribute("id", caption)
                .raw("><span>");
        inlines(table.caption());
        html.raw("</span></caption>\n<thead>\n");
        table.head().forEach(this::row);
        html.raw("</thead>\n<tbody>\n");
        table.body().forEach(this::row);
        html.raw("</tbody></table></div>\n");
    }

    private void row(Block.Row row) {
        html.raw("<tr>");
        for (Block.Cell cell : row.cells()) {
            String element = cell.scope() == Block.Cell.Scope.NONE ? "td" : "th";
            html.raw("<").raw(element);
            switch (cell.scope()) {
                case NONE -> {}
                case COLUMN -> html.raw(cell.columns() > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
                case ROW -> html.raw(" scope=\"row\"");
            }
            if (cell.numeric()) {
                html.raw(" class=\"n\"");
            }
            if (cell.columns() > 1) {
                html.attribute("colspan", Integer.toString(cell.columns()));
            }
            html.raw(">");
            inlines(cell.content());
            html.raw("</").raw(element).raw(">");
        }
        html.raw("</tr>\n");
    }

    void inlines(List<Inline> content) {
        content.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text(String text) -> html.text(text);
            case Inline.Data(String id, String text) -> html
                    .raw(text.length() > UNBROKEN ? "<data class=\"w\"" : "<data").attribute("value", id).raw(">")
                    .text(text).raw("</data>");
            case Inline.Name(String text) -> html.raw("<span translate=\"no\">").text(text).raw("</span>");
            case Inline.Code(String text) -> html.raw("<code translate=\"no\">").text(text).raw("</code>");
            case Inline.Ref(String anchor, String text) -> html.raw("<a").attribute("href", "#" + known(anchor))
                    .raw(">").text(text).raw("</a>");
            case Inline.Link(String href, List<Inline> inner) -> {
                html.raw("<a").attribute("href", safe(href)).raw(">");
                inlines(inner);
                html.raw("</a>");
            }
            case Inline.Strong(List<Inline> inner) -> element("strong", inner);
            case Inline.Emphasis(List<Inline> inner) -> element("em", inner);
            case Inline.Superscript(List<Inline> inner) -> element("sup", inner);
            case Inline.LineBreak() -> html.raw("<br>");
        }
    }

    private void element(String name, List<Inline> inner) {
        html.raw("<").raw(name).raw(">");
        inlines(inner);
        html.raw("</").raw(name).raw(">");
    }

    private String known(String anchor) {
        if (!anchors.contains(anchor)) {
            throw new IllegalArgumentException("a reference leads to '" + anchor + "', which is not in the document");
        }
        return anchor;
    }

    /** A link may lead to the web, to a mailbox or within the page; anything else could run as a script. */
    private String safe(String href) {
        if (href.startsWith("#")) {
            return "#" + known(href.substring(1));
        }
        if (href.startsWith("https://") || href.startsWith("http://") || href.startsWith("mailto:")) {
            return href;
        }
        throw new IllegalArgumentException("'" + href + "' is not a link for a report");
    }
}
