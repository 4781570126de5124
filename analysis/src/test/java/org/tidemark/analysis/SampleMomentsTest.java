package org.tidemark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleMomentsTest {
    /**
     * Certified values: NIST Statistical Reference Datasets, Univariate Summary Statistics, NumAcc1 to NumAcc4. Each set is one
     * {@code first} followed by {@code low} and {@code high} in turn.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # data set, first,      low,        high,       n,    mean,       sd (n - 1)
            NumAcc1,    10000001,   10000003,   10000002,   3,    10000002,   1
            NumAcc2,    1.2,        1.1,        1.3,        1001, 1.2,        0.1
            NumAcc3,    1000000.2,  1000000.1,  1000000.3,  1001, 1000000.2,  0.1
            NumAcc4,    10000000.2, 10000000.1, 10000000.3, 1001, 10000000.2, 0.1
            """)
    void reproducesCertifiedValues(String dataSet, double first, double low, double high, int n, double mean,
            double deviation) {
        double[] sample = new double[n];
        Arrays.setAll(sample, i -> i == 0 ? first : i % 2 == 1 ? low : high);
        assertThat(SampleMoments.mean(sample)).isCloseTo(mean, within(1e-13 * mean));
        // Eight digits is what the inputs of NumAcc4 themselves allow in binary.
        assertThat(SampleMoments.standardDeviation(sample)).isCloseTo(deviation, within(1e-7 * deviation));
    }

    @Test
    void refusesToGuessFromTooFewObservations() {
        assertThatThrownBy(() -> SampleMoments.mean(new double[0])).hasMessage("no observation has no mean");
        assertThatThrownBy(() -> SampleMoments.standardDeviation(new double[]{1}))
                .hasMessage("1 observation has no deviation; two are needed");
    }
}
