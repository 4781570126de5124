package org.tidemark.analysis.breakouts;

import java.time.LocalDate;

import org.tidemark.model.Dataset;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;

/** A series that is measured after events, cut at the as-of day. */
record Follower(String id, Outcome<PriceSeries> series) {

    static Follower of(Dataset data, String id, LocalDate asOf) {
        return new Follower(id, data.requireClose(id).map(series -> series.until(asOf))
                .flatMap(series -> series.isEmpty()
                        ? Outcome.unavailable(Phrase.of("reason.no-closes", "series", id))
                        : Outcome.computed(series)));
    }
}
