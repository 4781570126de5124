package org.tidemark.app.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.Json;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.Fault;
import org.tidemark.verify.Verification;

/** {@code verify}: whether editions are whole, and print what their facts are. */
public final class VerifyVerb {
    private VerifyVerb() {}

    public static int run(Call call) throws IOException {
        var asOf = call.asOf();
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        var store = new EditionStore(call.outOf(workspace.get()));
        Map<String, Path> folders = new LinkedHashMap<>();
        if (asOf.isPresent()) {
            folders.put(asOf.get().toString(), store.out().resolve(asOf.get().toString()));
        } else {
            store.all().forEach(edition -> folders.put(edition.manifest().id().asOf().toString(), edition.folder()));
        }
        Map<String, Verification> read = new LinkedHashMap<>();
        for (var folder : folders.entrySet()) {
            call.progress("reading " + folder.getKey() + " back");
            read.put(folder.getKey(), Verification.of(folder.getValue()));
        }
        boolean clean = read.values().stream().allMatch(Verification::isClean);
        if (call.json()) {
            call.out().print(Json.text(json -> json(json, read, clean)));
        } else {
            read.forEach((day, verification) -> {
                call.out().println(day + ": " + said(verification));
                verification.faults().forEach(fault -> call.err().println(day + "/" + fault));
            });
            if (read.isEmpty()) {
                call.err().println("tidemark: no edition in " + store.out() + "; 'tidemark build' makes one");
            }
        }
        return clean && !read.isEmpty() ? Status.DONE : Status.FAILED;
    }

    private static String said(Verification verification) {
        return verification.isClean()
                ? "clean; " + Call.counted(verification.figures(), "printed figure") + " in "
                        + Call.counted(verification.languages(), "language") + " and "
                        + Call.counted(verification.pages(), "PDF page") + " read back"
                : Call.counted(verification.faults().size(), "fault");
    }

    private static void json(JsonGenerator json, Map<String, Verification> read, boolean clean) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", read.isEmpty() ? "none" : clean ? "ok" : "failed");
        json.writeArrayFieldStart("editions");
        for (var edition : read.entrySet()) {
            Verification verification = edition.getValue();
            json.writeStartObject();
            json.writeStringField("asOf", edition.getKey());
            json.writeBooleanField("clean", verification.isClean());
            json.writeNumberField("languages", verification.languages());
            json.writeNumberField("facts", verification.facts());
            json.writeNumberField("figures", verification.figures());
            json.writeNumberField("pages", verification.pages());
            json.writeArrayFieldStart("faults");
            for (Fault fault : verification.faults()) {
                json.writeStartObject();
                json.writeStringField("kind", fault.kind().word());
                json.writeStringField("file", fault.place().file());
                optional(json, "language", fault.place().language());
                optional(json, "section", fault.place().section());
                optional(json, "fact", fault.place().fact());
                json.writeStringField("problem", fault.problem());
                optional(json, "found", fault.found());
                optional(json, "expected", fault.expected());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }
}
