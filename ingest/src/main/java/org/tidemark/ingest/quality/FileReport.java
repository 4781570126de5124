package org.tidemark.ingest.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.tidemark.model.SourceFile;

/**
 * What can be said about one input file: what it is, its books and what its values are like.
 *
 * @param known      what was found about its format and dialect and by what, one finding each; empty when {@code report.yaml}
 *                   declares all of it
 * @param text       what it is like as text, such as {@code UTF-8 with byte order mark, CRLF}
 * @param order      of its rows, such as {@code newest first}
 * @param blanks     cells that stand for no figure, such as {@code 58 "."}; empty when there are none
 * @param frequency  such as {@code weekdays}; several joined by a comma when its series differ; empty when there are no days
 * @param missing    days due and not there, over its series
 * @param longestGap between two values of one series that is daily; empty when none is
 * @param duplicates rows of a day that was there already with the same value
 * @param unit       such as {@code USD}, {@code points} or {@code percent}; empty when nobody says it
 * @param zone       in which its days are counted, such as {@code America/New_York}; empty when nobody says it
 * @param findings   about this file, in order of lines
 */
public record FileReport(SourceFile books, List<String> known, String text, String order, String blanks,
        Optional<String> frequency, long missing, Optional<Gap> longestGap, long duplicates, Optional<String> unit,
        Optional<String> zone, List<Finding> findings) {
    public FileReport {
        requireNonNull(books, "books");
        known = List.copyOf(known);
        findings = List.copyOf(findings);
    }
}
