package org.tidemark.report.chart;

import java.util.List;
import org.tidemark.report.chart.Scene.Anchor;

/** Sets the words of a chart of flows in three panels. */
final class FlowLayout {
    private final Canvas canvas;

    FlowLayout(Canvas canvas) {
        this.canvas = canvas;
    }

    Scene flows(ChartSpec.Flows spec) {
        DrawnLines plot = canvas.plots().flows(spec, canvas.frame());
        double left = 0;
        for (Panel panel : plot.panels()) {
            left = Math.max(left, canvas.gutter(panel.levels()));
        }
        Panel nominal = plot.panels().getFirst();
        double margin = Math.max(LineLayout.margin(spec.index(), canvas, nominal),
                LineLayout.margin(spec.cumulative(), canvas, nominal));
        DrawnLines placed = plot.between(left, canvas.frame().width() - margin);
        List<Label> headings = List.of(spec.indexPanel(), spec.flowPanel(), spec.cumulativePanel());
        for (int i = 0; i < headings.size(); i++) {
            Panel panel = placed.panels().get(i);
            canvas.words(left, panel.top() - 0.55 * canvas.size(), Anchor.START, true, Ink.TEXT,
                    canvas.text().label(headings.get(i)));
            canvas.levels(panel.levels(), left, panel::y);
        }
        canvas.plot(placed.items());
        Crowd crowd = Crowd.of(placed.items());
        var lines = new LineLayout(canvas);
        lines.single(spec.index(), placed.panels().getFirst(), crowd);
        lines.single(spec.cumulative(), placed.panels().getLast(), crowd);
        canvas.below(placed.panels().getLast());
        return canvas.scene(spec.id(), canvas.frame().tallHeight());
    }
}
