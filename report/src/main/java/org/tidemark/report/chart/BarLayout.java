package org.tidemark.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.report.chart.Scene.Anchor;

/** Lays out charts of bars: upright ones in groups, lying ones by category. */
final class BarLayout {
    private final Canvas canvas;

    BarLayout(Canvas canvas) {
        this.canvas = canvas;
    }

    Scene grouped(ChartSpec.GroupedBars spec) {
        double size = canvas.size();
        double low = spec.values().baseline().orElse(0);
        double high = low;
        for (ChartSpec.Group group : spec.groups()) {
            for (ChartSpec.Bar bar : group.bars()) {
                if (bar.height().isPresent()) {
                    low = Math.min(low, bar.height().getAsDouble());
                    high = Math.max(high, bar.height().getAsDouble());
                }
                for (double dot : bar.dots()) {
                    low = Math.min(low, dot);
                    high = Math.max(high, dot);
                }
            }
        }
        Scale vertical = Scale.covering(spec.values(), low, high);
        double legend = canvas.legend(spec.series(), 0);
        double top = legend + 1.2 * canvas.lineHeight();
        double height = canvas.frame().height() - top - 2.2 * size;
        List<Scale.Tick> ticks = vertical.ticks(canvas.levelsFor(height));
        double left = canvas.gutter(spec.values(), ticks);
        var panel = new Panel(left, top, canvas.frame().width() - left - 2, height,
                Scale.exactly(0, spec.groups().size()), vertical);
        canvas.levels(panel, spec.values(), ticks);
        double base = panel.y(spec.values().baseline().orElse(Math.min(Math.max(0, low), high)));
        var figures = new Figures(panel);
        for (int g = 0; g < spec.groups().size(); g++) {
            group(spec, g, panel, base, figures);
        }
        figures.write();
        return canvas.scene(spec.id(), canvas.frame().height());
    }

    private void group(ChartSpec.GroupedBars spec, int g, Panel panel, double base, Figures figures) {
        ChartSpec.Group group = spec.groups().get(g);
        double room = panel.width() / spec.groups().size();
        double slot = 0.86 * room / spec.series().size();
        double start = panel.left() + g * room + 0.07 * room;
        for (int s = 0; s < group.bars().size(); s++) {
            ChartSpec.Bar bar = group.bars().get(s);
            Ink ink = ChartTheme.ink(spec.series().get(s).tone());
            double left = start + s * slot + 0.08 * slot;
            double width = (bar.dots().isEmpty() ? 0.84 : 0.5) * slot;
            double end = base;
            if (bar.height().isPresent()) {
                end = panel.y(bar.height().getAsDouble());
                canvas.add(new Scene.Box(left, Math.min(base, end), width, Math.abs(base - end), ink));
            }
            double dots = left + width + 0.2 * slot;
            for (double dot : bar.dots()) {
                double y = panel.y(dot);
                canvas.add(new Scene.Dot(dots, y, ChartTheme.DOT_RADIUS, ink, true));
                figures.crowd.addText(new Scene.Box(dots - 2, y - 2, 4, 4, Ink.SURFACE));
            }
            if (bar.figure().isPresent()) {
                figures.wanted.add(new Wanted(canvas.text().label(bar.figure().get()), left + width / 2, end,
                        end <= base, ChartTheme.textInk(spec.series().get(s).tone())));
            }
        }
        String words = canvas.text().label(group.label());
        canvas.words(panel.left() + (g + 0.5) * room, panel.bottom() + 0.6 * canvas.size() + canvas.size(),
                Anchor.MIDDLE, false, Ink.TEXT, words);
    }

    private record Wanted(String words, double centre, double end, boolean up, Ink ink) {}

    /** The figures at the ends of bars, moved outwards until they cover neither each other nor a dot. */
    private final class Figures {
        private final Panel panel;
        private final Crowd crowd = new Crowd();
        private final List<Wanted> wanted = new ArrayList<>();

