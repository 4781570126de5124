package org.tidemark.report.chart;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.tidemark.model.Curve;

/** Charts of every kind and words for them, small enough to check by eye. */
final class Samples {
    /** Letters all 0.6 of their size wide, so that expected places can be worked out by hand. */
    static final ChartFonts FONTS = new ChartFonts() {
        @Override
        public double width(String text, boolean bold, double size) {
            return 0.6 * size * text.length();
        }

        @Override
        public void draw(Graphics2D graphics, String text, boolean bold, double size, double x, double y) {
            graphics.drawString(text, (float) x, (float) y);
        }
    };

    /** Every label as its own id or key, numbers plain. */
    static final ChartText TEXT = new ChartText() {
        @Override
        public String label(Label label) {
            return switch (label) {
                case Label.Name(String id) -> id;
                case Label.Message message -> message.phrase().key();
                case Label.Composed composed -> composed.key();
                case Label.OfFact(String id) -> id;
                case Label.Row row -> String.join(" · ", row.parts().stream().map(this::label).toList());
            };
        }

        @Override
        public String tick(Unit unit, double value, int decimals) {
            boolean percent = unit == Unit.RETURN || unit == Unit.SHARE;
            String number = BigDecimal.valueOf(percent ? 100 * value : value).setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
            return percent ? number + "%" : number;
        }

        @Override
        public String day(LocalDate day, Granularity granularity) {
            return switch (granularity) {
                case YEAR -> Integer.toString(day.getYear());
                case MONTH -> YearMonth.from(day).toString();
                case DAY -> day.toString();
            };
        }
    };

    private Samples() {}

    /** A seeded walk of {@code points} steps of {@code spacing} days from 2016-01-04. */
    static Curve walk(String id, long seed, int points, int spacing) {
        var random = new Random(seed);
        double[] xs = new double[points];
        double[] ys = new double[points];
        double level = 100;
        for (int i = 0; i < points; i++) {
            xs[i] = LocalDate.of(2016, 1, 4).toEpochDay() + (double) i * spacing;
            ys[i] = level;
            level *= Math.exp(0.03 * random.nextGaussian());
        }
        return Curve.of(id, xs, ys);
    }

    static Curve elapsed(Curve curve) {
        double[] xs = new double[curve.size()];
        double[] ys = new double[curve.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = curve.x(i) - curve.x(0);
            ys[i] = curve.y(i) / curve.y(0);
        }
        return Curve.of(curve.id(), xs, ys);
    }

    static ChartSpec.TimeLines timeLines() {
        return new ChartSpec.TimeLines("rebased", ValueAxis.log(Unit.POINTS).from(100),
                List.of(Line.of(walk("RUT", 1, 500, 7), Label.row(Label.name("Small caps"), Label.fact("112")),
                        Tone.FIRST, 10),
                        Line.of(walk("SPX", 2, 500, 7), Label.name("Large caps"), Tone.SECOND, 10),
                        Line.of(walk("NDX", 3, 500, 7), Label.name("A long name of an index that needs two lines"),
                                Tone.CONTEXT, 10)),
                List.of(new ChartSpec.Mark(LocalDate.of(2018, 3, 5), 120, Optional.of(Label.fact("2018-03-05"))),
                        new ChartSpec.Mark(LocalDate.of(2018, 4, 2), 122, Optional.of(Label.fact("2018-04-02")))));
    }

    static ChartSpec.ElapsedLines elapsedLines() {
        return new ChartSpec.ElapsedLines("cycles", ValueAxis.log(Unit.MULTIPLE).from(1),
                List.of(Line.of(elapsed(walk("2024", 4, 90, 7)), Label.name("2024"), Tone.FIRST, 10),
                        Line.of(elapsed(walk("2020", 5, 200, 7)), Label.name("2020"), Tone.SECOND, 10)),
                Optional.of(new ChartSpec.DayMark(642, Label.fact("642 days"))));
    }

    static ChartSpec.GroupedBars groupedBars() {
        var first = new ChartSpec.Bar(OptionalDouble.of(0.2), Optional.of(Label.fact("+20%")), List.of(-0.1, 0.2, 0.5));
        var second = new ChartSpec.Bar(OptionalDouble.of(-0.1), Optional.of(Label.fact("-10%")), List.of(-0.1));
        var none = new ChartSpec.Bar(OptionalDouble.empty(), Optional.of(Label.message("n/a")), List.of());
        return new ChartSpec.GroupedBars("horizons", ValueAxis.linear(Unit.RETURN).from(0),
                List.of(new ChartSpec.BarSeries(Label.name("BTC"), Tone.SECOND),
                        new ChartSpec.BarSeries(Label.name("SPX"), Tone.FIRST)),
                List.of(new ChartSpec.Group(Label.message("30 days"), List.of(first, second)),
                        new ChartSpec.Group(Label.message("365 days"), List.of(first, none))));
    }

    static ChartSpec.RankedBars rankedBars() {
        return new ChartSpec.RankedBars("sectors", Unit.SHARE,
                List.of(new ChartSpec.BarSeries(Label.message("count"), Tone.FIRST)),
                List.of(row("Energy", 0.3), row("Health Care", 0.7), row("Utilities", 0)));
    }

    static ChartSpec.Group row(String name, double share) {
        return new ChartSpec.Group(Label.message(name),
                List.of(new ChartSpec.Bar(OptionalDouble.of(share), Optional.of(Label.fact(name + " share")),
                        List.of())));
    }

    static ChartSpec.Flows flows() {
        return new ChartSpec.Flows("flows", Label.message("index"), ValueAxis.linear(Unit.POINTS),
                Line.of(walk("BTC", 6, 20, 7), Label.name("BTC"), Tone.CONTEXT, 10), Label.message("flow"), Unit.USD,
                List.of(new ChartSpec.MonthFlow(YearMonth.of(2016, 1), 40),
                        new ChartSpec.MonthFlow(YearMonth.of(2016, 2), -20),
                        new ChartSpec.MonthFlow(YearMonth.of(2016, 4), 10)),
                Label.message("sum"),
                Line.of(Curve.of("sum", new double[]{16831, 16860, 16921}, new double[]{40, 20, 30}),
                        Label.fact("30"), Tone.FIRST, 70));
    }

    static List<ChartSpec> everyKind() {
        return List.of(timeLines(), elapsedLines(), groupedBars(), rankedBars(), flows());
    }

    static ChartStudio studio(List<ChartSpec> specs) {
        return new ChartStudio(specs, TEXT, FONTS, new Plots());
    }
}
