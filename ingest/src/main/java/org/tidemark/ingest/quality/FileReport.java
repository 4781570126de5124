package org.tidemark.ingest.quality;

import java.util.List;
import org.tidemark.model.SourceFile;

/**
 * What can be said about one input file: its books and what its values are like.
 *
 * @param frequency  such as {@code weekdays}; several joined by a comma when its series differ, the word none when there are no days
 * @param missing    days due and not there, over its series
 * @param duplicates rows of a day that was there already with the same value
 * @param unit       such as {@code USD}, {@code points} or {@code percent}; {@code as in the file} when nobody declared it
 * @param zone       in which its days are counted, such as {@code America/New_York}
 * @param findings   about this file, in order of lines
 */
public record FileReport(SourceFile books, String frequency, long missing, long duplicates, String unit, String zone,
        List<Finding> findings) {
    public FileReport {
        findings = List.copyOf(findings);
    }
}
