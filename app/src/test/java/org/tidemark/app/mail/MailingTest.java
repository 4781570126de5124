package org.tidemark.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Identity;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.ledger.Mark;
import org.tidemark.app.mail.ledger.Sender;
import org.tidemark.app.mail.letter.Composer;
import org.tidemark.app.mail.letter.LetterKeys;
import org.tidemark.app.mail.recipient.Recipient;
import org.tidemark.app.mail.smtp.Carrier;
import org.tidemark.app.mail.smtp.ScriptedServer;
import org.tidemark.app.mail.smtp.ScriptedServer.Act;
import org.tidemark.app.mail.smtp.ScriptedServer.Step;
import org.tidemark.app.workspace.MailSettings.Smtp;
import org.tidemark.app.workspace.MailSettings.Tls;
import org.tidemark.app.workspace.SendingSettings;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;

/** Sending over hours that pass in no time: the clock moves only when the program waits. */
class MailingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 21);
    @TempDir
    Path temp;

    private Workspace workspace;
    private Path out;
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-24T06:00:00Z");

    /** Tells the time of this test. */
    private final class Time extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void build() {
        Path desk = Program.workspace(temp);
        Program.at(Path.of(System.getProperty("tidemark.root"))).run("build", desk);
        workspace = WorkspaceReader.read(desk).workspace().orElseThrow();
        out = desk.resolve("out");
    }

    private Mailing.Ended send(ScriptedServer server, SendingSettings settings, String... addresses)
            throws IOException {
        List<Recipient> recipients = List.of(addresses).stream().map(address -> Recipient.of(address, "", "en"))
                .toList();
        EditionStore.Stored edition = new EditionStore(out).current(DAY).orElseThrow();
        try (Database database = Database.open(out, Optional.empty(), Map.of());
                Mark mark = Mark.open(out);
                Carrier carrier = Carrier.to(new Smtp("127.0.0.1", server.port(), Tls.NONE, Optional.empty(), "X"),
                        "desk@example.org", Optional.empty())) {
            String id = Identity.examine(database, mark, now).identity().id();
            var ledger = new Ledger(database);
            Sender sender = Sender.thisProcess();
            ledger.enlist(sender, now);
            var readers = new Readers(List.of(temp.resolve("unchanged")), () -> Readers.Now.of(recipients, recipients));
            return new Mailing(edition.manifest().id(),
                    Composer.of(workspace, workspace.mail().orElseThrow(), edition, LetterKeys.NONE),
                    readers, settings, new Mailing.Tools(ledger, id, mark, sender, carrier, new Time(), length -> {
                        waits.add(length);
                        now = now.plus(length);
                    }), (address, state, detail) -> {
                        // the ledger is asked instead
                    }).send(true);
        }
    }

    private static SendingSettings settings(Integer perMinute, Duration deadline, Duration after, Duration longest) {
        return new SendingSettings(Optional.ofNullable(perMinute), Optional.ofNullable(deadline), after, longest);
    }

    private static ScriptedServer refusing(int times, String reply) throws IOException {
        int[] left = {times};
        return ScriptedServer.start((step, connection, met) -> step == Step.RCPT && left[0]-- > 0
                ? new Act.Say(reply)
                : ScriptedServer.usually());
    }

    private Duration waited() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void aTemporaryRefusalIsTriedAgainAfterOneTwoAndFourMinutes() throws Exception {
        try (ScriptedServer server = refusing(3, "450 4.2.0 greylisted")) {
            Mailing.Ended ended = send(server, SendingSettings.USUAL, "ann@example.org");

            assertThat(ended.books()).isEqualTo(new Books(1, 0, 0, 0, 0));
            assertThat(waited()).isEqualTo(Duration.ofMinutes(1 + 2 + 4));
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aLetterThatIsRefusedForNowForHoursIsGivenUp() throws Exception {
        try (ScriptedServer server = refusing(Integer.MAX_VALUE, "450 4.2.0 greylisted")) {
            Mailing.Ended ended = send(server, SendingSettings.USUAL, "ann@example.org");

            assertThat(ended.books()).isEqualTo(new Books(0, 1, 0, 0, 0));
            assertThat(waited()).as("1, 2, 4, 8, 16 and then 30 minutes each, not longer than four hours")
                    .isEqualTo(Duration.ofMinutes(31 + 6 * 30));
            try (Database database = Database.open(out, Optional.empty(), Map.of())) {
                var refused = new Ledger(database).entries(
                        new EditionStore(out).current(DAY).orElseThrow().manifest().id(), Set.of(LetterState.REFUSED));
                assertThat(refused.getFirst().detail()).isEqualTo("given up after 12 attempts: 450 4.2.0 greylisted");
            }
        }
    }

    @Test
    void lettersAreBegunAtAnEvenPace() throws Exception {
        try (ScriptedServer server = ScriptedServer.usual()) {
            Mailing.Ended ended = send(server, settings(30, null, Duration.ZERO, Duration.ofHours(4)), "a@example.org",
                    "b@example.org", "c@example.org", "d@example.org");

            assertThat(ended.books().sent()).isEqualTo(4);
            assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
        }
    }

    @Test
    void theDeadlineEndsTheWaitingForAnotherAttempt() throws Exception {
        try (ScriptedServer server = refusing(Integer.MAX_VALUE, "450 4.2.0 greylisted")) {
            Mailing.Ended ended = send(server,
                    settings(null, Duration.ofHours(54).plusMinutes(5), Duration.ofMinutes(4), Duration.ofHours(4)),
                    "ann@example.org");

            assertThat(ended.stopped()).contains(
                    "the deadline of this edition was 2026-01-24T06:05:00Z; it is too late to send it");
            assertThat(ended.books()).isEqualTo(new Books(0, 0, 0, 0, 1));
            assertThat(server.commands().stream().filter(command -> command.startsWith("RCPT"))).hasSize(2);
        }
    }

    @Test
    void anotherLetterIsNotHeldUpByOneThatWaits() throws Exception {
        try (ScriptedServer server = refusing(1, "450 4.2.0 greylisted")) {
            Mailing.Ended ended = send(server, SendingSettings.USUAL, "ann@example.org", "bob@example.org");

            assertThat(ended.books().sent()).isEqualTo(2);
            assertThat(server.taken()).extracting(ScriptedServer.Taken::address).containsExactly("bob@example.org",
                    "ann@example.org");
        }
    }

    @Test
    void aMarkThatCannotBeWrittenBeginsNothing() throws Exception {
        try (ScriptedServer server = ScriptedServer.usual()) {
            Files.createDirectories(out);
            Files.createDirectory(out.resolve(Mark.FILE));

            org.assertj.core.api.Assertions
                    .assertThatThrownBy(() -> send(server, SendingSettings.USUAL, "ann@example.org"))
                    .isInstanceOf(IOException.class);
            assertThat(server.commands()).isEmpty();
        }
    }
}
