package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.junit.jupiter.api.Test;

class SceneGraphicsTest {

    @Test
    void linesOfOneKindBecomeOneItemAndThoseThatTouchOnePiece() {
        var graphics = new SceneGraphics();
        graphics.setPaint(Ink.GRID.colour());
        graphics.draw(new Line2D.Double(0, 0, 10, 0));
        graphics.draw(new Line2D.Double(10, 0, 10, 20));
        graphics.draw(new Line2D.Double(50, 0, 60, 0));
        assertThat(graphics.items()).hasSize(1);
        var stroke = (Scene.Stroke) graphics.items().getFirst();
        assertThat(stroke.ink()).isEqualTo(Ink.GRID);
        assertThat(stroke.pieces()).hasSize(2);
        assertThat(stroke.pieces().getFirst()).containsExactly(0, 0, 10, 0, 10, 20);
    }

    @Test
    void aRingAroundADiscInThePagesColourIsAHollowDot() {
        var graphics = new SceneGraphics();
        var circle = new Ellipse2D.Double(8, 18, 4, 4);
        graphics.setPaint(Ink.SURFACE.colour());
        graphics.fill(circle);
        graphics.setPaint(Ink.SERIES_2.colour());
        graphics.draw(circle);
        assertThat(graphics.items()).containsExactly(new Scene.Dot(10, 20, 2, Ink.SERIES_2, true));
    }

    @Test
    void aColourThatThePageCouldNotSetIsRefused() {
        var graphics = new SceneGraphics();
        graphics.setPaint(Color.RED);
        assertThatThrownBy(() -> graphics.draw(new Line2D.Double(0, 0, 1, 1)))
                .hasMessage("java.awt.Color[r=255,g=0,b=0] is no colour of the theme");
    }

    @Test
    void wordsAreRefusedAsTheyBelongToALanguage() {
        assertThatThrownBy(() -> new SceneGraphics().drawString("Title", 0, 0))
                .hasMessage("a text: our plots have no such thing");
    }
}
