package org.tidemark.app.mail.recipient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Loaded;

/** Both lists that say who gets letters, as they are at one moment. */
public record ReaderLists(Loaded<Recipients> recipients, Loaded<Suppressed> suppressed) {

    /**
     * @param recipients {@code recipients.csv}
     * @param suppressed {@code suppress.csv}; it need not exist
     * @param languages  those in which there are letters
     */
    public static ReaderLists read(Path recipients, Path suppressed, List<String> languages) throws IOException {
        return new ReaderLists(Recipients.read(recipients, languages), Suppressed.read(suppressed));
    }

    /** Whether a row of either is refused, so that nobody can say who wants no letter. */
    public boolean refused() {
        return recipients.refused() || suppressed.refused();
    }

    public List<Diagnostic> diagnostics() {
        return Stream.of(recipients.diagnostics(), suppressed.diagnostics()).flatMap(List::stream).toList();
    }

    /** Who is written to by them, see {@link Audience#of}. */
    public Audience audience(Set<String> groups, Optional<LocalTime> notBefore, Instant now) {
        return Audience.of(recipients.value(), suppressed.value(), groups, notBefore, now);
    }
}
