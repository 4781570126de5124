package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void aLineThatBendsKeepsItsPoints() {
        double[] line = {0, 10, 20, 30, 40, 10};
        assertThat(Thinning.thinned(line)).containsExactly(line);
    }

    @Test
    void pointsOnTheWayAreLeftOut() {
        assertThat(Thinning.thinned(new double[]{0, 10, 20, 20.1, 40, 30})).containsExactly(0, 10, 40, 30);
    }

    @Test
    void theLowestAndTheHighestPointOfACrowdedStretchSurvive() {
        double[] line = new double[20_002];
        for (int i = 0; i <= 10_000; i++) {
            line[2 * i] = i / 25.0;
            line[2 * i + 1] = 100 + Math.sin(i);
        }
        line[2 * 4321 + 1] = 10;
        line[2 * 4323 + 1] = 190;
        double[] kept = Thinning.thinned(line);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 1; i < kept.length; i += 2) {
            lowest = Math.min(lowest, kept[i]);
            highest = Math.max(highest, kept[i]);
        }
        assertThat(lowest).isEqualTo(10);
        assertThat(highest).isEqualTo(190);
        // 400 points of page hold 267 columns of 1.5 points with at most four points each.
        assertThat(kept.length / 2).isLessThanOrEqualTo(4 * 267);
    }
}
