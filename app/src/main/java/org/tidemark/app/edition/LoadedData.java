package org.tidemark.app.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Examined;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.ingest.VendorFormats;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.model.Dataset;
import org.tidemark.model.Frequency;
import org.tidemark.model.SourceFile;

/**
 * The data of a workspace as it was known on one day.
 *
 * @param asOf     the day; empty when no day could be chosen, and then {@code problems} says why
 * @param data     nothing in it was learned after that day
 * @param newest   last day that there is a value of, by series and by file as the workspace names it; beyond {@code asOf} only
 *                 when no day was asked for. What has no dates is not there
 * @param files    what can be said about each file
 * @param problems that forbid an edition
 * @param absent   those of them that say which value the day lacks: newer data may bring it
 * @param warnings worth knowing
 */
public record LoadedData(Optional<LocalDate> asOf, Dataset data, Map<String, LocalDate> newest, List<FileReport> files,
        List<String> problems, List<String> absent, List<String> warnings) {
    public LoadedData {
        newest = Map.copyOf(newest);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        absent = List.copyOf(absent);
        warnings = List.copyOf(warnings);
    }

    /** Reads every file of the workspace; without a wanted day the last one that all required series reach is taken. */
    public static LoadedData read(Workspace workspace, Optional<LocalDate> wanted) {
        Optional<LocalDate> asOf = wanted;
        List<Diagnostic> uncut = List.of();
        Optional<Dataset> rest = Optional.empty();
        if (wanted.isEmpty()) {
            Loaded<Dataset> everything = Ingest.load(workspace.inputs(), workspace.series(), Optional.empty());
            asOf = AsOfDay.latest(everything.value(), workspace.required());
            uncut = everything.refused() ? everything.diagnostics() : List.of();
            // what was revised after the day that was found must be taken as it stood on it
            rest = Optional.of(asOf.filter(day -> hasVintages(everything.value()))
                    .map(day -> Ingest.loadWhole(workspace.inputs(), workspace.series(), day).value())
                    .orElse(everything.value()));
        }
        // cut at the day that was found: the same edition as when somebody names that day
        Examined examined = Ingest.examine(workspace.inputs(), workspace.series(), asOf);
        Loaded<Dataset> loaded = examined.loaded();
        Dataset whole = rest.orElse(loaded.value());
        if (wanted.isPresent() && needsTheRest(whole, workspace, wanted.get())) {
            whole = Ingest.loadWhole(workspace.inputs(), workspace.series(), wanted.get()).value();
        }
        List<String> problems = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Diagnostic diagnostic : uncut.isEmpty() ? loaded.diagnostics() : uncut) {
            (diagnostic.isError() ? problems : warnings).add(diagnostic.toString());
        }
        for (Finding finding : examined.findings()) {
            switch (finding.weight()) {
                case ERROR -> problems.add(problem(finding));
                case WARNING -> warnings.add(finding.toString());
                case NOTE -> {
                    // a property of the file; check shows it under the file
                }
            }
        }
        if (asOf.isPresent()) {
            for (String fault : AsOfDay.faults(whole, workspace.required(), asOf.get())) {
                absent.add(Workspace.CONFIG + ": " + fault);
            }
            problems.addAll(absent);
        } else {
            problems.add(Workspace.CONFIG + ": no day on which all of " + workspace.required()
                    + " have a close; name one with --as-of or mark fewer series as required");
        }
        Dataset known = asOf.isPresent()
                ? whole.until(asOf.get()).withProvenance(loaded.value().provenance())
                : whole;
        return new LoadedData(asOf, known, newest(rest.orElse(loaded.value())), examined.files(), problems, absent,
                warnings);
    }

    private static Map<String, LocalDate> newest(Dataset read) {
        Map<String, LocalDate> newest = new HashMap<>();
        for (SourceFile file : read.provenance().files()) {
            file.last().ifPresent(last -> newest.merge(file.name(), last, LoadedData::later));
        }
        read.closes().forEach((id, series) -> {
            if (!series.isEmpty()) {
                newest.merge(id, series.last().day(), LoadedData::later);
            }
        });
        return newest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A finding that refuses its file, with the ways out. */
    public static String problem(Finding finding) {
        return finding + "; correct the file, or accept it with allow: {" + finding.defect().word() + ": "
                + finding.count() + "}";
    }

    private static boolean hasVintages(Dataset data) {
        return data.provenance().files().stream().map(file -> VendorFormats.find(file.format()))
                .anyMatch(format -> format.isPresent() && format.get().hasVintages());
    }

    /**
     * Whether what was cut off at the day decides what the rest can show. A sparse series promises its record and its deepest
     * drawdown as of the end of its file, and the table of losses by sector is known by the published share that goes with it:
     * only the whole file tells whether they stood on the day. And it alone knows where the closes around a missing one are.
     */
    private static boolean needsTheRest(Dataset cut, Workspace workspace, LocalDate day) {
        boolean sparse = workspace.series().values().stream().map(SeriesSpec::sampling)
                .anyMatch(sampling -> sampling.regular() != Frequency.DAILY
                        && (sampling.lastRecord() && !sampling.everyRecord() || sampling.deepestDrawdown()));
        boolean levels = sparse || !AsOfDay.faults(cut, workspace.required(), day).isEmpty();
        Set<String> series = workspace.series().keySet();
        return cut.provenance().files().stream().filter(file -> file.rowsOutside() > 0)
                .anyMatch(file -> file.series().isEmpty() || levels && file.series().stream().anyMatch(series::contains)
                        || file.series().contains("unprofitable-share"));
    }
}
