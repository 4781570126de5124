package org.tidemark.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program;
import org.tidemark.model.Frequency;

class WorkspaceReaderTest {
    @TempDir
    Path temp;

    private List<String> problems(String yaml) throws IOException {
        Path root = Program.workspace(temp);
        Files.writeString(root.resolve("report.yaml"), yaml);
        return WorkspaceReader.read(root).problems().stream().map(Object::toString).toList();
    }

    @Test
    void aSoundWorkspaceIsReadWhole() {
        Workspace desk = WorkspaceReader.read(Program.workspace(temp)).workspace().orElseThrow();

        assertThat(desk.titles()).containsEntry("ko", "책상").containsEntry("en", "A <desk> & more");
        assertThat(desk.required()).containsExactly("RUT", "BTC");
        assertThat(desk.names().get("RUT")).containsEntry("ko", "Russell 2000").containsEntry("en", "Russell 2000");
        assertThat(desk.series().get("RUT").sampling().regular()).isEqualTo(Frequency.DAILY);
        assertThat(desk.series().get("BTC").currency()).contains("USD");
        assertThat(desk.inputs()).extracting("file").containsExactly("data/levels.csv", "data/halvings.csv");
        assertThat(desk.studies().halvings().orElseThrow().elapsedDays()).containsExactly(180, 365);
        assertThat(desk.studies().halvings().orElseThrow().peakWithinDays()).isEqualTo(730);
        assertThat(desk.studies().snapshot()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # a line of report.yaml             | what it becomes                   | the message, whole
            publisher: Our Desk                 | publicher: Our Desk               | report.yaml:1:1: publisher: missing; add publisher, such as 'publisher: Our Desk' ~ report.yaml:3:1: publicher: unknown key; did you mean 'publisher'? accepted: report, languages, title, subtitle, publisher, series, names, sections, studies, data, gates, mail, site, schedule, run, database
            basis: price, required: true}       | basis: prise, required: true}     | report.yaml:7:36: series.RUT.basis: 'prise' is not known; did you mean 'price'? accepted: price, total-return
            sections: [summary, halvings]       | sections: [summary, halving]      | report.yaml:5:21: sections: 'halving' is not a section; did you mean 'halvings'? accepted: summary, snapshot, small-cap-indices, breakouts, halvings, etf-flows, unprofitable-share, sources
            sections: [summary, halvings]       | sections: [summary, breakouts]    | report.yaml:13:3: studies.breakouts: missing, and the section breakouts is listed; say what it looks at, or take the section out
            halvings: {series: BTC,             | halvings: {series: BTV,           | report.yaml:13:22: studies.halvings.series: 'BTV' is not a declared series; did you mean 'BTC'? accepted: RUT, BTC
            elapsed-days: [180, 365]            | elapsed-days: [365, 180]          | report.yaml:13:47: studies.halvings.elapsed-days: 180 after 365; list the numbers in increasing order
            elapsed-days: [180, 365]            | elapsed-days: [180, many]         | report.yaml:13:47: studies.halvings.elapsed-days: 'many' is not a whole number from 1 to 36525; write digits without grouping
            format: levels-long,                | format: level-long,               | report.yaml:10:37: data[1].format: 'level-long' is not a format; did you mean 'levels-long'?
            data/levels.csv,                    | ../levels.csv,                    | report.yaml:10:12: data[1].file: '../levels.csv' is outside the workspace; copy the file into the workspace and name it relative to report.yaml
            data/levels.csv,                    | /etc/passwd,                      | report.yaml:10:12: data[1].file: '/etc/passwd' is outside the workspace; copy the file into the workspace and name it relative to report.yaml
            format: levels-long,                | format: levels-long, from: 2026-02-30, | report.yaml:10:56: data[1].from: '2026-02-30' is not a calendar day; write ISO dates such as 2026-01-23
            currency: USD                       | currency: dollars                 | report.yaml:8:81: series.BTC.currency: 'dollars' is not a currency; write an ISO 4217 code such as USD
            languages: [ko, en]                 | languages: [ko, en, kr]           | report.yaml:4:21: languages: 'kr' is not a language; did you mean 'ko'? accepted: ko, zh-Hans, zh-Hant, ru, en
            title: {ko: 책상,                    | title: {                          | report.yaml:2:8: title.ko: missing; add ko, such as 'ko: ...'
            publisher: Our Desk                 | publisher: *desk                  | report.yaml:3:12: publisher: an alias; write the value out
            site: {url:                         | 'gates: {stale-after: 7 weeks}\nsite: {url:' | report.yaml:14:22: gates.stale-after: '7 weeks' is not an age; write one such as 7 days or 3 trading days
            site: {url:                         | 'gates: {stale-after: {RTU: 7 days}}\nsite: {url:' | report.yaml:14:28: gates.stale-after.RTU: 'RTU' is neither a series nor a file of data; did you mean 'RUT'? accepted: required, RUT, BTC, data/levels.csv, data/halvings.csv
            url: "https://desk.example.org"     | url: "javascript:alert(1)"        | report.yaml:14:13: site.url: 'javascript:alert(1)' is not a web address; write one such as https://desk.example.org/report, without user, query or fragment
            url: "https://desk.example.org"     | url: "https://u:p@desk.example.org" | report.yaml:14:13: site.url: 'https://u:p@desk.example.org' is not a web address; write one
            url: "https://desk.example.org"     | url: "https://desk.example.org/?a"  | report.yaml:14:13: site.url: 'https://desk.example.org/?a' is not a web address; write one
            url: "https://desk.example.org"     | zone: Seoul                       | report.yaml:14:14: site.zone: 'Seoul' is not a time zone; write one such as Asia/Seoul
            """)
    void everyFaultNamesItsPlaceAndTheWayOut(String from, String to, String message) throws IOException {
        assertThat(Program.REPORT).contains(from);

        List<String> problems = problems(Program.REPORT.replace(from, to));

        assertThat(String.join(" ~ ", problems)).startsWith(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # studies.snapshot                                                                          | the message, whole
            {price: [RUT, BTC], total-return: {RUT: RUT}, compare: [{series: RUT, against: BTC}], policy-rate: RUT, indices: [RUT]} | report.yaml:13:53: studies.snapshot.total-return.RUT: 'RUT' is in the price table too; keep it in the table of its basis
            {price: [RUT], compare: [{series: RUT, against: BTC}], policy-rate: RUT, indices: [RUT]}    | report.yaml:13:61: studies.snapshot.compare[1].against: 'BTC' is not a series of the two tables; accepted: RUT
            {price: [RUT], compare: [{series: RUT, against: RUT}], policy-rate: RUT, indices: [RUT]}    | report.yaml:13:61: studies.snapshot.compare[1].against: 'RUT' against itself; name another series
            {price: [RUT, BTC], compare: [{series: RUT, against: BTC}, {series: RUT, against: BTC}], policy-rate: RUT, indices: [RUT]} | report.yaml:13:81: studies.snapshot.compare[2].series: 'RUT' against 'BTC' is listed twice; keep one
            """)
    void theTablesOfTheSnapshotAreSound(String snapshot, String message) throws IOException {
        assertThat(problems(Program.REPORT.replace("studies:\n", "studies:\n  snapshot: " + snapshot + "\n")))
                .containsExactly(message);
    }

    @Test
    void aFileThatWouldGiveTheSameValuesTwiceIsRefused() throws IOException {
        String halvings = "  - {file: data/halvings.csv, format: halvings}\n";

        assertThat(problems(Program.REPORT.replace(halvings, halvings + halvings))).containsExactly(
                "report.yaml:12:12: data[3].file: 'data/halvings.csv' is listed twice; keep one, or give them different options or days");
        assertThat(problems(Program.REPORT.replace(halvings, halvings.replace("}", ", until: 2020-12-31}") + halvings)))
                .isEmpty();
    }

    @Test
    void allFaultsAreReportedAtOnce() throws IOException {
        List<String> problems = problems(Program.REPORT.replace("basis: price", "basis: prise")
                .replace("levels-long", "unheard-of").replace("series: BTC", "series: ETH"));

        assertThat(problems).hasSize(4);
    }

    @Test
    void aKeyGivenTwiceIsRefused() throws IOException {
        assertThat(problems(Program.REPORT + "publisher: Another Desk\n"))
                .containsExactly("report.yaml:16:1: publisher: given twice, first on line 3; keep one");
    }

    @Test
    void brokenYamlNamesTheLine() throws IOException {
        assertThat(problems("report: desk\ntitle: [a, b\npublisher: x\n")).singleElement().asString()
                .startsWith("report.yaml:3:").contains("not YAML");
    }

    @Test
    void aListInPlaceOfTheTopIsRefused() throws IOException {
        assertThat(problems("- a\n- b\n")).first().asString()
                .isEqualTo("report.yaml:1:1: a list of 2, not a map; write 'key: value' lines");
    }

    @Test
    void aBombOfNestingIsRefused() throws IOException {
        assertThat(problems("report: " + "[".repeat(500) + "]".repeat(500))).isNotEmpty();
    }

    @Test
    void aFileThatLeavesThroughALinkIsRefused() throws IOException {
        Path root = Program.workspace(temp);
        Path secret = Files.writeString(temp.resolve("secret.csv"), Program.LEVELS);
        Files.delete(root.resolve("data/levels.csv"));
        Files.createSymbolicLink(root.resolve("data/levels.csv"), secret);

        assertThat(WorkspaceReader.read(root).problems()).singleElement().asString()
                .isEqualTo("report.yaml:10:12: data[1].file: 'data/levels.csv' leaves the workspace through a link;"
                        + " copy the file into the workspace and name it relative to report.yaml");
    }

    @Test
    void aFolderWithoutAReportSaysHowToGetOne() {
        assertThat(WorkspaceReader.read(temp).problems()).singleElement().asString()
                .isEqualTo("report.yaml:1:1: no such file in " + temp
                        + "; name the folder of a workspace; 'tidemark init DIR' makes one");
    }
}
