package org.tidemark.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.app.database.Databases;

/** {@code run} as it is typed, with a mail server and a folder for a site. */
class RunTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root"));
    /** Thursday morning, a quarter past the hour in which the edition of Wednesday's close is due. */
    private static final Instant DUE = Instant.parse("2026-01-22T09:17:00Z");
    private static final String SCHEDULE = "schedule: {weekly: {weekday: thursday}, time: 09:00, zone: UTC, since: 2026-01-20}\n";

    @TempDir
    Path temp;

    private Path desk;
    private Path site;
    private GreenMail server;
    private final Program program = Program.at(ROOT).at(DUE);

    @BeforeEach
    void prepareADesk() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk = Program.workspace(temp);
        site = temp.resolve("site");
        configure(SCHEDULE, server.getSmtp().getPort());
    }

    private void configure(String schedule, int port) throws IOException {
        Files.writeString(desk.resolve("report.yaml"),
                Program.REPORT.replace("from-name: Our Desk}",
                        "from-name: Our Desk, smtp: {host: 127.0.0.1, port: " + port + ", tls: none}}") + schedule
                        + "run: {publish-to: \"" + site + "\", operator: operator@example.org}\n");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** What a web server would show: the site is a link that is switched. */
    private Map<String, String> published() throws IOException {
        return Program.content(site.toRealPath());
    }

    private List<String> mailTo(String address) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getRecipients(RecipientType.TO)[0].toString().contains(address)) {
                subjects.add(message.getSubject());
            }
        }
        return subjects;
    }

    private int readersLetters() throws Exception {
        return mailTo("haneul@example.org").size() + mailTo("reader@example.org").size();
    }

    private void spoilTheData() throws IOException {
        Path levels = desk.resolve("data/levels.csv");
        Files.writeString(levels, Files.readString(levels).replace("RUT,2026-01-20,2650.5", "RUT,2026-01-20,many"));
    }

    private void mendTheData() throws IOException {
        Files.writeString(desk.resolve("data/levels.csv"), Program.LEVELS);
    }

    @Test
    void aRunByHandGoesAllTheWayAndASecondOneChangesNothing() throws Exception {
        Ended first = program.run("run", desk);
        var published = published();
        Ended second = program.run("run", desk);

        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(first.out()).startsWith("""
                check: done, 2 files, 0 warnings
                  as of 2026-01-21
                build: done
                  desk-report 2026-01-21 r1: built
                publish: done,\s""").endsWith("""
                send: done, 2 planned, 2 sent, 0 refused, 0 uncertain, 0 waiting
                  letters: 2 planned = 2 sent + 0 refused + 0 uncertain + 0 waiting
                """);
        assertThat(published).isNotEmpty();
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(second.out()).contains("  desk-report 2026-01-21 r1: up to date\n", "publish: done, 0 done, ");
        assertThat(published()).isEqualTo(published);
        assertThat(readersLetters()).isEqualTo(2);
    }

    @Test
    void everyHourIsAskedAndOneEditionIsMade() throws Exception {
        Ended due = program.run("run", desk, "--if-due");
        assertThat(due.err()).isEmpty();
        assertThat(due.out()).contains("  desk-report 2026-01-21 r1: built\n");
        for (int hour = 1; hour < 26; hour++) {
            assertThat(program.at(DUE.plusSeconds(3600L * hour)).run("run", desk, "--if-due"))
                    .isEqualTo(new Ended(Status.DONE, "", ""));
        }
        assertThat(readersLetters()).isEqualTo(2);
        assertThat(program.run("run", desk, "--if-due", "--json").out()).contains("\"status\": \"not-due\"",
                "\"next\": \"2026-01-29T09:00:00Z\"");
    }

    /** 09:17 in UTC is 04:17 in New York, and 12:17 is 07:17. */
    @Test
    void readersWhoSleepAreWrittenToByALaterCall() throws Exception {
        configure(SCHEDULE, server.getSmtp().getPort());
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replace("mail: {", "mail: {not-before: '07:00', "));
        Files.writeString(desk.resolve("recipients.csv"), """
                address,name,language,time-zone
                haneul@example.org,김하늘,ko,Asia/Seoul
                reader@example.org,Sam Reader,en,America/New_York
                """);

        Ended early = program.run("run", desk, "--if-due");
        int before = readersLetters();
        Ended later = program.at(DUE.plusSeconds(3 * 3600)).run("run", desk, "--if-due");
        Ended after = program.at(DUE.plusSeconds(4 * 3600)).run("run", desk, "--if-due");

        assertThat(early.status()).isEqualTo(Status.DONE);
        assertThat(early.out() + early.err()).contains("1 reader waits for mail.not-before");
        assertThat(before).isEqualTo(1);
        assertThat(mailTo("reader@example.org")).hasSize(1);
        assertThat(later.status()).isEqualTo(Status.DONE);
        assertThat(readersLetters()).isEqualTo(2);
        assertThat(after).isEqualTo(new Ended(Status.DONE, "", ""));
    }

    @Test
    void lateDataIsWaitedForWithOneLineAndThenUsed() throws Exception {
        Path levels = desk.resolve("data/levels.csv");
        Files.writeString(levels, Program.LEVELS.replace("RUT,2026-01-21,2660\nRUT,2026-01-22,2670\n", ""));

        Ended first = program.run("run", desk, "--if-due");
        Ended second = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");
        mendTheData();
        Ended third = program.at(DUE.plusSeconds(7200)).run("run", desk, "--if-due");

        assertThat(first).isEqualTo(new Ended(Status.DONE, "", """
                RUT: its close of 2026-01-21 is not there yet; the last one is of 2026-01-20
                2026-W04: waits at check (stale); every call until 2026-01-23T09:17:00Z tries it again
                """));
        assertThat(second).isEqualTo(new Ended(Status.DONE, "", ""));
        assertThat(third.out()).contains("  desk-report 2026-01-21 r1: built\n");
        assertThat(mailTo("operator@example.org")).isEmpty();
    }

    @Test
    void dataThatNeverComesIsSaidAloudOnce() throws Exception {
        Files.writeString(desk.resolve("data/levels.csv"),
                Program.LEVELS.replace("RUT,2026-01-21,2660\nRUT,2026-01-22,2670\n", ""));

        program.run("run", desk, "--if-due");
        Ended last = program.at(DUE.plusSeconds(24 * 3600)).run("run", desk, "--if-due");
        Ended after = program.at(DUE.plusSeconds(25 * 3600)).run("run", desk, "--if-due");

        assertThat(last.status()).isEqualTo(Status.FAILED);
        assertThat(last.err())
                .isEqualTo("RUT: its close of 2026-01-21 is not there yet; the last one is of 2026-01-20\n"
                        + "2026-W04: waits at check (stale) and is given up; 'tidemark run --period 2026-W04' tries it once"
                        + " more\n");
        assertThat(after).isEqualTo(new Ended(Status.DONE, "", ""));
        assertThat(mailTo("operator@example.org")).containsExactly("desk-report 2026-W04: check given up (stale)");
        mendTheData();
        assertThat(program.run("run", desk, "--period", "2026-W04").out()).contains(" r1: built\n");
    }

    @Test
    void aGateThatIsShutStopsEverythingAndTheOperatorIsToldOnce() throws Exception {
        spoilTheData();
        Ended first = program.run("run", desk, "--if-due");
        Ended second = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");

        assertThat(first.status()).isEqualTo(Status.REFUSED);
        assertThat(first.err()).contains("data/levels.csv:2:3: ").endsWith(
                "2026-W04: stopped at check (sound-input); every call until 2026-01-23T09:17:00Z tries it again\n");
        assertThat(second.status()).isEqualTo(Status.REFUSED);
        assertThat(second.err())
                .isEqualTo("2026-W04: stopped at check (sound-input) for the 2. time; 'tidemark status' says why\n");
        assertThat(site).doesNotExist();
        assertThat(readersLetters()).isZero();
        assertThat(mailTo("operator@example.org")).containsExactly("desk-report 2026-W04: check refused (sound-input)");
        MimeMessage told = server.getReceivedMessages()[0];
        assertThat(told.getContent().toString().replace("\r\n", "\n")).startsWith("""
                Report: desk-report
                Period: 2026-W04, due 2026-01-22T09:00:00Z, as of 2026-01-21
                check: refused (sound-input)

                data/levels.csv:2:3:\s""").endsWith("""
                It is tried again by every call until 2026-01-23T09:17:00Z.
                There is one letter for each period and reason.""");
        assertThat(told.getMessageID()).endsWith("@example.org>");

        mendTheData();
        assertThat(program.at(DUE.plusSeconds(7200)).run("run", desk, "--if-due").status()).isEqualTo(Status.DONE);
        assertThat(readersLetters()).isEqualTo(2);
    }

    @Test
    void anOperatorWhoCannotBeToldHidesNothing() throws Exception {
        server.stop();
        spoilTheData();
        Ended ended = program.run("run", desk, "--if-due");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err()).contains("data/levels.csv:2:3: ", "2026-W04: stopped at check (sound-input)");
        assertThat(ended.out()).startsWith("the operator could not be told: 127.0.0.1:");
    }

    @Test
    void aMailServerThatIsGoneStopsAtSendAndTheNextCallGoesOn() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        Ended first = program.run("run", desk, "--if-due");
        assertThat(first.status()).isEqualTo(Status.FAILED);
        assertThat(first.err()).endsWith(
                "2026-W04: stopped at send (letters); every call until 2026-01-23T09:17:00Z tries it again\n");
        assertThat(published()).isNotEmpty();

        // the vendor has corrected his file meanwhile: the edition that is on the site stays the one of its period
        Files.writeString(desk.resolve("data/levels.csv"), Program.LEVELS.replace("2650.5", "2650.6"));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Ended second = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");

        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("build: done\n  desk-report 2026-01-21 r1: made before\n");
        assertThat(readersLetters()).isEqualTo(2);
        assertThat(desk.resolve("out/.editions")).doesNotExist();
    }

    @Test
    void anotherEditionInPlaceOfOneThatWasSeenIsNotSent() throws Exception {
        server.stop();
        program.run("run", desk, "--if-due");
        Files.writeString(desk.resolve("data/levels.csv"), Program.LEVELS.replace("2650.5", "2650.6"));
        program.run("build", desk);
        var published = published();
        Ended ended = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).startsWith("2026-W04 has an edition that somebody may have seen, revision 1, and"
                + " desk-report 2026-01-21 r2 is another one; publish and send that one by hand if it is a correction\n");
        assertThat(published()).isEqualTo(published);
    }

    @Test
    void aRehearsalChangesNothing() throws Exception {
        var before = Program.content(temp);
        Ended ended = program.run("run", desk, "--if-due", "--dry-run");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).startsWith("a rehearsal: nothing was published or sent\n").contains(
                "  desk-report 2026-01-21 r1: would be built\n", "  would write: " + site,
                "  would write in ko to 1 reader\n  would write in en to 1 reader\n");
        assertThat(Program.content(temp)).isEqualTo(before);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aRehearsalKnowsWhatIsThereAlready() throws Exception {
        program.run("run", desk);
        var before = Program.content(temp);
        int letters = server.getReceivedMessages().length;
        Ended same = program.run("run", desk, "--dry-run");
        Files.writeString(desk.resolve("data/levels.csv"), Program.LEVELS.replace("2650.5", "2650.6"));
        Ended changed = program.run("run", desk, "--dry-run");
        mendTheData();

        assertThat(same.out()).contains("  desk-report 2026-01-21 r1: up to date\n");
        assertThat(same.status()).isEqualTo(Status.DONE);
        assertThat(changed.out()).contains("  desk-report 2026-01-21 r2: would be built\n");
        assertThat(changed.err())
                .contains("desk-report 2026-01-21 r1 was sent, and desk-report 2026-01-21 r2 is another"
                        + " revision of it; 'tidemark send --yes --correction' sends it as a correction");
        assertThat(changed.status()).isEqualTo(Status.FAILED);
        assertThat(Program.content(temp)).isEqualTo(before);
        assertThat(server.getReceivedMessages()).hasSize(letters);
    }

    @Test
    void withoutASiteOrAServerThoseStepsAreSkippedWithWords() throws Exception {
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT);
        Ended ended = program.run("run", desk);

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).endsWith("""
                publish: skipped
                  report.yaml has no run.publish-to
                send: skipped
                  report.yaml has no mail.smtp
                """);
    }

    @Test
    void withoutAFirstDayTheFirstCallBeginsTheScheduleAndMakesNothing() throws Exception {
        configure(SCHEDULE.replace(", since: 2026-01-20", ""), server.getSmtp().getPort());

        assertThat(program.run("run", desk, "--if-due"))
                .isEqualTo(new Ended(Status.DONE, "the schedule begins now\n", ""));
        assertThat(program.run("run", desk, "--if-due")).isEqualTo(new Ended(Status.DONE, "", ""));
        assertThat(desk.resolve("out/2026-01-21")).doesNotExist();
    }

    @Test
    void afterAnOutageTheNewestPeriodIsMadeAndTheOthersAreNoted() throws Exception {
        program.run("run", desk, "--if-due");
        Files.writeString(desk.resolve("data/levels.csv"),
                Program.LEVELS + "RUT,2026-02-11,2700\nBTC,2026-02-11,95000\n");
        Ended ended = program.at(Instant.parse("2026-02-14T20:17:00Z")).run("run", desk, "--if-due");

        assertThat(ended.out()).startsWith("""
                2026-W05 was missed: it was due 2026-01-29T09:00:00Z and nothing ran in its time
                2026-W06 was missed: it was due 2026-02-05T09:00:00Z and nothing ran in its time
                """).contains("  desk-report 2026-02-11 r1: built\n");
        try (Stream<Path> editions = Files.list(desk.resolve("out"))) {
            assertThat(editions.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("2026")))
                    .containsExactlyInAnyOrder("2026-01-21", "2026-02-11");
        }
    }

    /** The process dies while it prints; what a killed one leaves behind is what an error that nobody catches leaves. */
    @Test
    void aRunThatDiedIsTakenUpAgain() throws Exception {
        Program dying = program.with(overrides -> {
            throw new StackOverflowError("killed");
        });
        assertThatThrownBy(() -> dying.run("run", desk, "--if-due")).isInstanceOf(StackOverflowError.class);

        Ended next = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");

        assertThat(next.status()).isEqualTo(Status.DONE);
        assertThat(next.out()).contains("  desk-report 2026-01-21 r1: built\n");
        assertThat(readersLetters()).isEqualTo(2);
    }

    @Test
    void ofCallsAtTheSameMomentOneMakesTheEdition() throws Exception {
        int callers = 6;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Ended>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(() -> program.run("run", desk, "--if-due")));
            }
            int made = 0;
            for (Future<Ended> one : all) {
                assertThat(one.get().status()).isEqualTo(Status.DONE);
                made += one.get().out().contains(": built") ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(readersLetters()).isEqualTo(2);
    }

    /** Two hosts have the same workspace and one database: whichever comes first, the period is one host's. */
    @Test
    void ofTwoHostsOneMakesThePeriodAndTheOtherLearnsOfIt() throws Exception {
        Databases.Fresh database = Databases.POSTGRESQL.fresh(desk.resolve("out"));
        Files.writeString(desk.resolve("report.yaml"),
                Files.readString(desk.resolve("report.yaml")) + database.config());
        Path other = temp.resolve("other");
        try (Stream<Path> files = Files.walk(desk)) {
            for (Path file : files.filter(file -> !file.startsWith(desk.resolve("out"))).toList()) {
                Files.copy(file, other.resolve(desk.relativize(file).toString()));
            }
        }
        List<Path> hosts = List.of(desk, other);
        List<Ended> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(hosts.size())) {
            List<Future<Ended>> all = hosts.stream()
                    .map(host -> threads.submit(() -> program.run("run", host, "--if-due"))).toList();
            for (Future<Ended> one : all) {
                ended.add(one.get());
            }
        }
        Ended later = program.at(DUE.plusSeconds(3600)).run("run", other, "--if-due");
        Ended same = program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");

        assertThat(ended).allMatch(one -> one.status() == Status.DONE);
        assertThat(ended).filteredOn(one -> one.out().contains(": built")).hasSize(1);
        assertThat(List.of(later, same)).containsOnly(new Ended(Status.DONE, "", ""));
        assertThat(readersLetters()).isEqualTo(2);
    }

    @Test
    void statusTellsWhatWasRunWhatIsDueAndHowOldTheDataIs() throws Exception {
        spoilTheData();
        program.run("run", desk, "--if-due");
        program.at(DUE.plusSeconds(3600)).run("run", desk, "--if-due");
        mendTheData();
        Program later = program.at(DUE.plusSeconds(7200));
        later.run("run", desk, "--if-due");
        Ended status = later.run("status", desk);

        assertThat(status.err()).isEmpty();
        assertThat(status.out()).startsWith("""
                data: complete to 2026-01-21, 1 day old, 0 later closes known by now
                next: 2026-W05, due 2026-01-29T09:00Z, as of 2026-01-28
                run: 2026-W04, as of 2026-01-21 r1: done, 2026-01-22T11:17Z to 2026-01-22T11:17Z, tidemark 0.1.0
                  check: done, 2 files, 0 warnings
                  build: done
                  publish: done,\s""").contains(
                """
                  send: done, 2 planned, 2 sent, 0 refused, 0 uncertain, 0 waiting
                run: 2026-W04, as of 2026-01-21: failed (check/sound-input), 2026-01-22T09:17Z to 2026-01-22T10:17Z, 2 tries, tidemark 0.1.0
                  check: refused
                    data/levels.csv:2:3: close is 'many', not a number; write 1234.5 with a point and no grouping
                desk-report 2026-01-21 r1  ko,en  0 former revisions  letters: 2 planned = 2 sent + 0 refused + 0 uncertain""");
        assertThat(later.run("status", desk, "--json").out()).contains("\"complete\": \"2026-01-21\"",
                "\"due\": \"2026-01-29T09:00:00Z\"", "\"reason\": \"check/sound-input\"", "\"tries\": 2",
                "\"state\": \"done\"", "\"uncertain\": 0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --if-due --as-of 2026-01-21 | tidemark run: --if-due, --period and --as-of each say which edition; give one of them
            --period 2026-01            | tidemark run: --period: '2026-01' is no period of the schedule; its newest is 2026-W04
            --period 2026-W05           | tidemark run: --period: 2026-W05 is not due before 2026-01-29T09:00:00Z
            """)
    void whatCannotBeMeantIsRefused(String options, String message) {
        List<Object> typed = new ArrayList<>(List.of("run", desk));
        typed.addAll(List.of(options.split(" ", -1)));

        assertThat(program.run(typed.toArray())).isEqualTo(new Ended(Status.USAGE, "", message + "\n"));
    }

    @Test
    void withoutAScheduleNothingIsEverDue() throws Exception {
        configure("", server.getSmtp().getPort());

        assertThat(program.run("run", desk, "--if-due")).isEqualTo(new Ended(Status.REFUSED, "",
                "report.yaml:1:1: schedule: missing, so nothing is ever due; add one such as"
                        + " 'schedule: {weekly: {weekday: saturday}, time: 07:30, zone: Asia/Seoul}'\n"));
    }
}
