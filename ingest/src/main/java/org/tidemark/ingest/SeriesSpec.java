package org.tidemark.ingest;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/**
 * What {@code report.yaml} declares about a series of levels, since no file says it.
 *
 * @param currency ISO 4217 code; empty for index points
 */
public record SeriesSpec(String id, PriceBasis basis, TradingWeek week, Sampling sampling, Optional<String> currency) {
    public SeriesSpec {
        requireNonNull(id, "id");
        requireNonNull(basis, id);
        requireNonNull(week, id);
        requireNonNull(sampling, id);
        requireNonNull(currency, id);
    }
}
