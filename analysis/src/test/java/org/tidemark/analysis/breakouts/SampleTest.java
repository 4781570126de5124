package org.tidemark.analysis.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Sample.median(new double[]{4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Sample.median(new double[]{9, 1, 5})).isEqualTo(5);
    }

    /** Binomial tables: 10 tosses of a coin give at least 8 heads in 56 of 1024 cases; 4 of 4 at 3/4 in 81 of 256. */
    @ParameterizedTest(name = "at least {0} of {1} at {2}")
    @CsvSource({"8, 10, 0.5, 0.0546875", "0, 10, 0.5, 1", "4, 4, 0.75, 0.31640625", "1, 1, 0, 0", "3, 3, 1, 1"})
    void theSignTestIsTheTailOfTheBinomial(int successes, int trials, double chance, double expected) {
        assertThat(Sample.binomialTail(successes, trials, chance)).isCloseTo(expected, within(1e-12));
    }

    /** Three of ten different days have a median of at least 8 when two of 8, 9, 10 are among them: 22 of 120 choices. */
    @Test
    void thePlaceboShareComesNearTheCountOfAllChoices() {
        double[] pool = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double share = Sample.placebo(pool, 3, 8, 100_000, 7);
        assertThat(share).isCloseTo(22.0 / 120, within(0.005));
        assertThat(Sample.placebo(pool, 3, 8, 100_000, 7)).as("same seed").isEqualTo(share);
        assertThat(pool).as("left alone").containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void thePlaceboShareIsNeverZero() {
        assertThat(Sample.placebo(new double[]{1, 2, 3}, 2, 99, 999, 1)).isEqualTo(0.001);
    }
}
