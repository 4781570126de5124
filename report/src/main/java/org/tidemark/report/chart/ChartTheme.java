package org.tidemark.report.chart;

import java.awt.BasicStroke;
import java.util.List;

/** How charts look: one place for colour, weight and dash. */
public final class ChartTheme {
    static final double GRID_WIDTH = 0.5;
    static final double AXIS_WIDTH = 0.8;
    static final double DOT_RADIUS = 2.1;
    static final double RING_WIDTH = 1.1;

    private ChartTheme() {}

    static Ink ink(Tone tone) {
        return switch (tone) {
            case FIRST -> Ink.SERIES_1;
            case SECOND -> Ink.SERIES_2;
            case THIRD -> Ink.SERIES_3;
            case FOURTH -> Ink.SERIES_4;
            case CONTEXT -> Ink.CONTEXT;
        };
    }

    /** Text beside a line has its colour, but a grey line's text must stay readable. */
    static Ink textInk(Tone tone) {
        return tone == Tone.CONTEXT ? Ink.MUTED : ink(tone);
    }

    static double width(Tone tone) {
        return switch (tone) {
            case FIRST -> 1.5;
            case SECOND, THIRD, FOURTH -> 1.2;
            case CONTEXT -> 0.9;
        };
    }

    /** Dash lengths and gaps in points: a second sign beside colour for the lines that share a chart with the first. */
    static List<Double> dash(Tone tone) {
        return switch (tone) {
            case FIRST, SECOND, CONTEXT -> List.of();
            case THIRD -> List.of(5.0, 1.6);
            case FOURTH -> List.of(1.8, 1.4);
        };
    }

    static BasicStroke stroke(Tone tone) {
        return stroke(width(tone), dash(tone));
    }

    static BasicStroke stroke(double width, List<Double> dash) {
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i).floatValue();
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                lengths.length == 0 ? null : lengths, 0);
    }

    /** The colours of a light page as CSS declarations for {@code :root}. */
    public static String lightProperties() {
        var css = new StringBuilder();
        for (Ink ink : Ink.values()) {
            css.append(ink.property()).append(':').append(Ink.hex(ink.light())).append(';');
        }
        return css.toString();
    }

    /** The colours of a dark page as CSS declarations for {@code :root}. */
    public static String darkProperties() {
        var css = new StringBuilder();
        for (Ink ink : Ink.values()) {
            css.append(ink.property()).append(':').append(Ink.hex(ink.dark())).append(';');
        }
        return css.toString();
    }

    /** CSS rules that choose between the two drawings of a chart: the narrow one on a small screen, the wide one else. */
    public static String layoutRules() {
        return ".chart-wide,.chart-narrow{display:block;width:100%;height:auto;font-variant-numeric:tabular-nums}"
                + ".chart-narrow{display:none}"
                + "@media screen and (max-width:560px){.chart-wide{display:none}.chart-narrow{display:block}}";
    }
}
