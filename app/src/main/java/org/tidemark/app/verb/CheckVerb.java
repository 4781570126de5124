package org.tidemark.app.verb;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.app.workspace.WorkspaceReader;
import org.tidemark.model.SourceFile;

/** {@code check}: every problem of configuration and data at once, and the books of each file. Writes nothing. */
public final class CheckVerb {
    private CheckVerb() {}

    public static int run(Call call) throws IOException {
        Optional<LocalDate> wanted = call.asOf();
        WorkspaceReader.Result read = WorkspaceReader.read(call.folder());
        List<String> problems = new ArrayList<>(read.problems().stream().map(Object::toString).toList());
        List<String> warnings = new ArrayList<>();
        List<SourceFile> files = List.of();
        Optional<LocalDate> asOf = Optional.empty();
        if (read.workspace().isPresent()) {
            Workspace workspace = read.workspace().get();
            LoadedData loaded = LoadedData.read(workspace, wanted);
            problems.addAll(loaded.problems());
            warnings.addAll(loaded.warnings());
            problems.addAll(recipients(workspace));
            files = loaded.data().provenance().files();
            asOf = loaded.asOf();
        }
        if (call.json()) {
            json(call, asOf, files, problems, warnings);
        } else {
            table(call, files);
            problems.forEach(problem -> call.err().println(problem));
            warnings.forEach(warning -> call.err().println("warning: " + warning));
            asOf.ifPresent(day -> call.out().println("as of " + day));
            call.out().println(Call.counted(problems.size(), "problem") + ", "
                    + Call.counted(warnings.size(), "warning"));
        }
        return problems.isEmpty() ? Status.DONE : Status.REFUSED;
    }

    private static List<String> recipients(Workspace workspace) throws IOException {
        if (!java.nio.file.Files.exists(workspace.recipients())) {
            return List.of();
        }
        return org.tidemark.app.mail.Recipients.read(workspace.recipients(), workspace.languages()).diagnostics()
                .stream().map(Object::toString).toList();
    }

    private static void table(Call call, List<SourceFile> files) {
        int width = files.stream().mapToInt(file -> file.name().length()).max().orElse(0);
        for (SourceFile file : files) {
            String range = file.first().isPresent() && file.last().isPresent()
                    ? file.first().get() + " to " + file.last().get()
                    : "no dates";
            call.out().println(file.name() + " ".repeat(width - file.name().length()) + "  " + file.rowsRead()
                    + " rows: " + file.rowsKept() + " kept, " + file.rowsRefused() + " refused, " + file.rowsOutside()
                    + " outside  " + range + "  " + file.sha256());
        }
    }

    private static void json(Call call, Optional<LocalDate> asOf, List<SourceFile> files, List<String> problems,
            List<String> warnings) {
        call.out().print(Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("status", problems.isEmpty() ? "ok" : "refused");
            if (asOf.isPresent()) {
                json.writeStringField("asOf", asOf.get().toString());
            }
            json.writeArrayFieldStart("files");
            for (SourceFile file : files) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeStringField("sha256", file.sha256());
                json.writeNumberField("read", file.rowsRead());
                json.writeNumberField("kept", file.rowsKept());
                json.writeNumberField("refused", file.rowsRefused());
                json.writeNumberField("outside", file.rowsOutside());
                if (file.first().isPresent() && file.last().isPresent()) {
                    json.writeStringField("first", file.first().get().toString());
                    json.writeStringField("last", file.last().get().toString());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            Building.list(json, "problems", problems);
            Building.list(json, "warnings", warnings);
            json.writeEndObject();
        }));
    }
}
