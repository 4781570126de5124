package org.tidemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.edition.Sha256;
import org.tidemark.report.UnprintableReportException;

/** Every verb, driven as a person drives it. */
class ProgramTest {
    @TempDir
    Path temp;

    private Path desk;
    private Path out;
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));

    @BeforeEach
    void makeWorkspace() {
        desk = Program.workspace(temp);
        out = desk.resolve("out");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = desk.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void demoBuildsTheBundledWorkspaceInFiveLanguages() {
        Ended ended = program.run("demo", "--out", temp.resolve("demo"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).startsWith("small-caps 2026-01-23 r1: built\n").contains("zh-Hant");
        assertThat(Program.content(temp.resolve("demo/2026-01-23"))).containsOnlyKeys("SHA256SUMS", "en/index.html",
                "en/report.pdf", "facts.json", "ko/index.html", "ko/report.pdf", "manifest.json", "ru/index.html",
                "ru/report.pdf", "zh-Hans/index.html", "zh-Hans/report.pdf", "zh-Hant/index.html",
                "zh-Hant/report.pdf");
    }

    /** RUT closed at 2669.16 on 2026-01-23 and 2481.91 on 2025-12-31 (levels.csv): 2669.16 / 2481.91 - 1 = 0.0754459. */
    @Test
    void theDemoStatesTheYearOfTheRussell() throws IOException {
        program.run("demo", "--out", temp.resolve("demo"));

        assertThat(Files.readAllLines(temp.resolve("demo/2026-01-23/facts.json")))
                .anySatisfy(line -> assertThat(line).contains("\"id\":\"snapshot.RUT.ytd\",\"value\":0.07544",
                        "\"printed\":\"7.5\"", "data/levels.csv"));
    }

    @Test
    void withoutADayTheLastOneThatEveryRequiredSeriesHasIsTaken() {
        Ended ended = program.run("build", desk);

        // RUT ends on the 22nd and BTC has no close that day
        assertThat(ended.out()).startsWith("desk-report 2026-01-21 r1: built\n");
        assertThat(ended.status()).isEqualTo(Status.DONE);
    }

    @Test
    void namingThatDayGivesTheSameBytes() {
        program.run("build", desk, "--out", temp.resolve("a"));
        program.run("build", desk, "--as-of", "2026-01-21", "--out", temp.resolve("b"));

        assertThat(Program.content(temp.resolve("a/2026-01-21"))).isNotEmpty()
                .isEqualTo(Program.content(temp.resolve("b/2026-01-21")));
    }

    @Test
    void theSameInputsAreNotWrittenAgain() throws IOException {
        program.run("build", desk);
        var written = Files.getLastModifiedTime(out.resolve("2026-01-21/manifest.json"));

        Ended again = program.run("build", desk);

        assertThat(again.out()).startsWith("desk-report 2026-01-21 r1: up to date\n");
        assertThat(Files.getLastModifiedTime(out.resolve("2026-01-21/manifest.json"))).isEqualTo(written);
        assertThat(out.resolve(".editions")).doesNotExist();
    }

    @Test
    void changedInputsMakeANewRevisionAndKeepTheFormer() throws IOException {
        program.run("build", desk);
        var first = Program.content(out.resolve("2026-01-21"));
        change("data/levels.csv", "2660", "2661");

        Ended ended = program.run("build", desk);

        assertThat(ended.out()).startsWith("desk-report 2026-01-21 r2: built\n");
        assertThat(Program.content(out.resolve(".editions/2026-01-21/r1"))).isEqualTo(first);
        assertThat(program.run("status", desk).out())
                .isEqualTo("""
                        data: complete to 2026-01-21, 3 days old, 2 later closes known by now
                        desk-report 2026-01-21 r2  ko,en  1 former revision
                        """);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # file            | text                   | becomes                | the message begins
            report.yaml       | data/levels.csv        | data/nowhere.csv       | data/nowhere.csv:1:1: there is no such file
            data/levels.csv   | RUT,2026-01-21         | RUT,2026-02-30         | data/levels.csv:3:2:
            data/levels.csv   | 'series,date,close'    | 'series,date,value'    | data/levels.csv:1:
            data/levels.csv   | 'BTC,2026-01-20,90000' | 'RUT,2026-01-22,90000' | data/levels.csv:5:
            data/levels.csv   | BTC,2026-01-20         | BTV,2026-01-20         | data/levels.csv:5:1:
            data/levels.csv   | 2650.5                 | '"2,650.5"'            | data/levels.csv:2:3:
            report.yaml       | series: BTC            | series: ETH            | report.yaml:13:22: studies.halvings.series: 'ETH' is not a declared series
            """)
    void badInputIsRefusedWithItsPlaceAndLeavesNothing(String file, String from, String to, String message)
            throws IOException {
        change(file, from, to);

        Ended ended = program.run("build", desk);

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err().lines().toList()).anySatisfy(line -> assertThat(line).startsWith(message));
        assertThat(ended.err()).endsWith("; nothing was written\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void anEmptyAndABinaryFileAreRefused() throws IOException {
        Files.writeString(desk.resolve("data/levels.csv"), "");
        Files.write(desk.resolve("data/halvings.csv"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

        Ended ended = program.run("build", desk);

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).contains("data/levels.csv:1:1: ", "data/halvings.csv:1:1: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDayWithoutDataIsRefused() {
        Ended ended = program.run("build", desk, "--as-of", "2026-01-30");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).startsWith("report.yaml: the required series RUT has no value for 2026-01-30; it has"
                + " closes from 2026-01-20 to 2026-01-22; choose a day in between or bring newer data\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2005-06-30 | BTC | it has closes from 2010-08-22 to 2026-01-23; choose a day in between or bring older data
            1990-03-15 | RUT | its closes next to that day are of 1990-02-28 and 1990-03-30; choose one of them or bring the closes in between
            2026-02-15 | RUT | it has closes from 1987-09-10 to 2026-01-23; choose a day in between or bring newer data
            """)
    void theWayOutIsTrueOfTheWholeFile(String day, String series, String wayOut) {
        Ended ended = program.run("build", Path.of(System.getProperty("tidemark.root"), "app", "sample"), "--as-of",
                day, "--out", temp.resolve("sample"));

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).contains(
                "report.yaml: the required series " + series + " has no value for " + day + "; " + wayOut + "\n");
    }

    /**
     * levels.csv holds IWM-TR at month-ends and the last record, which is of 2026-01-22: on 2026-01-20 another one stood, of
     * some day between month-ends that the file need not hold. The deepest drawdown ended in 2009 and stands on both days.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-01-20, false", "2026-01-22, true"})
    void aSparseSeriesStatesNoRecordThatItNeedNotHold(String day, boolean stated) throws IOException {
        program.run("build", Path.of(System.getProperty("tidemark.root"), "app", "sample"), "--as-of", day, "--out",
                temp.resolve("sample"));

        assertThat(Files.readAllLines(temp.resolve("sample").resolve(day).resolve("facts.json")))
                .anySatisfy(line -> assertThat(line).contains("\"id\":\"snapshot.IWM-TR.record-day\",\"value\":"
                        + (stated ? "\"2026-01-22\"" : "null,\"reason\":\"reason.records-not-held\"")))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"id\":\"snapshot.IWM-TR.max-drawdown-trough\",\"value\":\"2009-03-09\""));
    }

    /** The table of losses by sector was counted for 2025-12-23, as unprofitable_share.csv says of its 1,312 members. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2025-12-22, false", "2025-12-23, true"})
    void lossesBySectorAreNotKnownBeforeTheyWereCounted(String day, boolean stated) throws IOException {
        program.run("build", Path.of(System.getProperty("tidemark.root"), "app", "sample"), "--as-of", day, "--out",
                temp.resolve("sample"));

        assertThat(Files.readAllLines(temp.resolve("sample").resolve(day).resolve("facts.json")))
                .anySatisfy(line -> assertThat(line).contains(
                        "\"id\":\"unprofitable-share.RUT.eps-ttm.matched\",\"value\":" + (stated ? "1312" : "null")));
    }

    @Test
    void whatCannotBePrintedIsRefusedAndLeavesNoHalfEdition() {
        Ended ended = program.with(overrides -> (input, language) -> {
            if (language.equals("en")) {
                throw new UnprintableReportException(List.of("narrative/halvings_en.ftlx:3:7: no fact 'x'; ask for y"));
            }
            return new Program.LittlePress().print(input, language);
        }).run("build", desk);

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).startsWith("narrative/halvings_en.ftlx:3:7: no fact 'x'; ask for y\n");
        assertThat(Program.content(out)).containsOnlyKeys(".lock");
    }

    /** The real press over a workspace that overrides one narrative with a mistake. */
    @Test
    void aTypoInATemplateNamesItsLineAndLeavesNoEdition() throws IOException {
        Path mine = temp.resolve("mine");
        program.run("init", mine);
        Path narrative = Files.createDirectories(mine.resolve("templates/narrative"));
        Files.writeString(narrative.resolve("breakouts_en.ftlx"), "<#macro lead>\n<#if x>\n</#macro>");

        Ended ended = program.with(InstalledPress::open).run("build", mine, "--lang", "en");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).startsWith("narrative/breakouts_en.ftlx:3:")
                .endsWith("1 problem; nothing was written\n");
        assertThat(Program.content(mine.resolve("out"))).containsOnlyKeys(".lock");
    }

    @Test
    void aBugWhilePrintingLeavesTheFormerEdition() throws IOException {
        program.run("build", desk);
        var first = Program.content(out.resolve("2026-01-21"));
        change("data/levels.csv", "2660", "2661");

        Ended ended = program.with(overrides -> (input, language) -> {
            throw new IllegalStateException("the press broke");
        }).run("build", desk);

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).contains("this is a bug", "the press broke");
        assertThat(Program.content(out.resolve("2026-01-21"))).isEqualTo(first);
        assertThat(Program.content(out)).doesNotContainKey(".building-2026-01-21");
    }

    @Test
    void twoBuildsDoNotWriteAtOnce() throws InterruptedException {
        var printing = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        Program slow = program.with(overrides -> (input, language) -> {
            printing.countDown();
            try {
                assertThat(finish.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Program.LittlePress().print(input, language);
        });
        var first = new Thread(() -> slow.run("build", desk));
        first.start();
        assertThat(printing.await(30, TimeUnit.SECONDS)).isTrue();

        Ended second = program.run("build", desk);
        finish.countDown();
        first.join();

        assertThat(second.status()).isEqualTo(Status.FAILED);
        assertThat(second.err()).isEqualTo("tidemark: another build is writing to " + out
                + "; wait for it or choose another folder with --out\n");
        assertThat(program.run("verify", desk).status()).isEqualTo(Status.DONE);
    }

    @Test
    void verifySaysWhatWasChanged() throws IOException {
        program.run("build", desk);
        assertThat(program.run("verify", desk).out())
                .isEqualTo("2026-01-21: clean; 0 printed figures in 2 languages and 2 PDF pages read back\n");
        Files.writeString(out.resolve("2026-01-21/ko/index.html"), "tampered");
        Files.writeString(out.resolve("2026-01-21/extra.txt"), "more");
        Files.delete(out.resolve("2026-01-21/en/report.pdf"));

        Ended ended = program.run("verify", desk);

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).isEqualTo("""
                2026-01-21/en/report.pdf: missing
                2026-01-21/ko/index.html: changed since the edition was made
                2026-01-21/extra.txt: not part of the edition
                2026-01-21/ko/index.html: the page is in another language; found '', expected 'ko'
                2026-01-21/ko/index.html: the page is of another day; found '', expected '2026-01-21'
                2026-01-21/ko/index.html: summary: the section is not there
                2026-01-21/ko/index.html: halvings: the section is not there
                2026-01-21/ko/report.pdf: the page has no such section; found 'About summary', expected ''
                2026-01-21/ko/report.pdf: the page has no such section; found 'About halvings', expected ''
                2026-01-21/en/report.pdf: it cannot be read: there is no such file
                """);
    }

    @Test
    void aTemplateThatReplacesNothingIsRefusedWithTheNearestName() throws IOException {
        Files.createDirectories(desk.resolve("templates/section"));
        Files.writeString(desk.resolve("templates/section/halving.ftlx"), "<p>mine</p>");
        String problem = "templates/section/halving.ftlx: it replaces nothing, since the program has no template of that name;"
                + " did you mean 'section/halvings.ftlx'\n";

        assertThat(program.run("check", desk).err()).isEqualTo(problem);
        assertThat(program.run("build", desk).err()).isEqualTo(problem + "1 problem; nothing was written\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void checkShowsTheBooksAndWritesNothing() {
        var before = Program.content(desk);

        Ended ended = program.run("check", desk);

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).contains("data/levels.csv\n  format      levels-long\n",
                "  rows        6 read = ", "0 problems, 0 warnings");
        assertThat(Program.content(desk)).isEqualTo(before);
    }

    /** By hand: IWM rose by a tenth and fell by a tenth; TNA has one close, so no return. */
    @Test
    void checkStreamsAPriceFileOfManySymbols() throws IOException {
        Path file = Files.writeString(temp.resolve("prices.csv"), """
                date,symbol,close,volume
                2024-01-02,IWM,100,5000000
                2024-01-02,TNA,50.5,70
                2024-01-03,IWM,110,4000000
                2024-01-04,IWM,1.234.5,4000000
                2024-01-05,IWM,99.00,6000000
                """);
        Ended people = program.run("check", file);
        Ended machines = program.run("check", temp, "--json");

        assertThat(people.status()).isEqualTo(Status.REFUSED);
        assertThat(people.err()).isEqualTo(file + ":5:3: close is '1.234.5', not a number; "
                + "write 1234.5 with a point and no grouping\n");
        assertThat(people.out()).isEqualTo(file + """

                  format      long-prices, streamed
                  rows        5 read = 4 kept + 1 refused + 0 outside
                  range       2024-01-02 to 2024-01-05
                  symbols     2
                  frequency   irregular
                  gaps        0 missing rows of single symbols
                  duplicates  0
                  unit        the file does not say
                  time zone   the file does not say
                  SHA-256     SUM
                  by symbol       least of      median       most of
                  closes              1 TNA          3          3 IWM
                  last close       50.5 TNA       99.0       99.0 IWM
                  mean return  -0.503 % IWM   -0.503 %   -0.503 % IWM
                  deviation    14.190 % IWM   14.190 %   14.190 % IWM
                  drawdown    -10.000 % IWM    0.000 %    0.000 % TNA

                1 problem, 0 warnings
                """.replace("SUM", Sha256.of(Files.readAllBytes(file))));
        assertThat(machines.status()).isEqualTo(Status.REFUSED);
        assertThat(machines.out()).contains("\"format\": \"long-prices\"", "\"read\": 5", "\"refused\": 1",
                "\"sha256\": \"" + Sha256.of(Files.readAllBytes(file)) + "\"", "\"leastOf\": \"TNA\"",
                "\"maxDrawdown\": -0.09999999999999998", ":5:3: close is '1.234.5'");
        assertThat(program.run("check", file, "--as-of", "2024-01-03").out())
                .contains("5 read = 3 kept + 1 refused + 1 outside", "range       2024-01-02 to 2024-01-03");
    }

    @Test
    void checkTakesLooseFilesAndFoldersWithoutAWorkspace() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("downloads"));
        var prices = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int day = 8; day <= 12; day++) {
            prices.append("2024-01-").append(day < 10 ? "0" : "").append(day).append(",10,12,9,").append(10 + day % 2)
                    .append(",100\n");
        }
        // below the low; 15 January 2024 was Martin Luther King Day, so these may be another market's days
        prices.append("2024-01-15,10,12,9,8,100\n");
        Path file = Files.writeString(folder.resolve("prices.csv"), prices);

        Ended people = program.run("check", file);
        Ended machines = program.run("check", folder, "--json");

        assertThat(people.status()).isEqualTo(Status.REFUSED);
        assertThat(people.out()).startsWith(file + "\n" + """
                  format      stooq
                              charset UTF-8: every byte is valid in it
                              format stooq: the header is record 1, [Date, Open, High, Low, Close, Volume]
                              fields apart by comma: so the header fits
                              days such as '2024-01-15' are ISO days: no other reading is possible
                              decimal point: all numbers are whole
                  text        UTF-8, LF
                  rows        6 read = 6 kept + 0 refused + 0 outside; oldest first
                  range       2024-01-08 to 2024-01-15
                  frequency   weekdays
                  gaps        0 missing days; the longest from 2024-01-12 to 2024-01-15, 3 days
                  duplicates  0
                  unit        the file does not say
                  time zone   the file does not say
                  """.indent(2)).contains("""
                  error       outside-range, line 7, open, high, low, close: the close 8.0 is below the low 9.0 \
                on 2024-01-15
                """);
        assertThat(machines.out()).contains("\"kind\": \"outside-range\"", "\"2024-01-15\"", "\"longestGap\"",
                "\"text\": \"UTF-8, LF\"", "\"decimal point: all numbers are whole\"");
    }

    @Test
    void checkReportsConfigurationAndRecipientsTogether() throws IOException {
        change("recipients.csv", "haneul@", "haneul at ");
        change("data/levels.csv", "2660", "many");

        Ended ended = program.run("check", desk);

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).contains("recipients.csv:2:1: ", "data/levels.csv:3:3: ");
    }

    @Test
    void aPageLinksOnlyToLanguagesThatArePrinted() throws IOException {
        change("report.yaml", "[summary, halvings]", "[halvings]");
        program.with(InstalledPress::open).run("build", desk, "--lang", "en");

        assertThat(Files.readString(out.resolve("2026-01-21/en/index.html"))).doesNotContain("../ko/");
        program.with(InstalledPress::open).run("build", desk);
        assertThat(Files.readString(out.resolve("2026-01-21/en/index.html"))).contains("../ko/");
    }

    @Test
    void onlyTheWantedLanguagesArePrinted() {
        assertThat(program.run("build", desk, "--lang", "en").status()).isEqualTo(Status.DONE);
        assertThat(Program.content(out.resolve("2026-01-21"))).containsKey("en/index.html")
                .doesNotContainKey("ko/index.html");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            biuld                    | tidemark: Unmatched argument at index 0: 'biuld'
            build --as-of 2026-02-30 | tidemark build: --as-of: '2026-02-30' is not a calendar day; write one such as 2026-01-23
            publish                  | tidemark: Missing required option: '--to=DIR'
            init                     | tidemark: Missing required parameter: 'DIR'
            """)
    void aWrongCommandLineIsStatusTwo(String line, String message) {
        Ended ended = program.run((Object[]) line.split(" ", -1));

        assertThat(ended.status()).isEqualTo(Status.USAGE);
        assertThat(ended.err()).startsWith(message);
    }

    @Test
    void initMakesAWorkspaceThatBuilds() {
        Path mine = temp.resolve("mine");
        assertThat(program.run("init", mine).status()).isEqualTo(Status.DONE);

        assertThat(program.run("check", mine).out()).contains("as of 2026-01-23", "0 problems");
        assertThat(program.run("init", mine).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void doctorFindsThisMachineFit() {
        Ended ended = program.run("doctor", desk);

        assertThat(ended.out()).contains("ok      fonts: 6 bundled, whole", "ok      locale data: ICU ");
        assertThat(ended.status()).isEqualTo(Status.DONE);
    }

    @Test
    void machinesGetJson() {
        assertThat(program.run("build", desk, "--json").out()).startsWith("{\n  \"status\": \"built\",")
                .contains("\"asOf\": \"2026-01-21\"", "\"revision\": 1");
        assertThat(program.run("status", desk, "--json").out()).contains("\"formerRevisions\": 0");
        assertThat(program.run("verify", desk, "--json").out()).contains("\"status\": \"ok\"");
        assertThat(program.run("check", desk, "--json").out()).contains("\"status\": \"ok\"", "\"read\": 6");
        assertThat(program.run("doctor", desk, "--json").out()).contains("\"status\": \"ok\"");
    }

    @Test
    void theManifestTellsInputsAndNoMachine() {
        program.run("build", desk);

        String manifest = Program.content(out.resolve("2026-01-21")).get("manifest.json");
        assertThat(manifest).contains("\"name\": \"data/levels.csv\"", "\"publisher\": \"nobody\"",
                "\"outside\": 2", "\"languages\": [\n    \"ko\",\n    \"en\"\n  ]").doesNotContain(temp.toString());
        assertThat(new String(manifest.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .doesNotContain("\r");
    }

    @Test
    void anotherReportIsNotOverwritten() throws IOException {
        program.run("build", desk);
        change("report.yaml", "report: desk-report", "report: other-report");

        Ended ended = program.run("build", desk);

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).startsWith(out.resolve("2026-01-21") + ": holds an edition of 'desk-report'");
    }
}
