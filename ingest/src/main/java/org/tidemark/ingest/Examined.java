package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.Dataset;

/**
 * What was loaded, and what can be said about each file.
 *
 * @param files    in the order in which they were read
 * @param findings about all of them, in the order of files and lines
 */
public record Examined(Loaded<Dataset> loaded, List<FileReport> files, List<Finding> findings) {
    public Examined {
        requireNonNull(loaded, "loaded");
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Whether a row was refused or a value cannot be, so that no report may be made. */
    public boolean refused() {
        return loaded.refused()
                || findings.stream().anyMatch(finding -> finding.weight() == Defect.Weight.ERROR);
    }
}
