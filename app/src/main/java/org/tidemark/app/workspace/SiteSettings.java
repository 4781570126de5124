package org.tidemark.app.workspace;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the published editions are read.
 *
 * @param url  address of the site's first page, without its name and ending in {@code /}; empty when it is not known. What must
 *             be a whole address (sitemap, canonical address, preview picture) is left out without it
 * @param zone in which the days of corrections are counted
 */
public record SiteSettings(Optional<String> url, ZoneId zone) {
    public SiteSettings {
        requireNonNull(zone, "zone");
        if (url.isPresent() && !url.get().endsWith("/")) {
            throw new IllegalArgumentException("'" + url.get() + "' does not end in /");
        }
    }
}
