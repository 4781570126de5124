package org.tidemark.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Children;
import org.tidemark.app.Children.Child;
import org.tidemark.app.Status;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.site.SiteWalk;
import org.tidemark.verify.EditionVerifier;

/** The program as cron starts it, killed with SIGKILL wherever it happens to be, again and again, until it is let through. */
class KilledRunTest {
    private static final Path SAMPLE = Path.of(System.getProperty("tidemark.root"), "app", "sample");
    private static final String DAY = "2026-01-23";
    private static final String URL = "https://desk.example.org/";
    private static final int READERS = 5;
    private static final int KILLS = 10;

    @TempDir
    Path temp;

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Path desk(String name) throws IOException {
        Path desk = temp.resolve(name);
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(file -> !file.startsWith(SAMPLE.resolve("out"))).toList()) {
                Files.copy(file, desk.resolve(SAMPLE.relativize(file).toString()));
            }
        }
        Path config = desk.resolve("report.yaml");
        Files.writeString(config, Files.readString(config).replaceFirst("(?m)^mail:\n",
                "run: {publish-to: \"" + site(desk) + "\"}\nsite: {url: \"" + URL + "\"}\n"
                        + "mail:\n  smtp: {host: 127.0.0.1, port: " + server.getSmtp().getPort() + ", tls: none}\n"));
        return desk;
    }

    private static Path site(Path desk) {
        return desk.resolveSibling(desk.getFileName() + "-site");
    }

    @Test
    void whereverItIsKilledReadersSeeWholeThingsAndTheNextRunEndsIt() throws Exception {
        var children = new Children(temp);
        Path calm = desk("calm");
        children.prepare("status", calm);
        long whole = millis(children, calm);
        long again = millis(children, calm);
        server.purgeEmailFromAllMailboxes();

        Path desk = desk("desk");
        Path edition = desk.resolve("out").resolve(DAY);
        var random = new Random(20260123);
        for (int kill = 0; kill < KILLS; kill++) {
            long time = Files.exists(edition) ? again + (whole - again) / 3 : whole;
            Child run = children.start("run" + kill, "run", desk, "--as-of", DAY);
            run.process().waitFor(random.nextLong(time), TimeUnit.MILLISECONDS);
            run.kill();
            run.process().waitFor();
            whatReadersSeeIsWhole(desk);
        }
        Child last = children.start("last", "run", desk, "--as-of", DAY);
        int status = last.await();

        whatReadersSeeIsWhole(desk);
        assertThat(Files.isDirectory(edition)).isTrue();
        assertThat(Files.isDirectory(site(desk))).isTrue();
        try (Stream<Path> left = Files.list(desk.resolve("out"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".building"));
        }
        Map<String, Integer> received = received();
        int uncertain = 0;
        for (Entry entry : entries(desk)) {
            uncertain += entry.state() == LetterState.UNCERTAIN ? 1 : 0;
            assertThat(entry.state()).isIn(LetterState.SENT, LetterState.UNCERTAIN);
            int times = received.getOrDefault(entry.address(), 0);
            assertThat(times).as(entry.address()).isBetween(entry.state() == LetterState.SENT ? 1 : 0, 1);
        }
        assertThat(entries(desk)).hasSize(READERS);
        assertThat(status).as(last.said()).isEqualTo(uncertain == 0 ? Status.DONE : Status.FAILED);
    }

    private static long millis(Children children, Path desk) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Child run = children.start("calm", "run", desk, "--as-of", DAY);
        assertThat(run.await()).as(run.said()).isEqualTo(Status.DONE);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void whatReadersSeeIsWhole(Path desk) throws IOException {
        Path edition = desk.resolve("out").resolve(DAY);
        if (Files.exists(edition)) {
            assertThat(EditionVerifier.verify(edition)).isEmpty();
        }
        if (Files.exists(site(desk))) {
            SiteWalk walk = SiteWalk.of(site(desk).toRealPath(), URL);
            assertThat(walk.dead()).isEmpty();
            assertThat(walk.reached()).contains("index.html", "en/index.html");
        }
    }

    private Map<String, Integer> received() throws Exception {
        Map<String, Integer> received = new HashMap<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            received.merge(message.getRecipients(RecipientType.TO)[0].toString().replaceAll(".*<|>.*", ""), 1,
                    Integer::sum);
        }
        return received;
    }

    private static List<Entry> entries(Path desk) throws IOException {
        Path out = desk.resolve("out");
        var edition = new EditionStore(out).current(LocalDate.parse(DAY)).orElseThrow().manifest().id();
        try (Database database = Database.open(out, Optional.empty(), Map.of())) {
            return new Ledger(database).entries(edition, EnumSet.allOf(LetterState.class));
        }
    }
}
