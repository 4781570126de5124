package org.tidemark.report.chart;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Curve;

/** Draws lines over the calendar or over elapsed days. */
final class LinePlots {
    private LinePlots() {}

    /** A data set and how it is drawn. */
    record Layered(XYDataset data, XYItemRenderer renderer) {}

    static DrawnLines time(ChartSpec.TimeLines spec, Frame frame) {
        List<Layered> layers = layers(spec.lines(), DateTicks.MILLIS_PER_DAY, spec.values());
        if (!spec.marks().isEmpty()) {
            layers.add(new Layered(marks(spec), Renderers.dots(Ink.SERIES_2)));
        }
        Rectangle area = area(frame, spec.marks().stream().anyMatch(mark -> mark.label().isPresent()));
        Range days = Range.scale(span(layers), 1 / DateTicks.MILLIS_PER_DAY);
        Levels levels = Levels.covering(spec.values(), values(layers), frame.levelsFor(area.getHeight()));
        return drawn(plot(layers, new CalendarAxis(atLeastADay(days)), levels), area, levels);
    }

    static DrawnLines elapsed(ChartSpec.ElapsedLines spec, Frame frame) {
        List<Layered> layers = layers(spec.lines(), 1, spec.values());
        Range days = span(layers);
        if (spec.day().isPresent()) {
            days = Range.expandToInclude(days, spec.day().get().day());
        }
        Rectangle area = area(frame, spec.day().isPresent());
        Levels levels = Levels.covering(spec.values(), values(layers), frame.levelsFor(area.getHeight()));
        XYPlot plot = plot(layers, Levels.days(atLeastADay(days)), levels);
        if (spec.day().isPresent()) {
            ValueMarker marker = rule(spec.day().get().day());
            marker.setStroke(ChartTheme.stroke(ChartTheme.AXIS_WIDTH, List.of(2.0, 2.0)));
            plot.addDomainMarker(marker, Layer.FOREGROUND);
        }
        return drawn(plot, area, levels);
    }

    private static Rectangle area(Frame frame, boolean wordsAbove) {
        double size = frame.textSize();
        int top = (int) Math.round(0.6 * size + (wordsAbove ? 1.2 * size : 0));
        return frame.plotArea(top, (int) Math.round(frame.height() - top - 2 * size));
    }

    private static Range atLeastADay(Range days) {
        return days.getLength() > 0 ? days : new Range(days.getLowerBound(), days.getLowerBound() + 1);
    }

    /** The lines, those that matter most last and so on top. */
    private static List<Layered> layers(List<Line> lines, double perX, ValueAxis values) {
        List<Layered> layers = new ArrayList<>();
        Tone[] tones = Tone.values();
        for (int t = tones.length - 1; t >= 0; t--) {
            for (Line line : lines) {
                if (line.tone() == tones[t]) {
                    layers.add(layer(line, perX, values, Double.NEGATIVE_INFINITY));
                }
            }
        }
        return layers;
    }

    static Layered layer(Line line, double perX, ValueAxis values, double from) {
        return new Layered(data(line, perX, values, from), Renderers.line(line));
    }

    /**
     * The points of a line; where data is missing a point without a value stands between its neighbours, at which JFreeChart
     * interrupts the line.
     *
     * @param from points before this x are left out
     */
    private static XYDataset data(Line line, double perX, ValueAxis values, double from) {
        Curve curve = line.curve();
        List<double[]> points = new ArrayList<>(curve.size() + 8);
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) < from) {
                continue;
            }
            if (!points.isEmpty() && curve.x(i) - curve.x(i - 1) > line.longestStep()) {
                points.add(new double[]{(curve.x(i) + curve.x(i - 1)) / 2 * perX, Double.NaN});
            }
            points.add(new double[]{curve.x(i) * perX, values.plotted(curve.y(i))});
        }
        double[][] columns = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            columns[0][i] = points.get(i)[0];
            columns[1][i] = points.get(i)[1];
        }
        var data = new DefaultXYDataset();
        data.addSeries(curve.id(), columns);
        return data;
    }

    private static XYDataset marks(ChartSpec.TimeLines spec) {
        double[][] columns = new double[2][spec.marks().size()];
        for (int i = 0; i < spec.marks().size(); i++) {
            ChartSpec.Mark mark = spec.marks().get(i);
            columns[0][i] = mark.day().toEpochDay() * DateTicks.MILLIS_PER_DAY;
            columns[1][i] = spec.values().plotted(mark.value());
        }
        var data = new DefaultXYDataset();
        data.addSeries("marks", columns);
        return data;
    }

    private static Range span(List<Layered> layers) {
        return layers.stream().map(layer -> DatasetUtils.findDomainBounds(layer.data(), false)).reduce(Range::combine)
                .orElseThrow();
    }

    static Optional<Range> values(List<Layered> layers) {
        return layers.stream().map(layer -> DatasetUtils.findRangeBounds(layer.data(), false)).filter(Objects::nonNull)
                .reduce(Range::combine);
    }

    /** @param horizontal null for a panel that shares the axis of the panels it is combined with */
    static XYPlot plot(List<Layered> layers, org.jfree.chart.axis.@Nullable ValueAxis horizontal, Levels levels) {
        var plot = new XYPlot(null, horizontal, levels.axis(), null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (int i = 0; i < layers.size(); i++) {
            plot.setDataset(i, layers.get(i).data());
            plot.setRenderer(i, layers.get(i).renderer(), false);
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS, false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.GRID.colour());
        plot.setRangeGridlineStroke(ChartTheme.stroke(ChartTheme.GRID_WIDTH, List.of()));
        levels.spec().baseline().ifPresent(
                base -> plot.addRangeMarker(rule(levels.spec().plotted(base)), Layer.BACKGROUND));
        return plot;
    }

    /** A line right through a plot at one value. */
    static ValueMarker rule(double value) {
        var marker = new ValueMarker(value, Ink.AXIS.colour(), ChartTheme.stroke(ChartTheme.AXIS_WIDTH, List.of()));
        marker.setAlpha(1);
        return marker;
    }

    private static DrawnLines drawn(XYPlot plot, Rectangle area, Levels levels) {
        var graphics = new SceneGraphics();
        // Without a collection for them, JFreeChart keeps no tool tips and click areas.
        var info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(graphics, area, null, null, info);
        return new DrawnLines(info.getDataArea(),
                List.of(new Panel(info.getDataArea(), plot.getDomainAxis(), levels)), graphics.items());
    }
}
