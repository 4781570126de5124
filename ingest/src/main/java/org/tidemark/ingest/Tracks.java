package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tidemark.ingest.quality.Due;
import org.tidemark.ingest.quality.Track;
import org.tidemark.model.Sampling;

/** What each file says about each series, noted before days are judged and files are spliced. */
final class Tracks {
    private record Key(String file, String series, Track.Figure figure) {}

    private final Map<String, SeriesSpec> series;
    private final boolean declared;
    private final Map<Key, Track> tracks = new LinkedHashMap<>();

    /** @param declared whether somebody said on which days each series trades; when not, its days say so */
    Tracks(Map<String, SeriesSpec> series, boolean declared) {
        this.series = series;
        this.declared = declared;
    }

    void level(Row row, String id, LocalDate day, double value) {
        Optional<SeriesSpec> spec = Optional.ofNullable(series.get(id));
        at(row, id, Track.Figure.LEVEL, () -> {
            Optional<Due> due = spec.map(SeriesSpec::sampling).map(sampling -> due(sampling, row));
            return new Track(row.file(), id, Track.Figure.LEVEL,
                    declared ? spec.map(SeriesSpec::week) : Optional.empty(), row.market(), due,
                    declared ? spec.map(known -> known.currency().orElse("points")) : row.currency());
        }).add(day, row.line(), value);
    }

    /** Any other figure; that its rows are daily, they say themselves. */
    void other(Row row, String id, Track.Figure figure, String unit, LocalDate day, double value) {
        at(row, id, figure, () -> new Track(row.file(), id, figure, Optional.empty(), row.market(),
                Optional.of(ofRows(row)), Optional.of(unit).filter(known -> !known.isEmpty())))
                .add(day, row.line(), value);
    }

    /** What the series promises; where that is no more than its rows, what they stand for. */
    private static Due due(Sampling sampling, Row row) {
        return switch (sampling.regular()) {
            case DAILY -> row.period() == Period.DAY
                    ? new Due(Period.DAY, sampling.regularSince())
                    : new Due(row.period(), LocalDate.MIN);
            case WEEKLY -> new Due(Period.WEEK, sampling.regularSince());
            case MONTHLY -> new Due(Period.MONTH, sampling.regularSince());
        };
    }

    private static Due ofRows(Row row) {
        return row.period() == Period.DAY ? Due.EVERY_ROW : new Due(row.period(), LocalDate.MIN);
    }

    private Track at(Row row, String id, Track.Figure figure, Supplier<Track> begin) {
        return tracks.computeIfAbsent(new Key(row.file(), id, figure), unseen -> begin.get());
    }

    List<Track> all() {
        return List.copyOf(tracks.values());
    }
}
