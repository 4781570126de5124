package org.tidemark.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidemark.verify.Notation.Written;
import org.tidemark.verify.Notation.Sign;

/**
 * Reads printed figures of one language and says whether they are the facts that they name.
 *
 * <p>A language that {@link Notation} does not describe is read by its digits alone: they must be those of the fact, whatever
 * stands between and around them.
 */
final class FigureReader {
    private static final Pattern MULTIPLE = Pattern.compile("[×x] ?([^(（]+?) ?(?:[(（](.+)[)）])?");
    private static final Pattern RUN_OF_DIGITS = Pattern.compile("[0-9]+");
    private static final BigDecimal HALF = new BigDecimal("0.5000001");
    private static final int YEAR_DIGITS = 4;

    private final Optional<Notation> notation;
    private final Set<String> names;

    /** @param names proper names that may stand in a sentence, and hold digits */
    FigureReader(String language, Set<String> names) {
        this.notation = Notation.of(language);
        this.names = names;
    }

    /**
     * What the fact would have to be for the text to be true of it; empty when it is.
     *
     * @param cell whether it stands in a table, where no words around can take the place of a minus
     */
    Optional<String> contradiction(String text, StoredFact fact, boolean cell) {
        if (text.isBlank()) {
            return Optional.of("something");
        }
        if (!fact.hasValue()) {
            return saysNoFigure(text, fact) ? Optional.empty() : Optional.of("no figure, since " + fact.reason());
        }
        String value = String.valueOf(fact.value());
        boolean agrees = switch (fact.unit()) {
            case "date" -> isDay(text, value);
            case "month" -> isDay(text, value);
            case "year" -> Notation.plain(text).equals(value);
            case "term" -> isTerm(text, value);
            case "multiple" -> isMultiple(text, fact);
            default -> isNumber(text, fact, cell);
        };
        return agrees ? Optional.empty() : Optional.of(expected(fact, value));
    }

    private static String expected(StoredFact fact, String value) {
        return (fact.printed() == null ? value : fact.printed().toPlainString()) + switch (fact.unit()) {
            case "fraction" -> " %";
            case "date", "month", "year", "term" -> "";
            default -> " " + fact.unit();
        };
    }

    private boolean isNumber(String text, StoredFact fact, boolean cell) {
        BigDecimal printed = fact.printed();
        if (printed == null) {
            return false;
        }
        if (notation.isEmpty()) {
            return significant(digits(text)).equals(significant(printed.abs().unscaledValue().toString()));
        }
        Notation read = notation.get();
        Optional<Written> found = read.number(text);
        if (found.isEmpty()) {
            return false;
        }
        Written number = found.get();
        if (fact.unit().equals("p-value") && number.before().equals("<")) {
            // too small to be printed, and not impossible
            return printed.signum() == 0 && fact.inPrintedUnit().signum() > 0
                    && fact.inPrintedUnit().compareTo(number.magnitude()) < 0 && number.behind().isEmpty();
        }
        Optional<Integer> power = switch (fact.unit()) {
            case "fraction" -> unit(number, List.of("%"), false);
            case "fraction-difference" -> unit(number, read.points(), true);
            case "days" -> unit(number, read.days(), true);
            case "months" -> unit(number, read.months(), true);
            case "years" -> unit(number, read.years(), true);
            case "points", "ratio", "count", "correlation", "p-value", "BTC" -> unit(number, List.of(), true);
            default -> fact.isMoney() ? read.power(number.before(), number.behind()) : Optional.of(0);
        };
        return power.isPresent() && number.magnitude().movePointRight(power.get()).compareTo(printed.abs()) == 0
                && fits(number.sign(), printed.signum(), cell);
    }

    /** Nothing is scaled where the words around a number are those of its unit. */
    private static Optional<Integer> unit(Written number, List<String> words, boolean bare) {
        boolean fits = number.before().isEmpty()
                && (words.contains(number.behind()) || bare && number.behind().isEmpty());
        return fits ? Optional.of(0) : Optional.empty();
    }

    private static boolean fits(Sign sign, int signum, boolean cell) {
        return switch (sign) {
            case PLUS -> signum > 0;
            case MINUS -> signum < 0;
            case NONE -> signum >= 0 || !cell;
        };
    }

