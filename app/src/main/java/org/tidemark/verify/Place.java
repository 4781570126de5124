package org.tidemark.verify;

import java.util.Optional;

/**
 * Where in an edition something stands.
 *
 * @param file    in the edition, with {@code /}; the first part names the language of a page or a PDF
 * @param section id of the section, such as {@code snapshot}
 * @param fact    id of the fact that is printed there
 */
public record Place(String file, Optional<String> section, Optional<String> fact) {

    public static Place of(String file) {
        return new Place(file, Optional.empty(), Optional.empty());
    }

    Place in(String section) {
        return new Place(file, Optional.of(section), fact);
    }

    Place at(String fact) {
        return new Place(file, section, Optional.of(fact));
    }

    /** Language of the page or PDF; empty for a file that belongs to all. */
    public Optional<String> language() {
        int slash = file.indexOf('/');
        return slash > 0 && (file.endsWith("/index.html") || file.endsWith("/report.pdf"))
                ? Optional.of(file.substring(0, slash))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return file + section.map(id -> ": " + id).orElse("") + fact.map(id -> ": " + id).orElse("");
    }
}
