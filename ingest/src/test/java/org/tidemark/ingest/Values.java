package org.tidemark.ingest;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.model.Dataset;

/** What a file gave, as lines that can be compared. */
final class Values {
    private Values() {}

    /** Every value of a data set as a line, without the books. */
    static List<String> of(Dataset data) {
        return Dump.of(new Loaded<>(data, List.of())).lines().filter(line -> !line.startsWith("books ")).sorted()
                .toList();
    }

    static List<String> without(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }
}
