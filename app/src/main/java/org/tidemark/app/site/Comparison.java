package org.tidemark.app.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.app.site.EditionText.Point;

/**
 * What differs between two revisions of an edition.
 *
 * @param printed how many facts differ in print
 * @param figures the first of them, in the order of their ids
 * @param points  key facts that differ, by language
 * @param file    name of the machine copy with every difference, in the folder of the edition; empty when there is none
 */
public record Comparison(int printed, List<Change> figures, Map<String, List<PointChange>> points, String file) {
    /** More than a reader looks through; the rest is in the machine copy. */
    static final int SHOWN = 40;

    public Comparison {
        figures = List.copyOf(figures);
        points = new TreeMap<>(points);
    }

    /** A key fact before and after; either may be missing. */
    public record PointChange(List<Run> before, List<Run> after) {
        public PointChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Every fact that differs, in the order of the ids. */
    static List<Change> changes(Map<String, Figure> before, Map<String, Figure> after) {
        Map<String, Change> changes = new TreeMap<>();
        before.forEach((id, figure) -> changes.put(id, new Change(id, figure, after.getOrDefault(id, Change.ABSENT))));
        after.forEach((id, figure) -> changes.putIfAbsent(id, new Change(id, Change.ABSENT, figure)));
        return changes.values().stream().filter(change -> !change.before().equals(change.after())).toList();
    }

    static Comparison of(List<Change> changes, Map<String, EditionText> before, Map<String, EditionText> after,
            String file) {
        List<Change> seen = changes.stream().filter(Change::printed).toList();
        Map<String, List<PointChange>> points = new LinkedHashMap<>();
        after.forEach((language, text) -> {
            EditionText former = before.get(language);
            if (former != null) {
                points.put(language, points(former.points(), text.points()));
            }
        });
        return new Comparison(seen.size(), seen.subList(0, Math.min(SHOWN, seen.size())), points,
                changes.isEmpty() ? "" : file);
    }

    /** Point by point: a summary has the same ones in the same order. */
    private static List<PointChange> points(List<Point> before, List<Point> after) {
        List<PointChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            List<Run> was = i < before.size() ? before.get(i).runs() : List.of();
            List<Run> is = i < after.size() ? after.get(i).runs() : List.of();
            if (!was.equals(is)) {
                changes.add(new PointChange(was, is));
            }
        }
        return changes;
    }
}
