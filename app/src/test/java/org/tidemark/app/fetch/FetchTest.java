package org.tidemark.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.app.fetch.RudeServer.FINE;
import static org.tidemark.app.fetch.RudeServer.answer;
import static org.tidemark.app.fetch.RudeServer.raw;
import static org.tidemark.app.fetch.RudeServer.redirect;
import static org.tidemark.app.fetch.RudeServer.silence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.app.edition.BuildLock;

/** {@code tidemark fetch} against a server of ours that misbehaves. */
class FetchTest {
    private static final String FILE = "data/levels.csv";
    private static final String NEWER = Program.LEVELS + "RUT,2026-01-23,2680\n";
    private static final String LINE = FILE
            + "  new        7 rows to 2026-01-23 (1 day old); fetched 2026-01-24T06:00:00Z\n";
    private static final String OLD = "6 rows to 2026-01-23 (1 day old); not fetched\n";
    private static final String KEY = "s3cret+/key&with=odd%41marks";

    @TempDir
    Path temp;

    private final RudeServer server = new RudeServer();
    private Path desk;
    private Program program;

    @BeforeEach
    void makeWorkspace() throws IOException {
        desk = Program.workspace(temp);
        program = Program.at(Path.of(System.getProperty("tidemark.root"))).with(server.network())
                .with(Map.of("DATA_KEY", KEY));
        source("https://data.example.org/levels.csv");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Gives the file of levels this source, a text or a map. */
    private void source(String source) throws IOException {
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT.replace("retrieval: invented}",
                "retrieval: invented, source: " + source + "}"));
    }

    private String levels() throws IOException {
        return Files.readString(desk.resolve(FILE));
    }

    private Ended fetch(String... options) {
        Object[] typed = new Object[options.length + 2];
        typed[0] = "fetch";
        typed[1] = desk;
        System.arraycopy(options, 0, typed, 2, options.length);
        return program.run(typed);
    }

    private void assertNew(Ended ended) throws IOException {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo(LINE + "  1 row more\n1 source: 1 new\n");
        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(levels()).isEqualTo(NEWER);
    }

    /** The old copy stays, and what is said is all that is said. */
    private void assertKept(Ended ended, int status, String reason) throws IOException {
        assertThat(ended.err()).isEqualTo(reason + "\n");
        assertThat(ended.status()).isEqualTo(status);
        assertThat(levels()).isEqualTo(Program.LEVELS);
    }

    private void assertFailed(Ended ended, String reason) throws IOException {
        assertKept(ended, Status.FAILED, FILE + ": " + reason);
        assertThat(ended.out()).isEqualTo(FILE + "  failed     " + OLD + "1 source: 1 failed\n");
    }

    private void assertRefused(Ended ended, String reason, String... notes) throws IOException {
        assertKept(ended, Status.REFUSED, reason);
        assertThat(ended.out()).isEqualTo(FILE + "  refused    " + OLD
                + String.join("", List.of(notes).stream().map(note -> "  " + note + "\n").toList())
                + "  what was refused is kept as .fetch/refused/data/levels.csv\n1 source: 1 refused\n");
    }

