package org.tidemark.report.chart;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/**
 * Draws flows in three panels on one calendar. Each has its own axis at the left: two scales in one panel could be made to
 * show any relation one likes.
 */
final class FlowPlots {
    private static final double BETWEEN_MONTHS = 0.28;

    private FlowPlots() {}

    static DrawnLines flows(ChartSpec.Flows spec, Frame frame) {
        double size = frame.textSize();
        double heading = 1.7 * size;
        double gap = 0.5 * size + heading;
        int top = (int) Math.round(heading);
        int height = (int) Math.round(frame.tallHeight() - heading - 2 * size);
        Rectangle area = frame.plotArea(top, height);
        int wanted = frame.levelsFor((height - 2 * gap) / 3);

        Range days = days(spec);
        var flowValues = new ValueAxis(spec.flowUnit(), false, OptionalDouble.of(0));
        List<List<LinePlots.Layered>> layers = List.of(
                List.of(LinePlots.layer(spec.index(), DateTicks.MILLIS_PER_DAY, spec.indexValues(),
                        days.getLowerBound())),
                List.of(new LinePlots.Layered(months(spec.months()),
                        Renderers.intervals(BETWEEN_MONTHS, Ink.SERIES_1, Ink.SERIES_2))),
                List.of(LinePlots.layer(spec.cumulative(), DateTicks.MILLIS_PER_DAY, flowValues,
                        days.getLowerBound())));
        List<ValueAxis> axes = List.of(spec.indexValues(), flowValues, flowValues);

        CalendarAxis calendar = new CalendarAxis(days);
        var combined = new CombinedDomainXYPlot(calendar);
        combined.setGap(gap);
        combined.setInsets(RectangleInsets.ZERO_INSETS, false);
        combined.setBackgroundPaint(null);
        combined.setOutlineVisible(false);
        List<Levels> levels = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            levels.add(Levels.covering(axes.get(i), LinePlots.values(layers.get(i)), wanted));
            combined.add(LinePlots.plot(layers.get(i), null, levels.get(i)));
        }
        var graphics = new SceneGraphics();
        var info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        combined.draw(graphics, area, null, null, info);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Rectangle2D panel = info.getSubplotInfo(i).getDataArea();
            panels.add(new Panel(panel, calendar, levels.get(i)));
        }
        return new DrawnLines(area, panels, graphics.items());
    }

    /** From the first day of the first month to the end of the last, or of the index where that goes on longer. */
    private static Range days(ChartSpec.Flows spec) {
        double first = spec.index().curve().x(0);
        double last = spec.index().curve().x(spec.index().curve().size() - 1);
        Optional<Range> months = spec.months().stream()
                .map(month -> new Range(month.month().atDay(1).toEpochDay(),
                        month.month().plusMonths(1).atDay(1).toEpochDay()))
                .reduce(Range::combine);
        return new Range(months.map(Range::getLowerBound).orElse(first),
                Math.max(months.map(Range::getUpperBound).orElse(last), last));
    }

    /** Inflows and outflows as two series, each of its own colour. */
    private static DefaultIntervalXYDataset months(List<ChartSpec.MonthFlow> months) {
        var data = new DefaultIntervalXYDataset();
        data.addSeries("in", columns(months.stream().filter(month -> month.amount() >= 0).toList()));
        data.addSeries("out", columns(months.stream().filter(month -> month.amount() < 0).toList()));
        return data;
    }

    private static double[][] columns(List<ChartSpec.MonthFlow> months) {
        double[][] columns = new double[6][months.size()];
        for (int i = 0; i < months.size(); i++) {
            ChartSpec.MonthFlow month = months.get(i);
            double start = month.month().atDay(1).toEpochDay() * DateTicks.MILLIS_PER_DAY;
            double end = month.month().plusMonths(1).atDay(1).toEpochDay() * DateTicks.MILLIS_PER_DAY;
            columns[0][i] = (start + end) / 2;
            columns[1][i] = start;
            columns[2][i] = end;
            for (int row = 3; row < 6; row++) {
                columns[row][i] = month.amount();
            }
        }
        return columns;
    }
}
