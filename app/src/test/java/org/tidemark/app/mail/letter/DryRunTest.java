package org.tidemark.app.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DryRunTest {
    @ParameterizedTest
    @CsvSource({"reader@example.org, reader@example.org.eml",
        "o'brien+news@example.org, o%27brien%2bnews@example.org.eml",
        "a%2b@example.org, a%252b@example.org.eml", "a/../../b@example.org, a%2f..%2f..%2fb@example.org.eml",
        "-rf@example.org, %2drf@example.org.eml", "a{b}~c@example.org, a%7bb%7d%7ec@example.org.eml"})
    void aLetterIsCalledByItsAddress(String address, String name) {
        assertThat(DryRun.fileName(address)).isEqualTo(name);
    }

    @Test
    void longAddressesStayApartAndShortEnough() {
        String common = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63);
        String one = DryRun.fileName(common + ".example.org");
        String other = DryRun.fileName(common + ".example.com");

        assertThat(one).isNotEqualTo(other).hasSizeLessThan(150).endsWith(".eml");
    }
}