    @Test
    void aNewFileTakesThePlaceOfTheOldOneWhichIsKept() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"v2\"", "Last-Modified: Sat, 24 Jan 2026 05:00:00 GMT"));

        assertNew(fetch());

        assertThat(server.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("User-Agent")).isEqualTo("Tidemark/0.1.0");
            assertThat(asked.header("Host")).isEqualTo("data.example.org");
            assertThat(asked.headers()).doesNotContainKeys("if-none-match", "if-modified-since");
        });
        assertThat(Program.content(desk.resolve(".fetch"))).containsOnlyKeys("lock", "state.json",
                "former/data/levels.csv").containsEntry("former/data/levels.csv", Program.LEVELS)
                .containsEntry("state.json", """
                        {
                          "schemaVersion": 1,
                          "files": {
                            "data/levels.csv": {
                              "url": "https://data.example.org/levels.csv",
                              "etag": "\\"v2\\"",
                              "lastModified": "Sat, 24 Jan 2026 05:00:00 GMT",
                              "sha256": "58afdd87d8830ffc0d79e74d2c2ec33e8aad9bd58f714db5100d1396624ad11a",
                              "bytes": 163,
                              "fetched": "2026-01-24T06:00:00Z",
                              "checked": "2026-01-24T06:00:00Z"
                            }
                          }
                        }
                        """);
        assertThat(Program.content(desk.resolve("data"))).containsOnlyKeys("halvings.csv", "levels.csv");
    }

    @Test
    void theFirstCopyOfAFileNeedsNoOtherToCompareWith() throws IOException {
        Files.delete(desk.resolve(FILE));
        server.on("/levels.csv", answer(FINE, NEWER));

        Ended ended = fetch();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo(LINE + """
                1 source: 1 new
                """);
        assertThat(levels()).isEqualTo(NEWER);
    }

    @Test
    void aServerIsAskedOnlyForWhatIsNewer() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: W/\"v2\"", "Last-Modified: Sat, 24 Jan 2026 05:00:00 GMT"),
                answer("304 Not Modified", ""));
        fetch();

        Ended second = fetch();

        assertThat(second.out()).isEqualTo(LINE.replace("new      ", "unchanged") + "1 source: 1 unchanged\n");
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(server.asked().getLast().header("If-None-Match")).isEqualTo("W/\"v2\"");
        assertThat(server.asked().getLast().header("If-Modified-Since")).isEqualTo("Sat, 24 Jan 2026 05:00:00 GMT");
        assertThat(levels()).isEqualTo(NEWER);
    }

    @Test
    void aCopyThatSomebodyHasChangedIsFetchedWhole() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"v2\""));
        fetch();
        Files.writeString(desk.resolve(FILE), Program.LEVELS);

        assertNew(fetch());

        assertThat(server.asked().getLast().headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void anotherAddressIsNotAskedAboutTheCopyOfTheFirst() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"v2\"")).on("/other.csv", answer(FINE, NEWER));
        fetch();
        source("https://data.example.org/other.csv");

        assertThat(fetch().out()).contains("unchanged");
        assertThat(server.asked().getLast().headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void theSameBytesAgainAreNothingNew() throws IOException {
        server.on("/levels.csv", answer(FINE, Program.LEVELS));

        assertThat(fetch().out()).isEqualTo(FILE
                + "  unchanged  6 rows to 2026-01-23 (1 day old); fetched 2026-01-24T06:00:00Z\n1 source: 1 unchanged\n");
        assertThat(desk.resolve(".fetch/former")).doesNotExist();
    }

    @Test
    void aThatNothingHasChangedIsNoAnswerToWhoHasNothing() throws IOException {
        server.on("/levels.csv", answer("304 Not Modified", ""));

        assertFailed(fetch(), "the server says that nothing has changed (304), and was not asked that");
    }

    @Test
    void whatIsRememberedCanBeLostOrBroken() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"v2\""));
        fetch();
        Files.writeString(desk.resolve(".fetch/state.json"), "{\"schemaVersion\": 1, \"files\": {\"data/le");

        assertThat(fetch().out()).contains("unchanged");
        assertThat(server.asked().getLast().headers()).doesNotContainKey("if-none-match");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https://data.example.org/graph/levels.csv?id=DFF&cosd=1954-07-01&fq=Daily%2C%207-Day",
        "https://data.example.org/q/d/l/?s=%5Erut&i=d", "https://data.example.org?f=csv"})
    void anAddressMayHaveAQuery(String url) throws IOException {
        source("\"" + url + "\"");
        server.on("/graph/levels.csv", answer(FINE, NEWER)).on("/q/d/l/", answer(FINE, NEWER))
                .on("/", answer(FINE, NEWER));

        assertNew(fetch());

        assertThat(server.asked().getFirst().target())
                .isEqualTo(url.substring("https://data.example.org".length()).replaceFirst("^\\?", "/?"));
    }

    @Test
    void whatPassesIsAskedAgainAfterLongerAndLongerPauses() throws IOException {
        server.on("/levels.csv", answer("500 Oops", "<h1>stack trace</h1>"), answer("503 Busy", ""),
                answer("502 Bad Gateway", ""), answer(FINE, NEWER));

        assertNew(fetch());

        assertThat(server.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4),
                Duration.ofSeconds(16));
    }

    @Test
    void whatDoesNotPassIsGivenUp() throws IOException {
        server.on("/levels.csv", answer("500 Oops", ""));

        assertFailed(fetch(), "the server answered 500 (asked 4 times)");
        assertThat(server.asked()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what the server wants                       | seconds waited
            Retry-After: 7                                | 7
            Retry-After: 0                                | 1
            Retry-After: Sat, 24 Jan 2026 06:01:30 GMT    | 90
            Retry-After: Fri, 23 Jan 2026 06:00:00 GMT    | 1
            Retry-After: soon                             | 1
            Retry-After: -5                               | 1
            """)
    void aServerThatWasAskedTooOftenSaysWhenToComeAgain(String header, int seconds) throws IOException {
        server.on("/levels.csv", answer("429 Too Many Requests", "", header), answer(FINE, NEWER));

        assertNew(fetch());

        assertThat(server.pauses()).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLongIsLeftAloneByAllSources() throws IOException {
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT
                .replace("retrieval: invented}", "retrieval: invented, source: https://data.example.org/levels.csv}")
                .replace("format: halvings}", "format: halvings, source: https://data.example.org/halvings.csv}"));
        server.on("/levels.csv", answer("429 Too Many Requests", "", "Retry-After: 3600"));

        Ended ended = fetch();

        assertThat(ended.err()).isEqualTo("""
                data/levels.csv: the server answered 429: it was asked too often, and wants to be left alone for \
                3600 s; fetch again then
                data/halvings.csv: not asked: data.example.org wants to be left alone, as it said of data/levels.csv
                """);
        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(server.asked()).hasSize(1);
        assertThat(server.pauses()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            401 Unauthorized  | the server answered 401: it does not let us have the file; look at the key and the address
            403 Forbidden     | the server answered 403: it does not let us have the file; look at the key and the address
            404 Not Found     | the server answered 404: there is no such file; look at the address
            410 Gone          | the server answered 410: there is no such file; look at the address
            204 No Content    | the server answered 204
            206 Partial       | the server answered 206
            """)
    void anotherAnswerIsAFailureAtOnce(String status, String reason) throws IOException {
        server.on("/levels.csv", answer(status, status.startsWith("204") ? "" : NEWER));

        assertFailed(fetch(), reason);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedAgain() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', seconds: 1}");
        server.on("/levels.csv", silence(), answer(FINE, NEWER));

        assertNew(fetch());
        assertThat(server.pauses()).hasSize(1);
    }

    @Test
    void aServerThatDripsDoesNotHoldTheProgramUp() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', seconds: 1}");
        server.on("/levels.csv", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });

        assertFailed(fetch(), "no whole answer within 1 s (asked 4 times)");
    }

    @Test
    void aBodyThatIsCutOffIsNoticed() throws IOException {
        server.on("/levels.csv", raw(FINE, NEWER, "Content-Length: 1000"));

        assertFailed(fetch(), "the connection broke: fixed content-length: 1000, bytes received: " + NEWER.length()
                + " (asked 4 times)");
    }

    @Test
    void aChunkedBodyThatIsCutOffIsNoticed() throws IOException {
        server.on("/levels.csv",
                raw(FINE, Integer.toHexString(NEWER.length()) + "\r\n" + NEWER + "\r\n", "Transfer-Encoding: chunked"),
                raw(FINE, Integer.toHexString(NEWER.length()) + "\r\n" + NEWER + "\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked"));

        assertNew(fetch());
        assertThat(server.pauses()).hasSize(1);
    }

    @Test
    void aBodyOfUnknownLengthMustEndWithALine() throws IOException {
        server.on("/levels.csv", raw(FINE, NEWER.stripTrailing()), raw(FINE, NEWER));

        assertRefused(fetch(), FILE + ": the server did not tell the length, and the last line has no end: it may be "
                + "cut off; if that is right, fetch with --accept-losses", "1 row more");
        assertNew(fetch());
    }

    @Test
    void aBodyLongerThanItsLengthIsNotTakenForWhole() throws IOException {
        server.on("/levels.csv",
                raw(FINE, NEWER + "RUT,2026-01-26,2690\n", "Content-Length: " + (NEWER.length() + 19)));

        assertRefused(fetch(), FILE + ": the last line has no end, and that of the copy that is there has one: it may "
                + "be cut off; if that is right, fetch with --accept-losses", "2 rows more");
    }

    @Test
    void aConnectionThatIsResetIsAskedAgain() throws IOException {
        server.on("/levels.csv", out -> {
            // and is closed without a word
        }, answer(FINE, NEWER));

        assertNew(fetch());
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aWebPageIsNoData() throws IOException {
        server.on("/levels.csv", answer(FINE, "<!DOCTYPE html><title>Sign in</title>", "Content-Type: text/csv"));

        assertRefused(fetch(),
                FILE + ":1:1: the file is a web page or XML, not CSV text; give the CSV itself, plain or "
                        + "gzipped");
        assertThat(desk.resolve(".fetch/refused/data/levels.csv")).hasContent("<!DOCTYPE html><title>Sign in</title>");
    }

    @Test
    void anEmptyFileIsNoData() throws IOException {
        server.on("/levels.csv", answer(FINE, ""));

        assertRefused(fetch(), FILE + ":1:1: the file is empty; fetch it again");
    }

    @Test
    void whatCheckRefusesIsRefused() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER + "RUT,2026-01-24,2690\nBTC,2026-01-21,91001\n"));

        assertRefused(fetch(), """
                data/levels.csv:9:2: 2026-01-24 is a Saturday, and RUT trades on exchange days; delete the row, allow \
                weekend or declare the series for every day
                data/levels.csv:10:3: BTC on 2026-01-21 is 91001 here and 91000 in line 6; keep one of them, or cut \
                one file with from or until""");
    }

    @Test
    void aRefusedCopyGoesWhenASoundOneComes() throws IOException {
        server.on("/levels.csv", answer(FINE, ""), answer(FINE, NEWER));
        fetch();

        assertNew(fetch());

        assertThat(desk.resolve(".fetch/refused/data/levels.csv")).doesNotExist();
    }

    @Test
    void theContentDecidesTheCharsetAndNotTheServer() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "Content-Type: text/csv; charset=utf-16"));

        assertNew(fetch());
    }

    @Test
    void gzipThatNobodyAskedForIsUnpacked() throws IOException {
        server.on("/levels.csv", answer(FINE, gzip(NEWER), "Content-Encoding: gzip"));

        assertNew(fetch());
        assertThat(server.asked().getFirst().header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void gzipThatIsNoneIsAFailure() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "Content-Encoding: gzip"));

        assertFailed(fetch(), "the answer is said to be gzipped and cannot be unpacked (asked 4 times)");
    }

    @Test
    void anEncodingThatNobodyAskedForIsAFailure() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "Content-Encoding: br"));

        assertFailed(fetch(), "the answer is encoded as 'br', which was not asked for");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', megabytes: 1}");
        server.on("/levels.csv", raw(FINE, "", "Content-Length: 1048577"));

        assertFailed(fetch(), "the file has more than 1 MiB; if it should, write so with megabytes");
    }

    @Test
    void aFileWithoutALengthIsNotReadBeyondTheLimit() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', megabytes: 1}");
        server.on("/levels.csv", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });

        assertFailed(fetch(), "the file has more than 1 MiB; if it should, write so with megabytes");
    }

    @Test
    void gzipThatSwellsBeyondTheLimitIsNotUnpackedToItsEnd() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', megabytes: 1}");
        server.on("/levels.csv", answer(FINE, gzip("0".repeat(1 << 24)), "Content-Encoding: gzip"));

        assertFailed(fetch(), "the file has more than 1 MiB; if it should, write so with megabytes");
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        server.on("/levels.csv", redirect("/moved.csv")).on("/moved.csv",
                redirect("https://other.example.org/here.csv?a=1")).on("/here.csv", answer(FINE, NEWER));

        assertNew(fetch());

        assertThat(server.asked()).extracting(asked -> asked.header("Host") + asked.target()).containsExactly(
                "data.example.org/levels.csv", "data.example.org/moved.csv", "other.example.org/here.csv?a=1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # where to                                  | why not
            http://data.example.org/levels.csv          | redirected to http://data.example.org/levels.csv, which is not https
            file:///etc/passwd                          | redirected to file:///etc/passwd, which is not https
            ftp://other.example.org/x                   | redirected to ftp://other.example.org/x, which is not https
            https://me:pass@other.example.org/x         | redirected to https://me:pass@other.example.org/x, which names a user
            https://other example.org/                  | redirected to https://other example.org/, which is no web address
            https://127.0.0.1/levels.csv                | 127.0.0.1 is 127.0.0.1, which is no address of the public internet
            https://localhost:8443/levels.csv           | localhost is 127.0.0.1, which is no address of the public internet
            https://169.254.169.254/latest/meta-data/   | 169.254.169.254 is 169.254.169.254, which is no address of the public internet
            https://10.1.2.3/                           | 10.1.2.3 is 10.1.2.3, which is no address of the public internet
            https://[::1]/                              | redirected to https://[::1]/, which names no host
            """)
    void aRedirectLeadsToPublicAddressesOverHttpsAlone(String location, String reason) throws IOException {
        server.on("/levels.csv", redirect(location));

        assertFailed(fetch(), reason);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aRedirectInACircleEnds() throws IOException {
        server.on("/levels.csv", redirect("/b.csv")).on("/b.csv", redirect("levels.csv"));

        assertFailed(fetch(), "redirected in a circle");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void redirectsWithoutEndEnd() throws IOException {
        server.on("/levels.csv", redirect("/1"));
        for (int i = 1; i < 20; i++) {
            server.on("/" + i, redirect("/" + (i + 1)));
        }

        assertFailed(fetch(), "redirected more than 5 times");
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void aRedirectWithoutAnAddressIsAFailure() throws IOException {
        server.on("/levels.csv", answer("302 Found", ""));

        assertFailed(fetch(), "redirected to nowhere");
    }

    @Test
    void theCertificateMustBeForTheHost() throws IOException {
        source("https://stranger.example.org/levels.csv");
        server.on("/levels.csv", answer(FINE, NEWER));

        assertFailed(fetch(),
                "the certificate of stranger.example.org is not accepted: No subject alternative DNS name "
                        + "matching stranger.example.org found.");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theCertificateMustBeOneThatThisJavaTrusts() throws IOException {
        program = program.with(new Network(server.network().dialer(), java.util.Optional.empty(),
                server.network().pause()));
        server.on("/levels.csv", answer(FINE, NEWER));

        Ended ended = fetch();

        assertThat(ended.err()).startsWith(FILE + ": the certificate of data.example.org is not accepted: ");
        assertThat(server.asked()).isEmpty();
        assertThat(server.pauses()).isEmpty();
    }

    @Test
    void fewerRowsAreRefusedUnlessSomebodyAcceptsThem() throws IOException {
        String shorter = Program.LEVELS.replace("BTC,2026-01-23,89000\n", "");
        server.on("/levels.csv", answer(FINE, shorter));

        assertRefused(fetch(), """
                data/levels.csv: fewer rows: 5 kept, 6 in the copy that is there; if that is right, fetch with \
                --accept-losses
                data/levels.csv: an earlier last day: 2026-01-22, 2026-01-23 in the copy that is there; if that is \
                right, fetch with --accept-losses""",
                "1 figure not there any more on 2026-01-23: BTC on 2026-01-23 was 89000.0");

        Ended accepted = fetch("--accept-losses");

        assertThat(accepted.out()).isEqualTo("""
                data/levels.csv  new        5 rows to 2026-01-22 (2 days old); fetched 2026-01-24T06:00:00Z
                  1 figure not there any more on 2026-01-23: BTC on 2026-01-23 was 89000.0
                  accepted: fewer rows: 5 kept, 6 in the copy that is there
                  accepted: an earlier last day: 2026-01-22, 2026-01-23 in the copy that is there
                1 source: 1 new
                """);
        assertThat(levels()).isEqualTo(shorter);
        assertThat(desk.resolve(".fetch/former/data/levels.csv")).hasContent(Program.LEVELS);
    }

    @Test
    void aHistoryThatChangedIsSaidAloud() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER.replace("RUT,2026-01-20,2650.5", "RUT,2026-01-19,2650.5")
                .replace("BTC,2026-01-20,90000", "BTC,2026-01-20,90900")
                .replace("BTC,2026-01-21,91000", "BTC,2026-01-21,90909")));

        assertThat(fetch().out()).isEqualTo(LINE + """
                  1 row more
                  1 figure not there any more on 2026-01-20: RUT on 2026-01-20 was 2650.5
                  2 figures of its history changed from 2026-01-20 to 2026-01-21, by up to 1.00%: BTC on 2026-01-20 \
                90000.0 → 90900.0; BTC on 2026-01-21 91000.0 → 90909.0
                  warning: data/levels.csv:2: RUT: 1 row on a day without a New York close: 2026-01-19 (unexpected-days)
                  warning: data/levels.csv:3: RUT: 1 day of the New York calendar without a value: 2026-01-20 (missing-days)
                1 source: 1 new
                """);
    }

    @Test
    void filesThatBelongTogetherComeTogether() throws IOException {
        String first = Program.LEVELS.replace("BTC,2026-01-23,89000\n", "");
        String second = "series,date,close\nBTC,2026-01-21,91000\nBTC,2026-01-23,89000\n";
        Files.writeString(desk.resolve(FILE), first);
        Files.writeString(desk.resolve("data/more.csv"), second);
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT.replace("retrieval: invented}",
                "retrieval: invented, source: https://data.example.org/levels.csv}\n"
                        + "  - {file: data/more.csv, format: levels-long, source: https://data.example.org/more.csv}"));
        String restated = "BTC,2026-01-21,91000";
        server.on("/levels.csv", answer(FINE, first.replace(restated, "BTC,2026-01-21,92000")))
                .on("/more.csv", answer("404 Not Found", ""), answer(FINE, second.replace(restated,
                        "BTC,2026-01-21,92000")));

        Ended alone = fetch();
        assertThat(alone.err()).isEqualTo("""
                data/more.csv:2:3: BTC on 2026-01-21 is 91000 here and 92000 in data/levels.csv:6; keep one of \
                them, or cut one file with from or until
                data/more.csv: the server answered 404: there is no such file; look at the address
                """.replace("data/more.csv:2:3", "data/levels.csv: data/more.csv:2:3"));
        assertThat(levels()).isEqualTo(first);

        Ended together = fetch();
        assertThat(together.err()).isEmpty();
        assertThat(together.out()).endsWith("2 sources: 2 new\n");
        assertThat(levels()).contains("92000");
    }

    @Test
    void aKeyInTheAddressIsToldToTheServerAndToNobodyElse() throws IOException {
        source("{url: 'https://data.example.org/levels.csv?id=DFF&apikey={key}', key-env: DATA_KEY}");
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"" + KEY + "\"", "Last-Modified: today"));

        assertNew(fetch());

        assertThat(server.asked().getFirst().target())
                .isEqualTo("/levels.csv?id=DFF&apikey=s3cret%2B%2Fkey%26with%3Dodd%2541marks");
        assertNowhereWritten();
        assertThat(Files.readString(desk.resolve(".fetch/state.json"))).contains("apikey={key}").doesNotContain("etag")
                .contains("\"lastModified\": \"today\"");
    }

    @Test
    void aKeyInAHeaderStaysWithItsHost() throws IOException {
        source("{url: 'https://data.example.org/levels.csv', key-env: DATA_KEY, header: 'Authorization: Bearer {key}'}");
        server.on("/levels.csv", redirect("https://other.example.org/here.csv")).on("/here.csv",
                redirect("https://data.example.org/back.csv")).on("/back.csv", answer(FINE, NEWER));

        assertNew(fetch());

        assertThat(server.asked()).extracting(asked -> asked.header("Authorization"))
                .containsExactly("Bearer " + KEY, "", "Bearer " + KEY);
        assertNowhereWritten();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"message", "column", "utf-16", "gzip", "location", "other host", "encoding", "bad address"})
    void aKeyThatTheServerRepeatsIsNeitherShownNorKept(String where) throws IOException {
        source("{url: 'https://data.example.org/levels.csv?apikey={key}', key-env: DATA_KEY}");
        String encoded = "s3cret%2B%2Fkey%26with%3Dodd%2541marks";
        server.on("/levels.csv", switch (where) {
            case "message" -> answer(FINE, "Your key " + KEY + " has used up its 25 requests a day");
            case "column" -> answer(FINE, "series,date,close\nRUT,2026-01-21," + encoded + "\n");
            case "utf-16" -> answer(FINE, ("key," + KEY + "\n").getBytes(StandardCharsets.UTF_16));
            case "gzip" -> answer(FINE, gzip("key," + KEY + "\n"));
            case "location" -> redirect("http://data.example.org/?apikey=" + encoded);
            case "other host" -> redirect("https://other.example.org/?apikey=" + encoded);
            case "encoding" -> answer(FINE, NEWER, "Content-Encoding: " + KEY);
            case "bad address" -> redirect("https://[" + KEY);
            default -> throw new IllegalArgumentException(where);
        });

        Ended ended = fetch();

        assertThat(ended.status()).isNotEqualTo(Status.DONE);
        assertThat(ended.err() + ended.out()).doesNotContain("s3cret");
        assertThat(levels()).isEqualTo(Program.LEVELS);
        assertThat(server.asked()).hasSize(1);
        assertNowhereWritten();
    }

    private void assertNowhereWritten() {
        SortedMap<String, String> all = Program.content(desk);
        assertThat(all.values()).noneMatch(text -> text.replace("\0", "").contains("s3cret"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null         | is not set
            'short'      | is shorter than 8 characters
            'two words'  | has a blank, a line break or a character that is not ASCII
            """)
    void withoutAKeyNothingIsAsked(String key, String problem) throws IOException {
        source("{url: 'https://data.example.org/levels.csv?apikey={key}', key-env: DATA_KEY}");
        program = program.with(key == null ? Map.of() : Map.of("DATA_KEY", key));

        assertKept(fetch(), Status.REFUSED, "data/levels.csv: the environment variable DATA_KEY " + problem
                + "; put the key of https://data.example.org/levels.csv?apikey={key} into it\n"
                + "1 problem; nothing was fetched");
        assertThat(server.asked()).isEmpty();
        assertThat(desk.resolve(".fetch")).doesNotExist();
    }

    @Test
    void aRehearsalWritesNothing() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER, "ETag: \"v2\""));
        SortedMap<String, String> before = Program.content(desk);

        Ended ended = fetch("--dry-run");

        assertThat(ended.out()).isEqualTo(FILE + "  new        " + OLD
                + "  1 row more\n1 source: 1 new\nnothing was written\n");
        assertThat(Program.content(desk)).isEqualTo(before);
    }

    @Test
    void twoFetchesDoNotMeet() throws IOException {
        try (BuildLock held = BuildLock.take(desk.resolve(".fetch"), "lock").orElseThrow()) {
            held.requireHeld();
            Ended ended = fetch();

            assertThat(ended.err()).isEqualTo("tidemark: another fetch is at work in " + desk + "; wait for it\n");
            assertThat(ended.status()).isEqualTo(Status.FAILED);
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailureAndTheOthersCome() throws IOException {
        Files.delete(desk.resolve("data/halvings.csv"));
        Files.createDirectories(desk.resolve("data/halvings.csv/full"));
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT
                .replace("format: halvings}", "format: halvings, source: https://data.example.org/halvings.csv}")
                .replace("retrieval: invented}", "retrieval: invented, source: https://data.example.org/levels.csv}"));
        server.on("/halvings.csv", answer(FINE, Program.HALVINGS)).on("/levels.csv", answer(FINE, NEWER));

        Ended ended = fetch();

        assertThat(ended.err()).startsWith("data/halvings.csv: cannot be written: ").endsWith("Exception)\n");
        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(levels()).isEqualTo(NEWER);
        assertThat(Program.content(desk.resolve("data"))).containsOnlyKeys("levels.csv");
    }

    @Test
    void aNameThatNobodyKnowsIsAFailure() throws IOException {
        program = program.with(new Network((host, port, within) -> {
            throw new java.net.UnknownHostException(host + ": nodename nor servname provided");
        }, java.util.Optional.empty(), server.network().pause()));

        assertFailed(fetch(), "no server is called data.example.org (asked 4 times)");
    }

    @Test
    void onlySomeFilesCanBeFetched() throws IOException {
        server.on("/levels.csv", answer(FINE, NEWER));

        assertNew(fetch("--only", "data/levels.csv"));
        assertThat(fetch("--only", "data/halvings.csv")).isEqualTo(new Ended(Status.USAGE, "",
                "tidemark fetch: --only: 'data/halvings.csv' has no source; those that have: data/levels.csv\n"));
    }

    @Test
    void aWorkspaceWithoutSourcesHasNothingToFetch() throws IOException {
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT);

        assertThat(fetch()).isEqualTo(new Ended(Status.DONE,
                "no file under data has a source; add one, such as 'source: https://data.example.org/levels.csv'\n",
                ""));
        assertThat(desk.resolve(".fetch")).doesNotExist();
    }

    @Test
    void machinesGetTheSameInJson() throws IOException {
        server.on("/levels.csv", answer(FINE, ""));

        assertThat(fetch("--json")).isEqualTo(new Ended(Status.REFUSED, """
                {
                  "status": "refused",
                  "dryRun": false,
                  "sources": [
                    {
                      "file": "data/levels.csv",
                      "url": "https://data.example.org/levels.csv",
                      "outcome": "refused",
                      "reasons": [
                        "data/levels.csv:1:1: the file is empty; fetch it again"
                      ],
                      "notes": [
                        "what was refused is kept as .fetch/refused/data/levels.csv"
                      ],
                      "rows": 6,
                      "last": "2026-01-23",
                      "daysOld": 1
                    }
                  ]
                }
                """, ""));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
