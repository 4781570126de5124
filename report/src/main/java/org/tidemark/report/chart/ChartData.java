package org.tidemark.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.tidemark.model.Curve;

/**
 * The points of a chart as CSV for a machine: one row a point, in no language, numbers as the JDK writes a double, lines ended by
 * LF. What a chart leaves out (a figure that does not exist) is an empty cell, never a zero.
 */
public final class ChartData {
    private ChartData() {}

    /** The table of a chart; the first line names its columns. */
    public static String csv(ChartSpec chart) {
        var rows = new StringBuilder();
        switch (chart) {
            case ChartSpec.TimeLines lines -> {
                row(rows, "line", "date", "value");
                lines.lines().forEach(line -> overTime(rows, word(line.label()), line.curve()));
            }
            case ChartSpec.ElapsedLines lines -> {
                row(rows, "line", "day", "value");
                lines.lines().forEach(line -> overDays(rows, word(line.label()), line.curve()));
            }
            case ChartSpec.GroupedBars bars -> bars(rows, bars.series(), bars.groups());
            case ChartSpec.RankedBars bars -> bars(rows, bars.series(), bars.rows());
            case ChartSpec.Flows flows -> {
                row(rows, "line", "date", "value");
                overTime(rows, word(flows.index().label()), flows.index().curve());
                flows.months().forEach(month -> row(rows, "month", month.month().toString(), number(month.amount())));
                overTime(rows, "sum", flows.cumulative().curve());
            }
        }
        return rows.toString();
    }

    private static void overTime(StringBuilder rows, String line, Curve curve) {
        for (int i = 0; i < curve.size(); i++) {
            row(rows, line, LocalDate.ofEpochDay((long) curve.x(i)).toString(), number(curve.y(i)));
        }
    }

    private static void overDays(StringBuilder rows, String line, Curve curve) {
        for (int i = 0; i < curve.size(); i++) {
            row(rows, line, Long.toString((long) curve.x(i)), number(curve.y(i)));
        }
    }

    private static void bars(StringBuilder rows, List<ChartSpec.BarSeries> series, List<ChartSpec.Group> groups) {
        row(rows, "group", "series", "value", "kind");
        for (ChartSpec.Group group : groups) {
            for (int i = 0; i < series.size(); i++) {
                ChartSpec.Bar bar = group.bars().get(i);
                String of = word(series.get(i).label());
                OptionalDouble height = bar.height();
                row(rows, word(group.label()), of, height.isPresent() ? number(height.getAsDouble()) : "", "bar");
                bar.dots().forEach(dot -> row(rows, word(group.label()), of, number(dot), "dot"));
            }
        }
    }

    /** What names a line or bar in every language: the id of the series or fact, or the key of its message. */
    private static String word(Label label) {
        return switch (label) {
            case Label.Name(String id) -> id;
            case Label.Message(var phrase) -> phrase.key();
            case Label.Composed(String key, var arguments) -> key;
            case Label.OfFact(String id) -> id;
            case Label.Row(List<Label> parts) -> {
                var words = new StringJoiner(" ");
                parts.forEach(part -> words.add(word(part)));
                yield words.toString();
            }
        };
    }

    /** A whole number without its point, as most files write it. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void row(StringBuilder rows, String... cells) {
        var row = new StringJoiner(",", "", "\n");
        for (String cell : cells) {
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            row.add(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        rows.append(row);
    }
}
