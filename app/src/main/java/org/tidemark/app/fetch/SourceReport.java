package org.tidemark.app.fetch;

import java.util.List;
import java.util.Optional;

/**
 * What became of one source, and the copy that is there now.
 *
 * @param file     as the workspace names it
 * @param url      where from, with {@code {key}} for the key
 * @param reasons  why it was refused or failed; empty otherwise
 * @param notes    what else is to be known
 * @param copy    that is there now; in a rehearsal the old one
 */
public record SourceReport(String file, String url, Outcome outcome, List<String> reasons, List<String> notes,
        Optional<HeldCopy> copy) {
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
