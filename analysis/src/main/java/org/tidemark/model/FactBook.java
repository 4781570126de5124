package org.tidemark.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All facts of an edition by id. Two facts of one id are a bug and are refused, even when their values agree. */
public final class FactBook {
    private final Map<String, Fact> byId;

    private FactBook(Map<String, Fact> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    public static FactBook of(List<? extends Findings> findings) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        for (Findings study : findings) {
            for (Fact fact : study.facts()) {
                if (byId.put(fact.id(), fact) != null) {
                    throw new IllegalArgumentException("two facts have the id '" + fact.id() + "'");
                }
            }
        }
        return new FactBook(byId);
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In the order of the studies. */
    public Collection<Fact> all() {
        return byId.values();
    }
}
