package org.tidemark.app.site;

/** A fact that differs between two revisions; one that was not there has no value and no reason. */
public record Change(String id, Figure before, Figure after) {
    /** A fact that one of the two revisions does not have. */
    static final Figure ABSENT = new Figure("", "", "", "");

    /** Whether it can be seen in print. */
    boolean printed() {
        return !before.looksLike(after);
    }
}
