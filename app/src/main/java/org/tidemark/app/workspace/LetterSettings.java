package org.tidemark.app.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the letters of a desk say beside the report.
 *
 * @param imprint     by language: who answers for the letter and where, for the foot; may be empty
 * @param unsubscribe how a reader leaves
 * @param dkim        empty when letters are not signed
 */
public record LetterSettings(Map<String, String> imprint, Unsubscribe unsubscribe, Optional<Dkim> dkim) {
    public LetterSettings {
        imprint = Collections.unmodifiableMap(new LinkedHashMap<>(imprint));
    }

    /**
     * @param mailto   address that a reader who wants no more letters writes to
     * @param endpoint https address of a service that takes the reader off the list by one click; only with DKIM
     * @param keyEnv   name of the environment variable with the key that readers' tokens are made with; the file never holds it
     */
    public record Unsubscribe(String mailto, Optional<String> endpoint, String keyEnv) {}

    /**
     * @param domain   that signs; that of the sender or one above it
     * @param selector under which the domain's name server has the public key
     * @param keyEnv   name of the environment variable that says in which file the private key is
     */
    public record Dkim(String domain, String selector, String keyEnv) {}
}
