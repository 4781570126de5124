package org.tidemark.app.edition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What makes an edition that one and no other.
 *
 * @param report   id of the report
 * @param revision 1 for the first edition of that day
 */
public record EditionId(String report, LocalDate asOf, int revision) {
    public EditionId {
        requireNonNull(report, "report");
        requireNonNull(asOf, "asOf");
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " is not one; the first is 1");
        }
    }

    @Override
    public String toString() {
        return report + " " + asOf + " r" + revision;
    }
}
