package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.mail.recipient.Recipients;
import org.tidemark.app.mail.recipient.Suppressed;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.LooseFiles;
import org.tidemark.ingest.LooseReport;
import org.tidemark.ingest.bulk.LongFiles;
import org.tidemark.ingest.bulk.LongReport;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.report.text.Overrides;

/**
 * {@code check}: every problem of configuration and data at once, the books of each file and what is odd about its values. Takes
 * a workspace, or files and folders without one. Writes nothing.
 */
public final class CheckVerb {
    private CheckVerb() {}

    public static int run(Call call) throws IOException {
        List<Path> named = call.paths();
        List<Path> loose = areLoose(named) ? LooseFiles.in(named) : List.of();
        return loose.isEmpty() ? workspace(call) : loose(call, loose);
    }

    /** Files, several folders, or a folder that is no workspace. */
    private static boolean areLoose(List<Path> named) {
        return named.size() > 1 || !Files.isDirectory(named.getFirst())
                || !Files.exists(named.getFirst().resolve(Workspace.CONFIG));
    }

    private static int workspace(Call call) throws IOException {
        WorkspaceReader.Result read = WorkspaceReader.read(call.folder());
        List<String> problems = new ArrayList<>(read.problems().stream().map(Object::toString).toList());
        if (read.workspace().isEmpty()) {
            return answer(call, Optional.empty(), List.of(), List.of(), problems, List.of());
        }
        Workspace workspace = read.workspace().get();
        LoadedData loaded = LoadedData.read(workspace, call.asOf());
        problems.addAll(Overrides.strangers(workspace.templates()));
        problems.addAll(loaded.problems());
        problems.addAll(recipients(workspace));
        return answer(call, loaded.asOf(), loaded.files(), List.of(), problems, loaded.warnings());
    }

    private static int loose(Call call, List<Path> files) {
        List<Path> held = new ArrayList<>();
        List<LongReport> streamed = new ArrayList<>();
        for (Path file : files) {
            if (LongFiles.isLong(file)) {
                call.progress("reading " + file);
                streamed.add(LongFiles.examine(file, call.asOf()));
            } else {
                held.add(file);
            }
        }
        LooseReport examined = LooseFiles.examine(held, call.asOf());
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        sort(examined.diagnostics(), examined.findings(), problems, warnings);
        streamed.forEach(report -> sort(report.diagnostics(), report.findings(), problems, warnings));
        return answer(call, call.asOf(), examined.files(), streamed, problems, warnings);
    }

    /** Tells what stops a build from what does not. */
    private static void sort(List<Diagnostic> diagnostics, List<Finding> findings, List<String> problems,
            List<String> warnings) {
        for (Diagnostic diagnostic : diagnostics) {
            (diagnostic.isError() ? problems : warnings).add(diagnostic.toString());
        }
        for (Finding finding : findings) {
            if (finding.weight() != Defect.Weight.NOTE) {
                (finding.weight() == Defect.Weight.ERROR ? problems : warnings).add(finding.toString());
            }
        }
    }

    private static int answer(Call call, Optional<LocalDate> asOf, List<FileReport> files,
            List<LongReport> streamed, List<String> problems, List<String> warnings) {
        if (call.json()) {
            json(call, asOf, files, streamed, problems, warnings);
        } else {
            FileTable.print(files, call.out());
            LongTable.print(streamed, call.out());
            problems.forEach(problem -> call.err().println(problem));
            warnings.forEach(warning -> call.err().println("warning: " + warning));
            asOf.ifPresent(day -> call.out().println("as of " + day));
            call.out().println(Call.counted(problems.size(), "problem") + ", "
                    + Call.counted(warnings.size(), "warning"));
        }
        return problems.isEmpty() ? Status.DONE : Status.REFUSED;
    }

    private static List<String> recipients(Workspace workspace) throws IOException {
        List<Diagnostic> faults = new ArrayList<>();
        if (Files.exists(workspace.recipients())) {
            faults.addAll(Recipients.read(workspace.recipients(), workspace.languages()).diagnostics());
        }
        faults.addAll(Suppressed.read(workspace.suppressed()).diagnostics());
        return faults.stream().map(Object::toString).toList();
    }

    private static void json(Call call, Optional<LocalDate> asOf, List<FileReport> files,
            List<LongReport> streamed, List<String> problems, List<String> warnings) {
        call.out().print(Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("status", problems.isEmpty() ? "ok" : "refused");
            if (asOf.isPresent()) {
                json.writeStringField("asOf", asOf.get().toString());
            }
            FileTable.write(files, streamed, json);
            Building.list(json, "problems", problems);
            Building.list(json, "warnings", warnings);
            json.writeEndObject();
        }));
    }
}
