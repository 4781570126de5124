package org.tidemark.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.tidemark.report.chart.Scene.Anchor;

/** Collects what one language sets around a plot, and the plot itself, in one frame. */
final class Canvas {
    /** The reader's font in HTML may be wider than the one measured here. */
    private static final double SLACK = 1.06;

    private final ChartText text;
    private final ChartFonts fonts;
    private final Frame frame;
    private final Plots plots;
    private final List<Scene.Item> items = new ArrayList<>();

    Canvas(ChartText text, ChartFonts fonts, Frame frame, Plots plots) {
        this.text = text;
        this.fonts = fonts;
        this.frame = frame;
        this.plots = plots;
    }

    ChartText text() {
        return text;
    }

    Frame frame() {
        return frame;
    }

    Plots plots() {
        return plots;
    }

    double size() {
        return frame.textSize();
    }

    double lineHeight() {
        return 1.2 * frame.textSize();
    }

    double width(String words, boolean bold) {
        return SLACK * fonts.width(words, bold, size());
    }

    double width(List<String> lines, boolean bold) {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line, bold));
        }
        return widest;
    }

    void add(Scene.Item item) {
        items.add(item);
    }

    void words(double x, double y, Anchor anchor, boolean bold, Ink ink, String words) {
        if (!words.isEmpty()) {
            items.add(new Scene.Words(x, y, anchor, size(), bold, ink, words));
        }
    }

    void rule(double x1, double y1, double x2, double y2, Ink ink, double width) {
        items.add(new Scene.Stroke(List.of(new double[]{x1, y1, x2, y2}), ink, width, List.of()));
    }

    /** Many thin straight lines as one item. */
    private void rules(List<double[]> lines, Ink ink) {
        if (!lines.isEmpty()) {
            items.add(new Scene.Stroke(lines, ink, ChartTheme.GRID_WIDTH, List.of()));
        }
    }

    /** A plot as it was drawn, in its place. */
    void plot(List<Scene.Item> drawn) {
        items.addAll(drawn);
    }

    /** The numbers of the level lines, whose right edge is at {@code right}. */
    void levels(Levels levels, double right, DoubleUnaryOperator y) {
        for (Levels.Tick tick : levels.ticks()) {
            words(right - 5, y.applyAsDouble(tick.value()) + 0.36 * size(), Anchor.END, false, Ink.MUTED,
                    tickText(levels, tick));
        }
    }

    /** Room at the left for the numbers of the level lines. */
    double gutter(Levels levels) {
        double widest = 0;
        for (Levels.Tick tick : levels.ticks()) {
            widest = Math.max(widest, width(tickText(levels, tick), false));
        }
        return widest + 6;
    }

    private String tickText(Levels levels, Levels.Tick tick) {
        return text.tick(levels.spec().unit(), tick.value(), tick.decimals());
    }

    /** Dates or numbers of days below a panel. */
    void below(Panel panel) {
        if (panel.horizontal() instanceof DateAxis calendar) {
            dates(panel, calendar);
        } else if (panel.horizontal() instanceof NumberAxis elapsed) {
            days(panel, elapsed);
        }
    }

    /** As many as there is room for in this language. */
    private void dates(Panel panel, DateAxis calendar) {
        LocalDate last = LocalDate.ofEpochDay((long) (calendar.getUpperBound() / DateTicks.MILLIS_PER_DAY));
        double yearWidth = width(text.day(last, ChartText.Granularity.YEAR), false);
        DateTicks ticks = DateTicks.along(calendar, most(panel, yearWidth));
        if (ticks.granularity() != ChartText.Granularity.YEAR) {
            double widest = 0;
            for (LocalDate day : ticks.days()) {
                widest = Math.max(widest, width(text.day(day, ticks.granularity()), false));
            }
            ticks = DateTicks.along(calendar, most(panel, widest));
        }
        double free = 0;
        List<double[]> marks = new ArrayList<>();
        for (LocalDate day : ticks.days()) {
            marks.add(tickMark(panel, panel.x(day)));
            free = below(panel, panel.x(day), text.day(day, ticks.granularity()), free);
        }
        rules(marks, Ink.AXIS);
    }

    private static int most(Panel panel, double labelWidth) {
        return (int) Math.max(2, panel.width() / (1.6 * labelWidth));
    }

    private void days(Panel panel, NumberAxis elapsed) {
        double free = 0;
        int wanted = (int) Math.max(3, panel.width() / (7 * size()));
        List<double[]> marks = new ArrayList<>();
        for (Levels.Tick tick : Levels.linearTicks(elapsed, wanted, ValueAxis.linear(Unit.DAYS))) {
            marks.add(tickMark(panel, panel.x(tick.value())));
            free = below(panel, panel.x(tick.value()), text.tick(Unit.DAYS, tick.value(), tick.decimals()), free);
        }
        rules(marks, Ink.AXIS);
    }

    private static double[] tickMark(Panel panel, double x) {
        return new double[]{x, panel.bottom(), x, panel.bottom() + 3};
    }

    /** The text of a tick, unless it would touch its neighbour or leave the page; returns the next free x. */
    private double below(Panel panel, double x, String words, double free) {
        double half = width(words, false) / 2;
        if (x - half < free || x + half > frame.width()) {
            return free;
        }
        words(x, panel.bottom() + 4 + size(), Anchor.MIDDLE, false, Ink.MUTED, words);
        return x + half + 0.6 * size();
    }

    /** Names of the bars' colours in a row, going on in a second one where they do not fit; returns the height used. */
    double legend(List<ChartSpec.BarSeries> series, double left) {
        double x = left;
        double baseline = size();
        for (ChartSpec.BarSeries entry : series) {
            String words = text.label(entry.label());
            double needed = size() * 1.1 + width(words, false) + 1.4 * size();
            if (x > left && x + needed > frame.width()) {
                x = left;
                baseline += lineHeight();
            }
            add(new Scene.Box(x, baseline - 0.75 * size(), 0.75 * size(), 0.75 * size(), ChartTheme.ink(entry.tone())));
            words(x + 1.1 * size(), baseline, Anchor.START, false, Ink.TEXT, words);
            x += needed;
        }
        return baseline + 0.6 * size();
    }

    /** Breaks a text into lines no wider than {@code most}, at spaces and between ideographs; a longer word stays whole. */
    List<String> wrap(String words, boolean bold, double most) {
        if (width(words, bold) <= most) {
            return List.of(words);
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        int good = 0;
        for (int end = 1; end <= words.length(); end++) {
            if (end < words.length() && !breakable(words.charAt(end - 1), words.charAt(end))) {
                continue;
            }
            if (good > start && width(words.substring(start, end).strip(), bold) > most) {
                lines.add(words.substring(start, good).strip());
                start = good;
            }
            good = end;
        }
        lines.add(words.substring(start).strip());
        return lines;
    }

    private static boolean breakable(char before, char after) {
        return before == ' ' || Character.isIdeographic(before) && Character.isIdeographic(after);
    }

    Scene scene(String id, double height) {
        return new Scene(id, frame, height, items);
    }
}
