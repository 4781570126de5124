package org.tidemark.app.mail.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.app.Children;
import org.tidemark.app.Children.Child;
import org.tidemark.app.Program;
import org.tidemark.app.database.Database;
import org.tidemark.app.database.Databases;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.mail.smtp.ScriptedServer;
import org.tidemark.app.mail.smtp.ScriptedServer.Taken;

/**
 * The real program is killed (SIGKILL) at random moments, alone and two at once, while the mail server cuts connections at every
 * phase and the database server ends sessions. At the end the ledger is compared with what the server took. A person then says
 * of each uncertain letter what the server knows, and every reader has got one letter.
 *
 * <p>{@code -Dtidemark.faults=N} makes it go on until there were N crashes and cuts on each database; the profile
 * {@code faults} asks for a thousand. {@code -Dtidemark.faults.seed} chooses another bad day, {@code -Dtidemark.faults.on} one
 * of the databases.
 */
class FaultCampaignTest {
    private static final int READERS = 60;
    private static final EditionId EDITION = new EditionId("desk-report", LocalDate.of(2026, 1, 21), 1);
    @TempDir
    Path temp;

    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger names = new AtomicInteger();
    private final Map<LetterState, Integer> books = new TreeMap<>();
    private Random random = new Random();
    private Children children;
    private int pairs;
    private int rounds;
    private int uncertainAndTaken;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyGetsALetterTwiceAndNobodyIsSkipped(Databases kind) throws Exception {
        Assumptions.assumeTrue(System.getProperty("tidemark.faults.on", kind.name()).equals(kind.name()));
        int faults = Integer.getInteger("tidemark.faults");
        long seed = Long.getLong("tidemark.faults.seed", 20260123);
        random = new Random(seed);
        children = new Children(temp);
        var troubles = new Troubles(random.nextLong());
        try (ScriptedServer server = ScriptedServer.start(troubles)) {
            while (kills.get() + troubles.cuts() + sessions.get() < faults) {
                round(kind, server, troubles);
            }
        }
        String line = kind + ": seed " + seed + ", " + kills + " crashes, " + troubles.cuts()
                + " connections to the mail"
                + " server cut, " + sessions + " sessions of the database ended, " + troubles.refusals()
                + " letters refused"
                + " for now or for good, " + pairs + " times two processes at once; " + rounds + " editions to "
                + READERS
                + " readers: " + books + " (" + uncertainAndTaken
                + " of the uncertain had arrived), 0 twice, 0 skipped";
        Files.createDirectories(Path.of("target", "faults"));
        Files.writeString(Path.of("target", "faults", kind + ".txt"), line + "\n");
        System.out.println(line);
    }

