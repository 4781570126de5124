package org.tidemark.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DefectGuideTest {
    @Test
    void theGuideListsEveryDefectWithItsWeight() throws IOException {
        String guide = Files
                .readString(Path.of(System.getProperty("tidemark.root", ""), "docs", "data-quality.md"));
        assertThat(guide).contains(Arrays.stream(Defect.values())
                .map(defect -> "| `" + defect.word() + "` | " + defect.weight().word() + " | ").toList());
    }
}
