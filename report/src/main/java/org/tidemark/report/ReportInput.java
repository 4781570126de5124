package org.tidemark.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.model.Dataset;
import org.tidemark.model.FactBook;
import org.tidemark.model.Findings;

/**
 * What an edition says, before it is in any language: everything a {@link Press} needs and nothing it would have to look up.
 *
 * @param reportId  id of the report, such as {@code small-caps}
 * @param titles    title by language (BCP 47), one for each language that is printed
 * @param subtitles subtitle by language; may be empty
 * @param publisher who stands behind the report
 * @param asOf      the day of the edition; nothing here is dated later
 * @param revision  1 for the first edition of that day
 * @param sections  ids of the sections in the order in which they are read, such as {@code snapshot}
 * @param findings  results of the studies, in the order of the sections
 * @param facts     every fact of the findings by id
 * @param data      what was read, cut at the day
 * @param names     names a reader knows: id of a series, fund or index, then language, then name
 */
public record ReportInput(String reportId, Map<String, String> titles, Map<String, String> subtitles, String publisher,
        LocalDate asOf, int revision, List<String> sections, List<Findings> findings, FactBook facts, Dataset data,
        Map<String, Map<String, String>> names) {

    public ReportInput {
        requireNonNull(reportId, "reportId");
        requireNonNull(publisher, "publisher");
        requireNonNull(asOf, "asOf");
        requireNonNull(facts, "facts");
        requireNonNull(data, "data");
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " is not one; the first is 1");
        }
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        subtitles = Collections.unmodifiableMap(new LinkedHashMap<>(subtitles));
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        names.forEach((id, byLanguage) -> copies.put(id,
                Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage))));
        names = Collections.unmodifiableMap(copies);
    }
}
