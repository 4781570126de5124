package org.tidemark.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JosaTest {
    /** Read aloud by hand: 천, 티, 에프, 퍼센트, 달러, 배, 일, 삼, 영, 엘, 알. */
    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(textBlock = """
            러셀 2000,     은/는,   은
            S&P 500,       이/가,   이
            RUT,           은/는,   는
            ETF,           을/를,   를
            IWM,           은/는,   은
            +7.5%,         이/가,   가
            −38.5%,        으로/로, 로
            '89,504달러',  을/를,   를
            352억 달러,    이/가,   가
            ×4.3 (+330%),  은/는,   는
            '1,410일',     으로/로, 로
            '1,410일',     이/가,   이
            3,             과/와,   과
            '2,669.16',    은/는,   은
            2024,          은/는,   는
            0.25,          을/를,   를
            2025년 9월 18일, 을/를, 을
            비트코인,      은/는,   은
            서울,          으로/로, 로
            아이셰어즈(IJR), 은/는, 는
            XRL,           으로/로, 로
            """)
    void theParticleFollowsTheLastSound(String word, String pair, String expected) {
        assertThat(Josa.after(word, pair)).isEqualTo(expected);
    }

    @Test
    void aPairWithoutASlashIsRefused() {
        assertThatThrownBy(() -> Josa.after("러셀", "은"))
                .hasMessage("'은' is not a pair of particles; write the one after a consonant first, as in 은/는");
    }
}
