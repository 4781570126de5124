package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tidemark.ingest.quality.Track;
import org.tidemark.model.Frequency;

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
            Optional<LocalDate> dailySince = spec.map(SeriesSpec::sampling)
                    .filter(sampling -> sampling.regular() == Frequency.DAILY)
                    .map(sampling -> sampling.regularSince());
            return new Track(row.file(), id, Track.Figure.LEVEL,
                    declared ? spec.map(SeriesSpec::week) : Optional.empty(), row.market(), dailySince,
                    declared ? spec.map(known -> known.currency().orElse("points")) : row.currency());
        }).add(day, row.line(), value);
    }

    /** Any other figure; that its rows are daily, they say themselves. */
    void other(Row row, String id, Track.Figure figure, String unit, LocalDate day, double value) {
        at(row, id, figure, () -> new Track(row.file(), id, figure, Optional.empty(), row.market(),
                Optional.of(LocalDate.MIN), Optional.of(unit).filter(known -> !known.isEmpty())))
                .add(day, row.line(), value);
    }

    private Track at(Row row, String id, Track.Figure figure, Supplier<Track> begin) {
        return tracks.computeIfAbsent(new Key(row.file(), id, figure), unseen -> begin.get());
    }

    List<Track> all() {
        return List.copyOf(tracks.values());
    }
}
