package org.tidemark.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.TemplateSource;

/**
 * Finds figures written by hand: a digit, or a word of {@code glossary/number-words_<lang>.txt} that says a number (twice,
 * 두 차례, 两次, дважды).
 *
 * <p>A word of letters counts only when it stands alone; a Hangul one may carry a particle, and Chinese has no word ends.
 */
final class NumberWords {
    private final List<String> words;

    private NumberWords(List<String> words) {
        this.words = words;
    }

    static NumberWords load(TemplateSource source, Language language) {
        String text = source.require("glossary/number-words_" + language.tag() + ".txt",
                "list the number words of this language, one a line");
        List<String> words = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String word = line.strip();
            if (!word.isEmpty() && word.charAt(0) != '#') {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new NumberWords(List.copyOf(words));
    }

    /** The first figure in a text, as it stands there. */
    Optional<String> findIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                int end = i;
                while (end < text.length() && (isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0
                        && end + 1 < text.length() && isDigit(text.charAt(end + 1)))) {
                    end++;
                }
                return Optional.of(text.substring(i, end));
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                if (standsAlone(lower, at, at + word.length())) {
                    return Optional.of(text.substring(at, Math.min(text.length(), at + word.length())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(char c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER && c != '〇';
    }

    private static boolean standsAlone(String text, int from, int to) {
        char first = text.charAt(from);
        if (Character.isIdeographic(first)) {
            return true;
        }
        boolean hangul = first >= '가' && first <= '힣';
        boolean opens = from == 0 || !Character.isLetter(text.charAt(from - 1));
        boolean closes = to == text.length() || !Character.isLetter(text.charAt(to));
        return opens && (hangul || closes);
    }
}
