package org.tidemark.report.chart;

import java.awt.Graphics2D;
import org.tidemark.report.font.Typefaces;

/** The bundled fonts of one language, measured in the PDF's own units so that both pages get the same layout. */
public final class BundledChartFonts implements ChartFonts {
    private final String language;
    private final Typefaces typefaces;

    /** @param language BCP 47 tag */
    public BundledChartFonts(String language) {
        Typefaces.prepare();
        this.language = language;
        this.typefaces = Typefaces.of(language);
    }

    @Override
    public double width(String text, boolean bold, double size) {
        typefaces.requireOwn(text, "a chart");
        return typefaces.own(bold).getWidthPoint(Typefaces.shown(text), (float) size);
    }

    @Override
    public void draw(Graphics2D graphics, String text, boolean bold, double size, double x, double y) {
        graphics.setFont(Typefaces.awt(language, bold, (float) size));
        graphics.drawString(Typefaces.shown(text), (float) x, (float) y);
    }
}
