package org.tidemark.app.fetch;

import java.util.Optional;

/**
 * By what a server knows a copy again, word for word as it gave it.
 *
 * @param etag         to be sent as {@code If-None-Match}
 * @param lastModified to be sent as {@code If-Modified-Since}
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
