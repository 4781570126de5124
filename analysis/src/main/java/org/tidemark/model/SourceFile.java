package org.tidemark.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One input file and its books: rows read = rows kept + rows refused + rows outside (footer, summary, without a value,
 * or cut off by {@code from}, {@code until} or the as-of day). A row is a CSV record with content after the header.
 *
 * @param name    as the workspace names it, with {@code /}
 * @param sha256  of the bytes, lower-case hexadecimal
 * @param format  name of the vendor format it was read as
 * @param series  ids of the series and tables it contributed to
 * @param first   earliest date kept; empty for a table without dates
 * @param publisher who made the figures; retrieval says when and how they were got. Empty when the workspace does not say
 */
public record SourceFile(String name, String sha256, long bytes, String format, List<String> series, long rowsRead,
        long rowsKept, long rowsRefused, long rowsOutside, Optional<LocalDate> first, Optional<LocalDate> last,
        Optional<String> publisher, Optional<String> retrieval) {
    public SourceFile {
        series = List.copyOf(series);
        if (rowsRead != rowsKept + rowsRefused + rowsOutside) {
            throw new IllegalArgumentException(name + ": " + rowsRead + " rows read are not " + rowsKept + " kept + "
                    + rowsRefused + " refused + " + rowsOutside + " outside");
        }
    }
}
