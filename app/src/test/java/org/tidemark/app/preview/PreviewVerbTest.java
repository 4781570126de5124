package org.tidemark.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.report.EditionPress;
import org.tidemark.report.text.TemplateSource;

class PreviewVerbTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root"));
    @TempDir
    Path temp;

    private final Program program = Program.at(ROOT);

    @Test
    void withoutAWorkspaceThereIsNothingToShow() {
        assertThat(program.run("preview", temp)).isEqualTo(new Ended(Status.REFUSED, "",
                "report.yaml:1:1: no such file in "
                        + temp + "; name the folder of a workspace; 'tidemark init DIR' makes one\n"
                        + "1 problem; nothing was written\n"));
    }

    @Test
    void aPortIsANumber() {
        assertThat(program.run("preview", temp, "--port", "80a")).isEqualTo(new Ended(Status.USAGE, "",
                "tidemark preview: --port: '80a' is not a number from 0 to 65535\n"));
        assertThat(program.run("preview", temp, "--port", "65536").status()).isEqualTo(Status.USAGE);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        Path desk = Program.workspace(temp);
        try (Previewer first = Previewer.start(desk, Optional.empty(), 0, overrides -> {
            throw new IllegalStateException("nobody looks");
        }, line -> {
        })) {
            int port = first.address().getPort();
            Ended ended = program.run("preview", desk, "--port", port);

            assertThat(ended.err()).startsWith("tidemark: port " + port + " cannot be had (")
                    .endsWith("); choose another with --port, 0 for any that is free\n");
            assertThat(ended.status()).isEqualTo(Status.FAILED);
        }
    }

    /** The whole program, as somebody starts it and ends it with Ctrl-C. */
    @Test
    void itEndsCleanlyWhenItIsToldTo() throws Exception {
        Path desk = Program.workspace(temp);
        Path err = temp.resolve("err.txt");
        Process process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.tidemark.app.Main", "preview", desk.toString(), "--port",
                "0")).redirectError(err.toFile()).start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            URI address = URI.create(out.readLine());
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            try (var browser = new Browser(address)) {
                browser.listen();
                // while a page is open, and its line with it
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the program ends").isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("ended by the signal, not by a fault").isEqualTo(128 + 15);
        assertThat(Files.readString(err)).contains("watching " + desk + "; Ctrl-C ends the preview\n")
                .doesNotContain("Exception");
        assertThat(desk.resolve("out")).doesNotExist();
    }

    /** With the press and the templates of the product: a word is changed, then a figure is written by hand. */
    @Test
    void aTemplateAuthorSeesAChange() throws Exception {
        Path desk = temp.resolve("mine");
        assertThat(program.run("init", desk).status()).isEqualTo(Status.DONE);
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replace("languages: [ko, zh-Hans, zh-Hant, ru, en]",
                "languages: [en]").replaceFirst("sections: \\[.*]", "sections: [sources]"));
        Path section = desk.resolve("templates/section/sources.ftlx");
        Files.createDirectories(section.getParent());
        Files.writeString(section,
                "<section id=\"sources\">\n<h><@m key=\"sources.title\"/></h>\n<p>Before.</p>\n</section>\n");
        try (Previewer previewer = Previewer.start(desk, Optional.empty(), 0,
                overrides -> new EditionPress(TemplateSource.overriddenBy(overrides), "Tidemark"), line -> {
                }); var browser = new Browser(previewer.address())) {
            assertThat(browser.get("/en/index.html").body()).contains("<p>Before.</p>");
            assertThat(browser.get("/en/report.pdf").body()).startsWith("%PDF-");
            browser.listen();

            Files.writeString(section, Files.readString(section).replace("Before.", "After."));
            browser.next();
            String page = browser.get("/en/index.html").body();
            assertThat(page).contains("<p>After.</p>");
            assertThat(page).containsPattern("script-src 'sha256-[^']+' 'sha256-[^']+'[;\"]")
                    .contains("connect-src 'self'");

            Files.writeString(section, Files.readString(section).replace("After.", "Up 7.5%."));
            browser.next();
            assertThat(browser.get("/en/index.html").body()).contains("<p class=\"place\">section/sources.ftlx:3:",
                    "&#39;7.5&#39; is a figure written by hand", "print it with &lt;@fact …/&gt;");
        }
    }
}
