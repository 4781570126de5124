package org.tidemark.report.text;

import java.util.Collection;
import java.util.Optional;

/** The word a person probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word with the fewest letters changed, added or dropped, if it is near enough to be a slip. */
    public static Optional<String> to(String word, Collection<String> known) {
        String best = "";
        int least = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < least) {
                int distance = distance(word, candidate);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** {@code "did you mean 'x'"}, or {@code otherwise} when nothing is near. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        return to(word, known).map(found -> "did you mean '" + found + "'").orElse(otherwise);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
