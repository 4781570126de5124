package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void labelsWithRoomStayWhereTheyBelong() {
        assertThat(Spread.apart(new double[]{50, 20}, new double[]{8, 8}, 0, 100)).containsExactly(50, 20);
    }

    @Test
    void twoLabelsThatCollideGiveWayEqually() {
        // Both want to be around 31; 8 high each, they end 4 above and 4 below it.
        assertThat(Spread.apart(new double[]{30, 32}, new double[]{8, 8}, 0, 100)).containsExactly(27, 35);
    }

    @Test
    void aPushedLabelPushesItsNeighbour() {
        // 30, 32 and 38 want 30, 32, 38 with 8 each: one block of 24 around (30 + 32 + 38) / 3 = 33.33.
        double[] centres = Spread.apart(new double[]{30, 32, 38}, new double[]{8, 8, 8}, 0, 100);
        assertThat(centres[0]).isCloseTo(25.3333, within(1e-3));
        assertThat(centres[1]).isCloseTo(33.3333, within(1e-3));
        assertThat(centres[2]).isCloseTo(41.3333, within(1e-3));
    }

    @Test
    void labelsAtTheEdgeStayOnThePage() {
        assertThat(Spread.apart(new double[]{1, 2}, new double[]{8, 8}, 0, 100)).containsExactly(4, 12);
        assertThat(Spread.apart(new double[]{99, 100}, new double[]{8, 8}, 0, 100)).containsExactly(88, 96);
    }

    @Test
    void noTwoLabelsEverOverlapAndTheirOrderIsKept() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int n = 2 + random.nextInt(6);
            double[] wanted = new double[n];
            double[] heights = new double[n];
            for (int i = 0; i < n; i++) {
                wanted[i] = 200 * random.nextDouble();
                heights[i] = 8 + random.nextInt(2) * 8;
            }
            double[] centres = Spread.apart(wanted, heights, 0, 200);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (wanted[i] < wanted[j]) {
                        assertThat(centres[j] - centres[i])
                                .isGreaterThanOrEqualTo((heights[i] + heights[j]) / 2 - 1e-9);
                    }
                }
            }
        }
    }
}
