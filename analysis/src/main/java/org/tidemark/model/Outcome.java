package org.tidemark.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/** Either a computed value or the reason there is none; a report can print both. */
public sealed interface Outcome<T> {

    record Computed<T>(T value) implements Outcome<T> {
        public Computed {
            requireNonNull(value, "value");
        }
    }

    record Unavailable<T>(Phrase reason) implements Outcome<T> {
        public Unavailable {
            requireNonNull(reason, "reason");
        }
    }

    static <T> Outcome<T> computed(T value) {
        return new Computed<>(value);
    }

    static <T> Outcome<T> unavailable(Phrase reason) {
        return new Unavailable<>(reason);
    }

    /** The value, or empty when there is only a reason. */
    default Optional<T> optional() {
        return switch (this) {
            case Computed<T>(T value) -> Optional.of(value);
            case Unavailable<T> unavailable -> Optional.empty();
        };
    }

    default boolean isComputed() {
        return this instanceof Computed;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Computed<T>(T value) -> new Computed<>(function.apply(value));
            case Unavailable<T>(Phrase reason) -> new Unavailable<>(reason);
        };
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> function) {
        return switch (this) {
            case Computed<T>(T value) -> function.apply(value);
            case Unavailable<T>(Phrase reason) -> new Unavailable<>(reason);
        };
    }
}
