package org.tidemark.ingest;

import java.util.List;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;

/**
 * What can be said about files of which nobody declared anything.
 *
 * @param files       in the order in which they were named, also those that could not be read
 * @param diagnostics of rows and whole files
 * @param findings    about the values, in the order of files and lines
 */
public record LooseReport(List<FileReport> files, List<Diagnostic> diagnostics, List<Finding> findings) {
    public LooseReport {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
        findings = List.copyOf(findings);
    }
}
