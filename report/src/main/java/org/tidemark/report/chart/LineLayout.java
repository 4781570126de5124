package org.tidemark.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.report.chart.Scene.Anchor;

/** Sets the words of charts of lines, over the calendar or over elapsed days, each line named where it ends. */
final class LineLayout {
    /** A line that ends this part of the width before the right edge is named beside its end, not in the margin. */
    private static final double INSIDE = 0.12;

    /** A label with so many lines through it, or so far off, that the dot is better left without. */
    private static final double UNREADABLE = 8;

    private final Canvas canvas;

    LineLayout(Canvas canvas) {
        this.canvas = canvas;
    }

    Scene time(ChartSpec.TimeLines spec) {
        Drawn drawn = lines(spec.lines(), canvas.plots().time(spec, canvas.frame()));
        canvas.below(drawn.panel);
        marks(spec.marks(), drawn);
        return canvas.scene(spec.id(), canvas.frame().height());
    }

    Scene elapsed(ChartSpec.ElapsedLines spec) {
        Drawn drawn = lines(spec.lines(), canvas.plots().elapsed(spec, canvas.frame()));
        canvas.below(drawn.panel);
        spec.day().ifPresent(mark -> dayMark(mark, drawn.panel));
        return canvas.scene(spec.id(), canvas.frame().height());
    }

    private record Drawn(Panel panel, Crowd crowd) {}

    /** Sets a plot between the numbers of its levels at the left and the names of its lines at the right. */
    private Drawn lines(List<Line> lines, DrawnLines plot) {
        Panel nominal = plot.panels().getFirst();
        double left = canvas.gutter(nominal.levels());
        List<EndLabel> ends = new ArrayList<>();
        double margin = canvas.size();
        for (Line line : lines) {
            EndLabel end = EndLabel.of(line, canvas, nominal);
            ends.add(end);
            if (!end.inside()) {
                margin = Math.max(margin, end.width() + 6);
            }
        }
        DrawnLines placed = plot.between(left, canvas.frame().width() - margin);
        Panel panel = placed.panels().getFirst();
        canvas.levels(panel.levels(), panel.left(), panel::y);
        canvas.plot(placed.items());
        Crowd crowd = Crowd.of(placed.items());
        name(ends, panel, crowd);
        return new Drawn(panel, crowd);
    }

    /** Names the one line of a panel of its own. */
    void single(Line line, Panel panel, Crowd crowd) {
        name(List.of(EndLabel.of(line, canvas, panel)), panel, crowd);
    }

    static double margin(Line line, Canvas canvas, Panel nominal) {
        return EndLabel.of(line, canvas, nominal).width() + 6;
    }

    private record EndLabel(Line line, List<String> text, double width, double height, boolean inside) {

        static EndLabel of(Line line, Canvas canvas, Panel panel) {
            boolean bold = line.tone() == Tone.FIRST;
            List<String> text = canvas.wrap(canvas.text().label(line.label()), bold, 0.22 * canvas.frame().width());
            double end = panel.part(line.curve().x(line.curve().size() - 1));
            return new EndLabel(line, text, canvas.width(text, bold), text.size() * canvas.lineHeight(),
                    end < 1 - INSIDE);
        }
    }

    private void name(List<EndLabel> ends, Panel panel, Crowd crowd) {
        List<EndLabel> margin = ends.stream().filter(end -> !end.inside()).toList();
        double[] wanted = new double[margin.size()];
        double[] heights = new double[margin.size()];
        for (int i = 0; i < wanted.length; i++) {
            Line line = margin.get(i).line();
            wanted[i] = panel.y(line.curve().y(line.curve().size() - 1));
            heights[i] = margin.get(i).height();
        }
        double[] centres = Spread.apart(wanted, heights, 0, panel.bottom() + 0.5 * canvas.size());
        for (int i = 0; i < centres.length; i++) {
            write(margin.get(i), panel.right() + 4, centres[i] - heights[i] / 2);
        }
        for (EndLabel end : ends) {
            if (end.inside()) {
                beside(end, panel, crowd);
            }
        }
    }

