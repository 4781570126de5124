package org.tidemark.app.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.edition.EditionId;

class AttachmentNameTest {
    private static String name(String title, int revision) {
        return AttachmentName.of(title, new EditionId("desk", LocalDate.of(2026, 1, 23), revision));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            소형주와 만조선                     | 소형주와 만조선 2026-01-23.pdf
            小型股與潮位線：第二季              | 小型股與潮位線：第二季 2026-01-23.pdf
            Малая капитализация                 | Малая капитализация 2026-01-23.pdf
            ../../.profile                      | profile 2026-01-23.pdf
            -rf ~                               | rf ~ 2026-01-23.pdf
            ...                                 | desk 2026-01-23.pdf
            """)
    void aTitleBecomesTheNameOfAFile(String title, String name) {
        assertThat(name(title, 1)).isEqualTo(name);
    }

    @Test
    void whatAFileSystemOrShellReadsAsMoreThanANameIsLeftOut() {
        assertThat(name("Up 7% / down?  A: \"B\" <C> | D\\E*\u202e\n", 1))
                .isEqualTo("Up 7 down A B C DE 2026-01-23.pdf");
    }

    @Test
    void aLaterRevisionIsAnotherFile() {
        assertThat(name("A", 3)).isEqualTo("A 2026-01-23 r3.pdf");
    }

    @Test
    void noNameIsLongerThanAFileSystemTakes() {
        assertThat(name("😀".repeat(300), 1)).isEqualTo("😀".repeat(50) + " 2026-01-23.pdf");
        assertThat(name("수".repeat(300), 1).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
}
