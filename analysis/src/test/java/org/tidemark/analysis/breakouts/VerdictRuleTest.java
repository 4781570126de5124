package org.tidemark.analysis.breakouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.model.Verdict.CANNOT_TELL;
import static org.tidemark.model.Verdict.CONTRADICTED;
import static org.tidemark.model.Verdict.DEPENDS_ON_DEFINITION;
import static org.tidemark.model.Verdict.SUPPORTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.Verdict;

class VerdictRuleTest {
    @ParameterizedTest(name = "n {0}, median {1}, base {2}, p {3} at one of four horizons")
    @CsvSource({"9, 5.0, 0.1, 0.001, CANNOT_TELL", "10, 5.0, 0.1, 0.0125, SUPPORTED",
        "10, 5.0, 0.1, 0.013, CANNOT_TELL",
        "10, 0.1, 0.1, 0.5, CONTRADICTED", "4, -0.5, 0.1, 0.99, CANNOT_TELL"})
    void fewEventsTellNothingHoweverGoodTheyLook(int events, double median, double base, double p, Verdict expected) {
        assertThat(VerdictRule.ofHorizon(events, median, base, p, 4)).isEqualTo(expected);
    }

    @Test
    void horizonsThatDisagreeDependOnTheDefinition() {
        assertThat(VerdictRule.ofAll(List.of(SUPPORTED, CONTRADICTED, CANNOT_TELL))).isEqualTo(DEPENDS_ON_DEFINITION);
        assertThat(VerdictRule.ofAll(List.of(SUPPORTED, SUPPORTED))).isEqualTo(SUPPORTED);
        assertThat(VerdictRule.ofAll(List.of(SUPPORTED, CANNOT_TELL))).isEqualTo(CANNOT_TELL);
        assertThat(VerdictRule.ofAll(List.of(CONTRADICTED, CONTRADICTED))).isEqualTo(CONTRADICTED);
    }
}
