package org.tidemark.ingest;

/**
 * Known defects of a file that its owner accepts: up to {@code count} refused rows of this kind are warnings. One more and
 * all of them are errors, since nobody knows which one is new.
 *
 * @param kind a word of {@link Kind}
 */
public record Allowance(String kind, int count) {
    public Allowance {
        if (count < 1) {
            throw new IllegalArgumentException("allow " + kind + ": " + count + " is not a count of rows");
        }
    }
}
