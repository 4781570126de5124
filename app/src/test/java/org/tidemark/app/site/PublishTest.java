package org.tidemark.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;

class PublishTest {
    @TempDir
    Path temp;

    private Path desk;
    private Path site;
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));

    @BeforeEach
    void buildAnEdition() {
        desk = Program.workspace(temp);
        site = temp.resolve("site");
        program.run("build", desk);
    }

    @Test
    void theEditionAndAnIndexInEachLanguageAreThere() throws IOException {
        Ended ended = program.run("publish", desk, "--to", site);

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).isEqualTo("done: " + site.resolve("2026-01-21") + "\ndone: "
                + site.resolve("ko/index.html") + "\ndone: " + site.resolve("en/index.html") + "\ndone: "
                + site.resolve("index.html") + "\n");
        assertThat(Program.content(site.resolve("2026-01-21")))
                .isEqualTo(Program.content(desk.resolve("out/2026-01-21")));
        assertThat(Files.readString(site.resolve("ko/index.html"))).contains("<html lang=\"ko\">",
                "<h1>책상</h1>", "href=\"../2026-01-21/ko/index.html\">2026-01-21 기준</a>", "한국어");
    }

    @Test
    void whatAPersonWroteIsEscaped() throws IOException {
        program.run("publish", desk, "--to", site);

        assertThat(Files.readString(site.resolve("en/index.html"))).contains("<h1>A &lt;desk&gt; &amp; more</h1>")
                .doesNotContain("<desk>");
    }

    @Test
    void doingItAgainChangesNothing() {
        program.run("publish", desk, "--to", site);
        var before = Program.content(site);

        Ended again = program.run("publish", desk, "--to", site);

        assertThat(again.status()).isEqualTo(Status.DONE);
        assertThat(again.out().lines()).allSatisfy(line -> assertThat(line).startsWith("skipped: "));
        assertThat(Program.content(site)).isEqualTo(before);
    }

    @Test
    void aRehearsalWritesNothing() {
        Ended ended = program.run("publish", desk, "--to", site, "--dry-run");

        assertThat(ended.out()).startsWith("would write: " + site.resolve("2026-01-21") + "\n");
        assertThat(site).doesNotExist();
    }

    @Test
    void aNewerEditionComesFirstAndARevisionReplaces() throws IOException {
        program.run("publish", desk, "--to", site);
        Path levels = desk.resolve("data/levels.csv");
        Files.writeString(levels, Files.readString(levels) + "BTC,2026-01-22,90500\n");
        program.run("build", desk);
        program.run("publish", desk, "--to", site);
        Files.writeString(levels, Files.readString(levels).replace("90500", "90600"));
        program.run("build", desk);

        program.run("publish", desk, "--to", site);

        String index = Files.readString(site.resolve("en/index.html"));
        assertThat(index.indexOf("2026-01-22/en/index.html")).isPositive()
                .isLessThan(index.indexOf("2026-01-21/en/index.html"));
        assertThat(index).contains("revision 2", "revision 1");
        assertThat(Program.content(site.resolve("2026-01-22")).get("en/index.html")).contains("r2");
        assertThat(Program.content(site).keySet()).noneMatch(name -> name.startsWith(".replaced-"));
    }

    @Test
    void aLanguageWithoutAnEditionHasNoPage() throws IOException {
        program.run("build", desk, "--lang", "en", "--out", temp.resolve("english"));

        program.run("publish", desk, "--out", temp.resolve("english"), "--to", site);

        assertThat(site.resolve("ko")).doesNotExist();
        assertThat(Files.readString(site.resolve("index.html"))).contains("en/index.html").doesNotContain("ko/");
    }

    @Test
    void aChangedEditionIsNotPublished() throws IOException {
        Files.writeString(desk.resolve("out/2026-01-21/ko/index.html"), "tampered");

        Ended ended = program.run("publish", desk, "--to", site);

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).contains("ko/index.html: changed since the edition was made");
        assertThat(site).doesNotExist();
    }

    @Test
    void withoutAnEditionThereIsNothingToPublish() {
        Ended ended = program.run("publish", desk, "--to", site, "--as-of", "2020-01-01");

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).isEqualTo("tidemark: no edition of desk-report as of 2020-01-01 in "
                + desk.resolve("out") + "; 'tidemark build' makes one\n");
    }
}
