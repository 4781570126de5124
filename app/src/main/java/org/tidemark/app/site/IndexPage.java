package org.tidemark.app.site;

import java.util.List;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.workspace.Words;
import org.tidemark.app.workspace.Languages;
import org.tidemark.app.workspace.Workspace;

/** The page of a site that lists its editions in one language. It needs no script and loads nothing. */
final class IndexPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1a1f26; --paper: #fdfdfb; --quiet: #5b6470; --link: #0b5c8c; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #14181d; --quiet: #9aa4af; --link: #7cc0ea; } }
            body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem; color: var(--ink); background: var(--paper);
              font: 1.0625rem/1.6 system-ui, sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 0; } h2 { font-size: 1.1rem; margin: 2rem 0 0; }
            p, li span { color: var(--quiet); } a { color: var(--link); } ul { padding: 0; list-style: none; }
            li { padding: .6rem 0; border-top: 1px solid color-mix(in srgb, var(--quiet) 35%, transparent); }
            nav a { margin-right: .8rem; white-space: nowrap; }
            """;

    private IndexPage() {}

    /**
     * @param languages those that have a page
     * @param editions  newest first
     */
    static String of(Workspace workspace, String language, List<String> languages, List<Manifest> editions) {
        Words words = Words.delivery(language);
        String title = workspace.titles().getOrDefault(language, workspace.id());
        var page = new StringBuilder();
        head(page, language, title);
        page.append("<nav>");
        for (String other : languages) {
            page.append("<a href=\"../").append(other).append("/index.html\" hreflang=\"").append(other)
                    .append("\" lang=\"").append(other).append('"')
                    .append(other.equals(language) ? " aria-current=\"page\"" : "").append('>')
                    .append(escaped(Languages.autonym(other))).append("</a>");
        }
        page.append("</nav>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n<p>")
                .append(escaped(workspace.publisher())).append("</p>\n<h2>").append(escaped(words.say("editions")))
                .append("</h2>\n<ul>\n");
        for (Manifest edition : editions) {
            if (!edition.languages().contains(language)) {
                continue;
            }
            String day = edition.id().asOf().toString();
            page.append("<li><a href=\"../").append(day).append('/').append(language).append("/index.html\">")
                    .append(escaped(words.say("as-of", "day", day))).append("</a> · <a href=\"../").append(day)
                    .append('/').append(language).append("/report.pdf\">").append(escaped(words.say("pdf")))
                    .append("</a> <span>").append(escaped(words.say("revision", "n", edition.id().revision())))
                    .append("</span></li>\n");
        }
        page.append("</ul>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    /** The page in front of them, where a reader picks a language. */
    static String languages(Workspace workspace, List<String> languages) {
        String first = languages.getFirst();
        var page = new StringBuilder();
        head(page, first, workspace.titles().getOrDefault(first, workspace.id()));
        page.append("<main>\n<ul>\n");
        for (String language : languages) {
            page.append("<li lang=\"").append(language).append("\"><a href=\"").append(language)
                    .append("/index.html\" hreflang=\"").append(language).append("\">")
                    .append(escaped(Languages.autonym(language))).append("</a> <span>")
                    .append(escaped(workspace.titles().getOrDefault(language, workspace.id())))
                    .append("</span></li>\n");
        }
        page.append("</ul>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void head(StringBuilder page, String language, String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
