package org.tidemark.report;

import java.util.Map;

/**
 * Prints a report in one language as HTML and as PDF. The same input gives the same bytes.
 *
 * <p>Safe to use from several threads at once, one language each.
 */
public interface Press {

    /**
     * @param language BCP 47, one of the keys of {@link ReportInput#titles()}
     * @throws UnprintableReportException if a template, a message, a fact, a name or a glyph is wrong or missing
     */
    Printed print(ReportInput input, String language);

    /** The points behind each chart as CSV, by the chart's id; the same for every language. */
    default Map<String, byte[]> chartData(ReportInput input) {
        return Map.of();
    }

    /** The two documents of one language. The arrays belong to the receiver: half a megabyte is handed over, not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(byte[] html, byte[] pdf) {}
}
