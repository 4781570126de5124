package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Curve;

class PlotsTest {
    private static final Offset<Double> CLOSE = within(1e-3);

    /** Lines over days 0 to 100 and levels 0 to 10 (with air: to 10.4), drawn in a plot of 396 by 204 points. */
    private static DrawnLines drawn(Line... lines) {
        return new Plots().elapsed(
                new ChartSpec.ElapsedLines("c", ValueAxis.linear(Unit.POINTS).from(0), List.of(lines),
                        Optional.empty()),
                Frame.WIDE);
    }

    private static Line line(double longestStep, double[] xs, double... ys) {
        return Line.of(Curve.of("X", xs, ys), Label.name("X"), Tone.FIRST, longestStep);
    }

    private static List<double[]> pieces(DrawnLines drawn, Ink ink) {
        return drawn.items().stream().filter(Scene.Stroke.class::isInstance).map(Scene.Stroke.class::cast)
                .filter(stroke -> stroke.ink() == ink).flatMap(stroke -> stroke.pieces().stream()).toList();
    }

    private static void requirePiece(DrawnLines drawn, double[] piece, double... data) {
        Panel panel = drawn.panels().getFirst();
        double[] expected = new double[data.length];
        for (int i = 0; i < data.length; i += 2) {
            expected[i] = panel.left() + data[i] / 100 * panel.width();
            expected[i + 1] = panel.bottom() - data[i + 1] / 10.4 * panel.area().getHeight();
        }
        assertThat(piece).containsExactly(expected, CLOSE);
    }

    @Test
    void missingDataIsNeverJoinedByALine() {
        DrawnLines drawn = drawn(line(5, new double[]{0, 5, 10, 90, 95, 100}, 1, 3, 1, 5, 10, 5));
        List<double[]> pieces = pieces(drawn, Ink.SERIES_1);
        assertThat(pieces).hasSize(2);
        requirePiece(drawn, pieces.get(0), 0, 1, 5, 3, 10, 1);
        requirePiece(drawn, pieces.get(1), 90, 5, 95, 10, 100, 5);
        assertThat(SvgWriter.pathData(List.of(new double[]{1, 2, 3, 4}, new double[]{9, 9, 8, 9})))
                .isEqualTo("M10 20l20 20M90 90l-10 0");
    }

    @Test
    void aPointWithoutNeighboursIsADot() {
        DrawnLines drawn = drawn(line(5, new double[]{0, 50, 95, 100}, 1, 5, 6, 10));
        Panel panel = drawn.panels().getFirst();
        assertThat(drawn.items().stream().filter(Scene.Dot.class::isInstance).map(Scene.Dot.class::cast)
                .mapToDouble(Scene.Dot::x).toArray()).containsExactly(
                        new double[]{panel.left(),
                            panel.left() + panel.width() / 2},
                        CLOSE);
        assertThat(pieces(drawn, Ink.SERIES_1)).hasSize(1);
    }

    @Test
    void aStepHoldsItsValueUntilTheNext() {
        Line record = Line.step(Curve.of("record", new double[]{0, 50, 100}, new double[]{2, 4, 10}), Label.name("r"),
                Tone.CONTEXT);
        DrawnLines drawn = drawn(record);
        List<double[]> pieces = pieces(drawn, Ink.CONTEXT);
        assertThat(pieces).hasSize(1);
        requirePiece(drawn, pieces.getFirst(), 0, 2, 50, 2, 50, 4, 100, 4, 100, 10);
    }

    @Test
    void theLineThatMattersMostLiesOnTop() {
        Line context = Line.of(Curve.of("Y", new double[]{0, 100}, new double[]{10, 0}), Label.name("Y"), Tone.CONTEXT,
                100);
        DrawnLines drawn = drawn(line(100, new double[]{0, 100}, 0, 10), context);
        assertThat(drawn.items()).filteredOn(Scene.Stroke.class::isInstance).map(Scene.Stroke.class::cast)
                .extracting(Scene.Stroke::ink)
                .containsExactly(Ink.GRID, Ink.AXIS, Ink.CONTEXT, Ink.SERIES_1);
    }

