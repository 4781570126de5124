package org.tidemark.app.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tidemark.model.Dataset;
import org.tidemark.model.Outcome;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quote;

/** The day that an edition is of. */
final class AsOfDay {
    private AsOfDay() {}

    /** The last day on which every required series has a close of its own. Never asks a clock. */
    static Optional<LocalDate> latest(Dataset data, List<String> required) {
        TreeSet<Long> common = new TreeSet<>();
        boolean first = true;
        for (String id : required) {
            Optional<PriceSeries> series = data.close(id);
            if (series.isEmpty()) {
                return Optional.empty();
            }
            if (first) {
                common.addAll(days(series.get()));
                first = false;
            } else {
                common.retainAll(days(series.get()));
            }
        }
        return common.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(common.last()));
    }

    private static Set<Long> days(PriceSeries series) {
        Set<Long> days = new TreeSet<>();
        for (int i = 0; i < series.size(); i++) {
            days.add(series.epochDay(i));
        }
        return days;
    }

    /**
     * What keeps {@code day} from being the day of an edition; empty when every required series has a value for it.
     *
     * @param data with what is dated after the day, so that the way out can be named
     */
    static List<String> faults(Dataset data, List<String> required, LocalDate day) {
        List<String> faults = new ArrayList<>();
        for (String id : required) {
            Outcome<Quote> close = data.requireClose(id).flatMap(series -> series.asOf(day));
            if (!close.isComputed()) {
                Optional<PriceSeries> series = data.close(id).filter(read -> !read.isEmpty());
                faults.add("the required series " + id + " has no value for " + day + "; "
                        + series.map(read -> closesAround(read, day))
                                .orElse("no file has closes of it; add one under data"));
            }
        }
        return faults;
    }

    private static String closesAround(PriceSeries series, LocalDate day) {
        int before = series.indexAtOrBefore(day);
        boolean inside = before >= 0 && before + 1 < series.size();
        return inside
                ? "its closes next to that day are of " + series.day(before) + " and " + series.day(before + 1)
                        + "; choose one of them or bring the closes in between"
                : "it has closes from " + series.first().day() + " to " + series.last().day()
                        + "; choose a day in between or bring " + (before < 0 ? "older" : "newer") + " data";
    }
}
