package org.tidemark.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

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
                    graphics.setPaint(box.ink().colour());
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
        graphics.setPaint(stroke.ink().colour());
        graphics.setStroke(ChartTheme.stroke(stroke.width(), stroke.dash()));
        graphics.draw(path);
    }

    private void dot(Scene.Dot dot) {
        double r = dot.radius();
        var circle = new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
        graphics.setPaint((dot.hollow() ? Ink.SURFACE : dot.ink()).colour());
        graphics.fill(circle);
        if (dot.hollow()) {
            graphics.setPaint(dot.ink().colour());
            graphics.setStroke(ChartTheme.stroke(ChartTheme.RING_WIDTH, List.of()));
            graphics.draw(circle);
        }
    }

    private void words(Scene.Words words) {
        graphics.setPaint(words.ink().colour());
        double width = fonts.width(words.text(), words.bold(), words.size());
        double x = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        fonts.draw(graphics, words.text(), words.bold(), words.size(), x, words.y());
    }
}
