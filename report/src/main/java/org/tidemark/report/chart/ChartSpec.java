package org.tidemark.report.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a chart shows, in no language and no colour. Title, subtitle, source and the table behind stand in the document.
 *
 * <p>Every number a chart prints, other than at the ticks of an axis, comes from a fact through its {@link Label}.
 */
public sealed interface ChartSpec {

    /** Kebab-case word, unique in the document; ids in the page are made of it. */
    String id();

    /**
     * Lines over calendar time; x of the curves is in epoch days.
     *
     * @param marks points set apart on top of the lines
     */
    record TimeLines(String id, ValueAxis values, List<Line> lines, List<Mark> marks) implements ChartSpec {
        public TimeLines {
            requireId(id);
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
            requireShown(id, values, lines);
        }
    }

    /**
     * A dot on a line.
     *
     * @param label written above it where there is room; the dots of a crowded stretch go without
     */
    record Mark(LocalDate day, double value, Optional<Label> label) {}

    /**
     * Lines aligned at an event; x of the curves is in days since.
     *
     * @param day a vertical line at one day, such as how far the running cycle has come
     */
    record ElapsedLines(String id, ValueAxis values, List<Line> lines, Optional<DayMark> day) implements ChartSpec {
        public ElapsedLines {
            requireId(id);
            lines = List.copyOf(lines);
            requireShown(id, values, lines);
        }
    }

    record DayMark(double day, Label label) {}

    /**
     * Upright bars in groups, such as the median return by horizon, with the single observations as dots beside each bar
     * so that a small sample looks small.
     *
     * @param series what the bars of a group are, in the order in which every group holds them
     */
    record GroupedBars(String id, ValueAxis values, List<BarSeries> series, List<Group> groups) implements ChartSpec {
        public GroupedBars {
            requireId(id);
            series = List.copyOf(series);
            groups = List.copyOf(groups);
            for (Group group : groups) {
                if (group.bars().size() != series.size()) {
                    throw new IllegalArgumentException(
                            id + ": a group of " + group.bars().size() + " bars, not " + series.size());
                }
                for (Bar bar : group.bars()) {
                    bar.height().ifPresent(height -> requireShown(id, "a bar", values, height));
                    bar.dots().forEach(dot -> requireShown(id, "a dot", values, dot));
                }
            }
        }
    }

    record BarSeries(Label label, Tone tone) {}

    record Group(Label label, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param height empty when there is no value; nothing is drawn then but the figure, which says so
     * @param figure the text of the fact at the end of the bar
     * @param dots   single observations
     */
    record Bar(OptionalDouble height, Optional<Label> figure, List<Double> dots) {
        public Bar {
            dots = List.copyOf(dots);
        }
    }

    /**
     * Money flows in panels that share the calendar and nothing else: the index, the flows by month, their running sum.
     *
     * @param index      x in epoch days
     * @param months     net flow by month, inflows above zero; a month without a value is left out
     * @param cumulative x in epoch days
     */
    record Flows(String id, Label indexPanel, ValueAxis indexValues, Line index, Label flowPanel, Unit flowUnit,
            List<MonthFlow> months, Label cumulativePanel, Line cumulative) implements ChartSpec {
        public Flows {
            requireId(id);
            months = List.copyOf(months);
            requireShown(id, indexValues, List.of(index));
        }
    }

    record MonthFlow(YearMonth month, double amount) {}

    /**
     * Horizontal bars by category, the longest first bar at the top.
     *
     * @param series what the bars of a row are, in the order in which every row holds them
     */
    record RankedBars(String id, Unit unit, List<BarSeries> series, List<Group> rows) implements ChartSpec {
        public RankedBars {
            requireId(id);
            series = List.copyOf(series);
            for (Group row : rows) {
                if (row.bars().size() != series.size()) {
                    throw new IllegalArgumentException(
                            id + ": a row of " + row.bars().size() + " bars, not " + series.size());
                }
            }
            rows = rows.stream().sorted(Comparator.comparingDouble(
                    (Group row) -> row.bars().getFirst().height().orElse(Double.NEGATIVE_INFINITY)).reversed())
                    .toList();
        }
    }

    private static void requireId(String id) {
        boolean kebab = !id.isEmpty()
                && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!kebab) {
            throw new IllegalArgumentException("'" + id + "' is not a chart id; write a-z 0-9 and -");
        }
    }

    private static void requireShown(String id, ValueAxis values, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(id + ": a chart without lines; leave it out and say why");
        }
        for (Line line : lines) {
            for (int i = 0; i < line.curve().size(); i++) {
                requireShown(id, line.curve().id(), values, line.curve().y(i));
            }
        }
    }

    private static void requireShown(String id, String what, ValueAxis values, double value) {
        if (!values.canShow(value)) {
            throw new IllegalArgumentException(
                    id + ": " + what + " has " + value + ", which a logarithmic axis cannot show");
        }
    }
}
