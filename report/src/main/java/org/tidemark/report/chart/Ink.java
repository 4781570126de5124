package org.tidemark.report.chart;

import java.awt.Color;
import java.awt.Paint;

/**
 * The colours of charts, each with a light and a dark value and the CSS custom property by which a page may set it.
 *
 * <p>The four series colours follow the idea of Okabe and Ito (Color Universal Design, 2008): blue, vermilion, purple and
 * green that stay apart for colour-blind readers; their luminances form a ladder, so that they stay apart in grey. All are
 * strong enough for text (WCAG 2.2: 4.5 to 1 against the page).
 */
enum Ink {
    SERIES_1("--series-1", 0x08306b, 0xdcebff),
    SERIES_2("--series-2", 0xa63c06, 0xffb57c),
    SERIES_3("--series-3", 0x5e3489, 0xa573e0),
    SERIES_4("--series-4", 0x11856d, 0x3ab597),
    CONTEXT("--chart-context", 0x8a9099, 0x808894),
    TEXT("--chart-text", 0x1b2a49, 0xe6e9ee),
    MUTED("--chart-muted", 0x565f6d, 0xa7afbb),
    AXIS("--chart-axis", 0x6b7480, 0x8b94a1),
    GRID("--chart-grid", 0xdfe3e8, 0x343a44),
    SURFACE("--chart-surface", 0xffffff, 0x14171c);

    private final String property;
    private final int light;
    private final int dark;
    private final Color colour;

    Ink(String property, int light, int dark) {
        this.property = property;
        this.light = light;
        this.dark = dark;
        this.colour = new Color(light);
    }

    String property() {
        return property;
    }

    /** Red, green and blue on white paper. */
    int light() {
        return light;
    }

    /** Red, green and blue on a dark page. */
    int dark() {
        return dark;
    }

    /** What a {@code Graphics2D} on white paper draws with. */
    Color colour() {
        return colour;
    }

    /**
     * The ink whose colour {@code paint} is.
     *
     * @throws IllegalArgumentException if it is none of ours: something is drawn that the theme does not know
     */
    static Ink of(Paint paint) {
        for (Ink ink : values()) {
            if (ink.colour.equals(paint)) {
                return ink;
            }
        }
        throw new IllegalArgumentException(paint + " is no colour of the theme");
    }

    /** {@code #08306b} */
    static String hex(int rgb) {
        String digits = Integer.toHexString(rgb);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
