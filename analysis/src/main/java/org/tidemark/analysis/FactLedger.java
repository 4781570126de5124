package org.tidemark.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Quantity;

/** The facts of one study in the order in which it states them, all known on the same day. */
public final class FactLedger {
    private final LocalDate asOf;
    private final List<Fact> facts = new ArrayList<>();

    public FactLedger(LocalDate asOf) {
        this.asOf = asOf;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** States a fact and hands it back, for the role it plays. */
    public Fact state(String id, Outcome<? extends Quantity> outcome, String method, Input... inputs) {
        return state(Fact.of(id, outcome, asOf, method, inputs));
    }

    public Fact state(String id, Quantity value, String method, Input... inputs) {
        return state(Fact.of(id, value, asOf, method, inputs));
    }

    /** States {@code quantity} of the value, or the reason there is no value. */
    public <T> Fact state(String id, Outcome<T> outcome, Function<T, Quantity> quantity, String method,
            Input... inputs) {
        return state(id, outcome.map(quantity), method, inputs);
    }

    public Fact state(Fact fact) {
        facts.add(fact);
        return fact;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
