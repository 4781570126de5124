package org.tidemark.app.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tidemark.app.workspace.YamlNode.Place;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Nearest;
import org.tidemark.ingest.Severity;

/** The faults of one configuration file, collected so that one run reports them all. */
final class Problems {
    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** @param path the key from the top, such as {@code series.RUT.basis}; empty for the whole file */
    void add(Place place, String path, String problem, String remedy) {
        found.add(new Diagnostic(Severity.ERROR, Kind.CONFIG, file, place.line(), place.column(),
                path.isEmpty() ? problem : path + ": " + problem, remedy));
    }

    /** A word that is none of {@code accepted}; names the nearest. */
    void unknown(Place place, String path, String problem, String typed, Collection<String> accepted) {
        String list = accepted.isEmpty() ? "nothing is accepted here" : "accepted: " + String.join(", ", accepted);
        add(place, path, problem,
                Nearest.of(typed, accepted).map(near -> "did you mean '" + near + "'? " + list).orElse(list));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
