package org.tidemark.analysis.halvings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyTest {
    /** Bitcoin Wiki, "Controlled supply": BTC mined at the start of each era, and 20,999,999.9769 in the end. */
    @ParameterizedTest(name = "below block {0}: {1} satoshi")
    @CsvSource({"0, 0", "1, 5000000000", "210000, 1050000000000000", "420000, 1575000000000000",
        "630000, 1837500000000000",
        "840000, 1968750000000000", "6929999, 2099999997689999", "6930000, 2099999997690000",
        "9000000, 2099999997690000"})
    void countsWholeSatoshi(long height, long satoshi) {
        assertThat(Supply.below(height)).isEqualTo(satoshi);
    }

    @Test
    void isTheSumOfEveryBlock() {
        long sum = 0;
        for (long block = 0; block < 1_000_001; block++) {
            if (block % 70_001 == 0) {
                assertThat(Supply.below(block)).isEqualTo(sum);
            }
            sum += Supply.subsidy(block);
        }
    }

    @Test
    void neverCreatesACoinAfterTheLastSatoshi() {
        assertThat(Supply.subsidy(6_929_999)).isEqualTo(1);
        assertThat(Supply.subsidy(6_930_000)).isZero();
        assertThat(Supply.subsidy(Long.MAX_VALUE)).isZero();
        assertThat(Supply.terminal()).isEqualTo(2_099_999_997_690_000L);
    }

    /** 6.25 × 52,560 = 328,500 and 3.125 × 52,560 = 164,250 coins a year, over 19,687,500. */
    @Test
    void halvesTheIssuanceAtBlock840000() {
        assertThat(Supply.issuance(Supply.subsidy(839_999), 840_000)).isCloseTo(328_500.0 / 19_687_500, within(1e-15));
        assertThat(Supply.issuance(Supply.subsidy(840_000), 840_000)).isCloseTo(164_250.0 / 19_687_500, within(1e-15));
    }
}
