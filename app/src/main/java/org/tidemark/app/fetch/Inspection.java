package org.tidemark.app.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Examined;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Finding;

/**
 * Looks at new copies as {@code check} looks at files, among all the others of the workspace and before any of them is put in
 * place: series that are spliced from two files, or told by two, are judged as they will be.
 */
final class Inspection {
    private static final Pattern PLACE = Pattern.compile(":[0-9]+(:[0-9]+)?");

    private final Workspace workspace;

    Inspection(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param problems by file, as the workspace names it: why a copy is refused
     * @param warnings by file: what was not to be said about the copy that is there, and is about the new one
     */
    record Verdict(Map<String, List<String>> problems, Map<String, List<String>> warnings) {}

    /** What is said about one file, with its place. */
    private record Said(String file, boolean error, String text) {
        /** The same whatever line it stands on: a file that gains a row at its head has its old defects lower down. */
        String anywhere() {
            return file + " " + error + " " + PLACE.matcher(text).replaceAll("");
        }
    }

    /**
     * Judges copies that are to come in together. A file is refused for what is wrong with it, and also for what it does to
     * another one, when it is named there.
     *
     * @param copies by the path of their file
     */
    Verdict judge(Map<Path, Path> copies) {
        Map<String, List<String>> problems = new TreeMap<>();
        if (copies.isEmpty()) {
            return new Verdict(problems, Map.of());
        }
        Set<String> before = new LinkedHashSet<>();
        said(Map.of()).forEach(said -> before.add(said.anywhere()));
        Map<Path, Path> left = new LinkedHashMap<>(copies);
        while (true) {
            List<Said> all = said(left);
            Map<String, List<String>> refused = refused(all, names(left), before);
            if (refused.isEmpty()) {
                return new Verdict(problems, warnings(all, names(left), before));
            }
            problems.putAll(refused);
            left.keySet().removeIf(path -> refused.containsKey(names(Map.of(path, path)).getFirst()));
        }
    }

    private static Map<String, List<String>> refused(List<Said> all, List<String> files, Set<String> before) {
        Map<String, List<String>> refused = new TreeMap<>();
        List<Said> elsewhere = new ArrayList<>();
        for (Said said : all) {
            if (said.error() && files.contains(said.file())) {
                refused.computeIfAbsent(said.file(), unseen -> new ArrayList<>()).add(said.text());
            } else if (said.error() && !before.contains(said.anywhere())) {
                elsewhere.add(said);
            }
        }
        if (refused.isEmpty()) {
            for (Said said : elsewhere) {
                List<String> named = files.stream().filter(file -> said.text().contains(file)).toList();
                for (String file : named.isEmpty() ? files : named) {
                    refused.computeIfAbsent(file, unseen -> new ArrayList<>()).add(said.text());
                }
            }
        }
        return refused;
    }

    private static Map<String, List<String>> warnings(List<Said> all, List<String> files, Set<String> before) {
        Map<String, List<String>> warnings = new HashMap<>();
        for (Said said : all) {
            if (!said.error() && files.contains(said.file()) && !before.contains(said.anywhere())) {
                warnings.computeIfAbsent(said.file(), unseen -> new ArrayList<>()).add(said.text());
            }
        }
        return warnings;
    }

    /** The names of files in the workspace. */
    private List<String> names(Map<Path, Path> copies) {
        return workspace.inputs().stream().filter(input -> copies.containsKey(input.path())).map(InputSpec::file)
                .distinct().sorted(Comparator.naturalOrder()).toList();
    }

    private List<Said> said(Map<Path, Path> copies) {
        List<InputSpec> inputs = workspace.inputs().stream()
                .map(input -> Optional.ofNullable(copies.get(input.path())).map(copy -> Content.at(input, copy))
                        .orElse(input))
                .toList();
        Examined examined = Ingest.examine(inputs, workspace.series(), Optional.empty());
        List<Said> all = new ArrayList<>();
        for (Diagnostic diagnostic : examined.loaded().diagnostics()) {
            all.add(new Said(diagnostic.file(), diagnostic.isError(), diagnostic.toString()));
        }
        for (Finding finding : examined.findings()) {
            if (finding.weight() != Defect.Weight.NOTE) {
                boolean error = finding.weight() == Defect.Weight.ERROR;
                all.add(new Said(finding.file(), error, error ? LoadedData.problem(finding) : finding.toString()));
            }
        }
        return all;
    }
}
