package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "-0.5,-0.5", "+2,2", ".5,0.5", "168.97000122070312,168.97000122070312", "1e3,1000",
        "9.5318E+11,953180000000", "9007199254740993,9007199254740992"})
    void readsWhatMachinesWrite(String text, double value) {
        assertThat(Decimals.parse(text, 0)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1,5", "1 000", "NaN", "Infinity", "1d", "0x1p3", "1e", "1e+", "1e9999",
        "1965.e2", "16.", "1e-999",
        "--1", "1.2.3",
        "٣", "−1"})
    void takesNothingElseForANumber(String text) {
        assertThat(Decimals.parse(text, 0)).isEmpty();
    }

    /** The JDK's decimal arithmetic is exact, and its conversion to double rounds correctly. */
    @Test
    void shiftsThePointWithoutASecondRounding() {
        var random = new Random(20260123);
        for (int i = 0; i < 20_000; i++) {
            String text = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(12))
                    .toPlainString();
            for (int shift : new int[]{0, 2, -6}) {
                assertThat(Decimals.parse(text, shift))
                        .hasValue(new BigDecimal(text).movePointLeft(shift).doubleValue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,234.5;1234.5", "12,345,678;12345678", "(95.1);-95.1", "-1,000;-1000", "7;7",
        "(1,095.1);-1095.1"})
    void readsThousandsSeparators(String text, double value) {
        assertThat(Decimals.parseGrouped(text, 0)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "1234,567", ",123", "1.234,5", "1,234,", "1,2345", "(-1)", "()", "1,234.5,678",
        "-,123"})
    void takesOnlyWholeGroups(String text) {
        assertThat(Decimals.parseGrouped(text, 0)).isEmpty();
    }
}
