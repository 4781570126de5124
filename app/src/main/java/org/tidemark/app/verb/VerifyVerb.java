package org.tidemark.app.verb;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.Json;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.verify.EditionVerifier;

/** {@code verify}: whether editions are whole and unchanged. */
public final class VerifyVerb {
    private VerifyVerb() {}

    public static int run(Call call) throws IOException {
        var asOf = call.asOf();
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        var store = new EditionStore(call.outOf(workspace.get()));
        Map<String, List<String>> faults = new LinkedHashMap<>();
        if (asOf.isPresent()) {
            faults.put(asOf.get().toString(), EditionVerifier.verify(store.out().resolve(asOf.get().toString())));
        } else {
            for (EditionStore.Stored edition : store.all()) {
                faults.put(edition.manifest().id().asOf().toString(), EditionVerifier.verify(edition.folder()));
            }
        }
        boolean sound = faults.values().stream().allMatch(List::isEmpty);
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("status", faults.isEmpty() ? "none" : sound ? "ok" : "failed");
                json.writeObjectFieldStart("editions");
                for (var edition : faults.entrySet()) {
                    Building.list(json, edition.getKey(), edition.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }));
        } else {
            faults.forEach((day, found) -> {
                call.out().println(day + ": " + (found.isEmpty() ? "whole and unchanged" : "failed"));
                found.forEach(fault -> call.err().println(day + "/" + fault));
            });
            if (faults.isEmpty()) {
                call.err().println("tidemark: no edition in " + store.out() + "; 'tidemark build' makes one");
            }
        }
        return sound && !faults.isEmpty() ? Status.DONE : Status.FAILED;
    }
}
