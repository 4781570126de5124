package org.tidemark.report.pdf;

import java.awt.Color;
import org.tidemark.report.pdf.TextStyle.Align;

/** Colours, sizes and distances (points) of one language's pages. */
final class Theme {
    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final float LEFT = 62;
    static final float RIGHT = PAGE_WIDTH - 62;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PAGE_HEIGHT - 66;
    static final float BOTTOM = 66;
    static final float HEADER_BASELINE = PAGE_HEIGHT - 40;
    static final float FOOTER_BASELINE = 36;

    static final Color INK = new Color(0x1b2a49);
    static final Color TEXT = new Color(0x21252c);
    static final Color MUTED = new Color(0x596273);
    static final Color ACCENT = new Color(0x0b6584);
    static final Color HAIRLINE = new Color(0xd3d9e2);
    static final Color TINT = new Color(0xf2f5f9);
    static final Color CAUTION = new Color(0xb46a12);
    static final Color CAUTION_TINT = new Color(0xfdf6ea);

    final TextStyle title;
    final TextStyle subtitle;
    final TextStyle masthead;
    final TextStyle[] headings;
    final TextStyle body;
    final TextStyle lead;
    final TextStyle note;
    final TextStyle source;
    final TextStyle figureTitle;
    final TextStyle figureSubtitle;
    final TextStyle caption;
    final TextStyle furniture;
    final TextStyle contentsSection;
    final TextStyle contentsPart;
    final boolean grid;
    final boolean slants;
    /** Leading of table text as a multiple of its size. */
    final float tableLeading;

    private Theme(boolean chinese, boolean korean) {
        boolean ideographic = chinese || korean;
        this.grid = chinese;
        this.slants = !ideographic;
        float body = ideographic ? 9.5f : 10;
        float leading = ideographic ? 16 : 15;
        Align running = chinese ? Align.JUSTIFIED : Align.LEFT;
        this.title = new TextStyle(23, ideographic ? 32 : 29, true, INK, Align.BALANCED);
        this.subtitle = new TextStyle(12, 18, false, MUTED, Align.BALANCED);
        this.masthead = new TextStyle(8.5f, 12, false, MUTED, Align.LEFT);
        this.headings = new TextStyle[]{new TextStyle(16, 22, true, INK, Align.BALANCED),
            new TextStyle(12, 17, true, INK, Align.BALANCED), new TextStyle(10.5f, 15, true, INK, Align.BALANCED)};
        this.body = new TextStyle(body, leading, false, TEXT, running);
        this.lead = new TextStyle(body + 1.2f, leading + 1.5f, false, INK, running);
        this.note = new TextStyle(8, ideographic ? 12.5f : 11.5f, false, MUTED, running);
        this.source = new TextStyle(7.5f, 11, false, MUTED, Align.LEFT);
        this.figureTitle = new TextStyle(10.5f, 15, true, INK, Align.BALANCED);
        this.figureSubtitle = new TextStyle(8.5f, 12.5f, false, MUTED, Align.LEFT);
        this.caption = new TextStyle(9.5f, 14, true, INK, Align.BALANCED);
        this.furniture = new TextStyle(7.5f, 10, false, MUTED, Align.LEFT);
        this.contentsSection = new TextStyle(body, 17, true, INK, Align.LEFT);
        this.contentsPart = new TextStyle(body - 0.7f, 14.5f, false, TEXT, Align.LEFT);
        this.tableLeading = ideographic ? 1.45f : 1.35f;
    }

    static Theme of(String language) {
        return new Theme(language.startsWith("zh"), language.startsWith("ko"));
    }
}