    private void write(EndLabel end, double x, double top) {
        Ink ink = ChartTheme.textInk(end.line().tone());
        for (int i = 0; i < end.text().size(); i++) {
            canvas.words(x, top + i * canvas.lineHeight() + 0.95 * canvas.size(), Anchor.START,
                    end.line().tone() == Tone.FIRST, ink, end.text().get(i));
        }
    }

    /** Names a line that ends within the panel, in the emptiest of the places around its end. */
    private void beside(EndLabel end, Panel panel, Crowd crowd) {
        Line line = end.line();
        double x = panel.x(line.curve().x(line.curve().size() - 1));
        double y = panel.y(line.curve().y(line.curve().size() - 1));
        Scene.Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double across : new double[]{4, 4 - 0.5 * end.width(), 4 - end.width()}) {
            for (double down = -3; down <= 3; down += 0.5) {
                double left = Math.min(x + across, canvas.frame().width() - end.width());
                var box = new Scene.Box(left, y + (down - 0.5) * end.height(), end.width(), end.height(), Ink.SURFACE);
                if (box.y() < 0 || box.y() + box.height() > panel.bottom()) {
                    continue;
                }
                double cost = 3 * crowd.linesThrough(box) + (crowd.hidesText(box) ? 1000 : 0) + Math.abs(down)
                        + (across < 4 ? 0.7 : 0);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        if (best != null) {
            crowd.addText(best);
            write(end, best.x(), best.y());
        }
    }

    private void dayMark(ChartSpec.DayMark mark, Panel panel) {
        double x = panel.x(mark.day());
        String words = canvas.text().label(mark.label());
        double half = canvas.width(words, false) / 2;
        double centre = Math.max(half, Math.min(x, canvas.frame().width() - half));
        canvas.words(centre, panel.top() - 0.4 * canvas.size(), Anchor.MIDDLE, false, Ink.TEXT, words);
    }

    /** Dots and, from the latest back, their labels where one fits without covering another. */
    private void marks(List<ChartSpec.Mark> marks, Drawn drawn) {
        Panel panel = drawn.panel;
        for (ChartSpec.Mark mark : marks) {
            double x = panel.x(mark.day());
            double y = panel.y(mark.value());
            drawn.crowd.addText(new Scene.Box(x - 2, y - 2, 4, 4, Ink.SURFACE));
        }
        for (int i = marks.size() - 1; i >= 0; i--) {
            ChartSpec.Mark mark = marks.get(i);
            if (mark.label().isPresent()) {
                labelMark(canvas.text().label(mark.label().get()), panel.x(mark.day()),
                        panel.y(mark.value()), drawn);
            }
        }
    }

    private void labelMark(String words, double x, double y, Drawn drawn) {
        double width = canvas.width(words, false);
        double height = canvas.size();
        Optional<Scene.Box> best = Optional.empty();
        double least = UNREADABLE;
        for (double up : new double[]{1, 2, 3, 4, 5}) {
            for (double across : new double[]{-0.5, -1, 0}) {
                double left = x + across * width;
                double top = y - 3 - up * height;
                var box = new Scene.Box(left, top, width, height, Ink.SURFACE);
                boolean onPage = top >= 0 && left >= drawn.panel.left() && left + width <= drawn.panel.right() + 2;
                double cost = 2 * drawn.crowd.linesThrough(box) + up + Math.abs(across + 0.5);
                if (onPage && cost < least && !drawn.crowd.hidesText(box)
                        && !drawn.crowd.hidesText(leader(box, x, y))) {
                    least = cost;
                    best = Optional.of(box);
                }
            }
        }
        best.ifPresent(box -> {
            drawn.crowd.addText(box);
            Scene.Box leader = leader(box, x, y);
            if (leader.height() > 0) {
                drawn.crowd.addText(leader);
                canvas.rule(x, y - 3, x, leader.y(), Ink.SERIES_2, ChartTheme.GRID_WIDTH);
            }
            canvas.words(box.x(), box.y() + 0.82 * height, Anchor.START, false, Ink.SERIES_2, words);
        });
    }

    /** The fine line from a dot up to a label that is not right above it; without height when none is needed. */
    private static Scene.Box leader(Scene.Box label, double x, double y) {
        double foot = label.y() + label.height();
        double length = y - 3 - foot;
        return new Scene.Box(x - 0.5, foot, 1, length > 0.7 * label.height() ? length : 0, Ink.SERIES_2);
    }
}
