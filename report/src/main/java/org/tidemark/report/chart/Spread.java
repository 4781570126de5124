package org.tidemark.report.chart;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Moves labels apart vertically: each as near as it can be to where it belongs, none on another, in the order in which
 * they belong. Overlapping ones form a cluster centred on the mean of their wishes (pool adjacent violators).
 */
final class Spread {
    private Spread() {}

    /**
     * @param wanted  centre each label would like to have
     * @param heights room each label needs
     * @return centres, in the order given; between {@code top} and {@code bottom} if all fit there
     */
    static double[] apart(double[] wanted, double[] heights, double top, double bottom) {
        int n = wanted.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        // Cluster c holds the labels order[first[c]] to order[first[c + 1] - 1].
        int[] first = new int[n + 1];
        double[] start = new double[n];
        double[] room = new double[n];
        double[] wish = new double[n];
        int clusters = 0;
        for (int k = 0; k < n; k++) {
            int label = order[k];
            first[clusters] = k;
            room[clusters] = heights[label];
            wish[clusters] = wanted[label] - heights[label] / 2;
            start[clusters] = clamp(wish[clusters], room[clusters], top, bottom);
            clusters++;
            while (clusters > 1 && start[clusters - 2] + room[clusters - 2] > start[clusters - 1]) {
                int a = clusters - 2;
                int b = clusters - 1;
                int inA = first[b] - first[a];
                int inB = k + 1 - first[b];
                // A label of b that starts the cluster wishes for a start higher by the room of a.
                wish[a] = (wish[a] * inA + (wish[b] - room[a]) * inB) / (inA + inB);
                room[a] += room[b];
                start[a] = clamp(wish[a], room[a], top, bottom);
                clusters--;
            }
        }
        first[clusters] = n;
        double[] centres = new double[n];
        for (int c = 0; c < clusters; c++) {
            double y = start[c];
            for (int k = first[c]; k < first[c + 1]; k++) {
                centres[order[k]] = y + heights[order[k]] / 2;
                y += heights[order[k]];
            }
        }
        return centres;
    }

    private static double clamp(double start, double room, double top, double bottom) {
        return Math.max(top, Math.min(start, bottom - room));
    }
}
