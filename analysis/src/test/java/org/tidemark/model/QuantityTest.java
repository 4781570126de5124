package org.tidemark.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    /** Exact by hand: 2005 / 2000 is 1.0025, so the change is 0.25 %, which half-up is 0.3 %; in binary it is 0.00249999999. */
    @ParameterizedTest(name = "from {0} to {1}: {2} %")
    @CsvSource({"2000, 2005, 0.3", "2000, 1995, -0.3", "200, 200.1, 0.1", "1000, 1074.5, 7.5", "1000, 1074.49, 7.4",
        "1000, 999.5, -0.1", "1000, 999.6, 0.0", "16, 1.2, -92.5"})
    void aChangeIsRoundedHalfUpOnItsDecimalValue(double from, double to, String percent) {
        assertThat(Quantity.Return.of(to / from - 1).printed()).isEqualByComparingTo(percent);
    }

    /** 1.005 × 100 is 100.49999999999999 in binary. */
    @ParameterizedTest(name = "{0} × {1}: {2}")
    @CsvSource({"1.005, 100, 100.50, 2", "1.15, 100, 115.0, 1", "1.0005, 1000, 1001, 0"})
    void aRatioIsRoundedHalfUpOnItsDecimalValue(double ratio, double by, String printed, int decimals) {
        assertThat(new Quantity.Ratio(ratio * by, decimals).printed()).isEqualByComparingTo(printed);
    }

    /** Three digits, in the unit that the rounded amount fills. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"999499999, 999000000", "999500000, 1000000000", "-999500000, -1000000000", "35245900000, 35200000000"})
    void moneyHasThreeDigits(double amount, String printed) {
        assertThat(new Quantity.Money(amount, "USD").printed()).isEqualByComparingTo(printed);
    }

    /** A damaged file may name a sector with as many words; a pattern that nests for each of them overflows the stack. */
    @Test
    void aTermMayHaveAnyNumberOfWords() {
        assertThat(new Quantity.Term("a" + "-a".repeat(200_000)).key()).hasSize(400_001);
        assertThat(Quantity.Term.ofText("Health Care").key()).isEqualTo("health-care");
    }
}
