package org.tidemark.model;

import java.util.List;

/** The files of an edition, in the order in which the report names them, with what was kept and refused of each. */
public record Provenance(List<SourceFile> files) {
    public Provenance {
        files = List.copyOf(files);
    }

    public static Provenance none() {
        return new Provenance(List.of());
    }

    /** The files that a series or table came from. */
    public List<SourceFile> of(String series) {
        return files.stream().filter(file -> file.series().contains(series)).toList();
    }
}
