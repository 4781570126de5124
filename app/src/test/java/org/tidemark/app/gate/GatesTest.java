package org.tidemark.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;

/** The gates over the two-series workspace: RUT ends on 2026-01-22, BTC on the 23rd, and both have the 21st. */
class GatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 21);

    @TempDir
    Path temp;

    private Path desk;
    private final Program program = Program.at(Path.of(System.getProperty("tidemark.root")));

    @BeforeEach
    void makeWorkspace() {
        desk = Program.workspace(temp);
    }

    private void gates(String settings) throws IOException {
        Files.writeString(desk.resolve("report.yaml"), Program.REPORT + "gates: " + settings + "\n");
    }

    private Workspace workspace() {
        return WorkspaceReader.read(desk).workspace().orElseThrow();
    }

    private List<GateResult> ofData(LocalDate today) {
        return Gates.ofData(workspace(), LoadedData.read(workspace(), Optional.empty()), today);
    }

    private static GateResult the(Gate gate, List<GateResult> results) {
        return results.stream().filter(result -> result.gate() == gate).findFirst().orElseThrow();
    }

    @Test
    void soundAndFreshDataPass() throws IOException {
        gates("{stale-after: {required: 2 trading days, BTC: 3 days, data/halvings.csv: 9999 days}}");

        assertThat(ofData(LocalDate.of(2026, 1, 26))).extracting(GateResult::gate, GateResult::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Gate.SOUND_INPUT, GateResult.State.PASSED),
                        org.assertj.core.groups.Tuple.tuple(Gate.FRESH_DATA, GateResult.State.PASSED));
    }

    /** The edition is of the 21st; the files know more, and only the one that ends first is to blame. */
    @Test
    void onlyTheSeriesThatEndsTooEarlyIsStale() throws IOException {
        gates("{stale-after: 2 days}");

        assertThat(the(Gate.FRESH_DATA, ofData(LocalDate.of(2026, 1, 25))).sentences()).singleElement().asString()
                .startsWith("RUT: its last value is of 2026-01-22, 3 days before 2026-01-25");
    }

    @Test
    void aRefusedRowShutsTheGateWithItsPlace() throws IOException {
        Files.writeString(desk.resolve("data/levels.csv"), Program.LEVELS.replace("2650.5", "many"));

        GateResult result = the(Gate.SOUND_INPUT, ofData(DAY));

        assertThat(result.failed()).isTrue();
        assertThat(result.sentences().getFirst()).startsWith("data/levels.csv:2:3: ");
    }

    @Test
    void aLanguageThatWasLeftOutShutsTheGate() throws IOException {
        program.run("build", desk, "--lang", "en");
        EditionStore.Stored edition = new EditionStore(desk.resolve("out")).current(DAY).orElseThrow();

        assertThat(the(Gate.LANGUAGES, Gates.ofEdition(workspace(), edition)).sentences())
                .containsExactly(
                        "ko: report.yaml lists this language and the edition is not printed in it; build without"
                                + " --lang, or take it out of languages");
    }

    @Test
    void aChangedFileShutsTheGate() throws IOException {
        program.run("build", desk);
        EditionStore.Stored edition = new EditionStore(desk.resolve("out")).current(DAY).orElseThrow();
        Files.writeString(edition.folder().resolve("en/index.html"), "tampered");

        assertThat(the(Gate.VERIFY, Gates.ofEdition(workspace(), edition)).sentences())
                .contains(
                        "en/index.html: changed since the edition was made; move the edition away and build it again");
    }
}
