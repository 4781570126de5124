package org.tidemark.report.document;

import java.util.List;

/** Text within a block. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    /** A figure printed from a fact; {@code factId} names it in {@code facts.json}. */
    record Data(String factId, String text) implements Inline {}

    /** A proper name, such as S&amp;P 500, which may hold digits. */
    record Name(String text) implements Inline {}

    /** A hash, a version, a ticker: set in a plain fixed style and never hyphenated. */
    record Code(String text) implements Inline {}

    /** A reference to a page, section or note by anchor within the document. */
    record Ref(String anchor, String text) implements Inline {}

    record Link(String href, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Superscript(List<Inline> content) implements Inline {
        public Superscript {
            content = List.copyOf(content);
        }
    }

    record LineBreak() implements Inline {}

    /** The text a reader sees, without markup. */
    static String plain(List<Inline> content) {
        var text = new StringBuilder();
        content.forEach(inline -> append(inline, text));
        return text.toString();
    }

    private static void append(Inline inline, StringBuilder text) {
        switch (inline) {
            case Text(String s) -> text.append(s);
            case Data(String id, String s) -> text.append(s);
            case Name(String s) -> text.append(s);
            case Code(String s) -> text.append(s);
            case Ref(String anchor, String s) -> text.append(s);
            case Link(String href, List<Inline> content) -> content.forEach(inner -> append(inner, text));
            case Strong(List<Inline> content) -> content.forEach(inner -> append(inner, text));
            case Emphasis(List<Inline> content) -> content.forEach(inner -> append(inner, text));
            case Superscript(List<Inline> content) -> content.forEach(inner -> append(inner, text));
            case LineBreak() -> text.append(' ');
        }
    }
}
