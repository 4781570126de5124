package org.tidemark.analysis.unprofitable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tidemark.model.Fundamentals;

/**
 * Finds a company by ticker. Share classes are written in several ways (BRK.B, BRK-B, BRKB); when the ticker as written is
 * unknown, the one with the same letters and digits is taken, unless two companies share them.
 */
final class TickerIndex {
    private final Map<String, Fundamentals> asWritten = new HashMap<>();
    private final Map<String, Fundamentals> byLetters = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** Of several snapshots of a company the latest counts. */
    TickerIndex(List<Fundamentals> companies) {
        for (Fundamentals company : companies) {
            asWritten.merge(company.ticker(), company, (old, other) -> other.asOf().isAfter(old.asOf()) ? other : old);
        }
        for (Fundamentals company : asWritten.values()) {
            String letters = letters(company.ticker());
            if (byLetters.put(letters, company) != null) {
                ambiguous.add(letters);
            }
        }
    }

    Optional<Fundamentals> find(String ticker) {
        Fundamentals exact = asWritten.get(ticker);
        if (exact != null) {
            return Optional.of(exact);
        }
        String letters = letters(ticker);
        return letters.isEmpty() || ambiguous.contains(letters)
                ? Optional.empty()
                : Optional.ofNullable(byLetters.get(letters));
    }

    private static String letters(String ticker) {
        var letters = new StringBuilder(ticker.length());
        for (int i = 0; i < ticker.length(); i++) {
            char c = ticker.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            } else if (c >= 'a' && c <= 'z') {
                letters.append((char) (c - 'a' + 'A'));
            }
        }
        return letters.toString();
    }
}
