package org.tidemark.ingest;

import java.util.Set;

/** One shape of file: which columns it has, which options it takes and which values a row gives. */
public interface VendorFormat {
    /** As {@code report.yaml} names it, such as {@code yahoo}. */
    String name();

    /** What such a file looks like, in a line for a list of formats. */
    String shape();

    /** Options that must be given. */
    default Set<String> requiredOptions() {
        return Set.of();
    }

    /** Options that may be given, besides {@code charset}, which all formats understand. */
    default Set<String> optionalOptions() {
        return Set.of();
    }

    /** Reads the header and every row of the sheet. Never throws because of what the file says. */
    void read(Sheet sheet, Harvest harvest);
}
