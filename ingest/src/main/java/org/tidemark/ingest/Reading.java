package org.tidemark.ingest;

import java.util.List;
import java.util.Optional;
import org.tidemark.ingest.quality.Table;
import org.tidemark.model.SourceFile;

/**
 * What came of reading one file, beside its values.
 *
 * @param known what was found about its format and by what, in words
 * @param text  what it is like as text, in words
 * @param table its figures by column, when they are to be examined
 */
record Reading(SourceFile books, List<String> known, String text, Traits traits, Optional<Table> table) {
    Reading {
        known = List.copyOf(known);
    }

    /** The same file about which more was found. */
    Reading knownBy(List<String> reasons) {
        return new Reading(books, reasons, text, traits, table);
    }
}
