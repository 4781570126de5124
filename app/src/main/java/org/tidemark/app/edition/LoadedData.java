package org.tidemark.app.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.Loaded;
import org.tidemark.model.Dataset;

/**
 * The data of a workspace as it was known on one day.
 *
 * @param asOf     the day; empty when no day could be chosen, and then {@code problems} says why
 * @param data     nothing in it was learned after that day
 * @param problems that forbid an edition
 * @param warnings worth knowing
 */
public record LoadedData(Optional<LocalDate> asOf, Dataset data, List<String> problems, List<String> warnings) {
    public LoadedData {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Reads every file of the workspace; without a wanted day the last one that all required series reach is taken. */
    public static LoadedData read(Workspace workspace, Optional<LocalDate> wanted) {
        Optional<LocalDate> asOf = wanted;
        Loaded<Dataset> loaded = Ingest.load(workspace.inputs(), workspace.series(), asOf);
        if (wanted.isEmpty()) {
            asOf = AsOfDay.latest(loaded.value(), workspace.required());
            if (asOf.isPresent()) {
                // again, cut at the day: the same edition as when somebody names that day
                Loaded<Dataset> cut = Ingest.load(workspace.inputs(), workspace.series(), asOf);
                loaded = loaded.refused() ? new Loaded<>(cut.value(), loaded.diagnostics()) : cut;
            }
        }
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            (diagnostic.isError() ? problems : warnings).add(diagnostic.toString());
        }
        if (asOf.isPresent()) {
            for (String fault : AsOfDay.faults(loaded.value(), workspace.required(), asOf.get())) {
                problems.add(Workspace.CONFIG + ": " + fault);
            }
        } else {
            problems.add(Workspace.CONFIG + ": no day on which all of " + workspace.required()
                    + " have a close; name one with --as-of or mark fewer series as required");
        }
        return new LoadedData(asOf, loaded.value(), problems, warnings);
    }
}
