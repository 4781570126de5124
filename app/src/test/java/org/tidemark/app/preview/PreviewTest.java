package org.tidemark.app.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.app.Program;
import org.tidemark.report.Press;
import org.tidemark.report.ReportInput;
import org.tidemark.report.UnprintableReportException;

class PreviewTest {
    /** A folder of the workspace whose templates the press below prints. */
    private static final String NOTE = "templates/section/note.ftlx";
    @TempDir
    Path temp;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Path desk;
    private Previewer previewer;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        desk = Program.workspace(temp);
        write(NOTE, "first draft");
        previewer = Previewer.start(desk, Optional.empty(), 0, NotePress::new, said::add);
        browser = new Browser(previewer.address());
    }

    @AfterEach
    void stop() {
        browser.close();
        previewer.close();
    }

    private void write(String file, String text) throws IOException {
        Path path = desk.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    /** Prints the title, the day and what stands in one template; a word in it is a mistake. */
    private record NotePress(Path templates) implements Press {
        @Override
        public Printed print(ReportInput input, String language) {
            Path note = templates.resolve("section/note.ftlx");
            String text = "no note";
            try {
                if (Files.exists(note)) {
                    text = Files.readString(note, StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (text.contains("mistake")) {
                throw new UnprintableReportException(List.of("section/note.ftlx:2:4: '<b>' & \"mistake\" in " + language
                        + "; write <@fact …/>"));
            }
            if (text.contains("fault")) {
                throw new IllegalStateException("a fault <of> the program");
            }
            String html = "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
                    + " &#39;none&#39;; script-src &#39;sha256-abc=&#39;; img-src data:\"></head><body>"
                    + input.titles().get(language).replace("<", "&lt;") + " " + input.asOf() + " " + text
                    + "</body></html>\n";
            return new Printed(html.getBytes(StandardCharsets.UTF_8),
                    ("%PDF " + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyLanguageIsServedWithItsFiles() throws Exception {
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/").headers().firstValue("Location")).contains("/ko/index.html");
        assertThat(browser.get("/en").headers().firstValue("Location")).contains("/en/index.html");
        assertThat(browser.get("/en/").headers().firstValue("Location")).contains("/en/index.html");
        assertThat(browser.get("/ko/index.html").body()).contains("책상 2026-01-21 first draft");
        assertThat(browser.get("/en/index.html").body()).contains("A &lt;desk> & more 2026-01-21 first draft");
        assertThat(browser.get("/en/report.pdf").body()).isEqualTo("%PDF first draft");
        assertThat(browser.get("/facts.json").body()).contains("2026-01-21");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /ko/index.html   | 200 | text/html; charset=utf-8
            /ko/report.pdf   | 200 | application/pdf
            /facts.json      | 200 | application/json
            /ru/index.html   | 404 | text/plain; charset=utf-8
            /nothing         | 404 | text/plain; charset=utf-8
            """)
    void everyFileHasItsTypeAndIsNeverKept(String path, int status, String type) throws Exception {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(browser.ask("HEAD", path).statusCode()).isEqualTo(status);
        assertThat(browser.ask("HEAD", path).body()).isEmpty();
    }

    @Test
    void theScriptThatLoadsThePageAgainIsLetThroughByThePagesOwnPolicy() throws Exception {
        String page = browser.get("/ko/index.html").body();

        assertThat(page).contains("script-src 'sha256-abc=' 'sha256-").contains("img-src data:; connect-src 'self'\"")
                .containsOnlyOnce("<script data-proof=\"" + browser.listen() + "\">");
    }

    @Test
    void aChangedTemplateIsSeen() throws Exception {
        String first = browser.listen();
        write(NOTE, "second draft");

        assertThat(browser.next()).isNotEqualTo(first);
        assertThat(browser.get("/ko/index.html").body()).contains("second draft");
    }

    @Test
    void aChangedConfigurationIsSeen() throws Exception {
        browser.listen();
        write("report.yaml", Program.REPORT.replace("ko: 책상", "ko: 의자"));

        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains("의자");
    }

    @Test
    void changedDataAreSeen() throws Exception {
        browser.listen();
        write("data/levels.csv", Program.LEVELS + "BTC,2026-01-22,90000\n");

        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains("2026-01-22");
    }

    @Test
    void aFileThatAnEditorPutsInPlaceByRenamingIsSeen() throws Exception {
        browser.listen();
        write("templates/section/.note.ftlx.swp", "third draft");
        Files.move(desk.resolve("templates/section/.note.ftlx.swp"), desk.resolve(NOTE),
                StandardCopyOption.ATOMIC_MOVE);

        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains("third draft");
    }

    @Test
    void aFileThatIsDeletedAndOneThatIsNewAreSeen() throws Exception {
        browser.listen();
        Files.delete(desk.resolve(NOTE));
        Files.delete(desk.resolve("templates/section"));
        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains("no note");

        write(NOTE, "born again");
        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains("born again");
    }

    @Test
    void whatIsWrongInATemplateIsShownWithItsPlaceItsLinesAndTheRemedy() throws Exception {
        assertThat(browser.get("/en/index.html").statusCode()).isEqualTo(200);
        browser.listen();
        write(NOTE, "<p>\n<p><i>mistake</i></p>\nthird");
        browser.next();

        var answer = browser.get("/en/index.html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .matches("default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; "
                        + "base-uri 'none'; form-action 'none'");
        assertThat(answer.body()).contains("<h1>1 problem keeps en from being printed</h1>")
                .contains("<p class=\"place\">section/note.ftlx:2:4</p>")
                .contains("<p class=\"what\">&#39;&lt;b&gt;&#39; &amp; &quot;mistake&quot; in en</p>")
                .contains("<b>What helps:</b> write &lt;@fact …/&gt;</p>")
                .contains("<span><i>1</i><code>&lt;p&gt;</code></span><span class=\"here\"><i>2</i><code>&lt;p&gt;"
                        + "<mark>&lt;</mark>i&gt;mistake&lt;/i&gt;&lt;/p&gt;</code></span><span><i>3</i><code>third</code>")
                .doesNotContain("<b>' &").contains("<a href=\"/ko/index.html\">ko</a>");
        assertThat(said).contains("section/note.ftlx:2:4: '<b>' & \"mistake\" in en; write <@fact …/>");
    }

    @Test
    void theLastPageThatCouldBePrintedStaysInReach() throws Exception {
        assertThat(browser.get("/en/index.html").body()).contains("first draft");
        browser.listen();
        write(NOTE, "mistake");
        browser.next();

        assertThat(browser.get("/en/index.html").body()).contains("href=\"/.last/en/index.html\"");
        assertThat(browser.get("/.last/en/index.html").body()).contains("first draft", "What is wrong now")
                .contains("connect-src 'self'").containsPattern("; style-src 'sha256-[^']+'; connect-src");
        assertThat(browser.get("/.last/en/report.pdf").body()).isEqualTo("%PDF first draft");
        assertThat(browser.get("/.last/facts.json").statusCode()).isEqualTo(200);

        write(NOTE, "mended");
        browser.next();
        assertThat(browser.get("/en/index.html").body()).contains("mended").doesNotContain(".last");
    }

    @Test
    void whatIsWrongInDataOrConfigurationIsShownForEveryLanguage() throws Exception {
        browser.listen();
        write("data/levels.csv", Program.LEVELS.replace("RUT,2026-01-22,", "RUT,2026-02-30,"));
        browser.next();
        assertThat(browser.get("/ko/index.html").body()).contains(
                "<h1>1 problem keeps the edition from being printed</h1>", "data/levels.csv:4:2",
                "<b>What helps:</b> write ISO dates such as 2024-02-29",
                "<span class=\"here\"><i>4</i><code>RUT,2026-02-30,2670</code>");

        write("report.yaml", Program.REPORT.replace("publisher:", "<script>publisher:"));
        browser.next();
        assertThat(browser.get("/en/index.html").body()).contains("&lt;script&gt;publisher")
                .doesNotContain("<script>publisher");
    }

    @Test
    void aPreviewBeginsWithAConfigurationThatCannotBeRead() throws Exception {
        Files.writeString(desk.resolve("report.yaml"), "report: [");
        try (Previewer broken = Previewer.start(desk, Optional.empty(), 0, NotePress::new, said::add);
                var other = new Browser(broken.address())) {
            assertThat(other.get("/").statusCode()).isEqualTo(503);
            assertThat(other.get("/").body()).contains("keeps the edition from being printed", "report.yaml:1:");

            other.listen();
            write("report.yaml", Program.REPORT);
            other.next();
            assertThat(other.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aFaultOfTheProgramDoesNotEndThePreview() throws Exception {
        browser.listen();
        write(NOTE, "fault");
        browser.next();
        assertThat(browser.get("/ko/index.html").body())
                .contains("a bug of the program: java.lang.IllegalStateException: a fault &lt;of&gt; the program");

        write(NOTE, "mended");
        browser.next();
        assertThat(browser.get("/ko/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void theDayCanBeChosen() throws Exception {
        try (Previewer earlier = Previewer.start(desk, Optional.of(LocalDate.of(2026, 1, 20)), 0, NotePress::new,
                said::add); var other = new Browser(earlier.address())) {
            assertThat(other.get("/ko/index.html").body()).contains("2026-01-20");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../report.yaml", "/ko/../../report.yaml", "/%2e%2e/report.yaml", "/..%2freport.yaml",
        "/.last/../report.yaml", "/.last/%2e%2e/report.yaml", "//etc/passwd", "/ko/index.html%00.pdf",
        "/ko\\..\\report.yaml", "/report.yaml", "/data/levels.csv", "/templates/section/note.ftlx",
        "/.preview/../../report.yaml"})
    void onlyFilesOfTheEditionAreServed(String path) throws Exception {
        String answer = browser.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + previewer.address().getPort()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (404|400) .*").doesNotContain("Our Desk").doesNotContain("first draft")
                .doesNotContain("RUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.org", "evil.example.org:PORT", "127.0.0.1", "localhost", "127.0.0.1:1",
        "127.0.0.1:PORT.evil.example.org", "0.0.0.0:PORT", ""})
    void aRequestUnderAnotherNameIsRefused(String host) throws Exception {
        String port = Integer.toString(previewer.address().getPort());

        assertThat(browser.raw("GET /ko/index.html HTTP/1.1\r\nHost: " + host.replace("PORT", port)
                + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 403 ").doesNotContain("first draft");
        assertThat(browser.raw("GET /ko/index.html HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        assertThat(browser.raw("GET /ko/index.html HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void aPreviewIsOnlyRead(String method) throws Exception {
        var answer = browser.ask(method, "/ko/index.html");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void nobodyElseCanReachIt() throws Exception {
        assertThat(previewer.address().getHost()).isEqualTo("127.0.0.1");
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        for (InetAddress address : others) {
            try (var socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(
                        new InetSocketAddress(address, previewer.address().getPort()), 2000))
                        .as(address.toString()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void nothingIsWritten() throws Exception {
        SortedMap<String, String> before = Program.content(desk);
        browser.listen();
        browser.get("/ko/index.html");
        browser.get("/en/report.pdf");
        write(NOTE, "second draft");
        browser.next();
        browser.get("/en/index.html");

        before.put(NOTE, "second draft");
        assertThat(Program.content(desk)).isEqualTo(before);
        assertThat(desk.resolve("out")).doesNotExist();
    }

    @Test
    void aPortIsHeldByOne() {
        assertThatThrownBy(() -> Previewer.start(desk, Optional.empty(), previewer.address().getPort(),
                NotePress::new, said::add)).isInstanceOf(BindException.class);
    }

    @Test
    void aPreviewThatIsClosedAnswersNobody() {
        previewer.close();

        assertThatThrownBy(() -> browser.get("/ko/index.html")).isInstanceOf(IOException.class);
    }
}
