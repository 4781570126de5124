package org.tidemark.app.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.workspace.SourceSettings;
import org.tidemark.app.workspace.Workspace;

/**
 * The copy of a source that is there now, and how old it is.
 *
 * @param rows    kept of it
 * @param last    day in it; empty for a table without days
 * @param fetched when its bytes came; empty when somebody else put them there, or has changed them since
 * @param checked when the server last said that they are the newest
 */
public record HeldCopy(long rows, Optional<LocalDate> last, Optional<Instant> fetched, Optional<Instant> checked) {

    static Optional<HeldCopy> of(Workspace workspace, SourceSettings source, FetchState state) throws IOException {
        Optional<Content> content = Content.there(workspace, source.path());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<FetchState.Copy> known = remembered(source, state);
        return Optional.of(new HeldCopy(content.get().rows(), content.get().last(), known.map(FetchState.Copy::fetched),
                known.map(FetchState.Copy::checked)));
    }

    /** What is remembered of the copy, when it was fetched from the same address and nobody has touched it since. */
    static Optional<FetchState.Copy> remembered(SourceSettings source, FetchState state) throws IOException {
        Path file = source.path();
        Optional<FetchState.Copy> known = state.of(source.file()).filter(copy -> copy.url().equals(source.url()));
        return known.isPresent() && Files.isRegularFile(file)
                && known.get().sha256().equals(Sha256.of(Files.readAllBytes(file))) ? known : Optional.empty();
    }
}