        Figures(Panel panel) {
            this.panel = panel;
        }

        void write() {
            double height = 0.95 * canvas.size();
            for (Wanted figure : wanted) {
                double width = canvas.width(figure.words(), false);
                double left = Math.max(panel.left(),
                        Math.min(figure.centre() - width / 2, canvas.frame().width() - width));
                double top = figure.up() ? figure.end() - 2 - height : figure.end() + 2;
                var box = new Scene.Box(left, top, width, height, Ink.SURFACE);
                while (crowd.hidesText(box) && box.y() > 0 && box.y() + height < panel.bottom()) {
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
        double low = 0;
        double high = 0;
        double names = 0;
        double figures = 0;
        List<List<String>> labels = new ArrayList<>();
        for (ChartSpec.Group row : spec.rows()) {
            List<String> label = canvas.wrap(canvas.text().label(row.label()), false, 0.33 * canvas.frame().width());
            labels.add(label);
            names = Math.max(names, canvas.width(label, false));
            for (ChartSpec.Bar bar : row.bars()) {
                low = Math.min(low, bar.height().orElse(0));
                high = Math.max(high, bar.height().orElse(0));
                figures = Math.max(figures, bar.figure()
                        .map(figure -> canvas.width(canvas.text().label(figure), false)).orElse(0.0));
            }
        }
        double top = canvas.legend(spec.series(), 0) + 0.2 * size;
        double thickness = 1.08 * size;
        double y = top;
        double left = names + 6 + (low < 0 ? figures + 3 : 0);
        double width = canvas.frame().width() - left - figures - 4;
        Scale scale = Scale.exactly(low, high > low ? high : low + 1);
        for (int r = 0; r < spec.rows().size(); r++) {
            ChartSpec.Group row = spec.rows().get(r);
            double block = Math.max(row.bars().size() * thickness, labels.get(r).size() * canvas.lineHeight());
            name(labels.get(r), names, y + block / 2);
            double barTop = y + block / 2 - row.bars().size() * thickness / 2;
            for (int s = 0; s < row.bars().size(); s++) {
                bar(row.bars().get(s), spec.series().get(s).tone(), left, width, scale, barTop + s * thickness,
                        thickness);
            }
            y += block + 0.55 * size;
        }
        double bottom = y - 0.3 * size;
        double zero = left + scale.at(0) * width;
        canvas.rule(zero, top, zero, bottom, Ink.AXIS, ChartTheme.AXIS_WIDTH);
        return canvas.scene(spec.id(), bottom + 2);
    }

    private void name(List<String> lines, double right, double centre) {
        double first = centre - lines.size() * canvas.lineHeight() / 2 + 0.95 * canvas.size();
        for (int i = 0; i < lines.size(); i++) {
            canvas.words(right, first + i * canvas.lineHeight(), Anchor.END, false, Ink.TEXT, lines.get(i));
        }
    }

    private void bar(ChartSpec.Bar bar, Tone tone, double left, double width, Scale scale, double top,
            double thickness) {
        double zero = left + scale.at(0) * width;
        double end = zero;
        if (bar.height().isPresent()) {
            end = left + scale.at(bar.height().getAsDouble()) * width;
            canvas.add(new Scene.Box(Math.min(zero, end), top + 0.5, Math.abs(end - zero), thickness - 1,
                    ChartTheme.ink(tone)));
        }
        for (double dot : bar.dots()) {
            canvas.add(new Scene.Dot(left + scale.at(dot) * width, top + thickness / 2, ChartTheme.DOT_RADIUS,
                    ChartTheme.ink(tone), true));
        }
        if (bar.figure().isPresent()) {
            boolean rightwards = end >= zero;
            canvas.words(end + (rightwards ? 3 : -3), top + thickness / 2 + 0.35 * canvas.size(),
                    rightwards ? Anchor.START : Anchor.END, false, ChartTheme.textInk(tone),
                    canvas.text().label(bar.figure().get()));
        }
    }
}
