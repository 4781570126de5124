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
 * @param out       where editions are kept
 */
public record BuildRequest(Optional<LocalDate> asOf, List<String> languages, Path out) {
    public BuildRequest {
        languages = List.copyOf(languages);
    }
}
