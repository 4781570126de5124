package org.tidemark.app.verb;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.edition.EditionStore;
import org.tidemark.app.workspace.Workspace;

/** Finds the edition that a delivery is about. */
final class Editions {
    private Editions() {}

    /** The edition of the day, or the newest; empty after saying that there is none. */
    static Optional<EditionStore.Stored> wanted(Call call, Workspace workspace, Optional<LocalDate> asOf)
            throws IOException {
        var store = new EditionStore(call.outOf(workspace));
        Optional<EditionStore.Stored> edition = asOf.isPresent()
                ? store.current(asOf.get())
                : store.all().stream().findFirst();
        Optional<EditionStore.Stored> ours = edition
                .filter(stored -> stored.manifest().id().report().equals(workspace.id()));
        if (ours.isEmpty()) {
            call.err().println("tidemark: no edition of " + workspace.id() + asOf.map(day -> " as of " + day).orElse("")
                    + " in " + store.out() + "; 'tidemark build' makes one");
        }
        return ours;
    }
}
