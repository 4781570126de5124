package org.tidemark.app.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What an edition says in one language, as far as the pages around it repeat it. It is taken from the finished page, so they
 * cannot state a figure that the report does not.
 *
 * @param lead     first paragraph of the summary; empty without one
 * @param points   its key facts
 * @param sections of the report in reading order
 * @param pdfBytes size of the PDF
 */
public record EditionText(List<Run> lead, List<Point> points, List<Heading> sections, long pdfBytes) {
    private static final char NO_BREAK = '\u00a0';

    public EditionText {
        lead = List.copyOf(lead);
        points = List.copyOf(points);
        sections = List.copyOf(sections);
    }

    /** A key fact. */
    public record Point(List<Run> runs) {
        public Point {
            runs = List.copyOf(runs);
        }
    }

    /** @param id of the section in its page */
    public record Heading(String id, String title) {}

    /** Nothing, for an edition whose words are not to be repeated any more. */
    static EditionText none() {
        return new EditionText(List.of(), List.of(), List.of(), 0);
    }

    static EditionText of(byte[] page, long pdfBytes) {
        Document html = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        Element lead = html.selectFirst("#summary > p.lead");
        List<Point> points = html.select("#summary li").stream().map(EditionText::runs).filter(runs -> !runs.isEmpty())
                .map(Point::new).toList();
        List<Heading> sections = html.select("main > section[id]:has(> h2)").stream()
                .map(section -> new Heading(section.id(), plain(section.expectFirst("h2").wholeText()).strip()))
                .toList();
        return new EditionText(lead == null ? List.of() : runs(lead), points, sections, pdfBytes);
    }

    /** What stands out in the first two points, or the points themselves where nothing does. */
    List<String> headlines() {
        return points.stream().limit(2).map(point -> {
            var strong = new StringBuilder();
            point.runs().stream().filter(Run::strong).forEach(run -> strong.append(run.text()));
            return strong.isEmpty() ? text(point.runs()) : strong.toString().strip();
        }).toList();
    }

    static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static List<Run> runs(Element element) {
        List<Run> runs = new ArrayList<>();
        gather(element, false, false, runs);
        if (!runs.isEmpty()) {
            Run first = runs.getFirst();
            runs.set(0, new Run(first.text().stripLeading(), first.strong()));
            Run last = runs.getLast();
            runs.set(runs.size() - 1, new Run(last.text().stripTrailing(), last.strong()));
        }
        runs.removeIf(run -> run.text().isEmpty());
        return runs;
    }

    /** @param whole whether a line may not break within, as in a figure that the page keeps on one */
    private static void gather(Element element, boolean strong, boolean whole, List<Run> runs) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                String words = whole ? plain(text.getWholeText()).replace(' ', NO_BREAK) : plain(text.getWholeText());
                if (!runs.isEmpty() && runs.getLast().strong() == strong) {
                    runs.set(runs.size() - 1, new Run(runs.getLast().text() + words, strong));
                } else {
                    runs.add(new Run(words, strong));
                }
            } else if (node instanceof Element inner) {
                gather(inner, strong || inner.normalName().equals("strong"),
                        whole || inner.normalName().equals("data") && !inner.hasClass("w"), runs);
            }
        }
    }

    /** Line breaks of the source are spaces; no-break spaces stay what they are. */
    private static String plain(String text) {
        return text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    }
}
