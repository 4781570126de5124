package org.tidemark.analysis;

/** Mean and standard deviation of a sample. */
public final class SampleMoments {
    private SampleMoments() {}

    /** @throws IllegalArgumentException if there is no observation */
    public static double mean(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("no observation has no mean");
        }
        double sum = 0;
        for (double observation : sample) {
            sum += observation;
        }
        return sum / sample.length;
    }

    /**
     * Standard deviation with n − 1, in two passes so that a large mean does not eat the digits; the second sum corrects the
     * rounding of the mean (Chan, Golub, LeVeque 1983, formula 1.7).
     *
     * @throws IllegalArgumentException if there are fewer than two observations
     */
    public static double standardDeviation(double[] sample) {
        if (sample.length < 2) {
            throw new IllegalArgumentException(sample.length + " observation has no deviation; two are needed");
        }
        double mean = mean(sample);
        double squares = 0;
        double rest = 0;
        for (double observation : sample) {
            double distance = observation - mean;
            squares += distance * distance;
            rest += distance;
        }
        return Math.sqrt((squares - rest * rest / sample.length) / (sample.length - 1));
    }
}
