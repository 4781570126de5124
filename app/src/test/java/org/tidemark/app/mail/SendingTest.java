package org.tidemark.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.app.mail.smtp.ScriptedServer;
import org.tidemark.app.mail.smtp.ScriptedServer.Act;
import org.tidemark.app.mail.smtp.ScriptedServer.Step;

/** {@code send --yes} as a person uses it: two readers, haneul@ and reader@example.org, who are written to in that order. */
class SendingTest {
    private static final String BOTH_SENT = letters(2, 0, 0, 0);
    @TempDir
    Path temp;

    private Path desk;
    private ScriptedServer server;
    private final Map<Step, Act> acts = new ConcurrentHashMap<>();
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));

    @BeforeEach
    void startAServerAndBuildAnEdition() throws Exception {
        server = ScriptedServer.start((step, connection, times) -> acts.getOrDefault(step, ScriptedServer.usually()));
        desk = Program.workspace(temp);
        change("report.yaml", "from-name: Our Desk}",
                "from-name: Our Desk, retry-after: 0 seconds, smtp: {host: 127.0.0.1,"
                        + " port: " + server.port() + ", tls: none}}");
        program.run("build", desk);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String letters(int sent, int refused, int uncertain, int waiting) {
        return "letters: " + (sent + refused + uncertain + waiting) + " planned = " + sent + " sent + " + refused
                + " refused + " + uncertain + " uncertain + " + waiting + " waiting\n";
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = desk.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    /** Without the books of recipients.csv, which are said first. */
    private Ended send(Object... more) {
        Object[] all = new Object[more.length + 3];
        all[0] = "send";
        all[1] = desk;
        all[2] = "--yes";
        System.arraycopy(more, 0, all, 3, more.length);
        Ended ended = program.run(all);
        return new Ended(ended.status(), ended.out().replaceFirst("^recipients.csv: .*\n", ""), ended.err());
    }

    @Test
    void everyReaderGetsOneLetterAndASecondRunSendsNone() {
        Ended first = send();
        Ended second = send();

        assertThat(first.err()).isEmpty();
        assertThat(first.out()).isEqualTo("done: haneul@example.org\ndone: reader@example.org\n" + BOTH_SENT);
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(second.out()).isEqualTo(BOTH_SENT);
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(server.taken()).extracting(ScriptedServer.Taken::address).containsExactly("haneul@example.org",
                "reader@example.org");
        assertThat(program.run("status", desk).out()).endsWith("  " + BOTH_SENT);
    }

    @Test
    void aReaderWhoJoinsLaterGetsTheOnlyNewLetterAndOneWhoLeavesGetsNone() throws Exception {
        acts.put(Step.RCPT, new Act.Say("451 later"));
        send("--no-wait");
        acts.clear();
        change("recipients.csv", "haneul@example.org,김하늘,ko\n", "late@example.org,,en\n");

        Ended ended = send();

        assertThat(ended.out()).isEqualTo("done: late@example.org\ndone: reader@example.org\n" + BOTH_SENT);
        assertThat(server.taken()).extracting(ScriptedServer.Taken::address).containsExactlyInAnyOrder(
                "late@example.org", "reader@example.org");
    }

    @Test
    void somebodyTakenOffTheListWhileLettersAreBeingSentGetsNone() throws Exception {
        server.close();
        server = ScriptedServer.start((step, connection, times) -> {
            if (step == Step.DOT) {
                try {
                    Files.writeString(desk.resolve("recipients.csv"),
                            "address,name,language\nhaneul@example.org,김하늘,ko\n");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return ScriptedServer.usually();
        });
        Files.writeString(desk.resolve("report.yaml"), Files.readString(desk.resolve("report.yaml"))
                .replaceAll("port: [0-9]+", "port: " + server.port()));

        Ended ended = send();

        assertThat(ended.out()).isEqualTo("done: haneul@example.org\n"
                + letters(1, 0, 0, 0));
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aListThatIsBrokenWhileLettersAreBeingSentStopsThem() throws Exception {
        server.close();
        server = ScriptedServer.start((step, connection, times) -> {
            if (step == Step.DOT) {
                try {
                    Files.writeString(desk.resolve("recipients.csv"), "nobody\n", StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return ScriptedServer.usually();
        });
        Files.writeString(desk.resolve("report.yaml"), Files.readString(desk.resolve("report.yaml"))
                .replaceAll("port: [0-9]+", "port: " + server.port()));

        Ended ended = send();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).startsWith(
                "tidemark: who is to get the letters has been changed, and not for the better: recipients.csv:4:1: ");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aServerThatIsGoneLeavesEveryLetterWaiting() throws Exception {
        server.close();

        Ended ended = send();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).startsWith("stopped: 127.0.0.1:" + server.port() + ": ");
        assertThat(ended.out())
                .isEqualTo(letters(0, 0, 0, 2));
        assertThat(program.run("send", desk, "--yes", "--json").out()).contains("\"attempts\": 0");
    }

    @Test
    void aRefusalIsSaidOnceAndNotTriedAgain() {
        acts.put(Step.RCPT, new Act.Say("550 5.1.1 no such reader"));
        Ended first = send();
        acts.clear();
        Ended second = send();

        assertThat(first.status()).isEqualTo(Status.FAILED);
        assertThat(first.err()).isEqualTo("""
                failed: haneul@example.org (refused: 550 5.1.1 no such reader)
                failed: reader@example.org (refused: 550 5.1.1 no such reader)
                """);
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(second.out())
                .isEqualTo(letters(0, 2, 0, 0));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aTemporaryRefusalIsLeftToALaterCallThatSendsTheSameLetter() {
        acts.put(Step.DOT, new Act.Say("451 4.3.0 no room"));
        Ended first = send("--no-wait", "--json");
        acts.clear();
        Ended second = send();

        assertThat(first.status()).isEqualTo(Status.FAILED);
        assertThat(first.out()).contains("\"waiting\": 2");
        assertThat(second.status()).isEqualTo(Status.DONE);
        assertThat(server.taken()).hasSize(2);
        assertThat(first.out()).contains(server.taken().get(0).messageId(), server.taken().get(1).messageId());
    }

    @Test
    void aLetterWhoseAnswerIsLostIsListedAndSentAgainOnlyOnAPersonsWord() {
        acts.put(Step.DOT, new Act.CutAnswer(1));
        Ended first = send();
        acts.clear();
        Ended second = send();

        String id = server.taken().getFirst().messageId();
        assertThat(first.status()).isEqualTo(Status.FAILED);
        assertThat(first.err()).startsWith("uncertain: haneul@example.org " + id
                + " (no answer to the end of the letter: 2)\nuncertain: reader@example.org <");
        assertThat(second.status()).isEqualTo(Status.FAILED);
        assertThat(second.err()).isEqualTo(first.err());
        assertThat(server.taken()).hasSize(2);

        Ended arrived = program.run("send", desk, "--resolve", "sent", "--address", "Reader@Example.org");
        Ended again = program.run("send", desk, "--resolve", "resend", "--address", "all");
        Ended unknown = program.run("send", desk, "--resolve", "resend", "--address", "reader@example.org");
        Ended third = send();

        assertThat(arrived.out()).isEqualTo("resolved: reader@example.org (uncertain, now sent)\n"
                + letters(1, 0, 1, 0));
        assertThat(again.out()).isEqualTo("resolved: haneul@example.org (uncertain, now planned)\n"
                + letters(1, 0, 0, 1));
        assertThat(unknown.status()).isEqualTo(Status.FAILED);
        assertThat(unknown.err()).isEqualTo("failed: reader@example.org (no letter of desk-report 2026-01-21 r1 to this"
                + " address needs a word; 'send --json' lists those that do)\n");
        assertThat(third.out()).isEqualTo("done: haneul@example.org\n" + BOTH_SENT);
        assertThat(server.taken()).hasSize(3);
        assertThat(server.taken().getLast().messageId()).as("the same letter").isEqualTo(id);
    }

    @Test
    void aRevisionGoesOutOnlyAsACorrectionAndThenToEverybody() throws Exception {
        send();
        change("data/levels.csv", "RUT,2026-01-21,2660", "RUT,2026-01-21,2661");
        program.run("build", desk);

        Ended plain = send();
        Ended correction = send("--correction");
        Ended again = send("--correction");

        assertThat(plain.status()).isEqualTo(Status.REFUSED);
        assertThat(plain.err()).isEqualTo("tidemark send: desk-report 2026-01-21 r2 corrects an edition that was there"
                + " before; 'send --correction' sends it to every reader, also to those who had the former one\n");
        assertThat(correction.out()).isEqualTo("done: haneul@example.org\ndone: reader@example.org\n" + BOTH_SENT);
        assertThat(again.out()).isEqualTo(BOTH_SENT);
        assertThat(server.taken()).hasSize(4);
    }

    @Test
    void theFirstOfItsDayIsNoCorrection() {
        Ended ended = send("--correction");

        assertThat(ended.status()).isEqualTo(Status.REFUSED);
        assertThat(ended.err())
                .isEqualTo("tidemark send: desk-report 2026-01-21 r1 is the first of its day and corrects"
                        + " nothing; send it without --correction\n");
    }

    @Test
    void anEditionIsNotSentAfterItsDeadline() throws Exception {
        change("report.yaml", "retry-after: 0 seconds", "deadline: 2 days");
        Ended inTime = send();
        change("report.yaml", "deadline: 2 days", "deadline: 50 hours");
        change("recipients.csv", "reader@", "another@");
        Ended late = send();

        assertThat(inTime.status()).as("at 06:00 on the third day after").isEqualTo(Status.FAILED);
        assertThat(inTime.err())
                .isEqualTo("stopped: the deadline of this edition was 2026-01-24T00:00:00Z; it is too late to"
                        + " send it\n");
        assertThat(late.err())
                .isEqualTo("stopped: the deadline of this edition was 2026-01-24T02:00:00Z; it is too late to"
                        + " send it\n");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aLedgerRestoredFromABackupSendsNothingAgain() throws Exception {
        acts.put(Step.RCPT, new Act.Say("451 later"));
        send("--no-wait");
        Path ledger = desk.resolve("out/.tidemark.sqlite");
        byte[] backup = Files.readAllBytes(ledger);
        acts.clear();
        send();
        assertThat(server.taken()).hasSize(2);

        Files.write(ledger, backup);
        Ended ended = send();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).startsWith("tidemark send: the database " + ledger.toRealPath()
                + ": it knows of 2 letters begun, and 4 were: it was restored from a backup; letters that may have been sent"
                + " without its knowledge are uncertain now (2 that were planned)\n");
        assertThat(ended.out()).isEqualTo(letters(0, 0, 2, 0));
        assertThat(server.taken()).hasSize(2);
        assertThat(send().err()).as("said once").startsWith("uncertain: haneul@example.org <");
    }

    @Test
    void aLedgerThatIsGoneSendsNothingAgainButTheNextEdition() throws Exception {
        send();
        Files.delete(desk.resolve("out/.tidemark.sqlite"));

        Ended ended = send();

        assertThat(ended.err())
                .contains(": there is no record of the 2 letters that were begun; letters that may have been"
                        + " sent without its knowledge are uncertain now (0 that were planned)\n");
        assertThat(ended.out()).isEqualTo(letters(0, 0, 2, 0));
        assertThat(server.taken()).hasSize(2);
        change("recipients.csv", "reader@", "another@");
        assertThat(send().out()).as("somebody new may be somebody of old")
                .isEqualTo(letters(0, 0, 3, 0));
    }

    @Test
    void aCopyOfTheOutputFolderSendsNothingThatTheOtherMayHaveSent() throws Exception {
        acts.put(Step.RCPT, new Act.Say("451 later"));
        send("--no-wait");
        acts.clear();
        Path copy = desk.resolve("copy");
        try (var files = Files.walk(desk.resolve("out"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(desk.resolve("out").relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Ended original = send();
        Ended copied = send("--out", copy);

        assertThat(original.out()).endsWith(BOTH_SENT);
        assertThat(copied.err()).contains(": its file was copied or restored from a backup; ");
        assertThat(copied.out()).isEqualTo(letters(0, 0, 2, 0));
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void aMarkThatIsTornMakesTheLedgerDoubtful() throws Exception {
        acts.put(Step.RCPT, new Act.Say("451 later"));
        send("--no-wait");
        Files.writeString(desk.resolve("out/.tidemark.mark"), "torn");

        assertThat(send().err()).contains(": the mark beside the editions cannot be read; ");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aServerThatRefusesEverybodyIsNotAskedForEverybody() throws Exception {
        var list = new StringBuilder("address,name,language\n");
        for (int i = 10; i < 60; i++) {
            list.append("reader").append(i).append("@example.org,,en\n");
        }
        Files.writeString(desk.resolve("recipients.csv"), list);
        acts.put(Step.RCPT, new Act.Say("554 5.7.1 relay access denied"));

        Ended ended = send();

        assertThat(ended.err()).endsWith("stopped: the server refused 20 letters in a row, the last with:"
                + " 554 5.7.1 relay access denied\n");
        assertThat(ended.out())
                .isEqualTo(letters(0, 20, 0, 30));
    }

    @Test
    void aConnectionThatKeepsBreakingStopsTheRunAndBurnsNobody() {
        acts.put(Step.RCPT, new Act.Cut());

        Ended ended = send();

        assertThat(ended.err()).endsWith("stopped: the connection broke 3 times in a row: the connection ended\n");
        assertThat(ended.out()).isEqualTo(letters(0, 0, 0, 2));
    }

    @Test
    void aWordThatIsNoneIsAWrongCommandLine() {
        assertThat(program.run("send", desk, "--resolve", "maybe", "--address", "all").err())
                .isEqualTo("tidemark send: --resolve: 'maybe' is neither 'sent' nor 'resend'\n");
        assertThat(program.run("send", desk, "--resolve", "sent").err()).isEqualTo(
                "tidemark send: --resolve needs --address with the letters that it is about, or 'all'\n");
    }
}
