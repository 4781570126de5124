package org.tidemark.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.report.chart.Scene.Anchor;

/** Sets the words of charts of bars: upright ones in groups, lying ones by category. */
final class BarLayout {
    private final Canvas canvas;

    BarLayout(Canvas canvas) {
        this.canvas = canvas;
    }

    Scene grouped(ChartSpec.GroupedBars spec) {
        double size = canvas.size();
        DrawnBars plot = canvas.plots().grouped(spec, canvas.frame());
        double top = canvas.legend(spec.series(), 0) + 1.2 * canvas.lineHeight();
        double left = canvas.gutter(plot.levels());
        DrawnBars bars = plot.in(new Rectangle2D.Double(left, top, canvas.frame().width() - left - 2,
                canvas.frame().height() - top - 2.2 * size));
        canvas.levels(bars.levels(), left, bars::end);
        canvas.plot(bars.items());
        var figures = new Figures(bars);
        for (int g = 0; g < spec.groups().size(); g++) {
            ChartSpec.Group group = spec.groups().get(g);
            for (int s = 0; s < group.bars().size(); s++) {
                figures.want(group.bars().get(s), g, s * bars.slots() / spec.series().size(),
                        ChartTheme.textInk(spec.series().get(s).tone()));
            }
            canvas.words(bars.middle(g), bars.area().getMaxY() + 1.6 * size, Anchor.MIDDLE, false, Ink.TEXT,
                    canvas.text().label(group.label()));
        }
        figures.write();
        return canvas.scene(spec.id(), canvas.frame().height());
    }

    private record Wanted(String words, double centre, double end, boolean up, Ink ink) {}

    /** The figures at the ends of bars, moved outwards until they cover neither each other nor a dot. */
    private final class Figures {
        private final DrawnBars bars;
        private final Crowd crowd = new Crowd();
        private final List<Wanted> wanted = new ArrayList<>();

        Figures(DrawnBars bars) {
            this.bars = bars;
            for (Scene.Item item : bars.items()) {
                if (item instanceof Scene.Dot dot) {
                    crowd.addText(new Scene.Box(dot.x() - 2, dot.y() - 2, 4, 4, Ink.SURFACE));
                }
            }
        }

        void want(ChartSpec.Bar bar, int group, int slot, Ink ink) {
            double base = bars.end(bars.levels().spec().baseline().orElse(0));
            double end = bar.height().isPresent() ? bars.end(bar.height().getAsDouble()) : base;
            bar.figure().ifPresent(figure -> wanted.add(new Wanted(canvas.text().label(figure),
                    bars.middle(group, slot), end, end <= base, ink)));
        }

        void write() {
            double height = 0.95 * canvas.size();
            for (Wanted figure : wanted) {
                double width = canvas.width(figure.words(), false);
                double left = Math.max(bars.area().getMinX(),
                        Math.min(figure.centre() - width / 2, canvas.frame().width() - width));
                double top = figure.up() ? figure.end() - 2 - height : figure.end() + 2;
                var box = new Scene.Box(left, top, width, height, Ink.SURFACE);
                while (crowd.hidesText(box) && box.y() > 0 && box.y() + height < bars.area().getMaxY()) {
                    box = new Scene.Box(left, box.y() + (figure.up() ? -2 : 2), width, height, Ink.SURFACE);
                }
                crowd.addText(box);
                canvas.words(left + width / 2, box.y() + 0.84 * height, Anchor.MIDDLE, false, figure.ink(),
                        figure.words());
            }
        }
    }

    Scene ranked(ChartSpec.RankedBars spec) {
        double size = canvas.size();
        DrawnBars plot = canvas.plots().ranked(spec, canvas.frame());
        double names = 0;
        double figures = 0;
        int mostLines = 1;
        List<List<String>> labels = new ArrayList<>();
        for (ChartSpec.Group row : spec.rows()) {
            List<String> label = canvas.wrap(canvas.text().label(row.label()), false, 0.33 * canvas.frame().width());
            labels.add(label);
            mostLines = Math.max(mostLines, label.size());
            names = Math.max(names, canvas.width(label, false));
            for (ChartSpec.Bar bar : row.bars()) {
                figures = Math.max(figures, bar.figure()
                        .map(figure -> canvas.width(canvas.text().label(figure), false)).orElse(0.0));
            }
        }
        double top = canvas.legend(spec.series(), 0);
        boolean leftwards = plot.levels().axis().getLowerBound() < 0;
        double left = names + 6 + (leftwards ? figures + 3 : 0);
        double row = Math.max(plot.area().getHeight() / Math.max(1, spec.rows().size()),
                mostLines * canvas.lineHeight() + 0.2 * size);
        DrawnBars bars = plot.in(new Rectangle2D.Double(left, top, canvas.frame().width() - left - figures - 4,
                row * spec.rows().size()));
        canvas.plot(bars.items());
        for (int r = 0; r < spec.rows().size(); r++) {
            name(labels.get(r), names, bars.middle(r));
            for (int s = 0; s < spec.series().size(); s++) {
                figure(spec.rows().get(r).bars().get(s), spec.series().get(s).tone(), bars, bars.middle(r, s));
            }
        }
        return canvas.scene(spec.id(), bars.area().getMaxY() + 2);
    }

    private void name(List<String> lines, double right, double centre) {
        double first = centre - lines.size() * canvas.lineHeight() / 2 + 0.95 * canvas.size();
        for (int i = 0; i < lines.size(); i++) {
            canvas.words(right, first + i * canvas.lineHeight(), Anchor.END, false, Ink.TEXT, lines.get(i));
        }
    }

    private void figure(ChartSpec.Bar bar, Tone tone, DrawnBars bars, double middle) {
        if (bar.figure().isPresent()) {
            double zero = bars.end(0);
            double end = bar.height().isPresent() ? bars.end(bar.height().getAsDouble()) : zero;
            boolean rightwards = end >= zero;
            canvas.words(end + (rightwards ? 3 : -3), middle + 0.35 * canvas.size(),
                    rightwards ? Anchor.START : Anchor.END, false, ChartTheme.textInk(tone),
                    canvas.text().label(bar.figure().get()));
        }
    }
}
