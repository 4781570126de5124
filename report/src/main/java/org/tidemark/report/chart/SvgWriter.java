package org.tidemark.report.chart;

import java.util.List;

/**
 * Writes a scene as SVG for a page: text as text in the page's font, colours as CSS custom properties with the light value
 * to fall back on, in attributes of their own, since a policy without {@code unsafe-inline} ignores {@code style}. Coordinates are
 * written in tenths of a point, lines relative to their last point: both for size.
 */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder(8192);

    private SvgWriter() {}

    /** @param labelledBy ids of the elements of the page that name and describe the chart */
    static String write(Scene scene, String labelledBy) {
        return new SvgWriter().svg(scene, labelledBy);
    }

    private String svg(Scene scene, String labelledBy) {
        Frame frame = scene.frame();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" stroke-linejoin=\"round\" id=\"chart-").append(scene.id())
                .append('-')
                .append(frame.suffix()).append("\" class=\"chart-").append(frame.suffix()).append("\" viewBox=\"0 0 ");
        number(frame.width());
        out.append(' ');
        number(scene.height());
        out.append("\" role=\"img\" aria-labelledby=\"");
        escape(labelledBy);
        out.append("\" font-size=\"");
        number(frame.textSize());
        out.append("\">");
        for (Scene.Item item : scene.items()) {
            switch (item) {
                case Scene.Stroke stroke -> stroke(stroke);
                case Scene.Box box -> box(box);
                case Scene.Dot dot -> dot(dot);
                case Scene.Words words -> words(words, frame);
            }
        }
        return out.append("</svg>").toString();
    }

    private void stroke(Scene.Stroke stroke) {
        out.append("<path transform=\"scale(.1)\" d=\"");
        for (double[] piece : stroke.pieces()) {
            path(piece);
        }
        out.append("\" fill=\"none\" stroke=\"");
        colour(stroke.ink());
        out.append("\" stroke-width=\"");
        number(10 * stroke.width());
        if (!stroke.dash().isEmpty()) {
            out.append("\" stroke-dasharray=\"");
            for (int i = 0; i < stroke.dash().size(); i++) {
                out.append(i == 0 ? "" : " ");
                number(10 * stroke.dash().get(i));
            }
        }
        out.append("\"/>");
    }

    private void path(double[] piece) {
        long x = Math.round(10 * piece[0]);
        long y = Math.round(10 * piece[1]);
        out.append('M').append(x).append(' ').append(y).append('l');
        boolean first = true;
        for (int i = 2; i < piece.length; i += 2) {
            long nextX = Math.round(10 * piece[i]);
            long nextY = Math.round(10 * piece[i + 1]);
            if (nextX == x && nextY == y && i < piece.length - 2) {
                continue;
            }
            if (!first && nextX >= x) {
                out.append(' ');
            }
            out.append(nextX - x);
            // A minus sign parts two numbers as well as a space does.
            if (nextY >= y) {
                out.append(' ');
            }
            out.append(nextY - y);
            first = false;
            x = nextX;
            y = nextY;
        }
    }

    private void box(Scene.Box box) {
        out.append("<rect x=\"");
        number(box.x());
        out.append("\" y=\"");
        number(box.y());
        out.append("\" width=\"");
        number(box.width());
        out.append("\" height=\"");
        number(box.height());
        out.append("\" fill=\"");
        colour(box.ink());
        out.append("\"/>");
    }

    private void dot(Scene.Dot dot) {
        out.append("<circle cx=\"");
        number(dot.x());
        out.append("\" cy=\"");
        number(dot.y());
        out.append("\" r=\"");
        number(dot.radius());
        out.append("\" fill=\"");
        if (dot.hollow()) {
            colour(Ink.SURFACE);
            out.append("\" stroke=\"");
            colour(dot.ink());
            out.append("\" stroke-width=\"1.1");
        } else {
            colour(dot.ink());
        }
        out.append("\"/>");
    }

    private void words(Scene.Words words, Frame frame) {
        out.append("<text x=\"");
        number(words.x());
        out.append("\" y=\"");
        number(words.y());
        out.append('"');
        switch (words.anchor()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        if (words.bold()) {
            out.append(" font-weight=\"700\"");
        }
        if (words.size() != frame.textSize()) {
            out.append(" font-size=\"");
            number(words.size());
            out.append('"');
        }
        out.append(" fill=\"");
        colour(words.ink());
        out.append("\">");
        escape(words.text());
        out.append("</text>");
    }

    private void colour(Ink ink) {
        out.append("var(").append(ink.property()).append(',').append(Ink.hex(ink.light())).append(')');
    }

    /** One decimal at most, without the machine's language. */
    private void number(double value) {
        long tenths = Math.round(10 * value);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(tenths % 10);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> out.append(c < ' ' ? '\ufffd' : c);
            }
        }
    }

    /** The pieces of a line as they are written, for tests of what is joined. */
    static String pathData(List<double[]> pieces) {
        var writer = new SvgWriter();
        pieces.forEach(writer::path);
        return writer.out.toString();
    }
}
