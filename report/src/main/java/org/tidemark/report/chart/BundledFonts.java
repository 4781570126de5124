package org.tidemark.report.chart;

import java.awt.Graphics2D;
import org.tidemark.report.font.Typefaces;

/** The bundled fonts of one language as charts need them. */
public final class BundledFonts implements ChartFonts {
    private final String language;
    private final Typefaces typefaces;

    /** @param language BCP 47 tag */
    public BundledFonts(String language) {
        this.language = language;
        this.typefaces = Typefaces.of(language);
    }

    @Override
    public double width(String text, boolean bold, double size) {
        return typefaces.own(bold).getWidthPoint(Typefaces.shown(text), (float) size);
    }

    @Override
    public void draw(Graphics2D graphics, String text, boolean bold, double size, double x, double y) {
        typefaces.requireOwn(text, "chart text '" + text + "'");
        graphics.setFont(Typefaces.awt(language, bold, (float) size));
        graphics.drawString(Typefaces.shown(text), (float) x, (float) y);
    }
}
