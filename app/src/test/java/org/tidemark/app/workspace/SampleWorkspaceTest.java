package org.tidemark.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleWorkspaceTest {
    private final WorkspaceReader.Result sample = WorkspaceReader
            .read(Path.of(System.getProperty("tidemark.root"), "app", "sample"));

    @Test
    void theBundledWorkspaceHasNoFault() {
        assertThat(sample.problems()).isEmpty();
    }

    @Test
    void everySeriesAndFundHasANameInEveryLanguage() {
        Workspace workspace = sample.workspace().orElseThrow();

        assertThat(workspace.languages()).containsExactly("ko", "zh-Hans", "zh-Hant", "ru", "en");
        assertThat(workspace.names()).containsKeys("RUT", "BTC", "SP600", "US-SPOT-BTC-ETF", "FEDFUNDS");
        assertThat(workspace.names().values())
                .allSatisfy(names -> assertThat(names).containsOnlyKeys("ko", "zh-Hans", "zh-Hant", "ru", "en"));
        assertThat(workspace.names().get("RUT")).containsEntry("ko", "러셀 2000").containsEntry("zh-Hant", "羅素2000");
    }

    @Test
    void onlyTheRussellPromisesEveryRecord() {
        Workspace workspace = sample.workspace().orElseThrow();

        assertThat(workspace.series().values()).filteredOn(series -> series.sampling().everyRecord()).extracting("id")
                .containsExactly("RUT");
    }
}
