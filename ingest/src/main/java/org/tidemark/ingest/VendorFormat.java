package org.tidemark.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.ingest.calendar.Market;

/** One shape of file: which columns it has, which options it takes and which values a row gives. */
public interface VendorFormat {
    /** As {@code report.yaml} names it, such as {@code yahoo}. */
    String name();

    /** What such a file looks like, in a line for a list of formats. */
    String shape();

    /** The headers by which such a file is known; none for a format that must be declared. */
    default List<Signature> signatures() {
        return List.of();
    }

    /** How such a file writes fields, numbers and days. */
    default Dialect dialect() {
        return Dialect.PLAIN;
    }

    /** Whether the vendor writes numbers and days as the language of its page does, so that the columns must decide. */
    default boolean isLocal() {
        return false;
    }

    /** Whose days the rows are, when all files of this format are of one market. */
    default Market market() {
        return Market.UNSAID;
    }

    /** In which prices stand, when all files of this format have one currency. */
    default Optional<String> currency() {
        return Optional.empty();
    }

    /** Whether a row says since when its figure was known, so that an earlier as-of day sees an earlier figure. */
    default boolean hasVintages() {
        return false;
    }

    /** Options that must be given. */
    default Set<String> requiredOptions() {
        return Set.of();
    }

    /** Options that may be given, besides {@code charset} and those of {@link Dialect}, which all formats understand. */
    default Set<String> optionalOptions() {
        return Set.of();
    }

    /** Reads the header and every row of the sheet. Never throws because of what the file says. */
    void read(Sheet sheet, Harvest harvest);
}
