package org.tidemark.report.chart;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.ScatterRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultMultiValueCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Draws bars, upright in groups or lying in rows, with the single observations as dots. */
final class BarPlots {
    private static final double AROUND_GROUP = 0.14;
    private static final double BETWEEN_BARS = 0.08;

    private BarPlots() {}

    /** Each bar of a group has a slot; where there are dots, they have one beside it. */
    static DrawnBars grouped(ChartSpec.GroupedBars spec, Frame frame) {
        double size = frame.textSize();
        Rectangle area = frame.plotArea((int) Math.round(2.8 * size), (int) Math.round(frame.height() - 5 * size));
        boolean dots = spec.groups().stream().flatMap(group -> group.bars().stream())
                .anyMatch(bar -> !bar.dots().isEmpty());
        Levels levels = Levels.covering(spec.values(), values(spec.groups(), spec.values()),
                frame.levelsFor(area.getHeight()));
        var layout = new Layout(false, dots ? 2 : 1, AROUND_GROUP, BETWEEN_BARS);
        CategoryPlot plot = plot(spec.series(), spec.groups(), levels, layout);
        spec.values().baseline().ifPresent(
                base -> plot.addRangeMarker(LinePlots.rule(spec.values().plotted(base)), Layer.BACKGROUND));
        return drawn(plot, area, levels, spec.groups().size(), spec.series().size(), layout);
    }

    /** Rows of one height; the axis ends where the longest bars do. */
    static DrawnBars ranked(ChartSpec.RankedBars spec, Frame frame) {
        ValueAxis values = ValueAxis.linear(spec.unit()).from(0);
        Range bounds = Range.expandToInclude(values(spec.rows(), values).orElse(new Range(0, 1)), 0);
        Levels levels = Levels.covering(values, Optional.of(bounds), 1);
        levels.axis().setRange(bounds.getLength() > 0 ? bounds : new Range(0, 1));
        double thickness = 1.08 * frame.textSize();
        double row = spec.series().size() * thickness + 0.55 * frame.textSize();
        Rectangle area = frame.plotArea(0, (int) Math.round(row * Math.max(1, spec.rows().size())));
        var layout = new Layout(true, 1, 0.55 * frame.textSize() / row, 1 / (spec.series().size() * thickness));
        CategoryPlot plot = plot(spec.series(), spec.rows(), levels, layout);
        plot.setRangeGridlinesVisible(false);
        plot.addRangeMarker(LinePlots.rule(0), Layer.FOREGROUND);
        return drawn(plot, area, levels, spec.rows().size(), spec.series().size(), layout);
    }

    /**
     * @param perBar slots for each bar
     * @param around part of a group's room that is left free around its bars
     * @param gap    room between two slots, a part of what the group's bars have together
     */
    private record Layout(boolean lying, int perBar, double around, double gap) {}

    /** What bars and dots reach, as plotted. */
    private static Optional<Range> values(List<ChartSpec.Group> groups, ValueAxis axis) {
        return groups.stream().flatMap(group -> group.bars().stream())
                .flatMap(bar -> Stream.concat(bar.height().stream().boxed(), bar.dots().stream()))
                .map(value -> new Range(axis.plotted(value), axis.plotted(value))).reduce(Range::combine);
    }

    private static CategoryPlot plot(List<ChartSpec.BarSeries> series, List<ChartSpec.Group> groups, Levels levels,
            Layout layout) {
        var bars = new DefaultCategoryDataset();
        var dots = new DefaultMultiValueCategoryDataset();
        boolean any = false;
        for (int g = 0; g < groups.size(); g++) {
            for (int s = 0; s < series.size(); s++) {
                ChartSpec.Bar bar = groups.get(g).bars().get(s);
                for (int slot = s * layout.perBar(); slot < (s + 1) * layout.perBar(); slot++) {
                    boolean first = slot == s * layout.perBar();
                    boolean last = slot == (s + 1) * layout.perBar() - 1;
                    bars.addValue(first ? plotted(bar.height(), levels) : null, slot, g);
                    dots.add(last ? bar.dots().stream().map(levels.spec()::plotted).toList() : List.of(), slot, g);
                    any |= !bar.dots().isEmpty();
                }
            }
        }
        BarRenderer barRenderer = Renderers.bars();
        barRenderer.setBase(levels.spec().plotted(levels.spec().baseline().orElse(0)));
        barRenderer.setItemMargin(layout.gap() * (1 - layout.around()));
        ScatterRenderer dotRenderer = Renderers.hollowDots();
        dotRenderer.setUseSeriesOffset(true);
        dotRenderer.setItemMargin(layout.gap());
        for (int slot = 0; slot < series.size() * layout.perBar(); slot++) {
            Ink ink = ChartTheme.ink(series.get(slot / layout.perBar()).tone());
            barRenderer.setSeriesPaint(slot, ink.colour(), false);
            dotRenderer.setSeriesPaint(slot, ink.colour(), false);
            dotRenderer.setSeriesOutlineStroke(slot, ChartTheme.stroke(ChartTheme.RING_WIDTH, List.of()), false);
        }
        var plot = new CategoryPlot(bars, axis(groups.size(), layout), levels.axis(), barRenderer);
        plot.setOrientation(layout.lying() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        if (any) {
            plot.setDataset(1, dots);
            plot.setRenderer(1, dotRenderer, false);
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS, false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Ink.GRID.colour());
        plot.setRangeGridlineStroke(ChartTheme.stroke(ChartTheme.GRID_WIDTH, List.of()));
        return plot;
    }

    private static @Nullable Number plotted(OptionalDouble height, Levels levels) {
        return height.isPresent() ? (Number) levels.spec().plotted(height.getAsDouble()) : null;
    }

    /** Groups of one width that share what is left free around them. */
    private static CategoryAxis axis(int groups, Layout layout) {
        var axis = new CategoryAxis();
        axis.setVisible(false);
        double n = Math.max(1, groups);
        axis.setLowerMargin(layout.around() / 2 / n);
        axis.setUpperMargin(layout.around() / 2 / n);
        axis.setCategoryMargin(layout.around() * (n - 1) / n);
        return axis;
    }

    private static DrawnBars drawn(CategoryPlot plot, Rectangle area, Levels levels, int groups, int series,
            Layout layout) {
        var graphics = new SceneGraphics();
        var info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(graphics, area, null, null, info);
        return new DrawnBars(info.getDataArea(), layout.lying(), plot.getDomainAxis(), groups,
                series * layout.perBar(), layout.gap(), levels, graphics.items());
    }
}
