package org.tidemark.app.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    Path temp;

    private Findings of(String html) throws IOException {
        return Findings.of(Files.writeString(temp.resolve("index.html"), html));
    }

    private static Run plain(String text) {
        return new Run(text, false, Optional.empty());
    }

    private static Run bold(String text) {
        return new Run(text, true, Optional.empty());
    }

    @Test
    void theSummaryIsCopiedWithWhatIsBold() throws IOException {
        var findings = of("""
                <html lang="en"><body><section id="other"><p class="lead">no</p><li>no</li></section><section id="summary">
                <p class="lead">Up
                  <data value="a">7.5%</data>&nbsp;this <em>year</em>.</p>
                <ul><li><strong><span translate="no">RUT</span> <data value="b">+7.5%</data> </strong> this<br>year &lt;b&gt;</li>
                <li> </li><li><span lang="ko">한국</span> x</li></ul></section></body></html>
                """);

        assertThat(findings.lead()).containsExactly(plain("Up 7.5%\u00a0this year."));
        assertThat(findings.points()).containsExactly(List.of(bold("RUT +7.5% "), plain("this year <b>")),
                List.of(new Run("한국", false, Optional.of("ko")), plain(" x")));
    }

    @Test
    void aPageWithoutSummaryHasNoFindings() throws IOException {
        assertThat(of("<p>nothing</p>")).isEqualTo(new Findings(List.of(), List.of()));
    }

    @Test
    void eightPointsAreEnough() throws IOException {
        assertThat(of("<section id=summary><ul>" + "<li>x</li>".repeat(9) + "</ul></section>").points()).hasSize(8);
    }
}
