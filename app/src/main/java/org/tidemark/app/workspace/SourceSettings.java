package org.tidemark.app.workspace;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a file of the workspace is fetched from.
 *
 * @param file      as the workspace names it
 * @param path      where it is kept, below {@code data/}
 * @param url       https, and a web address once {@link #KEY} in it is replaced; holds no secret, so it may be shown
 * @param keyEnv    name of the environment variable that holds the key; no file ever does
 * @param header    that carries the key; empty when the key stands in the url, or none is needed
 * @param megabytes of 2^20 bytes: a larger file is not taken
 * @param seconds   in which one answer must be there whole
 */
public record SourceSettings(String file, Path path, String url, Optional<String> keyEnv, Optional<Header> header,
        int megabytes, int seconds) {

    /** Stands for the key in {@code url} and {@code header}. */
    public static final String KEY = "{key}";

    /** @param value with {@link #KEY} in it */
    public record Header(String name, String value) {}

    /** Whether two entries of one file ask for the same. */
    boolean asksTheSameAs(SourceSettings other) {
        return url.equals(other.url) && keyEnv.equals(other.keyEnv) && header.equals(other.header)
                && megabytes == other.megabytes && seconds == other.seconds;
    }
}
