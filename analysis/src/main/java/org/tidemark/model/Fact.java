package org.tidemark.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The unit of truth: one figure, what it means and where it comes from. Whatever a document prints is printed from a fact.
 *
 * @param id         dot-separated segments from the general to the special, such as {@code snapshot.RUT.ytd}; every
 *                   parameter that changes the value is a segment
 * @param outcome    the figure, or the reason there is none
 * @param asOf       the day on which it was known
 * @param window     the span it covers, with the days really used
 * @param method     key of the definition ({@code docs/facts.md}, {@code method.*} in the messages)
 * @param inputs     what it was computed from
 * @param sampleSize number of observations behind a statistic; empty for a plain reading
 */
public record Fact(String id, Outcome<Quantity> outcome, LocalDate asOf, Optional<Window> window, String method,
        List<Input> inputs, OptionalLong sampleSize) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

    public Fact {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not a fact id; write segments of A-Z a-z 0-9 - joined by dots");
        }
        requireNonNull(outcome, id);
        requireNonNull(asOf, id);
        requireNonNull(window, id);
        requireNonNull(method, id);
        inputs = List.copyOf(inputs);
    }

    /** A fact known on {@code asOf}, without window or sample size; add them with the {@code with…} methods. */
    public static Fact of(String id, Outcome<? extends Quantity> outcome, LocalDate asOf, String method,
            Input... inputs) {
        return new Fact(id, outcome.map(Quantity.class::cast), asOf, Optional.empty(), method, Arrays.asList(inputs),
                OptionalLong.empty());
    }

    public static Fact of(String id, Quantity value, LocalDate asOf, String method, Input... inputs) {
        return of(id, Outcome.computed(value), asOf, method, inputs);
    }

    public Fact withWindow(Window span) {
        return new Fact(id, outcome, asOf, Optional.of(span), method, inputs, sampleSize);
    }

    public Fact withSampleSize(long n) {
        return new Fact(id, outcome, asOf, window, method, inputs, OptionalLong.of(n));
    }

    public boolean isAvailable() {
        return outcome.isComputed();
    }
}
