package org.tidemark.report.html;

/** HTML being written: whatever comes in as text or attribute is escaped here and nowhere else. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 17);

    /** Markup of our own, never anything from a document. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(c) ? c : '\ufffd');
            }
        }
        return this;
    }

    /** {@code  name="value"} with a space before it. */
    Html attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** Control characters are not text in HTML. */
    private static boolean isAllowed(char c) {
        return c >= ' ' && (c < '\u007f' || c > '\u009f') || c == '\n' || c == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
