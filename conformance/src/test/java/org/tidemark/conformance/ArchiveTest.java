package org.tidemark.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive as a server has it: unpacked into a folder with a blank in its name and called as cron calls it, with nothing in the
 * environment but a short PATH, from the root folder, with no home and no terminal.
 */
class ArchiveTest {
    private static final Path TARGET = Path.of(System.getProperty("tidemark.root")).resolve("app/target");

    @TempDir
    Path temp;

    private Path launcher;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void unpack() throws IOException {
        Path home = temp.resolve("opt/tide mark");
        try (Stream<Path> files = Files.isDirectory(TARGET) ? Files.list(TARGET) : Stream.empty()) {
            List<Path> archives = files.filter(file -> file.getFileName().toString().matches("tidemark-[0-9.]+\\.zip"))
                    .toList();
            Assumptions.assumeTrue(archives.size() == 1, "'mvn verify' makes the archive first");
            unpack(archives.getFirst(), home);
        }
        launcher = home.resolve("tidemark");
    }

    private static void unpack(Path archive, Path home) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", true));
                Stream<Path> tops = Files.list(zip.getPath("/"))) {
            // one folder, named after the version
            List<Path> top = tops.toList();
            assertThat(top).hasSize(1);
            unpackFolder(top.getFirst(), home);
        }
    }

    private static void unpackFolder(Path folder, Path home) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                Path file = home.resolve(folder.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(file);
                } else {
                    Files.copy(entry, file);
                    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(entry);
                    Files.setPosixFilePermissions(file, permissions);
                }
            }
        }
    }

    private Ended cron(Object... arguments) throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        if (!Files.isDirectory(Path.of("/usr/lib/jvm"))) {
            // the launcher looks in more places, but this Java may be in none of them
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        }
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("the call ends").isTrue();
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** A desk whose edition has been due since midnight, of yesterday's close, with data up to then. */
    private Path desk(LocalDate today) throws IOException {
        Path desk = temp.resolve("srv/desk");
        Files.createDirectories(desk.resolve("data"));
        String weekday = today.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        Files.writeString(desk.resolve("report.yaml"), """
                report: cron-report
                title: {ko: 책상, en: A desk}
                publisher: Our Desk
                languages: [ko, en]
                sections: [halvings, sources]
                series:
                  BTC: {name: {ko: 비트코인, en: Bitcoin}, basis: price, week: every-day, currency: USD, required: true}
                names:
                  nobody: {ko: 없음, en: nobody}
                  invented: {ko: 지어냄, en: invented}
                data:
                  - {file: data/levels.csv, format: levels-long, publisher: nobody, retrieval: invented}
                  - {file: data/halvings.csv, format: halvings, publisher: nobody, retrieval: invented}
                studies:
                  halvings: {series: BTC, elapsed-days: [180, 365]}
                schedule: {weekly: {weekday: %s}, time: 00:00, zone: UTC, calendar: every-day, since: %s}
                run: {publish-to: ../www}
                """.formatted(weekday, today));
        Files.writeString(desk.resolve("data/halvings.csv"), """
                block,date,subsidy_before_btc,subsidy_after_btc
                630000,2020-05-11,12.5,6.25
                840000,2024-04-20,6.25,3.125
                """);
        var levels = new StringBuilder("series,date,close\n");
        LocalDate day = LocalDate.of(2019, 1, 1);
        for (int i = 0; day.isBefore(today); i++) {
            levels.append("BTC,").append(day).append(',').append(4000 + 37 * (i % 700) + i).append('\n');
            day = day.plusDays(1);
        }
        Files.writeString(desk.resolve("data/levels.csv"), levels);
        return desk;
    }

    @Test
    void cronMakesTheEditionThatIsDueAndIsQuietAfterwards() throws Exception {
        Instant now = Clock.systemUTC().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Assumptions.assumeTrue(LocalTime.ofInstant(now, ZoneOffset.UTC).isBefore(LocalTime.of(23, 50)),
                "a minute before midnight the day would change under the test");
        Path desk = desk(today);

        Ended made = cron("run", desk, "--if-due");
        Ended after = cron("run", desk, "--if-due");
        Ended status = cron("status", desk);

        assertThat(made.err()).isEmpty();
        assertThat(made.status()).isZero();
        assertThat(made.out()).contains("  cron-report " + today.minusDays(1) + " r1: built\n");
        assertThat(temp.resolve("srv/www")).isNotEmptyDirectory();
        assertThat(after).isEqualTo(new Ended(0, "", ""));
        assertThat(status.err()).isEmpty();
        assertThat(status.out()).contains("as of " + today.minusDays(1) + " r1: done, ");
    }
}
