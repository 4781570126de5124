package org.tidemark.app.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.app.edition.LoadedData;
import org.tidemark.app.schedule.MarketCalendar;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.model.Frequency;

/**
 * What the files do not hold yet of the day that an edition is of. A report made by hand may stand on a close that is a few days
 * old; a scheduled one is of the very day, so it waits until each required daily series has the close of that day, or of the last
 * one before it on which its market had one.
 */
final class AwaitedData {
    private AwaitedData() {}

    /** A sentence for each series that lacks its close; nothing about data that is wrong. */
    static List<String> of(Workspace workspace, LoadedData data, LocalDate asOf) {
        List<String> awaited = new ArrayList<>();
        for (String id : workspace.required()) {
            SeriesSpec series = Optional.ofNullable(workspace.series().get(id)).orElseThrow();
            LocalDate close = MarketCalendar.of(series.week()).openAtOrBefore(asOf);
            Optional<LocalDate> newest = Optional.ofNullable(data.newest().get(id));
            if (series.sampling().regular() == Frequency.DAILY
                    && newest.map(day -> day.isBefore(close)).orElse(true)) {
                awaited.add(id + ": its close of " + close + " is not there yet; "
                        + newest.map(day -> "the last one is of " + day).orElse("no file has closes of it"));
            }
        }
        // of series with few values, what the edition itself asks
        return awaited.isEmpty() ? data.absent() : awaited;
    }
}
