package org.tidemark.app.mail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.app.database.Database;
import org.tidemark.app.database.Databases;
import org.tidemark.app.edition.EditionId;

class LedgerTest {
    private static final EditionId EDITION = new EditionId("desk", LocalDate.of(2026, 1, 21), 1);
    private static final Instant NOW = Instant.parse("2026-01-24T06:00:00Z");
    private static final String ANN = "ann@example.org";
    private static final Sender FIRST = new Sender("first", "host-a", 1);
    private static final Sender SECOND = new Sender("second", "host-b", 2);
    @TempDir
    Path temp;

    /** The database, its ledger looked over, and Ann planned. */
    private static Ledger planned(Database database, Path out) throws IOException {
        examine(database, out);
        var ledger = new Ledger(database);
        ledger.plan(EDITION, Map.of(ANN, "<ann>"), Set.of(), NOW);
        return ledger;
    }

    private static Identity.Examined examine(Database database, Path out) throws IOException {
        try (Mark mark = Mark.open(out)) {
            return Identity.examine(database, mark, NOW);
        }
    }

    private static Claim claim(Ledger ledger, Sender sender) throws IOException {
        return ledger.claim(EDITION, ANN, "<ann>", sender, Duration.ZERO, NOW);
    }

    private static Entry entry(Ledger ledger) throws IOException {
        return ledger.entries(EDITION, Set.of(LetterState.values())).getFirst();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLetterIsBegunByOneOfManyWhoTryAtOnce(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        Map<String, String> readers = new java.util.TreeMap<>();
        for (int i = 0; i < 40; i++) {
            readers.put("reader" + i + "@example.org", "<" + i + ">");
        }
        try (Database database = fresh.open()) {
            examine(database, temp);
            new Ledger(database).plan(EDITION, readers, Set.of(), NOW);
        }
        var begun = new ConcurrentLinkedQueue<String>();
        var numbers = new ConcurrentLinkedQueue<Long>();
        int senders = 4;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                var sender = new Sender("sender" + i, "host", i);
                Callable<Integer> send = () -> {
                    try (Database database = fresh.open()) {
                        var ledger = new Ledger(database);
                        for (String address : readers.keySet()) {
                            if (ledger.claim(EDITION, address, "<x>", sender, Duration.ZERO,
                                    NOW) instanceof Claim.Begun claim) {
                                begun.add(address);
                                numbers.add(claim.number());
                            }
                        }
                    }
                    return 0;
                };
                all.add(threads.submit(send));
            }
            for (Future<Integer> one : all) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
        assertThat(begun).hasSize(40).doesNotHaveDuplicates();
        assertThat(numbers).as("each letter raises the count").hasSize(40).doesNotHaveDuplicates().contains(1L, 40L);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLetterOfALivingSenderIsLeftAloneAndThatOfADeadOneIsUncertain(Databases kind) throws Exception {
        Databases.Fresh fresh = kind.fresh(temp);
        try (Database mine = fresh.open()) {
            Ledger ledger = planned(mine, temp);
            try (Database theirs = fresh.open()) {
                new Ledger(theirs).enlist(FIRST, NOW);
                assertThat(claim(new Ledger(theirs), FIRST)).isInstanceOf(Claim.Begun.class);

                assertThat(ledger.markInterrupted("desk", NOW)).isZero();
                assertThat(entry(ledger).state()).isEqualTo(LetterState.SENDING);
            }
            assertThat(ledger.markInterrupted("desk", NOW)).isEqualTo(1);
            assertThat(entry(ledger)).isEqualTo(new Entry(ANN, LetterState.UNCERTAIN,
                    "the program ended while it was being sent, on host-a as process 1", "<ann>", 1));
            assertThat(claim(ledger, SECOND)).as("nobody begins it again").isEqualTo(new Claim.Gone());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoeverBeganALetterKnowsBetterThanThoseWhoTookHimForDead(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            Ledger ledger = planned(database, temp);
            var claim = (Claim.Begun) claim(ledger, FIRST);
            assertThat(ledger.markInterrupted("desk", NOW)).isEqualTo(1);

            assertThat(ledger.settle(EDITION, claim, FIRST, LetterState.SENT, "250 ok", NOW, NOW)).isTrue();
            assertThat(ledger.settle(EDITION, claim, FIRST, LetterState.SENT, "250 ok", NOW, NOW)).as("said twice")
                    .isTrue();
            assertThat(entry(ledger).state()).isEqualTo(LetterState.SENT);
            assertThat(ledger.settle(EDITION, claim, SECOND, LetterState.PLANNED, "", NOW, NOW))
                    .as("by somebody who did not begin it").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPersonsWordStandsAgainstWhoeverBeganTheLetter(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            Ledger ledger = planned(database, temp);
            var claim = (Claim.Begun) claim(ledger, FIRST);
            ledger.markInterrupted("desk", NOW);

            assertThat(ledger.resolve(EDITION, ANN, LetterState.PLANNED, NOW)).contains(LetterState.UNCERTAIN);
            assertThat(ledger.settle(EDITION, claim, FIRST, LetterState.SENT, "250 ok", NOW, NOW)).isFalse();
            assertThat(entry(ledger).state()).isEqualTo(LetterState.PLANNED);
            assertThat(ledger.resolve(EDITION, ANN, LetterState.SENT, NOW)).as("no word is needed").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyChangeIsKeptInOrder(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            Ledger ledger = planned(database, temp);
            var first = (Claim.Begun) claim(ledger, FIRST);
            ledger.settle(EDITION, first, FIRST, LetterState.PLANNED, "451 later", NOW, NOW);
            var second = (Claim.Begun) claim(ledger, SECOND);
            ledger.settle(EDITION, second, SECOND, LetterState.UNCERTAIN, "no answer", NOW, NOW);
            ledger.resolve(EDITION, ANN, LetterState.SENT, NOW);

            assertThat(second.attempt()).isEqualTo(2);
            assertThat(changes(database)).containsExactly("1 planned  ", "2 sending  first",
                    "3 planned 451 later first",
                    "4 sending  second", "5 uncertain no answer second", "6 sent a person says that it arrived ");
        }
    }

    private static List<String> changes(Database database) throws IOException {
        return database.transact(connection -> {
            List<String> changes = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT number, state, detail, sender FROM letter_change ORDER BY number")) {
                while (rows.next()) {
                    changes.add(rows.getInt(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getString(4));
                }
            }
            return changes;
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void lettersOfAllSendersTogetherKeepThePace(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            examine(database, temp);
            var ledger = new Ledger(database);
            ledger.plan(EDITION, Map.of("a@example.org", "<a>", "b@example.org", "<b>"), Set.of(), NOW);
            Duration gap = Duration.ofSeconds(2);

            assertThat(ledger.claim(EDITION, "a@example.org", "<a>", FIRST, gap, NOW)).isInstanceOf(Claim.Begun.class);
            assertThat(ledger.claim(EDITION, "b@example.org", "<b>", SECOND, gap, NOW.plusMillis(1999)))
                    .isEqualTo(new Claim.TooSoon(NOW.plusSeconds(2)));
            assertThat(ledger.claim(EDITION, "b@example.org", "<b>", SECOND, gap, NOW.plusSeconds(2)))
                    .isInstanceOf(Claim.Begun.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void somebodyTakenOffTheListIsPlannedNoMoreUnlessBegun(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            examine(database, temp);
            var ledger = new Ledger(database);
            ledger.plan(EDITION, Map.of(ANN, "<ann>", "bob@example.org", "<b>", "cy@example.org", "<c>"), Set.of(),
                    NOW);
            claim(ledger, FIRST);

            ledger.plan(EDITION, Map.of(), Set.of("cy@example.org"), NOW);

            assertThat(ledger.entries(EDITION, Set.of(LetterState.values()))).extracting(Entry::address)
                    .containsExactly(ANN, "cy@example.org");
            assertThat(ledger.books(EDITION)).isEqualTo(new Books(0, 0, 0, 1, 1));
        }
    }

    /** As after a restore from a dump, PostgreSQL's included: the count is smaller than the mark says. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLedgerThatKnowsOfFewerLettersThanTheMarkIsDoubtedOnce(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open(); Mark mark = Mark.open(temp)) {
            Ledger ledger = planned(database, temp);
            String id = examine(database, temp).identity().id();
            mark.raise(id, 7);

            Identity.Examined examined = Identity.examine(database, mark, NOW);

            assertThat(examined.doubt()).contains(
                    "it knows of 0 letters begun, and 7 were: it was restored from a backup");
            assertThat(examined.uncertain()).isEqualTo(1);
            assertThat(entry(ledger)).isEqualTo(new Entry(ANN, LetterState.UNCERTAIN, Identity.DOUBTED, "<ann>", 0));
            assertThat(examine(database, temp).doubt()).isEmpty();

            var later = new EditionId("desk", LocalDate.of(2026, 1, 25), 1);
            ledger.plan(EDITION, Map.of(ANN, "<ann>", "bob@example.org", "<b>"), Set.of(), NOW);
            ledger.plan(later, Map.of(ANN, "<ann2>"), Set.of(), NOW);
            assertThat(ledger.books(EDITION)).as("an edition of before the restore")
                    .isEqualTo(new Books(0, 0, 2, 0, 0));
            assertThat(ledger.books(later)).as("an edition of after it").isEqualTo(new Books(0, 0, 0, 0, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anotherLedgerBesideTheMarkIsDoubted(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open(); Mark mark = Mark.open(temp)) {
            examine(database, temp);
            mark.raise("0123456789abcdef0123456789abcdef", 3);

            assertThat(examine(database, temp).doubt())
                    .isEqualTo(Optional.of("it is not the record that the letters of these editions were sent with"));
            assertThat(examine(database, temp).doubt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aSecondHostThatHasNoMarkYetTakesPart(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp.resolve("one")).open()) {
            Ledger ledger = planned(database, temp.resolve("one"));
            claim(ledger, FIRST);

            assertThat(examine(database, temp.resolve("two")).doubt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasBeingCommittedWhenTheWorkFailsIsNotThere(Databases kind) throws Exception {
        try (Database database = kind.fresh(temp).open()) {
            Ledger ledger = planned(database, temp);
            try {
                database.transact(connection -> {
                    Ledger.update(connection, "UPDATE letter SET state = 'sent'");
                    throw new SQLException("power is gone");
                });
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("power is gone");
            }
            assertThat(entry(ledger).state()).isEqualTo(LetterState.PLANNED);
        }
    }
}
