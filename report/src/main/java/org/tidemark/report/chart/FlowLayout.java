package org.tidemark.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.tidemark.report.chart.Scene.Anchor;

/**
 * Lays out flows in three panels on one calendar. Each has its own axis at the left: two scales in one panel could be
 * made to show any relation one likes.
 */
final class FlowLayout {
    private final Canvas canvas;

    FlowLayout(Canvas canvas) {
        this.canvas = canvas;
    }

    Scene flows(ChartSpec.Flows spec) {
        double size = canvas.size();
        double total = canvas.frame().tallHeight();
        double heading = 1.7 * size;
        double room = (total - 3 * heading - 2 * size - 2 * 0.5 * size) / 3;

        Extent span = span(spec);
        Scale time = Scale.exactly(span.left(), span.right());
        var flowValues = new ValueAxis(spec.flowUnit(), false, OptionalDouble.of(0));
        Extent indexExtent = Extent.within(spec.index(), span.left(), span.right());
        Extent sumExtent = Extent.within(spec.cumulative(), span.left(), span.right());
        Scale indexScale = Scale.covering(spec.indexValues(), indexExtent.low(), indexExtent.high());
        Scale flowScale = Scale.covering(flowValues, span.low(), span.high());
        Scale sumScale = Scale.covering(flowValues, sumExtent.low(), sumExtent.high());

        int wanted = canvas.levelsFor(room);
        List<Scale.Tick> indexTicks = indexScale.ticks(wanted);
        List<Scale.Tick> flowTicks = flowScale.ticks(wanted);
        List<Scale.Tick> sumTicks = sumScale.ticks(wanted);
        double left = Math.max(canvas.gutter(spec.indexValues(), indexTicks),
                Math.max(canvas.gutter(flowValues, flowTicks), canvas.gutter(flowValues, sumTicks)));
        double margin = Math.max(LineLayout.margin(spec.index(), canvas, time),
                LineLayout.margin(spec.cumulative(), canvas, time));
        double width = canvas.frame().width() - left - margin;

        var lines = new LineLayout(canvas);
        double y = heading;
        var indexPanel = new Panel(left, y, width, room, time, indexScale);
        heading(spec.indexPanel(), left, y);
        canvas.levels(indexPanel, spec.indexValues(), indexTicks);
        lines.single(spec.id(), "index", spec.index(), indexPanel);

        y += room + 0.5 * size + heading;
        var flowPanel = new Panel(left, y, width, room, time, flowScale);
        heading(spec.flowPanel(), left, y);
        canvas.levels(flowPanel, flowValues, flowTicks);
        bars(spec.months(), flowPanel);

        y += room + 0.5 * size + heading;
        var sumPanel = new Panel(left, y, width, room, time, sumScale);
        heading(spec.cumulativePanel(), left, y);
        canvas.levels(sumPanel, flowValues, sumTicks);
        lines.single(spec.id(), "cumulative", spec.cumulative(), sumPanel);
        canvas.dates(sumPanel, span.left(), span.right());
        return canvas.scene(spec.id(), total);
    }

    /** From the first day of the first month to the end of the last, or of the index where that goes on longer. */
    private static Extent span(ChartSpec.Flows spec) {
        double left = spec.index().curve().x(0);
        double right = spec.index().curve().x(spec.index().curve().size() - 1);
        double low = 0;
        double high = 0;
        for (int i = 0; i < spec.months().size(); i++) {
            ChartSpec.MonthFlow month = spec.months().get(i);
            double start = (double) month.month().atDay(1).toEpochDay();
            left = i == 0 ? start : Math.min(left, start);
            right = Math.max(right, (double) month.month().plusMonths(1).atDay(1).toEpochDay());
            low = Math.min(low, month.amount());
            high = Math.max(high, month.amount());
        }
        return new Extent(left, right, low, high);
    }

    private void heading(Label label, double left, double top) {
        canvas.words(left, top - 0.55 * canvas.size(), Anchor.START, true, Ink.TEXT, canvas.text().label(label));
    }

    private void bars(List<ChartSpec.MonthFlow> months, Panel panel) {
        double zero = panel.y(0);
        for (ChartSpec.MonthFlow month : months) {
            double start = panel.x(month.month().atDay(1));
            double end = panel.x(month.month().plusMonths(1).atDay(1));
            double y = panel.y(month.amount());
            double gap = 0.14 * (end - start);
            canvas.add(new Scene.Box(start + gap, Math.min(zero, y), end - start - 2 * gap, Math.abs(zero - y),
                    month.amount() < 0 ? Ink.SERIES_2 : Ink.SERIES_1));
        }
    }
}
