package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Curve;

class ThinningTest {
    private static final Scale TIME = Scale.exactly(0, 100);
    private static final Scale LEVEL = Scale.exactly(0, 10);

    private static List<double[]> thinned(Line line) {
        return Thinning.pieces(line, TIME, LEVEL, 400, 200);
    }

    private static Line line(double longestStep, double[] xs, double... ys) {
        return Line.of(Curve.of("X", xs, ys), Label.name("X"), Tone.FIRST, longestStep);
    }

    @Test
    void missingDataIsNeverJoinedByALine() {
        List<double[]> pieces = thinned(line(5, new double[]{0, 5, 10, 40, 45, 50}, 1, 3, 1, 5, 8, 5));
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0)).containsExactly(0, 0.1, 0.05, 0.3, 0.1, 0.1);
        assertThat(pieces.get(1)).containsExactly(0.4, 0.5, 0.45, 0.8, 0.5, 0.5);
        assertThat(SvgWriter.pathData(List.of(new double[]{1, 2, 3, 4}, new double[]{9, 9, 8, 9})))
                .isEqualTo("M10 20l20 20M90 90l-10 0");
    }

    @Test
    void aPointWithoutNeighboursStaysAsAPoint() {
        List<double[]> pieces = thinned(line(5, new double[]{0, 50, 55}, 1, 5, 6));
        assertThat(pieces.getFirst()).containsExactly(0, 0.1);
    }

    @Test
    void aStepHoldsItsValueUntilTheNext() {
        Line record = Line.step(Curve.of("record", new double[]{0, 50, 100}, new double[]{2, 4, 6}), Label.name("r"),
                Tone.CONTEXT);
        assertThat(thinned(record)).hasSize(1);
        assertThat(thinned(record).getFirst()).containsExactly(0, 0.2, 0.5, 0.2, 0.5, 0.4, 1, 0.4, 1, 0.6);
    }

    @Test
    void theLowestAndTheHighestPointOfACrowdedStretchSurvive() {
        double[] xs = new double[10_001];
        double[] ys = new double[10_001];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i / 100.0;
            ys[i] = 5 + Math.sin(i);
        }
        ys[4321] = 0.5;
        ys[4323] = 9.5;
        double[] kept = thinned(line(1, xs, ys)).getFirst();
        double lowest = 1;
        double highest = 0;
        for (int i = 1; i < kept.length; i += 2) {
            lowest = Math.min(lowest, kept[i]);
            highest = Math.max(highest, kept[i]);
        }
        assertThat(lowest).isEqualTo(0.05);
        assertThat(highest).isEqualTo(0.95);
        // 400 points of page hold 267 columns of 1.5 points with at most four points each.
        assertThat(kept.length / 2).isLessThanOrEqualTo(4 * 267);
    }

    @Test
    void pointsOutsideTheAxisAreLeftOut() {
        List<double[]> pieces = thinned(line(60, new double[]{-50, 0, 50, 100, 150}, 9, 1, 3, 1, 9));
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst()).containsExactly(0, 0.1, 0.5, 0.3, 1, 0.1);
    }
}
