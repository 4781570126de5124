package org.tidemark.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of an edition, in the order in which the report names them, with what was kept and refused of each.
 *
 * @param notes what the workspace's table of sources says about single series, by series id
 */
public record Provenance(List<SourceFile> files, Map<String, SeriesNote> notes) {
    public Provenance {
        files = List.copyOf(files);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /** Files without notes on their series. */
    public Provenance(List<SourceFile> files) {
        this(files, Map.of());
    }

    public static Provenance none() {
        return new Provenance(List.of());
    }

    public Optional<SeriesNote> note(String series) {
        return Optional.ofNullable(notes.get(series));
    }

    /** The files that a series or table came from. */
    public List<SourceFile> of(String series) {
        return files.stream().filter(file -> file.series().contains(series)).toList();
    }
}
