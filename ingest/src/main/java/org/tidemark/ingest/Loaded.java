package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What could be read, and everything that was wrong with the input. */
public record Loaded<T>(T value, List<Diagnostic> diagnostics) {
    public Loaded {
        requireNonNull(value, "value");
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether there is an error, so that no report may be made of the value. */
    public boolean refused() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
