package org.tidemark.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.report.chart.ChartTheme;
import org.tidemark.report.text.TemplateSource;

/**
 * The look of a page and its two comforts, as they stand inside it, and the policy that lets these two run and nothing else.
 *
 * @param style  content of the one {@code style} element
 * @param script content of the one {@code script} element
 * @param policy content security policy: no request at all, no style or script but these two, by their hashes
 */
public record PageTheme(String style, String script, String policy) {

    /** @param sheets names of style sheets among the templates, in the order in which they apply */
    public static PageTheme of(TemplateSource source, String... sheets) {
        String css = Stream.of(sheets)
                .map(sheet -> inside(source.require(sheet, "write the style sheet"), sheet, "</style"))
                .collect(Collectors.joining());
        String style = "\n:root{" + ChartTheme.lightProperties() + "}\n"
                + "@media screen{:root[data-theme=dark]{" + ChartTheme.darkProperties() + "}}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
                + ChartTheme.darkProperties() + "}}\n" + ChartTheme.layoutRules() + "\n" + css;
        String script = inside(source.require("script/report.js", "write the script"), "script/report.js", "</script")
                .strip();
        return new PageTheme(style, script, "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; script-src 'sha256-" + hash(script) + "'; img-src data:; base-uri 'none'; form-action 'none'");
    }

    private static String inside(String content, String file, String end) {
        String compact = compact(content);
        if (compact.contains(end)) {
            throw new IllegalArgumentException(file + " holds " + end + ", which would end it");
        }
        return compact;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without comments and indentation, which only the author of the file needs. */
    private static String compact(String source) {
        var out = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            int comment = source.indexOf("/*", i);
            int end = comment < 0 ? -1 : source.indexOf("*/", comment);
            out.append(source, i, end < 0 ? source.length() : comment);
            i = end < 0 ? source.length() : end + 2;
        }
        var lines = new StringBuilder(out.length());
        out.toString().lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
