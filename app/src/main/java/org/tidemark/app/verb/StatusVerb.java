package org.tidemark.app.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.Status;
import org.tidemark.app.database.Database;
import org.tidemark.app.edition.EditionId;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.edition.EditionStore.Stored;
import org.tidemark.app.edition.Json;
import org.tidemark.app.mail.ledger.Books;
import org.tidemark.app.mail.ledger.Entry;
import org.tidemark.app.mail.ledger.Ledger;
import org.tidemark.app.mail.ledger.LetterState;
import org.tidemark.app.workspace.Workspace;

/** {@code status}: how a desk stands. Its data, its schedule, its runs, its editions and what became of their letters. */
public final class StatusVerb {
    private StatusVerb() {}

    /** The letters of an edition, and those of them that may have arrived or not. */
    private record Letters(Books books, List<Entry> uncertain) {}

    public static int run(Call call) throws IOException {
        Optional<Workspace> workspace = call.workspace();
        if (workspace.isEmpty()) {
            return Status.REFUSED;
        }
        Path out = call.outOf(workspace.get());
        var store = new EditionStore(out);
        List<Stored> editions = store.all();
        // none is made by asking
        if (!Database.exists(out, workspace.get().database())) {
            return answer(call, store, editions, Map.of(),
                    RunStatus.of(workspace.get(), call.surroundings().clock(), Optional.empty()));
        }
        try (Database database = Database.open(out, workspace.get().database(), call.surroundings().environment())) {
            return answer(call, store, editions, letters(database, editions),
                    RunStatus.of(workspace.get(), call.surroundings().clock(), Optional.of(database)));
        }
    }

    private static Map<EditionId, Letters> letters(Database database, List<Stored> editions) throws IOException {
        Map<EditionId, Letters> letters = new LinkedHashMap<>();
        var ledger = new Ledger(database);
        for (Stored edition : editions) {
            EditionId id = edition.manifest().id();
            letters.put(id, new Letters(ledger.books(id), ledger.entries(id, Set.of(LetterState.UNCERTAIN))));
        }
        return letters;
    }

    private static int answer(Call call, EditionStore store, List<Stored> editions, Map<EditionId, Letters> letters,
            RunStatus runs) throws IOException {
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                runs.write(json);
                json.writeArrayFieldStart("editions");
                for (Stored edition : editions) {
                    EditionId id = edition.manifest().id();
                    json.writeStartObject();
                    json.writeStringField("report", id.report());
                    json.writeStringField("asOf", id.asOf().toString());
                    json.writeNumberField("revision", id.revision());
                    json.writeNumberField("formerRevisions", store.formerRevisions(id.asOf()));
                    Building.list(json, "languages", edition.manifest().languages());
                    Optional<Letters> known = Optional.ofNullable(letters.get(id));
                    json.writeObjectFieldStart("letters");
                    if (known.isPresent()) {
                        Delivery.books(json, known.get().books());
                    }
                    json.writeEndObject();
                    json.writeArrayFieldStart("uncertain");
                    for (Entry entry : known.map(Letters::uncertain).orElse(List.of())) {
                        json.writeStartObject();
                        json.writeStringField("address", entry.address());
                        json.writeStringField("messageId", entry.messageId());
                        json.writeStringField("detail", entry.detail());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
            return Status.DONE;
        }
        runs.print(call.out());
        for (Stored edition : editions) {
            EditionId id = edition.manifest().id();
            var line = new StringBuilder(id.toString());
            line.append("  ").append(String.join(",", edition.manifest().languages())).append("  ")
                    .append(Call.counted(store.formerRevisions(id.asOf()), "former revision"));
            Optional<Letters> known = Optional.ofNullable(letters.get(id));
            known.filter(some -> some.books().planned() > 0)
                    .ifPresent(some -> line.append("  letters: ").append(some.books()));
            call.out().println(line);
            for (Entry entry : known.map(Letters::uncertain).orElse(List.of())) {
                call.out().println("  uncertain: " + entry.address() + " " + entry.messageId() + " (" + entry.detail()
                        + ")");
            }
        }
        if (editions.isEmpty()) {
            call.out().println("no edition in " + store.out());
        }
        return Status.DONE;
    }
}