    private void round(Databases kind, ScriptedServer server, Troubles troubles) throws Exception {
        Path desk = Program.workspace(Files.createDirectory(temp.resolve("round" + rounds++)));
        Databases.Fresh database = kind.fresh(desk.resolve("out"));
        Files.writeString(desk.resolve("report.yaml"), Files.readString(desk.resolve("report.yaml"))
                .replace("from-name: Our Desk}", "from-name: Our Desk, retry-after: 0 seconds, smtp: {host: 127.0.0.1,"
                        + " port: " + server.port() + ", tls: none}}")
                + database.config());
        var list = new StringBuilder("address,name,language\n");
        Set<String> readers = new HashSet<>();
        for (int i = 0; i < READERS; i++) {
            String address = "reader" + rounds + "-" + i + "@example.org";
            readers.add(address);
            list.append(address).append(",Reader,").append(i % 2 == 0 ? "ko" : "en").append('\n');
        }
        Files.writeString(desk.resolve("recipients.csv"), list);
        assertThat(program.run("build", desk).err()).isEmpty();
        if (rounds == 1) {
            children.prepare("send", desk);
        }
        int before = server.taken().size();

        for (int runs = 0; waiting(database); runs++) {
            assertThat(runs).as("runs until every letter is settled").isLessThan(300);
            badRun(desk, database, troubles);
        }
        goodRun(desk);
        compare(database, readers, server.taken().subList(before, server.taken().size()), Set.of());

        // a person looks into the log of the server
        Map<String, Integer> taken = counts(server.taken());
        List<String> arrived = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Entry entry : entries(database).values()) {
            books.merge(entry.state(), 1, Integer::sum);
            if (entry.state() == LetterState.UNCERTAIN) {
                (taken.containsKey(entry.address()) ? arrived : lost).add(entry.address());
            }
        }
        uncertainAndTaken += arrived.size();
        resolve(desk, "sent", arrived);
        resolve(desk, "resend", lost);
        goodRun(desk);
        Map<String, Entry> after = entries(database);
        assertThat(after.values()).extracting(Entry::state).containsOnly(LetterState.SENT, LetterState.REFUSED);
        compare(database, readers, server.taken().subList(before, server.taken().size()), Set.copyOf(lost));
    }

    private void resolve(Path desk, String word, List<String> addresses) {
        if (!addresses.isEmpty()) {
            assertThat(program.run("send", desk, "--resolve", word, "--address", String.join(",", addresses)).err())
                    .isEmpty();
        }
    }

    private boolean waiting(Databases.Fresh fresh) throws IOException {
        return !Database.exists(fresh.out(), fresh.settings()) || entries(fresh).isEmpty()
                || entries(fresh).values().stream().anyMatch(entry -> entry.state() == LetterState.PLANNED);
    }

    private static Map<String, Entry> entries(Databases.Fresh fresh) throws IOException {
        try (Database database = fresh.open()) {
            Map<String, Entry> entries = new HashMap<>();
            for (Entry entry : new Ledger(database).entries(EDITION, Set.of(LetterState.values()))) {
                entries.put(entry.address(), entry);
            }
            return entries;
        }
    }

    /** One process, or two at once, each of which is killed sooner or later unless it is done before. */
    private void badRun(Path desk, Databases.Fresh database, Troubles troubles) throws Exception {
        int together = random.nextInt(3) == 0 ? 2 : 1;
        pairs += together - 1;
        List<Child> running = new CopyOnWriteArrayList<>();
        long delay = random.nextInt(30);
        boolean ofDatabase = database.settings().isPresent() && random.nextInt(6) == 0;
        int victim = random.nextInt(together);
        List<Thread> faults = new CopyOnWriteArrayList<>();
        troubles.set(true, () -> faults.add(Thread.ofVirtual().start(() -> {
            if (ofDatabase) {
                endSessions();
            } else if (victim < running.size()) {
                crash(running.get(victim), delay);
            }
        })));
        for (int i = 0; i < together; i++) {
            running.add(children.start("child" + names.incrementAndGet(), "send", desk, "--yes", "--no-wait"));
        }
        if (random.nextInt(6) == 0) {
            // while the program starts, opens the database and plans
            crash(running.get(0), 200 + random.nextInt(1500));
        }
        for (Child child : running) {
            int status = child.await();
            String said = child.said();
            assertThat(said).doesNotContain("this is a bug");
            // 0 done, 1 something is left, 137 killed
            assertThat(status).as(said).isIn(0, 1, 137);
        }
        troubles.set(false, () -> {
        });
        // none may strike later, when this test itself asks the database
        for (Thread fault : faults) {
            fault.join();
        }
    }

    private void crash(Child child, long delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (child.process().isAlive()) {
            child.kill();
            kills.incrementAndGet();
        }
    }

    private void endSessions() {
        String server = System.getenv("TIDEMARK_POSTGRESQL");
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            try (var ended = statement.executeQuery("SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM"
                    + " pg_stat_activity WHERE application_name = 'tidemark') ended")) {
                ended.next();
                sessions.addAndGet(ended.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void goodRun(Path desk) throws Exception {
        Child child = children.start("child" + names.incrementAndGet(), "send", desk, "--yes");
        int status = child.await();
        assertThat(status).as(child.said()).isIn(0, 1);
    }

    private static Map<String, Integer> counts(List<Taken> taken) {
        Map<String, Integer> counts = new HashMap<>();
        taken.forEach(letter -> counts.merge(letter.address(), 1, Integer::sum));
        return counts;
    }

    /** The ledger's books against the server's. */
    private static void compare(Databases.Fresh database, Set<String> readers, List<Taken> taken, Set<String> again)
            throws IOException {
        Map<String, Entry> entries = entries(database);
        Map<String, Integer> counts = counts(taken);
        assertThat(entries.keySet()).as("nobody is skipped").isEqualTo(readers);
        assertThat(counts.keySet()).as("nobody else is written to").isSubsetOf(readers);
        assertThat(counts).as("nobody is written to twice").allSatisfy((address, n) -> assertThat(n).isEqualTo(1));
        for (Entry entry : entries.values()) {
            String address = entry.address();
            switch (entry.state()) {
                case SENT -> assertThat(counts).as(address + " " + entry.detail()).containsKey(address);
                case REFUSED -> assertThat(counts).as(address + " " + entry.detail()).doesNotContainKey(address);
                case UNCERTAIN -> assertThat(again).as("a person's word is the last").doesNotContain(address);
                case PLANNED, SENDING -> throw new AssertionError(address + " is " + entry.state());
            }
        }
        for (Taken letter : taken) {
            Entry entry = entries.get(letter.address());
            assertThat(entry.messageId()).isEqualTo(letter.messageId());
        }
    }
}