    @Test
    void aPlotKeepsItsHeightAndItsDotsTheirSizeBetweenOtherMargins() {
        DrawnLines drawn = drawn(line(5, new double[]{0, 50, 100}, 1, 5, 10));
        DrawnLines placed = drawn.between(30, 430);
        Panel panel = placed.panels().getFirst();
        assertThat(panel.left()).isCloseTo(30, CLOSE);
        assertThat(panel.right()).isCloseTo(430, CLOSE);
        assertThat(panel.area().getHeight()).isEqualTo(drawn.panels().getFirst().area().getHeight(), CLOSE);
        assertThat(panel.x(50)).isCloseTo(230, CLOSE);
        Scene.Dot middle = (Scene.Dot) placed.items().get(placed.items().size() - 2);
        assertThat(middle.x()).isCloseTo(230, CLOSE);
        assertThat(middle.radius()).isCloseTo(1.05, CLOSE);
        assertThat(middle.y()).isCloseTo(panel.y(5), CLOSE);
    }

    @Test
    void monthsStandOnTheCalendarWithInflowsAboveZeroAndOutflowsBelow() {
        DrawnLines drawn = new Plots().flows(Samples.flows(), Frame.WIDE);
        Panel panel = drawn.panels().get(1);
        List<Scene.Box> boxes = drawn.items().stream().filter(Scene.Box.class::isInstance).map(Scene.Box.class::cast)
                .toList();
        assertThat(boxes).extracting(Scene.Box::ink).containsExactlyInAnyOrder(Ink.SERIES_1, Ink.SERIES_1,
                Ink.SERIES_2);
        Scene.Box outflow = boxes.stream().filter(box -> box.ink() == Ink.SERIES_2).findFirst().orElseThrow();
        assertThat(outflow.y()).isCloseTo(panel.y(0), CLOSE);
        assertThat(outflow.height()).isCloseTo(panel.y(-20) - panel.y(0), CLOSE);
        double from = panel.x(YearMonth.of(2016, 2).atDay(1));
        double until = panel.x(YearMonth.of(2016, 3).atDay(1));
        assertThat(outflow.x()).isCloseTo(from + 0.14 * (until - from), CLOSE);
        assertThat(outflow.width()).isCloseTo(0.72 * (until - from), CLOSE);
    }

    @Test
    void thePanelsOfFlowsShareOneCalendar() {
        DrawnLines drawn = new Plots().flows(Samples.flows(), Frame.NARROW);
        assertThat(drawn.panels()).extracting(Panel::left).containsOnly(drawn.panels().getFirst().left());
        assertThat(drawn.panels()).extracting(Panel::right).containsOnly(drawn.panels().getFirst().right());
        assertThat(drawn.panels().get(0).bottom()).isLessThan(drawn.panels().get(1).top());
        assertThat(drawn.panels().get(1).bottom()).isLessThan(drawn.panels().get(2).top());
    }

    @Test
    void lyingBarsAreAsLongAsTheirValuesAndTheLongestIsAtTheTop() {
        DrawnBars drawn = new Plots().ranked(Samples.rankedBars(), Frame.WIDE);
        List<Scene.Box> bars = drawn.items().stream().filter(Scene.Box.class::isInstance).map(Scene.Box.class::cast)
                .toList();
        // Health Care 0.7 fills the plot, Energy has 0.3, Utilities 0 and so no bar.
        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).width()).isCloseTo(drawn.area().getWidth(), CLOSE);
        assertThat(bars.get(1).width()).isCloseTo(drawn.area().getWidth() * 3 / 7, CLOSE);
        assertThat(bars.get(0).y()).isLessThan(bars.get(1).y());
        assertThat(bars.get(0).y() + bars.get(0).height() / 2).isCloseTo(drawn.middle(0, 0), CLOSE);
    }

    @Test
    void barsOfLossesHangFromTheBaselineBesideTheirDots() {
        DrawnBars drawn = new Plots().grouped(Samples.groupedBars(), Frame.WIDE);
        List<Scene.Box> bars = drawn.items().stream().filter(Scene.Box.class::isInstance).map(Scene.Box.class::cast)
                .toList();
        assertThat(bars).extracting(Scene.Box::ink).containsExactly(Ink.SERIES_2, Ink.SERIES_1, Ink.SERIES_2);
        assertThat(bars.get(1).y()).isCloseTo(drawn.end(0), CLOSE);
        assertThat(bars.get(1).y() + bars.get(1).height()).isCloseTo(drawn.end(-0.1), CLOSE);
        List<Scene.Dot> dots = drawn.items().stream().filter(Scene.Dot.class::isInstance).map(Scene.Dot.class::cast)
                .toList();
        assertThat(dots).hasSize(7).allMatch(Scene.Dot::hollow);
        assertThat(dots.getFirst().x()).isCloseTo(drawn.middle(0, 1), CLOSE);
        assertThat(dots.getFirst().y()).isCloseTo(drawn.end(-0.1), CLOSE);
    }
}
