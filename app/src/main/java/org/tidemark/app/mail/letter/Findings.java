package org.tidemark.app.mail.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What the summary of a finished page says, sentence by sentence. A letter copies it, so it cannot state a figure that the
 * report does not.
 *
 * @param lead   the paragraph that begins the summary; may be empty
 * @param points the first eight of its list; may be empty
 */
record Findings(List<Run> lead, List<List<Run>> points) {
    private static final int MOST_POINTS = 8;
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,4}");

    Findings {
        lead = List.copyOf(lead);
        points = List.copyOf(points);
    }

    /** @param page {@code index.html} of an edition */
    static Findings of(Path page) throws IOException {
        Document html = Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8));
        Element lead = html.selectFirst("#summary p.lead");
        List<List<Run>> points = html.select("#summary li").stream().map(Findings::runs).filter(runs -> !runs.isEmpty())
                .limit(MOST_POINTS).toList();
        return new Findings(lead == null ? List.of() : runs(lead), points);
    }

    /** The text of an element: spaces as a browser shows them, bold where it is, nothing else of its markup. */
    private static List<Run> runs(Element element) {
        var collector = new Collector(element);
        element.traverse(collector);
        return collector.runs();
    }

    private static final class Collector implements NodeVisitor {
        private final Element root;
        private final List<Run> runs = new ArrayList<>();
        private boolean space = true;

        Collector(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(squeezed(text.getWholeText()), isStrong(text), language(text));
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                add(squeezed(" "), false, Optional.empty());
            }
        }

        /** Spaces become one, across the borders of elements too; a no-break space is none of them. */
        private String squeezed(String text) {
            var squeezed = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!blank) {
                    squeezed.append(c);
                } else if (!space) {
                    squeezed.append(' ');
                }
                space = blank;
            }
            return squeezed.toString();
        }

        private void add(String text, boolean strong, Optional<String> language) {
            if (text.isEmpty()) {
                return;
            }
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.strong() == strong && last.language().equals(language)) {
                runs.set(runs.size() - 1, new Run(last.text() + text, strong, language));
            } else {
                runs.add(new Run(text, strong, language));
            }
        }

        private boolean isStrong(Node node) {
            for (Node up = node.parent(); up != null && !up.equals(root); up = up.parent()) {
                if (up.nodeName().equals("strong")) {
                    return true;
                }
            }
            return false;
        }

        private Optional<String> language(Node node) {
            for (Node up = node.parent(); up != null && !up.equals(root); up = up.parent()) {
                String tag = up.attr("lang");
                if (TAG.matcher(tag).matches()) {
                    return Optional.of(tag);
                }
            }
            return Optional.empty();
        }

        List<Run> runs() {
            if (!runs.isEmpty() && runs.getLast().text().endsWith(" ")) {
                Run last = runs.removeLast();
                String text = last.text().stripTrailing();
                if (!text.isEmpty()) {
                    runs.add(new Run(text, last.strong(), last.language()));
                }
            }
            return runs;
        }
    }
}
