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

    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "div", "table", "aside");

    WebPage {
        front = List.copyOf(front);
        parts = List.copyOf(parts);
    }

    static WebPage read(byte[] bytes) throws IOException {
        return new Reading().read(Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", ""));
    }

    /** One walk over one page. */
    private static final class Reading {
        private final List<Passage> front = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, List<Passage>> folded = new LinkedHashMap<>();
        private final Map<String, List<String>> tables = new LinkedHashMap<>();
        private final Set<String> names = new LinkedHashSet<>();
        private String asOf = "";

        WebPage read(Document page) {
            for (Element element : page.body().children()) {
                find(element);
            }
            Element html = page.firstElementChild();
            return new WebPage(html == null ? "" : html.attr("lang"), asOf, front, parts, folded, tables, names);
        }

        /** The masthead and the sections, wherever they are. */
        private void find(Element element) {
            if (element.normalName().equals("header") && element.hasClass("masthead")) {
                masthead(element);
            } else if (element.normalName().equals("main")) {
                for (Element child : element.children()) {
                    if (child.normalName().equals("section")) {
                        section(child);
                    }
                }
            } else {
                element.children().forEach(this::find);
            }
        }

        private void masthead(Element masthead) {
            for (Element block : masthead.children()) {
                if (block.normalName().equals("p") || block.normalName().equals("h1")) {
                    front.add(passage(block, Passage.Kind.TEXT, false));
                    for (Element child : block.children()) {
                        if (child.normalName().equals("time")) {
                            asOf = child.attr("datetime");
                        }
                    }
                }
            }
        }

        private void section(Element section) {
            List<Passage> passages = new ArrayList<>();
            List<Passage> behind = new ArrayList<>();
            String title = "";
            for (Element child : section.children()) {
                collect(child, false, passages, behind);
                if (title.isEmpty() && child.normalName().equals("h2")) {
                    title = child.text();
                }
            }
            parts.add(new Part(section.id(), title, passages));
            folded.put(section.id(), behind);
        }

        private void collect(Element element, boolean chart, List<Passage> into, List<Passage> behind) {
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
                case "h1", "h2", "h3", "h4", "h5", "h6", "caption" ->
                    into.add(passage(element, Passage.Kind.TEXT, chart));
                case "p" -> into.add(passage(element, element.hasClass("unseen")
                        ? Passage.Kind.ALTERNATIVE
                        : Passage.Kind.TEXT, chart));
                case "td", "th" -> into.add(passage(element, Passage.Kind.CELL, chart));
                case "li" -> {
                    if (element.children().stream().noneMatch(child -> BLOCKS.contains(child.normalName()))) {
                        into.add(passage(element, Passage.Kind.TEXT, chart));
                    } else {
                        element.children().forEach(child -> collect(child, chart, into, behind));
                    }
                }
                case "table" -> {
                    int before = into.size();
                    element.children().forEach(child -> collect(child, chart, into, behind));
                    tables.put(element.id(), into.subList(before, into.size()).stream()
                            .flatMap(passage -> passage.figures().stream()).map(Passage.Figure::fact).toList());
                }
                case "figure" -> element.children().forEach(child -> collect(child, true, into, behind));
                default -> element.children().forEach(child -> collect(child, chart, into, behind));
            }
        }

        private Passage passage(Element element, Passage.Kind kind, boolean chart) {
            var text = new StringBuilder();
            List<Passage.Figure> figures = new ArrayList<>();
            append(element, text, figures);
            return new Passage(kind, chart, text.toString(), figures);
        }

        private void append(Node node, StringBuilder text, List<Passage.Figure> figures) {
            for (Node child : node.childNodes()) {
                if (child instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (child instanceof Element element && element.normalName().equals("data")) {
                    String printed = element.wholeText();
                    figures.add(new Passage.Figure(element.attr("value"), printed, Squeezed.length(text)));
                    text.append(printed);
                } else if (child instanceof Element element) {
                    int before = text.length();
                    append(element, text, figures);
                    if (element.attr("translate").equals("no")) {
                        names.add(text.substring(before));
                    }
                }
            }
        }
    }
}
