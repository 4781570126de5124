package org.tidemark.app.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The page that stands where an edition would: what is wrong, where, in its lines, and what helps. */
final class ProblemPage {
    private static final String STYLE = """
            :root{--paper:#fff;--ink:#1b2430;--muted:#566070;--accent:#0a5878;--rule:#d9dee4;--tint:#f3f6f8;
              --caution:#8a4b00;--mark:#fdf1dc;color-scheme:light}
            @media (prefers-color-scheme:dark){:root{--paper:#14171c;--ink:#e4e8ed;--muted:#a4adb9;--accent:#7cc3e0;
              --rule:#2e353e;--tint:#1c2128;--caution:#f0b266;--mark:#33291a;color-scheme:dark}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:52rem;padding:0 clamp(1rem,4vw,3rem) 3rem;background:var(--paper);
              color:var(--ink);font:1rem/1.55 Inter,"Segoe UI","Helvetica Neue",Helvetica,Arial,"Noto Sans",sans-serif;
              overflow-wrap:break-word}
            a{color:var(--accent);text-underline-offset:.18em}
            :focus-visible{outline:.16rem solid var(--accent);outline-offset:.16rem}
            header{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:baseline;padding:1rem 0;
              border-bottom:1px solid var(--rule);font-size:.85rem;color:var(--muted)}
            header b{color:var(--accent);font-weight:600}
            nav{margin-left:auto}
            nav ul{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;margin:0;padding:0}
            nav a,nav span{display:inline-block;min-height:1.75rem;line-height:1.75rem}
            nav [aria-current]{color:var(--ink);font-weight:600}
            h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.1rem);line-height:1.25;letter-spacing:-.01em;font-weight:650;
              margin:clamp(1.6rem,5vw,3rem) 0 .5rem;text-wrap:balance}
            .lead{color:var(--muted);margin:0 0 2rem;max-width:40rem;text-wrap:pretty}
            ol{list-style:none;margin:0;padding:0}
            li.problem{border-top:.18rem solid var(--caution);padding:.9rem 0 0;margin:0 0 2.2rem}
            .place{margin:0 0 .35rem;font:600 .82rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
              color:var(--caution);overflow-wrap:anywhere}
            .what{margin:0 0 .35rem;font-size:1.08rem;font-weight:600;line-height:1.45;text-wrap:pretty}
            .remedy{margin:0 0 .8rem;max-width:44rem;text-wrap:pretty}
            .remedy b{color:var(--muted);font-weight:600}
            pre{margin:0;padding:.6rem 0;background:var(--tint);border-radius:.25rem;tab-size:4;
              font:.82rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
            pre span{display:grid;grid-template-columns:minmax(3.2em,max-content) 1fr;gap:0 1em;padding-right:1em}
            pre i{text-align:right;font-style:normal;color:var(--muted);user-select:none}
            pre code{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
            pre mark{color:inherit;background:none;border-bottom:.16rem solid var(--caution)}
            pre .here{background:var(--mark);box-shadow:inset .2rem 0 var(--caution)}
            pre .here i{color:var(--caution);font-weight:700}
            .last{display:inline-block;margin:.4rem 0 0;padding:.45rem 1rem;border:1px solid var(--accent);border-radius:.25rem;
              text-decoration:none;font-weight:600}
            .last:hover{background:var(--tint)}
            @media (max-width:30rem){nav{margin-left:0}}
            """;
    /** Of the banner. The page that it lies on has a theme of its own, so the banner looks the same on both. */
    static final String BANNER_STYLE = """
            .tidemark-preview{all:initial;box-sizing:border-box;position:fixed;left:1rem;bottom:1rem;z-index:99;
              max-width:calc(100vw - 2rem);padding:.6rem 1rem;border-radius:.3rem;background:#1b2430;color:#fff;
              border:1px solid #a4adb9;font:600 .9rem/1.4 sans-serif;box-shadow:0 .2rem .8rem rgba(0,0,0,.35)}
            .tidemark-preview a{color:#7cc3e0;font:inherit;cursor:pointer}
            @media print{.tidemark-preview{display:none}}
            """;
    static final String POLICY = LiveScript.policy(STYLE);

