package org.tidemark.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.edition.BuildLock;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.site.SitePublisher.Wish;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;

/** Wherever a publish is cut off, readers see the old site or the new one, and the next publish goes on from there. */
class CrashTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-24T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    /** The process is gone: nothing after it runs. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static SitePublisher publisher(Desk desk, SiteFolder.Steps steps) {
        return new SitePublisher(desk.site(), CLOCK, steps);
    }

    private static Workspace workspace(Desk desk) {
        return WorkspaceReader.read(desk.folder()).workspace().orElseThrow();
    }

    private static SitePublisher.Report publish(Desk desk, SiteFolder.Steps steps) throws IOException {
        var edition = new EditionStore(desk.folder().resolve("out")).current(LocalDate.of(2026, 1, 22)).orElseThrow();
        return publisher(desk, steps).publish(workspace(desk), edition, Wish.plain());
    }

    private static SitePublisher.Report withdraw(Desk desk, SiteFolder.Steps steps) throws IOException {
        return publisher(desk, steps).withdraw(workspace(desk), LocalDate.of(2026, 1, 21), Wish.plain());
    }

    @FunctionalInterface
    private interface Doing {
        SitePublisher.Report with(Desk desk, SiteFolder.Steps steps) throws IOException;
    }

    private void survives(Desk desk, Doing doing) throws IOException {
        SortedMap<String, String> old = desk.content();
        List<String> steps = new ArrayList<>();
        Desk copy = copy(desk);
        doing.with(copy, steps::add);
        SortedMap<String, String> fresh = copy.content();
        assertThat(steps).contains("link", "switch", "clean").hasSizeGreaterThan(20);
        assertThat(fresh).isNotEqualTo(old);

        boolean switched = false;
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).startsWith("keep ") && at % 5 != 0 || steps.get(at).startsWith("write ") && at % 3 != 0) {
                continue; // one file of many is as good as another
            }
            Desk victim = copy(desk);
            int last = at;
            List<String> taken = new ArrayList<>();
            SiteFolder.Steps killing = step -> {
                if (taken.size() == last) {
                    throw new Killed();
                }
                taken.add(step);
            };
            assertThat(catchThrowableOfType(Killed.class, () -> doing.with(victim, killing))).isNotNull();

            switched |= taken.contains("switch");
            assertThat(victim.content()).as("killed before " + steps.get(at)).isEqualTo(switched ? fresh : old);
            assertThat(doing.with(victim, step -> {}).failed()).isFalse();
            assertThat(victim.content()).as("gone on after " + steps.get(at)).isEqualTo(fresh);
            assertThat(trees(victim)).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(switched).isTrue();
    }

    private Desk copy(Desk desk) throws IOException {
        Path to = Files.createTempDirectory(temp, "copy");
        try (Stream<Path> all = Files.walk(temp.resolve("original"))) {
            for (Path from : all.toList()) {
                Path target = to.resolve(temp.resolve("original").relativize(from).toString());
                if (Files.isSymbolicLink(from)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(from));
                } else if (Files.isDirectory(from)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(from, target);
                }
            }
        }
        return new Desk(to.resolve("desk"), to.resolve("site"), desk.program());
    }

    private static List<Path> trees(Desk desk) throws IOException {
        try (Stream<Path> all = Files.list(desk.site().resolveSibling(".site.tidemark"))) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private Desk original() throws IOException {
        return Desk.in(Files.createDirectory(temp.resolve("original")));
    }

    @Test
    void theFirstPublication() throws IOException {
        survives(original().build("2026-01-22"), CrashTest::publish);
    }

    @Test
    void aFurtherEdition() throws IOException {
        Desk desk = original().build("2026-01-21");
        desk.publish();
        survives(desk.build("2026-01-22"), CrashTest::publish);
    }

    @Test
    void aWithdrawal() throws IOException {
        Desk desk = original().build("2026-01-21");
        desk.publish();
        desk.build("2026-01-22").publish();
        survives(desk, CrashTest::withdraw);
    }

    /** A full disk is said, not died of: the same must hold. */
    @Test
    void aDiskThatIsFullLeavesTheOldSite() throws IOException {
        Desk desk = original().build("2026-01-21");
        desk.publish();
        SortedMap<String, String> old = desk.content();
        desk.build("2026-01-22");

        IOException full = catchThrowableOfType(IOException.class, () -> publish(desk, step -> {
            if (step.equals("write 2026-01-22/ko/report.pdf")) {
                throw new IOException("No space left on device");
            }
        }));

        assertThat(full).hasMessage("No space left on device");
        assertThat(desk.content()).isEqualTo(old);
        assertThat(desk.publish().status()).isZero();
    }

    @Test
    void twoPublishersDoNotMeet() throws IOException {
        Desk desk = original().build("2026-01-22");

        try (BuildLock held = BuildLock.take(desk.site().resolveSibling(".site.tidemark"), "lock").orElseThrow()) {
            held.requireHeld();
            var report = publish(desk, step -> {});

            assertThat(report.failed()).isTrue();
            assertThat(report.lines()).containsExactly("failed: another publish is writing to " + desk.site());
        }
        assertThat(publish(desk, step -> {}).failed()).isFalse();
    }
}
