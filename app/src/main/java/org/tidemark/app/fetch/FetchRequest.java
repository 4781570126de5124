package org.tidemark.app.fetch;

import java.util.List;

/**
 * What to fetch, and how.
 *
 * @param files        as the workspace names them; empty for all that have a source
 * @param acceptLosses whether a copy may replace one that has more rows or a later last day
 * @param dry          whether everything is done but for the writing
 */
public record FetchRequest(List<String> files, boolean acceptLosses, boolean dry) {
    public FetchRequest {
        files = List.copyOf(files);
    }
}
