package org.tidemark.report.template;

/** Text and figures as the vocabulary of {@link BlockParser}. */
final class Markup {
    private Markup() {}

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String data(String factId, String text) {
        return "<data value=\"" + escape(factId) + "\">" + escape(text) + "</data>";
    }

    static String name(String text) {
        return "<name>" + escape(text) + "</name>";
    }
}
