package org.tidemark.ingest.bulk;

import java.util.List;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.SourceFile;

/**
 * What can be said about a long price file.
 *
 * @param frequency   of the days on which most symbols have a row, such as {@code weekdays}
 * @param diagnostics of rows and the whole file
 * @param findings    about closes and days, in the order of lines
 */
public record LongReport(SourceFile books, LongPrices prices, String frequency, List<Diagnostic> diagnostics,
        List<Finding> findings) {
    public LongReport {
        diagnostics = List.copyOf(diagnostics);
        findings = List.copyOf(findings);
    }
}
