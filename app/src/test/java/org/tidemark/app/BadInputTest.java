package org.tidemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program.Ended;

/**
 * What a user reads when the bundled workspace is damaged in one place, quoted whole because it is part of the interface. No
 * edition is left, nor a part of one.
 */
class BadInputTest {
    @TempDir
    Path temp;

    private Path mine;
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")))
            .with(InstalledPress::open);

    @BeforeEach
    void makeWorkspace() {
        mine = temp.resolve("mine");
        assertThat(program.run("init", mine).status()).isEqualTo(Status.DONE);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = mine.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
    }

    /** Where a line stands in the bundled file, counted from 1: the file may grow, the place must stay right. */
    private int line(String file, String text) throws IOException {
        return Files.readAllLines(mine.resolve(file)).indexOf(text) + 1;
    }

    private void override(String template, String text) throws IOException {
        Path path = mine.resolve("templates").resolve(template);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private void assertRefused(String message) {
        Ended ended = program.run("build", mine, "--as-of", "2026-01-23", "--lang", "en");

        assertThat(ended.err()).isEqualTo(message);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(Program.content(mine.resolve("out")).keySet()).isSubsetOf(".lock");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(mine.resolve("data/halvings.csv"));

        assertRefused("""
                data/halvings.csv:1:1: there is no such file; put it there or correct its name in report.yaml
                1 problem; nothing was written
                """);
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.writeString(mine.resolve("data/flows.csv"), "");

        assertRefused("""
                data/flows.csv:1:1: the file is empty; fetch it again
                1 problem; nothing was written
                """);
    }

    @Test
    void aBinaryFile() throws IOException {
        Files.write(mine.resolve("data/highs.csv"), new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 1, 2});

        assertRefused("""
                data/highs.csv:1:1: the file has NUL bytes, so it is binary, not CSV text; give the CSV itself, \
                plain or gzipped
                1 problem; nothing was written
                """);
    }

    @Test
    void aDayThatIsNone() throws IOException {
        change("data/levels.csv", "RUT,2026-01-22,", "RUT,2026-02-30,");

        assertRefused("""
                data/levels.csv:6666:2: date is '2026-02-30', not a calendar day; write ISO dates such as 2024-02-29
                1 problem; nothing was written
                """);
    }

    @Test
    void aMissingColumn() throws IOException {
        change("data/levels.csv", "series,date,close", "series,date,price");

        assertRefused("""
                data/levels.csv:1:1: no column 'close', found [series, date, price]; choose another format or \
                rename the column
                report.yaml: the required series RUT has no value for 2026-01-23; no file has closes of it; add one \
                under data
                report.yaml: the required series SPX has no value for 2026-01-23; no file has closes of it; add one \
                under data
                report.yaml: the required series NDX has no value for 2026-01-23; no file has closes of it; add one \
                under data
                report.yaml: the required series BTC has no value for 2026-01-23; no file has closes of it; add one \
                under data
                5 problems; nothing was written
                """);
    }

    @Test
    void aDayTwiceWithTwoValues() throws IOException {
        change("data/levels.csv", "BTC,2010-08-22,0.07\n", "BTC,2010-08-22,0.07\nBTC,2010-08-22,0.08\n");

        assertRefused("""
                data/levels.csv:3:3: BTC on 2010-08-22 is 0.08 here and 0.07 in line 2; keep one of them, or cut \
                one file with from or until
                1 problem; nothing was written
                """);
    }

    @Test
    void aHalvingTwice() throws IOException {
        change("data/halvings.csv", "840000,2024-04-20,6.25,3.125\n",
                "840000,2024-04-20,6.25,3.125\n840000,2024-04-19,6.25,3.125\n");

        assertRefused("""
                data/halvings.csv:6:1: the halving of 2024 is there already, in line 5; keep one of them
                1 problem; nothing was written
                """);
    }

    @Test
    void aSeriesThatAStudyDoesNotKnow() throws IOException {
        change("report.yaml", "index: RUT\n", "index: RUTT\n");

        assertRefused("report.yaml:" + line("report.yaml", "    index: RUTT")
                + """
                        :12: studies.breakouts.index: 'RUTT' is not a declared series; did you mean 'RUT'? accepted: RUT, \
                        SPX, NDX, BTC, IWM-TR, IJR-TR, IJH-TR, SPY-TR, QQQ-TR, TNA, USDKRW
                        1 problem; nothing was written
                        """);
    }

    @Test
    void aSectionThatDoesNotExist() throws IOException {
        change("report.yaml", "breakouts, halvings, etf-flows", "breakouts, halving, etf-flows");

        assertRefused("""
                report.yaml:17:61: sections: 'halving' is not a section; did you mean 'halvings'? accepted: \
                summary, snapshot, small-cap-indices, breakouts, halvings, etf-flows, unprofitable-share, sources
                1 problem; nothing was written
                """);
    }

    @Test
    void aSeriesInADataFileThatIsNotDeclared() throws IOException {
        change("data/levels.csv", "BTC,2010-08-22,0.07\n", "BTX,2010-08-22,0.07\n");

        assertRefused("""
                data/levels.csv:2:1: series 'BTX' is not declared; declare it in report.yaml or write BTC
                1 problem; nothing was written
                """);
    }

    @Test
    void aTypoInAMessageKeyOfATemplate() throws IOException {
        override("section/sources.ftlx", """
                <section id="sources">
                <h><@m key="sources.titel"/></h>
                </section>
                """);

        assertRefused("""
                section/sources.ftlx:2:4: messages/en.properties: key 'sources.titel': there is no such message; \
                did you mean 'sources.title'
                1 problem; nothing was written
                """);
    }

    @Test
    void aFactThatDoesNotExistInATemplate() throws IOException {
        override("section/sources.ftlx", """
                <section id="sources">
                <h><@m key="sources.title"/></h>
                <p><@fact id="snapshot.RUT.ydt"/></p>
                </section>
                """);

        assertRefused("""
                section/sources.ftlx:3:4: there is no fact 'snapshot.RUT.ydt'; did you mean 'snapshot.RUT.ytd'
                1 problem; nothing was written
                """);
    }

    @Test
    void aFigureTypedIntoATemplate() throws IOException {
        override("section/sources.ftlx", """
                <section id="sources">
                <h><@m key="sources.title"/></h>
                <p>Up 7.5% this year, the second time.</p>
                </section>
                """);

        assertRefused("""
                section/sources.ftlx:3:7: '7.5' is a figure written by hand; print it with <@fact …/>, or mark a \
                proper name with <@name …/>
                1 problem; nothing was written
                """);
    }

    @Test
    void everythingThatIsWrongWithTheDataIsSaidAtOnce() throws IOException {
        Files.delete(mine.resolve("data/halvings.csv"));
        change("data/levels.csv", "RUT,2026-01-22,", "RUT,2026-02-30,");

        assertRefused("""
                data/levels.csv:6666:2: date is '2026-02-30', not a calendar day; write ISO dates such as 2024-02-29
                data/halvings.csv:1:1: there is no such file; put it there or correct its name in report.yaml
                2 problems; nothing was written
                """);
    }

    @Test
    void aWrongCommandLineTouchesNothing() {
        Ended ended = program.run("build", mine, "--lang", "en,xx");

        assertThat(ended.err()).isEqualTo("tidemark build: --lang: 'xx' is not a language of the workspace; it has"
                + " ko, zh-Hans, zh-Hant, ru, en\n");
        assertThat(ended.status()).isEqualTo(Status.USAGE);
        assertThat(mine.resolve("out")).doesNotExist();
    }
}
