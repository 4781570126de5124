package org.tidemark.ingest.calendar;

import java.time.ZoneId;
import java.util.Optional;

/** Whose days the rows of a file are, as far as its format says it. */
public enum Market {
    /** The format carries files of any market. */
    UNSAID(Optional.empty()),
    /** Exchange days of New York, such as flows of US funds. */
    NEW_YORK(Optional.of(ZoneId.of("America/New_York"))),
    /** Exchange days of Seoul. */
    SEOUL(Optional.of(ZoneId.of("Asia/Seoul"))),
    /** Coins trade every day, and their days end at midnight UTC. */
    COINS(Optional.of(ZoneId.of("UTC")));

    private final Optional<ZoneId> zone;

    Market(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** In which its days are counted; empty when nobody says. */
    public Optional<ZoneId> zone() {
        return zone;
    }
}
