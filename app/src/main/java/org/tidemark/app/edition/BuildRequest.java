package org.tidemark.app.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param asOf      empty for the last day that every required series reaches
 * @param languages empty for all of the workspace
 * @param kept      where editions are kept, by which a new one gets its revision or is found up to date
 * @param out       where a new one is put; another folder than {@code kept} for a rehearsal
 */
public record BuildRequest(Optional<LocalDate> asOf, List<String> languages, Path kept, Path out) {
    public BuildRequest {
        languages = List.copyOf(languages);
    }

    /** An edition that is kept. */
    public BuildRequest(Optional<LocalDate> asOf, List<String> languages, Path out) {
        this(asOf, languages, out, out);
    }
}
