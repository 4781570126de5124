package org.tidemark.ingest.recognise;

import java.util.Optional;

/**
 * What a column says about how it is written.
 *
 * @param value   empty when the column leaves it open
 * @param because what decides, or what keeps it open, in words
 */
record Finding<T>(Optional<T> value, String because) {
    static <T> Finding<T> of(T value, String because) {
        return new Finding<>(Optional.of(value), because);
    }

    static <T> Finding<T> open(String because) {
        return new Finding<>(Optional.empty(), because);
    }
}
