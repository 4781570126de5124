package org.tidemark.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidemark.verify.LanguageCheck.Result;

/** Compares the languages with one another: no table of one holds other facts than that of another. */
final class Languages {
    private Languages() {}

    static List<Fault> faults(List<Result> results) {
        List<Fault> faults = new ArrayList<>();
        List<Result> read = results.stream().filter(result -> result.page().isPresent()).toList();
        if (read.isEmpty()) {
            return faults;
        }
        Map<String, List<String>> first = read.getFirst().page().orElseThrow().tables();
        for (Result other : read.subList(1, read.size())) {
            Map<String, List<String>> tables = other.page().orElseThrow().tables();
            Place place = Place.of(other.language() + "/index.html");
            first.forEach((table, facts) -> {
                List<String> same = tables.get(table);
                if (same == null) {
                    faults.add(Fault.of(Fault.Kind.TEXT, place, "there is no " + table + ", which "
                            + read.getFirst().language() + " has"));
                } else if (!same.equals(facts)) {
                    faults.add(differing(place, table, facts, same, read.getFirst().language()));
                }
            });
            for (String table : tables.keySet()) {
                if (!first.containsKey(table)) {
                    faults.add(Fault.of(Fault.Kind.TEXT, place, "there is " + table + ", which "
                            + read.getFirst().language() + " has not"));
                }
            }
        }
        return faults;
    }

    private static Fault differing(Place place, String table, List<String> expected, List<String> found,
            String language) {
        int k = 0;
        while (k < expected.size() && k < found.size() && expected.get(k).equals(found.get(k))) {
            k++;
        }
        return Fault.differs(Fault.Kind.TEXT, place, table + " holds other facts than in " + language + ", from figure "
                + (k + 1) + " on", k < found.size() ? found.get(k) : "nothing more",
                k < expected.size() ? expected.get(k) : "nothing more");
    }
}