    /** {@code ×4.9 (+391 %)}: the bracket is the same change in percent, from the value itself. */
    private boolean isMultiple(String text, StoredFact fact) {
        BigDecimal printed = fact.printed();
        Matcher parts = MULTIPLE.matcher(Notation.plain(text));
        if (printed == null || notation.isEmpty()) {
            return printed != null
                    && significant(digits(text)).startsWith(significant(printed.unscaledValue().toString()));
        }
        if (!parts.matches()) {
            return false;
        }
        Optional<Written> times = notation.get().number(parts.group(1));
        if (times.isEmpty() || !times.get().behind().isEmpty() || times.get().magnitude().compareTo(printed) != 0) {
            return false;
        }
        if (parts.group(2) == null) {
            return true;
        }
        BigDecimal change = fact.inPrintedUnit().subtract(BigDecimal.ONE).movePointRight(2);
        return notation.get().number(parts.group(2)).filter(number -> number.behind().equals("%")
                && number.magnitude().subtract(change.abs()).abs().compareTo(HALF) <= 0
                && (number.magnitude().signum() == 0 || fits(number.sign(), change.signum(), true))).isPresent();
    }

    /** Year, month and day, in the order of the language; a month by its name or its number. */
    private boolean isDay(String text, String day) {
        String[] parts = day.split("-", -1);
        String plain = Notation.plain(text);
        List<String> runs = new ArrayList<>();
        Matcher digits = RUN_OF_DIGITS.matcher(plain);
        while (digits.find()) {
            runs.add(digits.group());
        }
        List<String> names = notation.map(Notation::monthNames).orElse(List.of());
        int named = monthNamed(plain, names);
        List<String> expected = new ArrayList<>(List.of(parts));
        if (named > 0) {
            if (named != Integer.parseInt(parts[1])) {
                return false;
            }
            expected.remove(1);
        }
        if (runs.size() != expected.size()) {
            return false;
        }
        if (!runs.isEmpty() && runs.getLast().length() == YEAR_DIGITS) {
            expected = expected.reversed();
        }
        for (int i = 0; i < runs.size(); i++) {
            if (Integer.parseInt(runs.get(i)) != Integer.parseInt(expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The month that a text names, from 1; 0 when it names none. */
    private static int monthNamed(String text, List<String> names) {
        Matcher words = Pattern.compile("\\p{L}{3,}").matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(java.util.Locale.ROOT);
            for (int month = 1; month <= names.size(); month++) {
                if (word.startsWith(names.get(month - 1))) {
                    return month;
                }
            }
        }
        return 0;
    }

    /** Words; where they hold numbers, the source's words hold them too, in digits or spelled out. */
    private static boolean isTerm(String text, String key) {
        String digits = key.replace("four", "4").replace("twelve", "12").replace("-", "");
        Matcher runs = RUN_OF_DIGITS.matcher(text.replaceAll("(?<=[0-9])[ ,\\u00A0](?=[0-9]{3})", ""));
        while (runs.find()) {
            if (!digits.contains(significant(runs.group()))) {
                return false;
            }
        }
        return true;
    }

    /** A dash, or a sentence in which every number is one that the reason names. */
    private boolean saysNoFigure(String text, StoredFact fact) {
        String plain = Notation.plain(text);
        if (!Notation.hasDigit(plain)) {
            return true;
        }
        if (plain.chars().filter(Character::isLetter).count() < plain.chars().filter(Character::isDigit).count()) {
            return false;
        }
        String rest = plain;
        List<String> known = new ArrayList<>(names);
        known.addAll(fact.arguments().values());
        known.sort((a, b) -> Integer.compare(b.length(), a.length()));
        for (String name : known) {
            String written = Notation.plain(name);
            rest = written.isEmpty() ? rest : rest.replace(written, " ");
        }
        Set<Integer> allowed = new TreeSet<>();
        for (String argument : fact.arguments().values()) {
            Matcher runs = RUN_OF_DIGITS.matcher(argument);
            while (runs.find()) {
                allowed.add(Integer.parseInt(runs.group()));
            }
        }
        Matcher runs = RUN_OF_DIGITS.matcher(rest.replaceAll("(?<=[0-9])[ ,](?=[0-9]{3})", ""));
        while (runs.find()) {
            if (runs.group().length() > 9 || !allowed.contains(Integer.parseInt(runs.group()))) {
                return false;
            }
        }
        return true;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Digits without zeros at the ends, where a decimal sign and a power of ten hide. */
    private static String significant(String digits) {
        return digits.replaceAll("^0+|0+$", "");
    }
}
