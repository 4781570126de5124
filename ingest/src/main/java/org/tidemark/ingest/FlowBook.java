package org.tidemark.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.model.FundFlow;

/** Money into funds, each over a span of days; the spans of a fund must not overlap. */
final class FlowBook {
    private record Held(FundFlow flow, Cell cell) {}

    private final Map<String, SortedMap<LocalDate, List<Held>>> funds = new LinkedHashMap<>();

    void enter(Row row, FundFlow flow, int field) {
        var book = funds.computeIfAbsent(flow.fund(), unseen -> new TreeMap<>());
        Optional<Cell> same = book.getOrDefault(flow.from(), List.of()).stream()
                .filter(held -> held.flow().to().equals(flow.to())).findFirst().map(Held::cell);
        if (SameDay.isNew(row, same, LocalDate.MIN, "the flow of " + flow.fund(), flow.from(), flow.usd(), field)) {
            var held = new Held(flow, Cell.of(flow.usd(), row));
            row.give(flow.fund(), flow.from(), flow.to(),
                    () -> book.computeIfAbsent(flow.from(), unseen -> new ArrayList<>(1)).add(held));
        }
    }

    /** Flows of a fund over overlapping days would be added twice; one error for each fund that has any. */
    List<Diagnostic> overlaps() {
        List<Diagnostic> found = new ArrayList<>();
        funds.forEach((fund, book) -> {
            Optional<Held> before = Optional.empty();
            for (List<Held> flows : book.values()) {
                for (Held held : flows) {
                    if (before.isPresent() && !held.flow().from().isAfter(before.get().flow().to())) {
                        found.add(overlap(fund, held, before.get()));
                        return;
                    }
                    before = Optional.of(held);
                }
            }
        });
        return found;
    }

    private static Diagnostic overlap(String fund, Held held, Held other) {
        return new Diagnostic(Severity.ERROR, Kind.OVERLAP, held.cell().file(), held.cell().line(), 1,
                "the flow of " + fund + " from " + held.flow().from() + " to " + held.flow().to()
                        + " overlaps that from " + other.flow().from() + " to " + other.flow().to() + " in "
                        + other.cell().file() + ":" + other.cell().line(),
                "cut one file with from or until, or give one of them another id");
    }

    /** In order of fund and time. */
    List<FundFlow> flows() {
        List<FundFlow> all = new ArrayList<>();
        funds.values().forEach(book -> book.values().forEach(flows -> flows.forEach(held -> all.add(held.flow()))));
        return all;
    }
}
