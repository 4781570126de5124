package org.tidemark.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A report as its page says it.
 *
 * @param language of the page
 * @param asOf     day of the edition, as machines read it; empty when the page does not say
 * @param front    publisher, title, subtitle, edition
 * @param parts    the sections in reading order, without the tables folded away behind charts, which no PDF prints
 * @param folded   those tables by section
 * @param tables   facts of each table in their order, by the id of the table
 * @param names    proper names on the page
 */
record WebPage(String language, String asOf, List<Passage> front, List<Part> parts, Map<String, List<Passage>> folded,
        Map<String, List<String>> tables, Set<String> names) {

    WebPage {
        front = List.copyOf(front);
        parts = List.copyOf(parts);
    }

    static WebPage read(byte[] bytes) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
        List<Passage> front = new ArrayList<>();
        Element masthead = page.selectFirst("header.masthead");
        if (masthead != null) {
            for (Element block : masthead.select("> p, > h1")) {
                front.add(passage(block, Passage.Kind.TEXT, false));
            }
        }
        List<Part> parts = new ArrayList<>();
        Map<String, List<Passage>> folded = new LinkedHashMap<>();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Element section : page.select("main > section")) {
            List<Passage> passages = new ArrayList<>();
            List<Passage> behind = new ArrayList<>();
            for (Element child : section.children()) {
                collect(child, false, passages, behind);
            }
            Element title = section.selectFirst("> h2");
            parts.add(new Part(section.id(), title == null ? "" : title.text(), passages));
            folded.put(section.id(), behind);
            for (Element table : section.select("table")) {
                tables.put(table.id(), table.select("data").eachAttr("value"));
            }
        }
        Set<String> names = new LinkedHashSet<>(page.select("[translate=no]").eachText());
        Element edition = page.selectFirst("header.masthead time");
        Element html = page.selectFirst("html");
        return new WebPage(html == null ? "" : html.attr("lang"), edition == null ? "" : edition.attr("datetime"),
                front, parts, folded, tables, names);
    }

    private static void collect(Element element, boolean chart, List<Passage> into, List<Passage> behind) {
        switch (element.normalName()) {
            case "svg" -> {
                // a drawing; what it says is in its alternative text
            }
            case "details" -> {
                for (Element child : element.children()) {
                    if (!child.normalName().equals("summary")) {
                        collect(child, false, behind, behind);
                    }
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "caption" -> into.add(passage(element, Passage.Kind.TEXT, chart));
            case "p" -> into.add(passage(element, element.hasClass("unseen")
                    ? Passage.Kind.ALTERNATIVE
                    : Passage.Kind.TEXT, chart));
            case "td", "th" -> into.add(passage(element, Passage.Kind.CELL, chart));
            case "li" -> {
                if (element.selectFirst("> p, > ul, > ol, > div, > table") == null) {
                    into.add(passage(element, Passage.Kind.TEXT, chart));
                } else {
                    element.children().forEach(child -> collect(child, chart, into, behind));
                }
            }
            case "figure" -> element.children().forEach(child -> collect(child, true, into, behind));
            default -> element.children().forEach(child -> collect(child, chart, into, behind));
        }
    }

    private static Passage passage(Element element, Passage.Kind kind, boolean chart) {
        var text = new StringBuilder();
        List<Passage.Figure> figures = new ArrayList<>();
        append(element, text, figures);
        return new Passage(kind, chart, text.toString(), figures);
    }

    private static void append(Node node, StringBuilder text, List<Passage.Figure> figures) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element element && element.normalName().equals("data")) {
                figures.add(new Passage.Figure(element.attr("value"), element.wholeText(),
                        Squeezed.of(text.toString()).length()));
                text.append(element.wholeText());
            } else {
                append(child, text, figures);
            }
        }
    }
}
