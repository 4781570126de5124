package org.tidemark.analysis.breakouts;

import java.util.Arrays;
import java.util.Random;

/** Statistics over a handful of returns. */
final class Sample {
    private Sample() {}

    /** Middle value, or the mean of the two middle ones; of at least one value. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return medianOfSorted(sorted);
    }

    static int positive(double[] values) {
        int count = 0;
        for (double value : values) {
            if (value > 0) {
                count++;
            }
        }
        return count;
    }

    /**
     * Placebo test: how often {@code size} different days drawn at random do as well as the observed days.
     *
     * <p>{@code (1 + k) / (1 + draws)}, where k samples have a median of at least {@code observed}: what was observed counts as
     * one of the draws, so the share is never 0 (Phipson and Smyth 2010, "Permutation p-values should never be zero").
     *
     * @param pool returns from every day that may be drawn, at least {@code size} of them
     * @param seed of {@link Random}, whose algorithm the JDK fixes for good
     */
    static double placebo(double[] pool, int size, double observed, int draws, long seed) {
        var random = new Random(seed);
        double[] remaining = pool.clone();
        double[] drawn = new double[size];
        int asGood = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < size; i++) {
                int chosen = i + random.nextInt(remaining.length - i);
                double value = remaining[chosen];
                remaining[chosen] = remaining[i];
                remaining[i] = value;
                insert(drawn, i, value);
            }
            if (medianOfSorted(drawn) >= observed) {
                asGood++;
            }
        }
        return (1.0 + asGood) / (1.0 + draws);
    }

    /** Chance of at least {@code successes} in {@code trials} independent ones that each succeed with {@code chance}. */
    static double binomialTail(int successes, int trials, double chance) {
        double tail = 0;
        double coefficient = 1;
        for (int k = 0; k <= trials; k++) {
            if (k >= successes) {
                tail += coefficient * Math.pow(chance, k) * Math.pow(1 - chance, trials - k);
            }
            coefficient = coefficient * (trials - k) / (k + 1);
        }
        return Math.min(1, tail);
    }

    private static void insert(double[] sorted, int size, double value) {
        int i = size;
        while (i > 0 && sorted[i - 1] > value) {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = value;
    }

    private static double medianOfSorted(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
