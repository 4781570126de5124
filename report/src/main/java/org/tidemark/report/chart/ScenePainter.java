package org.tidemark.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws a scene on paper: light colours, text as text. */
final class ScenePainter {
    private final Graphics2D graphics;
    private final ChartFonts fonts;

    ScenePainter(Graphics2D graphics, ChartFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    void paint(Scene scene) {
        for (Scene.Item item : scene.items()) {
            switch (item) {
                case Scene.Stroke stroke -> stroke(stroke);
                case Scene.Box box -> {
                    graphics.setPaint(colour(box.ink()));
                    graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
                }
                case Scene.Dot dot -> dot(dot);
                case Scene.Words words -> words(words);
            }
        }
    }

    private void stroke(Scene.Stroke stroke) {
        var path = new Path2D.Double();
        for (double[] piece : stroke.pieces()) {
            path.moveTo(piece[0], piece[1]);
            for (int i = 2; i < piece.length; i += 2) {
                path.lineTo(piece[i], piece[i + 1]);
            }
        }
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        graphics.setPaint(colour(stroke.ink()));
        graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                dash.length == 0 ? null : dash, 0));
        graphics.draw(path);
    }

    private void dot(Scene.Dot dot) {
        double r = dot.radius();
        var circle = new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
        graphics.setPaint(colour(dot.hollow() ? Ink.SURFACE : dot.ink()));
        graphics.fill(circle);
        if (dot.hollow()) {
            graphics.setPaint(colour(dot.ink()));
            graphics.setStroke(new BasicStroke(1.1f));
            graphics.draw(circle);
        }
    }

    private void words(Scene.Words words) {
        graphics.setPaint(colour(words.ink()));
        double width = fonts.width(words.text(), words.bold(), words.size());
        double x = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        fonts.draw(graphics, words.text(), words.bold(), words.size(), x, words.y());
    }

    private static Color colour(Ink ink) {
        return new Color(ink.light());
    }
}
