package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.2: relative luminance of sRGB, ratio (L1 + 0.05) / (L2 + 0.05). */
class ChartThemeTest {
    private static final List<Ink> SERIES = List.of(Ink.SERIES_1, Ink.SERIES_2, Ink.SERIES_3, Ink.SERIES_4);

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(int a, int b) {
        double la = luminance(a) + 0.05;
        double lb = luminance(b) + 0.05;
        return Math.max(la, lb) / Math.min(la, lb);
    }

    @Test
    void theMeasureItselfGivesTheKnownExtremes() {
        assertThat(contrast(0xffffff, 0)).isEqualTo(21);
        // #767676 is the well-known lightest grey that passes 4.5 on white.
        assertThat(contrast(0xffffff, 0x767676)).isBetween(4.5, 4.6);
    }

    @Test
    void everyColourThatTextHasCanBeReadOnBothPages() {
        List<Ink> text = new ArrayList<>(SERIES);
        text.add(Ink.TEXT);
        text.add(Ink.MUTED);
        for (Ink ink : text) {
            assertThat(contrast(ink.light(), Ink.SURFACE.light())).as(ink + " on white").isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(ink.dark(), Ink.SURFACE.dark())).as(ink + " on dark").isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void linesThatOnlyCompareCanStillBeSeen() {
        assertThat(contrast(Ink.CONTEXT.light(), Ink.SURFACE.light())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Ink.CONTEXT.dark(), Ink.SURFACE.dark())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void seriesStayApartInGrey() {
        requireLadder(Ink::light);
        requireLadder(Ink::dark);
    }

    private static void requireLadder(ToIntFunction<Ink> colour) {
        List<Ink> byLuminance = SERIES.stream()
                .sorted(Comparator.comparingDouble(ink -> luminance(colour.applyAsInt(ink)))).toList();
        for (int i = 1; i < byLuminance.size(); i++) {
            assertThat(contrast(colour.applyAsInt(byLuminance.get(i - 1)), colour.applyAsInt(byLuminance.get(i))))
                    .as(byLuminance.get(i - 1) + " beside " + byLuminance.get(i)).isGreaterThanOrEqualTo(1.3);
        }
    }

    @Test
    void bothPagesSetTheSamePropertiesAndEachHasItsOwnColour() {
        assertThat(ChartTheme.lightProperties()).startsWith("--series-1:#08306b;").contains("--chart-surface:#ffffff;");
        assertThat(ChartTheme.darkProperties()).contains("--series-1:", "--chart-surface:").doesNotContain("#ffffff");
    }
}
