package org.tidemark.analysis.sources;

import java.util.List;
import java.util.Optional;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;

/**
 * The input files and their books.
 *
 * @param files    in the order of the workspace
 * @param series   what a table says about each of its series, in its order
 * @param refusals whether any file has a refused row
 * @param facts    all of them, each once
 */
public record Sources(List<File> files, List<Series> series, boolean refusals, List<Fact> facts) implements Findings {
    public Sources {
        files = List.copyOf(files);
        series = List.copyOf(series);
        facts = List.copyOf(facts);
    }

    /**
     * One input file.
     *
     * @param name        as the workspace names it
     * @param sha256      of its bytes
     * @param publisher   who made the figures, when the workspace says so
     * @param retrieval   when and how they were got, when the workspace says so
     * @param first       earliest date kept
     * @param last        latest date kept
     * @param dated       whether the rows have dates at all
     * @param rowsRead    rows kept, refused and outside together
     * @param rowsOutside preamble, footer, or cut off by a day
     */
    public record File(String name, String sha256, Optional<String> publisher, Optional<String> retrieval, Fact first,
            Fact last, boolean dated, Fact rowsRead, Fact rowsKept, Fact rowsRefused, Fact rowsOutside) {}

    /**
     * One series of a table whose compiler tells about it.
     *
     * @param id          of the series
     * @param totalReturn whether distributions are in it; if not, it is a price
     * @param publisher   who made the figures
     */
    public record Series(String id, boolean totalReturn, String publisher) {}
}
