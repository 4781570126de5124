package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Json;
import org.tidemark.app.database.Database;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.workspace.Workspace;

/** {@code status}: the editions that there are and what became of their letters. */
public final class StatusVerb {
    private StatusVerb() {}

    public static int run(Call call) throws IOException {
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        var store = new EditionStore(call.outOf(workspace.get()));
        List<Stored> editions = store.all();
        Map<EditionId, Books> letters = letters(call, workspace.get(), editions);
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("editions");
                for (Stored edition : editions) {
                    EditionId id = edition.manifest().id();
                    json.writeStartObject();
                    json.writeStringField("report", id.report());
                    json.writeStringField("asOf", id.asOf().toString());
                    json.writeNumberField("revision", id.revision());
                    json.writeNumberField("formerRevisions", store.formerRevisions(id.asOf()));
                    Building.list(json, "languages", edition.manifest().languages());
                    json.writeObjectFieldStart("letters");
                    if (letters.containsKey(id)) {
                        Delivery.books(json, letters.get(id));
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
            return Status.DONE;
        }
        for (Stored edition : editions) {
            EditionId id = edition.manifest().id();
            var line = new StringBuilder(id.toString());
            line.append("  ").append(String.join(",", edition.manifest().languages())).append("  ")
                    .append(Call.counted(store.formerRevisions(id.asOf()), "former revision"));
            if (letters.containsKey(id) && letters.get(id).planned() > 0) {
                line.append("  letters: ").append(letters.get(id));
            }
            call.out().println(line);
        }
        if (editions.isEmpty()) {
            call.out().println("no edition in " + store.out());
        }
        return Status.DONE;
    }

    /** From the ledger when there is one; none is made by asking. */
    private static Map<EditionId, Books> letters(Call call, Workspace workspace, List<Stored> editions)
            throws IOException {
        Map<EditionId, Books> letters = new LinkedHashMap<>();
        Path out = call.outOf(workspace);
        if (Database.exists(out, workspace.database())) {
            try (Database database = Database.open(out, workspace.database(), call.surroundings().environment())) {
                var ledger = new Ledger(database);
                for (Stored edition : editions) {
                    letters.put(edition.manifest().id(), ledger.books(edition.manifest().id()));
                }
            }
        }
        return letters;
    }
}
