package org.tidemark.app.mail.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.workspace.Words;
import org.tidemark.app.workspace.Workspace;

/**
 * What a letter in one language says: its main points are copied from the printed page, so a letter cannot state a figure
 * that the report does not.
 *
 * @param points sentences of the summary section, the first eight; may be empty
 */
record LetterText(String language, String subject, String title, String day, List<String> points,
        Optional<String> url) {
    private static final int MOST_POINTS = 8;

    LetterText {
        points = List.copyOf(points);
    }

    static LetterText of(Workspace workspace, Manifest edition, Path folder, String language) throws IOException {
        Path page = folder.resolve(language).resolve("index.html");
        Document html = Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8));
        List<String> points = new ArrayList<>();
        for (Element point : html.select("#summary li")) {
            String text = point.text().strip();
            if (!text.isEmpty() && points.size() < MOST_POINTS) {
                points.add(text);
            }
        }
        String day = edition.id().asOf().toString();
        String title = workspace.titles().getOrDefault(language, workspace.id());
        Optional<String> url = workspace.siteUrl()
                .map(site -> (site.endsWith("/") ? site : site + "/") + day + "/" + language + "/index.html");
        return new LetterText(language, Words.delivery(language).say("subject", "title", title, "day", day), title,
                day, points, url);
    }

    String plain(String name) {
        Words words = Words.delivery(language);
        var text = new StringBuilder();
        text.append(greeting(words, name)).append("\n\n");
        text.append(words.say("intro", "title", title, "day", day)).append("\n\n");
        points.forEach(point -> text.append("- ").append(point).append('\n'));
        text.append(points.isEmpty() ? "" : "\n").append(words.say("attached")).append('\n');
        url.ifPresent(link -> text.append(words.say("online", "url", link)).append('\n'));
        text.append('\n').append(words.say("disclaimer")).append('\n');
        return text.toString();
    }

    String html(String name) {
        Words words = Words.delivery(language);
        var html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject)).append("</title></head><body>\n<p>").append(escaped(greeting(words, name)))
                .append("</p>\n<p>").append(escaped(words.say("intro", "title", title, "day", day))).append("</p>\n");
        if (!points.isEmpty()) {
            html.append("<ul>\n");
            points.forEach(point -> html.append("<li>").append(escaped(point)).append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("<p>").append(escaped(words.say("attached"))).append("</p>\n");
        url.ifPresent(link -> html.append("<p><a href=\"").append(escaped(link)).append("\">")
                .append(escaped(words.say("online", "url", link))).append("</a></p>\n"));
        html.append("<p><small>").append(escaped(words.say("disclaimer"))).append("</small></p>\n</body></html>\n");
        return html.toString();
    }

    private static String greeting(Words words, String name) {
        return name.isEmpty() ? words.say("greeting-plain") : words.say("greeting", "name", name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
