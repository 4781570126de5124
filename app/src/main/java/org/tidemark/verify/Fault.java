package org.tidemark.verify;

import java.util.Optional;

/**
 * One thing that is wrong with an edition.
 *
 * @param problem  in words, after the place
 * @param found    what stands there, where a comparison failed
 * @param expected what should
 */
public record Fault(Kind kind, Place place, String problem, Optional<String> found, Optional<String> expected) {

    /** What sort of promise is broken. */
    public enum Kind {
        /** A file is missing, changed, or does not belong to the edition. */
        FILE("file"),
        /** A language is missing, or a page or PDF is in another. */
        LANGUAGE("language"),
        /** A section is missing, empty, or in another order. */
        SECTION("section"),
        /** A page of a PDF has no text. */
        PAGE("page"),
        /** A figure is not what {@code facts.json} holds. */
        FIGURE("figure"),
        /** Page and PDF, or two languages, do not say the same. */
        TEXT("text"),
        /** A PDF does not say of itself what it must. */
        STANDARD("standard");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As machines are told. */
        public String word() {
            return word;
        }
    }

    static Fault of(Kind kind, Place place, String problem) {
        return new Fault(kind, place, problem, Optional.empty(), Optional.empty());
    }

    static Fault differs(Kind kind, Place place, String problem, String found, String expected) {
        return new Fault(kind, place, problem, Optional.of(found), Optional.of(expected));
    }

    @Override
    public String toString() {
        return place + ": " + problem + found.map(text -> "; found '" + text + "'").orElse("")
                + expected.map(text -> (found.isPresent() ? ", expected '" : "; expected '") + text + "'").orElse("");
    }
}
