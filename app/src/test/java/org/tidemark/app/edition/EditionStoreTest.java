package org.tidemark.app.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.model.FactBook;
import org.tidemark.verify.Verification;

class EditionStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 23);
    @TempDir
    Path out;

    private static Map<String, byte[]> files(int revision) {
        var id = new EditionId("desk", DAY, revision);
        var program = new org.tidemark.app.edition.Program("1", "p");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("en/index.html", ("<p>" + revision).getBytes(StandardCharsets.UTF_8));
        files.put("en/report.pdf", ("%PDF " + revision).getBytes(StandardCharsets.UTF_8));
        files.put("facts.json", "{}".getBytes(StandardCharsets.UTF_8));
        files.put("manifest.json",
                new Manifest(id, "f" + revision, List.of("en"), List.of("summary")).write(program, "c", List.of(),
                        List.of(), FactBook.of(List.of()), false));
        return files;
    }

    private void put(int revision) throws IOException {
        var store = new EditionStore(out);
        try (BuildLock lock = store.lock().orElseThrow()) {
            store.put(lock, new EditionId("desk", DAY, revision), files(revision), draft -> List.of());
        }
    }

    private void reopen() throws IOException {
        new EditionStore(out).lock().orElseThrow().close();
    }

    @Test
    void theListOfHashesIsWhatSha256sumChecks() throws IOException {
        put(1);

        // sha256sum of the two bytes {}
        assertThat(Files.readString(out.resolve("2026-01-23/SHA256SUMS")))
                .contains("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  facts.json\n");
    }

    @Test
    void aDraftOfACrashedBuildIsCleared() throws IOException {
        put(1);
        Files.createDirectories(out.resolve(".building-2026-01-23/en"));
        Files.writeString(out.resolve(".building-2026-01-23/en/index.html"), "half");

        reopen();

        assertThat(out.resolve(".building-2026-01-23")).doesNotExist();
        assertThat(new EditionStore(out).current(DAY).orElseThrow().manifest().id().revision()).isEqualTo(1);
    }

    /** The worst moment: the former edition is on its shelf, the new one is not yet in its place. */
    @Test
    void aReplacementThatWasCutShortIsFinished() throws IOException {
        put(1);
        put(2);
        Files.move(out.resolve("2026-01-23"), out.resolve(".building-2026-01-23"));
        Files.writeString(out.resolve(".replacing"), "2026-01-23 r1");

        reopen();

        assertThat(new EditionStore(out).current(DAY).orElseThrow().manifest().id().revision()).isEqualTo(2);
        assertThat(Program.content(out)).doesNotContainKey(".replacing");
    }

    @Test
    void withoutAWholeDraftTheFormerEditionComesBack() throws IOException {
        put(1);
        Files.createDirectories(out.resolve(".editions/2026-01-23"));
        Files.move(out.resolve("2026-01-23"), out.resolve(".editions/2026-01-23/r1"));
        Files.writeString(out.resolve(".replacing"), "2026-01-23 r1");

        reopen();

        assertThat(new EditionStore(out).current(DAY).orElseThrow().manifest().id().revision()).isEqualTo(1);
    }

    @Test
    void revisionsCountOnEvenWhenTheCurrentOneWasDeleted() throws IOException {
        put(1);
        put(2);
        Folders.delete(out.resolve("2026-01-23"));

        assertThat(new EditionStore(out).nextRevision(DAY)).isEqualTo(2);
    }

    @Test
    void aFolderThatIsNoEditionIsNotTouched() throws IOException {
        Files.createDirectories(out.resolve("2026-01-23"));
        Files.writeString(out.resolve("2026-01-23/notes.txt"), "mine");

        assertThatThrownBy(() -> put(1)).isInstanceOf(IOException.class)
                .hasMessage(out.resolve("2026-01-23") + " is there and is no edition; move it away");
        assertThat(Program.content(out)).containsEntry("2026-01-23/notes.txt", "mine").doesNotContainKey(".replacing");
    }

    @Test
    void aDraftThatDoesNotPassItsCheckIsNotPut() throws IOException {
        put(1);
        var store = new EditionStore(out);

        try (BuildLock lock = store.lock().orElseThrow()) {
            assertThatThrownBy(() -> store.put(lock, new EditionId("desk", DAY, 2), files(2),
                    draft -> Verification.of(draft).faults())).isInstanceOf(UnsoundEditionException.class)
                    .hasMessageStartingWith("what was written does not read back: ")
                    .hasMessageContaining("en/report.pdf: it cannot be read");
        }
        assertThat(store.current(DAY).orElseThrow().manifest().id().revision()).isEqualTo(1);
        assertThat(Program.content(out)).doesNotContainKey(".building-2026-01-23/en/index.html");
    }
}
