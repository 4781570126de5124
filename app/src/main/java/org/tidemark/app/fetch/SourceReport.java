package org.tidemark.app.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of one source, and how old the copy is that is there now.
 *
 * @param file     as the workspace names it
 * @param url      where from, with {@code {key}} for the key
 * @param reasons  why it was refused or failed; empty otherwise
 * @param notes    what else is to be known
 * @param rows     kept of the copy that is there; empty when there is none
 * @param last     day in that copy
 * @param fetched  when its bytes came; empty when they were put there by hand
 * @param checked  when the server last said that they are the newest
 */
public record SourceReport(String file, String url, Outcome outcome, List<String> reasons, List<String> notes,
        Optional<Long> rows, Optional<LocalDate> last, Optional<Instant> fetched, Optional<Instant> checked) {
    public SourceReport {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    public enum Outcome {
        /** The new copy is in place. */
        NEW("new"),
        /** The copy that is there is the newest. */
        UNCHANGED("unchanged"),
        /** What came is no good; the copy that is there stays. */
        REFUSED("refused"),
        /** Nothing came; the copy that is there stays. */
        FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
