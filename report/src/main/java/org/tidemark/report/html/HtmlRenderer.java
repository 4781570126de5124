package org.tidemark.report.html;

import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.TemplateSource;
import org.tidemark.report.text.Wording;

/**
 * Writes a document as one HTML file: styles, script and charts are inside, nothing is fetched, and everything but the
 * theme button and the place-keeping of the language switch works without the script.
 *
 * <p>The content security policy allows no request at all, no style and no script but ours, by their hashes. A site adds to a
 * page only in its {@link SitePlace}s. Safe for several threads.
 */
public final class HtmlRenderer {
    private final PageTheme theme;

    public HtmlRenderer(TemplateSource source) {
        this.theme = PageTheme.of(source, "css/report.css");
    }

    public String render(Document document, ChartImages charts, Wording words, HtmlPage page) {
        var html = new Html();
        var blocks = new HtmlBlocks(html, document, charts, words);
        Masthead masthead = document.masthead();
        head(html, document, page);
        html.raw("<body>\n<a class=\"skip\" href=\"#content\">").text(words.say("html.skip")).raw("</a>\n");
        html.raw(SitePlace.BAR.mark()).raw("\n<header class=\"masthead\">\n<div class=\"tools\">\n");
        languages(html, document, words, page);
        html.raw("<button type=\"button\" id=\"theme\" hidden>").text(words.say("html.theme")).raw("</button>\n");
        page.pdf().ifPresent(pdf -> html.raw("<a class=\"pdf\"").attribute("href", relative(pdf)).raw(">")
                .text(words.say("html.pdf")).raw("</a>\n"));
        html.raw("</div>\n<p class=\"publisher\">").text(masthead.publisher()).raw("</p>\n<h1>")
                .text(masthead.title()).raw("</h1>\n");
        if (!masthead.subtitle().isBlank()) {
            html.raw("<p class=\"subtitle\">").text(masthead.subtitle()).raw("</p>\n");
        }
        html.raw("<p class=\"edition\"><time").attribute("datetime", masthead.asOf().toString()).raw(">")
                .text(masthead.edition()).raw("</time></p>\n</header>\n<div class=\"page\">\n");
        contents(html, document, words);
        html.raw("<main id=\"content\">\n");
        document.sections().forEach(section -> section(html, blocks, section));
        html.raw("</main>\n</div>\n").raw(SitePlace.END.mark()).raw("\n<footer><p>").text(masthead.publisher())
                .raw(" · ").text(masthead.title())
                .raw(" · ").text(masthead.edition()).raw("</p></footer>\n<script>").raw(theme.script())
                .raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head(Html html, Document document, HtmlPage page) {
        Masthead masthead = document.masthead();
        html.raw("<!DOCTYPE html>\n<html").attribute("lang", document.language())
                .raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
                .attribute("content", theme.policy())
                .raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text(masthead.title()).raw(" – ").text(masthead.edition()).raw("</title>\n");
        if (!masthead.subtitle().isBlank()) {
            html.raw("<meta name=\"description\"").attribute("content", masthead.subtitle()).raw(">\n");
        }
        for (HtmlPage.Translation translation : page.translations()) {
            html.raw("<link rel=\"alternate\"").attribute("hreflang", translation.language().tag())
                    .attribute("href", relative(translation.href())).raw(">\n");
        }
        html.raw(SitePlace.HEAD.mark()).raw("\n<style>").raw(theme.style()).raw("</style>\n</head>\n");
    }

    private static void languages(Html html, Document document, Wording words, HtmlPage page) {
        if (page.translations().isEmpty()) {
            return;
        }
        html.raw("<nav class=\"languages\"").attribute("aria-label", words.say("html.languages")).raw("><ul>\n");
        for (HtmlPage.Translation translation : page.translations()) {
            String tag = translation.language().tag();
            boolean here = tag.equals(document.language());
            html.raw("<li>").raw(here ? "<span aria-current=\"page\"" : "<a").attribute("lang", tag);
            if (!here) {
                html.attribute("hreflang", tag).attribute("href", relative(translation.href()));
            }
            html.raw(">").text(translation.autonym()).raw(here ? "</span></li>\n" : "</a></li>\n");
        }
        html.raw("</ul></nav>\n");
    }

    private static void contents(Html html, Document document, Wording words) {
        html.raw("<nav class=\"contents\" aria-labelledby=\"contents-title\">\n<p id=\"contents-title\">")
                .text(words.say("html.contents")).raw("</p>\n<ol>\n");
        for (Section section : document.sections()) {
            html.raw("<li><a").attribute("href", "#" + section.id()).raw(">").text(section.title())
                    .raw("</a></li>\n");
        }
        html.raw("</ol>\n</nav>\n");
    }

    private static void section(Html html, HtmlBlocks blocks, Section section) {
        boolean titled = section.blocks().stream().anyMatch(
                block -> block instanceof Block.Heading heading && heading.level() == 1
                        && heading.anchor().equals(section.id()));
        if (!titled) {
            throw new IllegalArgumentException("section '" + section.id() + "' does not open with its heading");
        }
        html.raw("<section").attribute("id", section.id())
                .attribute("aria-labelledby", HtmlBlocks.titleId(section.id())).raw(">\n");
        section.blocks().forEach(blocks::block);
        html.raw("</section>\n");
    }

    /** Neighbours of the page only: an address of the web or of a scheme has a colon before any slash. */
    private static String relative(String href) {
        int colon = href.indexOf(':');
        if (colon >= 0 || href.startsWith("/")) {
            throw new IllegalArgumentException("'" + href + "' is not a relative address");
        }
        return href;
    }
}
