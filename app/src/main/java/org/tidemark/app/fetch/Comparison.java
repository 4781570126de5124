package org.tidemark.app.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tidemark.app.fetch.Content.Figure;

/**
 * A new copy of a file beside the one that is there.
 *
 * @param losses what a newer copy never has: fewer rows, an earlier last day. They refuse it unless somebody accepts them
 * @param notes  what has changed, to be known
 */
record Comparison(List<String> losses, List<String> notes) {
    /** Relative difference below which two readings of a vendor's decimals are one figure. */
    private static final double NOISE = 1e-9;
    /** What two decimals of a percentage cannot show. */
    private static final double SMALL = 1e-4;
    private static final int MOST_SHOWN = 3;

    static Comparison of(Content old, Content fresh) {
        List<String> losses = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (fresh.rows() < old.rows()) {
            losses.add("fewer rows: " + fresh.rows() + " kept, " + old.rows() + " in the copy that is there");
        } else if (fresh.rows() > old.rows()) {
            notes.add(counted(fresh.rows() - old.rows(), "row") + " more");
        }
        if (old.last().isPresent() && (fresh.last().isEmpty() || fresh.last().get().isBefore(old.last().get()))) {
            losses.add("an earlier last day: " + fresh.last().map(LocalDate::toString).orElse("none") + ", "
                    + old.last().get() + " in the copy that is there");
        }
        List<Figure> gone = old.figures().keySet().stream().filter(key -> !fresh.figures().containsKey(key)).toList();
        if (!gone.isEmpty()) {
            notes.add(counted(gone.size(), "figure") + " not there any more" + range(gone) + ": " + shown(gone.stream()
                    .map(figure -> figure.subject() + " on " + figure.day() + " was " + old.figures().get(figure))
                    .toList()));
        }
        changed(old, fresh, notes);
        long otherRecords = old.records().stream().filter(record -> !fresh.records().contains(record)).count();
        if (otherRecords > 0) {
            notes.add(otherRecords + " of " + counted(old.records().size(), "row") + " of the table changed or left");
        }
        return new Comparison(losses, notes);
    }

    private static void changed(Content old, Content fresh, List<String> notes) {
        List<Figure> changed = new ArrayList<>();
        double most = 0;
        for (Map.Entry<Figure, Double> one : old.figures().entrySet()) {
            double before = one.getValue();
            double now = fresh.figures().getOrDefault(one.getKey(), before);
            if (Math.abs(now - before) > NOISE * Math.abs(before)) {
                changed.add(one.getKey());
                most = Math.max(most, before == 0 ? Double.POSITIVE_INFINITY : Math.abs(now / before - 1));
            }
        }
        if (!changed.isEmpty()) {
            String by = most == Double.POSITIVE_INFINITY
                    ? ""
                    : most < SMALL
                            ? ", by less than 0.01%"
                            : String.format(Locale.ROOT, ", by up to %.2f%%", most * 100);
            notes.add(counted(changed.size(), "figure") + " of its history changed" + range(changed) + by + ": "
                    + shown(changed.stream().map(figure -> figure.subject() + " on " + figure.day() + " "
                            + old.figures().get(figure) + " → " + fresh.figures().get(figure)).toList()));
        }
    }

    private static String range(List<Figure> figures) {
        var days = new TreeSet<LocalDate>();
        figures.forEach(figure -> days.add(figure.day()));
        return days.size() == 1 ? " on " + days.first() : " from " + days.first() + " to " + days.last();
    }

    private static String shown(List<String> all) {
        String first = String.join("; ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
        return all.size() > MOST_SHOWN ? first + "; and " + (all.size() - MOST_SHOWN) + " more" : first;
    }

    private static String counted(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
