package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.Program;
import org.tidemark.app.fetch.FetchRequest;
import org.tidemark.app.fetch.FetchResult;
import org.tidemark.app.fetch.Fetcher;
import org.tidemark.app.fetch.SourceReport;
import org.tidemark.app.fetch.SourceReport.Outcome;
import org.tidemark.app.workspace.SourceSettings;
import org.tidemark.app.workspace.Workspace;

/** {@code fetch}: the files of a workspace, fresh from their sources. */
public final class FetchVerb {
    private FetchVerb() {}

    public static int run(Call call) throws IOException {
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        var request = new FetchRequest(files(call, workspace.get()), call.flag("--accept-losses"),
                call.flag("--dry-run"));
        var surroundings = call.surroundings();
        var fetcher = new Fetcher(surroundings.network(), surroundings.clock(), surroundings.environment(),
                Program.NAME + "/" + Program.releasedVersion(), call::progress);
        return switch (fetcher.fetch(workspace.get(), request)) {
            case FetchResult.Done(List<SourceReport> sources) -> answer(call, sources);
            case FetchResult.Unready(List<String> problems) -> {
                problems.forEach(problem -> call.err().println(problem));
                call.err().println(Call.counted(problems.size(), "problem") + "; nothing was fetched");
                yield Status.REFUSED;
            }
            case FetchResult.Busy(Path folder) -> {
                call.err().println("tidemark: another fetch is at work in " + folder + "; wait for it");
                yield Status.FAILED;
            }
        };
    }

    private static List<String> files(Call call, Workspace workspace) {
        List<String> known = workspace.sources().stream().map(SourceSettings::file).toList();
        List<String> files = call.option("--only").map(text -> List.of(text.split(",", -1))).orElse(List.of()).stream()
                .map(String::strip).distinct().toList();
        for (String file : files) {
            if (!known.contains(file)) {
                throw new Call.WrongUsage("--only: '" + file + "' has no source; those that have: "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        return files;
    }

    private static int answer(Call call, List<SourceReport> sources) {
        LocalDate today = SourceAge.today(call);
        int status = status(sources);
        if (call.json()) {
            call.out().print(Json.text(json -> write(json, call, sources, status, today)));
            return status;
        }
        if (sources.isEmpty()) {
            call.out().println("no file under data has a source; add one, such as "
                    + "'source: https://data.example.org/levels.csv'");
            return status;
        }
        int width = sources.stream().mapToInt(source -> source.file().length()).max().orElse(0);
        for (SourceReport source : sources) {
            call.out().println(padded(source.file(), width) + "  " + padded(source.outcome().word(), 9) + "  "
                    + SourceAge.of(source.copy(), today));
            source.notes().forEach(note -> call.out().println("  " + note));
            source.reasons().forEach(reason -> call.err()
                    .println(reason.startsWith(source.file() + ":") ? reason : source.file() + ": " + reason));
        }
        var counts = new StringBuilder(Call.counted(sources.size(), "source"));
        char mark = ':';
        for (Outcome outcome : Outcome.values()) {
            long n = sources.stream().filter(source -> source.outcome() == outcome).count();
            if (n > 0) {
                counts.append(mark).append(' ').append(n).append(' ').append(outcome.word());
                mark = ',';
            }
        }
        call.out().println(counts);
        if (call.flag("--dry-run")) {
            call.out().println("nothing was written");
        }
        return status;
    }

    /** A refusal needs a person, a failure may pass by itself: the former decides. */
    private static int status(List<SourceReport> sources) {
        Stream<Outcome> outcomes = sources.stream().map(SourceReport::outcome);
        return outcomes.map(outcome -> switch (outcome) {
            case NEW, UNCHANGED -> Status.DONE;
            case FAILED -> Status.FAILED;
            case REFUSED -> Status.REFUSED;
        }).max(Integer::compare).orElse(Status.DONE);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static void write(JsonGenerator json, Call call, List<SourceReport> sources, int status, LocalDate today)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("status", switch (status) {
            case Status.DONE -> "ok";
            case Status.REFUSED -> "refused";
            default -> "failed";
        });
        json.writeBooleanField("dryRun", call.flag("--dry-run"));
        json.writeArrayFieldStart("sources");
        for (SourceReport source : sources) {
            json.writeStartObject();
            json.writeStringField("file", source.file());
            json.writeStringField("url", source.url());
            json.writeStringField("outcome", source.outcome().word());
            Building.list(json, "reasons", source.reasons());
            Building.list(json, "notes", source.notes());
            SourceAge.write(json, source.copy(), today);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
