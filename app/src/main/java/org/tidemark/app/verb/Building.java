package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tidemark.app.Status;
import org.tidemark.app.edition.BuildRequest;
import org.tidemark.app.edition.BuildResult;
import org.tidemark.app.edition.EditionBuilder;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.Manifest;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.Fault;

/** Builds and says how it went; what {@code build} and {@code demo} have in common. */
final class Building {
    private Building() {}

    static int run(Call call, Workspace workspace, BuildRequest request) throws IOException {
        BuildResult result = new EditionBuilder(call.surroundings().presses(), call::progress).build(workspace,
                request);
        return switch (result) {
            case BuildResult.Built(Path folder, Manifest manifest, List<String> warnings) -> {
                say(call, "built", folder, manifest, warnings);
                yield Status.DONE;
            }
            case BuildResult.UpToDate(Path folder, Manifest manifest, List<String> warnings) -> {
                say(call, "up to date", folder, manifest, warnings);
                yield Status.DONE;
            }
            case BuildResult.Refused(List<String> problems, List<String> warnings) -> {
                refuse(call, problems, warnings);
                yield Status.REFUSED;
            }
            case BuildResult.Unsound(List<Fault> faults, List<String> warnings) -> {
                unsound(call, faults.stream().map(Fault::toString).toList(), warnings);
                yield Status.FAILED;
            }
            case BuildResult.Busy(Path out) -> {
                call.err().println("tidemark: another build is writing to " + out
                        + "; wait for it or choose another folder with --out");
                yield Status.FAILED;
            }
        };
    }

    private static void say(Call call, String how, Path folder, Manifest manifest, List<String> warnings) {
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("status", how);
                json.writeStringField("folder", folder.toString());
                json.writeStringField("report", manifest.id().report());
                json.writeStringField("asOf", manifest.id().asOf().toString());
                json.writeNumberField("revision", manifest.id().revision());
                list(json, "problems", List.of());
                list(json, "warnings", warnings);
                json.writeEndObject();
            }));
            return;
        }
        warnings.forEach(warning -> call.err().println("warning: " + warning));
        call.out().println(manifest.id() + ": " + how);
        for (String language : manifest.languages()) {
            call.out().println("  " + folder.resolve(language).resolve("index.html"));
            call.out().println("  " + folder.resolve(language).resolve("report.pdf"));
        }
        call.out().println("  " + folder.resolve("facts.json"));
    }

    private static void refuse(Call call, List<String> problems, List<String> warnings) {
        problems(call, "refused", problems, warnings, "nothing was written");
    }

    private static void unsound(Call call, List<String> faults, List<String> warnings) {
        problems(call, "unsound", faults, warnings,
                "what was printed does not read back as its facts, so nothing took its"
                        + " place; look at the templates of the workspace, or report it as a bug where there are none");
    }

    private static void problems(Call call, String status, List<String> problems, List<String> warnings,
            String outcome) {
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("status", status);
                list(json, "problems", problems);
                list(json, "warnings", warnings);
                json.writeEndObject();
            }));
            return;
        }
        problems.forEach(problem -> call.err().println(problem));
        warnings.forEach(warning -> call.err().println("warning: " + warning));
        call.err().println(Call.counted(problems.size(), "problem") + "; " + outcome);
    }

    static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
