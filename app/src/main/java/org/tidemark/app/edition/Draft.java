package org.tidemark.app.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.app.workspace.Section;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.model.FactBook;
import org.tidemark.model.Findings;
import org.tidemark.model.Provenance;
import org.tidemark.report.Press;
import org.tidemark.report.ReportInput;

/**
 * An edition that is studied and not yet printed.
 *
 * @param input what every language is printed from
 */
public record Draft(EditionId id, ReportInput input, Provenance provenance) {

    /**
     * Studies data without problems.
     *
     * @param languages that are printed, so that no page links to one that is not there
     */
    public static Draft of(Workspace workspace, LoadedData loaded, int revision, List<String> languages) {
        LocalDate asOf = loaded.asOf().orElseThrow(() -> new IllegalArgumentException("an edition is of a day"));
        var id = new EditionId(workspace.id(), asOf, revision);
        List<Findings> findings = StudyRunner.run(workspace.studies(), loaded.data(), asOf);
        Map<String, String> titles = new LinkedHashMap<>(workspace.titles());
        titles.keySet().retainAll(languages);
        var input = new ReportInput(workspace.id(), titles, workspace.subtitles(), workspace.publisher(), asOf,
                revision, workspace.sections().stream().map(Section::id).toList(), findings, FactBook.of(findings),
                loaded.data(), workspace.names());
        return new Draft(id, input, loaded.data().provenance());
    }

    /** What no language changes, by name in the edition: the points behind each chart, and the facts. */
    public Map<String, byte[]> data(Press press) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        press.chartData(input).forEach((chart, csv) -> files.put("data/" + chart + ".csv", csv));
        files.put("facts.json", FactsJson.of(id, input.facts(), provenance));
        return files;
    }
}