    private ProblemPage() {}

    /**
     * @param language that was asked for; empty when it is not known which there are
     * @param last     whether that language could be printed before
     */
    static String of(Path root, Proof proof, Optional<String> language, List<String> problems, boolean last) {
        var html = new StringBuilder();
        String workspace = String.valueOf(root.getFileName());
        String count = problems.size() + (problems.size() == 1 ? " problem" : " problems");
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").append(count).append(" – ")
                .append(Escape.html(workspace)).append("</title>\n<style>").append(STYLE)
                .append("</style>\n</head>\n<body>\n<header><b>Tidemark preview</b><span>")
                .append(Escape.html(workspace)).append("</span>");
        languages(html, proof, language);
        html.append("</header>\n<main>\n<h1>").append(title(language, !proof.problems().isEmpty(), count))
                .append("</h1>\n<p class=\"lead\">Save what puts it right, and this page loads itself again. ")
                .append("Nothing is written while you preview.</p>\n<ol>\n");
        problems.forEach(problem -> problem(html, root, Problem.of(problem)));
        html.append("</ol>\n");
        if (last) {
            html.append("<a class=\"last\" href=\"/.last/").append(Escape.html(language.orElse("")))
                    .append("/index.html\">Show the last page that could be printed</a>\n");
        }
        return html.append("</main>\n").append(LiveScript.element(proof.name())).append("\n</body>\n</html>\n")
                .toString();
    }

    private static String title(Optional<String> language, boolean all, String count) {
        return all || language.isEmpty()
                ? count + (count.startsWith("1 ") ? " keeps" : " keep") + " the edition from being printed"
                : count + (count.startsWith("1 ") ? " keeps " : " keep ") + Escape.html(language.get())
                        + " from being printed";
    }

    private static void languages(StringBuilder html, Proof proof, Optional<String> language) {
        if (proof.languages().size() < 2) {
            return;
        }
        html.append("<nav aria-label=\"Languages\"><ul>");
        for (String tag : proof.languages()) {
            boolean here = language.equals(Optional.of(tag));
            html.append("<li>").append(here
                    ? "<span aria-current=\"page\">"
                    : "<a href=\"/" + Escape.html(tag)
                            + "/index.html\">")
                    .append(Escape.html(tag)).append(here ? "</span>" : "</a>").append("</li>");
        }
        html.append("</ul></nav>");
    }

    private static void problem(StringBuilder html, Path root, Problem problem) {
        html.append("<li class=\"problem\">\n");
        if (!problem.place().isEmpty()) {
            html.append("<p class=\"place\">").append(Escape.html(problem.place())).append("</p>\n");
        }
        html.append("<p class=\"what\">").append(Escape.html(problem.what())).append("</p>\n");
        if (!problem.remedy().isEmpty()) {
            html.append("<p class=\"remedy\"><b>What helps:</b> ").append(Escape.html(problem.remedy()))
                    .append("</p>\n");
        }
        List<Problem.Line> lines = problem.around(root);
        if (!lines.isEmpty()) {
            html.append("<pre>");
            for (Problem.Line line : lines) {
                html.append(line.number() == problem.line() ? "<span class=\"here\"><i>" : "<span><i>")
                        .append(line.number()).append("</i><code>").append(Escape.html(line.before()));
                if (!line.marked().isEmpty()) {
                    html.append("<mark>").append(Escape.html(line.marked())).append("</mark>");
                }
                html.append(Escape.html(line.after())).append("</code></span>");
            }
            html.append("</pre>\n");
        }
        html.append("</li>\n");
    }

    /** Stands on a page that was printed before, so that nobody takes it for what the workspace says now. */
    static String banner(String language) {
        return "<style>" + BANNER_STYLE
                + "</style><div class=\"tidemark-preview\">The last page that could be printed. "
                + "<a href=\"/" + Escape.html(language) + "/index.html\">What is wrong now</a></div>\n";
    }
}
