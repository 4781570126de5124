package org.tidemark.report.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.report.document.Inline;

/**
 * Reads the text within a block: white space becomes single spaces, none at the ends, and none within Chinese: there a line
 * was merely broken, or a name turned out to be Chinese that is Latin in another workspace. Everything outside {@code data},
 * {@code name}, {@code ref} and {@code code} is linted.
 */
final class InlineReader {
    private final MarkupReader reader;
    private final NumberWords numberWords;
    private char last;
    private boolean space;
    private boolean brokenLine;

    InlineReader(MarkupReader reader, NumberWords numberWords) {
        this.reader = reader;
        this.numberWords = numberWords;
    }

    /** Reads up to the end of the element that is open now. */
    List<Inline> content() {
        String place = reader.place();
        last = 0;
        space = false;
        brokenLine = false;
        List<Inline> content = new ArrayList<>();
        rest(content);
        reader.returnTo(place);
        return content;
    }

    private void rest(List<Inline> content) {
        while (true) {
            switch (reader.next()) {
                case TEXT -> text(reader.text(), content);
                case START -> inline(content);
                case END -> {
                    return;
                }
                case STOP -> throw reader.problem("the section ends within a block", "close every element");
            }
        }
    }

    static boolean isInline(String element) {
        return switch (element) {
            case "strong", "em", "sup", "br", "data", "name", "ref", "code", "a" -> true;
            default -> false;
        };
    }

    /** One inline element, whose start was just read. */
    private void inline(List<Inline> content) {
        String place = reader.place();
        switch (reader.element()) {
            case "strong" -> {
                reader.allow();
                content.add(new Inline.Strong(nested(content)));
            }
            case "em" -> {
                reader.allow();
                content.add(new Inline.Emphasis(nested(content)));
            }
            case "sup" -> {
                reader.allow();
                content.add(new Inline.Superscript(nested(content)));
            }
            case "a" -> {
                reader.allow("href");
                String href = link(reader.required("href"));
                content.add(new Inline.Link(href, nested(content)));
            }
            case "data" -> {
                reader.allow("value");
                String id = reader.required("value");
                content.add(new Inline.Data(id, exempt(content)));
            }
            case "name" -> {
                reader.allow();
                content.add(new Inline.Name(exempt(content)));
            }
            case "code" -> {
                reader.allow();
                content.add(new Inline.Code(exempt(content)));
            }
            case "ref" -> {
                reader.allow("to");
                String anchor = reader.required("to");
                content.add(new Inline.Ref(anchor, exempt(content)));
            }
            case "br" -> {
                reader.allow();
                space = false;
                last = 0;
                content.add(new Inline.LineBreak());
                end();
            }
            default -> throw reader.problem("<" + reader.element() + "> cannot stand within a text",
                    "use strong, em, sup, br, data, name, ref, code or a");
        }
        reader.returnTo(place);
    }

    private List<Inline> nested(List<Inline> outer) {
        flushSpace(outer, (char) 0);
        List<Inline> content = new ArrayList<>();
        rest(content);
        return content;
    }

    /** The text of an element that holds nothing but text and may say figures. */
    private String exempt(List<Inline> outer) {
        String element = reader.element();
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case TEXT -> text.append(reader.text());
                case END -> {
                    String words = collapsed(text);
                    if (words.isEmpty()) {
                        throw reader.problem("<" + element + "> is empty", "write what it says, or take it away");
                    }
                    flushSpace(outer, words.charAt(0));
                    last = words.charAt(words.length() - 1);
                    return words;
                }
                case START, STOP -> throw reader.problem("<" + element + "> holds another element", "write text only");
            }
        }
    }

    private void end() {
        if (reader.next() != MarkupReader.Event.END) {
            throw reader.problem("<br> holds something", "write <br/>");
        }
    }

    private void text(String raw, List<Inline> content) {
        numberWords.findIn(raw).ifPresent(figure -> {
            throw reader.problemWith(figure, "'" + figure + "' is a figure written by hand",
                    "print it with <@fact …/>, or mark a proper name with <@name …/>");
        });
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                space = true;
                brokenLine |= c == '\n';
            } else {
                if (space && wantsSpace(c)) {
                    text.append(' ');
                }
                space = false;
                brokenLine = false;
                text.append(c);
                last = c;
            }
        }
        if (!text.isEmpty()) {
            append(text.toString(), content);
        }
    }

    /** White space is still open when an element begins; it belongs in front of it. */
    private void flushSpace(List<Inline> content, char next) {
        if (space && wantsSpace(next)) {
            append(" ", content);
        }
        space = false;
        brokenLine = false;
    }

    private boolean wantsSpace(char next) {
        boolean withinChinese = isChinese(last) && isChinese(next)
                || (isFullWidthMark(last) || isFullWidthMark(next)) && (brokenLine || isAscii(last) || isAscii(next));
        return last != 0 && !withinChinese;
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || isFullWidthMark(c);
    }

    private static boolean isAscii(char c) {
        return c > 0 && c < 128;
    }

    /** Such a mark brings its own white space. */
    private static boolean isFullWidthMark(char c) {
        return c >= '\u3000' && c <= '\u303f' || c >= '\uff01' && c <= '\uff0f' || c >= '\uff1a' && c <= '\uff20';
    }

    private static void append(String text, List<Inline> content) {
        @Nullable
        Inline before = content.isEmpty() ? null : content.getLast();
        if (before instanceof Inline.Text(String earlier)) {
            content.set(content.size() - 1, new Inline.Text(earlier + text));
        } else {
            content.add(new Inline.Text(text));
        }
    }

    private static String collapsed(CharSequence raw) {
        var text = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                gap = true;
            } else {
                if (gap && !text.isEmpty()) {
                    text.append(' ');
                }
                gap = false;
                text.append(c);
            }
        }
        return text.toString();
    }

    private String link(String href) {
        boolean known = href.startsWith("https://") || href.startsWith("http://") || href.startsWith("mailto:")
                || href.startsWith("#");
        if (!known) {
            throw reader.problem("'" + href + "' is not a link for a report",
                    "write a full https address, mailto: or #anchor");
        }
        return href;
    }
}
