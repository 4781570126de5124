package org.tidemark.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How figures are written in one language, as its readers read them. Knows nothing of how the program writes them: what stands
 * here is what newspapers of the language print.
 *
 * @param decimalComma whether the decimal sign is a comma and groups are parted by blanks; else it is a point and groups are
 *                     parted by commas
 * @param powers       words for powers of ten
 * @param currencies   what amounts of money are followed or led by
 * @param days         words for days, {@code months} and {@code years} likewise
 * @param monthNames   beginnings of the names of the months, which tell them apart; empty where months are numbers
 */
record Notation(boolean decimalComma, Map<String, Integer> powers, List<String> currencies, List<String> days,
        List<String> months, List<String> years, List<String> points, List<String> monthNames) {

    private static final List<String> CURRENCY_SIGNS = List.of("$", "€", "£", "¥", "₩", "₽", "USD", "EUR", "KRW", "CNY",
            "TWD", "RUB");

    private static final Map<String, Notation> KNOWN = Map.of(
            "ko", new Notation(false, Map.of("만", 4, "억", 8, "조", 12, "천", 3, "백만", 6, "십억", 9),
                    List.of("미국달러", "달러", "원", "유로", "엔", "위안"), List.of("일"), List.of("개월", "달"), List.of("년"),
                    List.of("%p", "%포인트", "퍼센트포인트"), List.of()),
            "zh-Hans", new Notation(false, Map.of("万", 4, "亿", 8, "万亿", 12, "千", 3, "百万", 6),
                    List.of("美元", "人民币", "元", "欧元", "港元", "日元"), List.of("天", "日"), List.of("个月", "月"), List.of("年"),
                    List.of("个百分点", "百分点"), List.of()),
            "zh-Hant", new Notation(false, Map.of("萬", 4, "億", 8, "兆", 12, "千", 3, "百萬", 6),
                    List.of("美元", "新台幣", "新臺幣", "元", "歐元", "港元", "日圓"), List.of("天", "日"), List.of("個月", "月"),
                    List.of("年"), List.of("個百分點", "百分點"), List.of()),
            "ru", new Notation(true, Map.of("тыс.", 3, "млн", 6, "млрд", 9, "трлн", 12),
                    List.of("долл.", "долл.США", "доллара", "долларов", "доллар", "руб.", "рублей", "евро"),
                    List.of("день", "дня", "дней", "дн.", "сут."), List.of("месяц", "месяца", "месяцев", "мес."),
                    List.of("год", "года", "лет", "г.", "л."), List.of("п.п.", "процентныхпункта", "процентныхпунктов"),
                    List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")),
            "en", new Notation(false, Map.ofEntries(Map.entry("k", 3), Map.entry("thousand", 3), Map.entry("m", 6),
                    Map.entry("mn", 6), Map.entry("million", 6), Map.entry("b", 9), Map.entry("bn", 9),
                    Map.entry("billion", 9), Map.entry("tn", 12), Map.entry("trillion", 12)),
                    List.of("US$", "dollars", "USdollars", "dollar"), List.of("day", "days", "d", "D"),
                    List.of("month", "months", "mo", "M"), List.of("year", "years", "yr", "yrs", "Y"),
                    List.of("pp", "percentagepoints", "percentagepoint", "pts"),
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")));

    /** How a language writes; empty for one that nobody has described here. */
    static Optional<Notation> of(String language) {
        return Optional.ofNullable(KNOWN.get(language));
    }

    /** What a sign before a figure says. */
    enum Sign {
        PLUS, MINUS,
        /** The words around may say it: "fell by 4 %". */
        NONE
    }

    /** A figure taken apart: what stands before the number, the number, what stands behind. */
    record Written(Sign sign, String before, BigDecimal magnitude, String behind) {}

    private static final Pattern POINT = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?");

    /** The one number of a figure; empty when it holds none, or more than one. */
    Optional<Written> number(String text) {
        String plain = plain(text);
        Matcher number = (decimalComma ? COMMA : POINT).matcher(plain);
        if (!number.find()) {
            return Optional.empty();
        }
        String before = plain.substring(0, number.start());
        String behind = plain.substring(number.end());
        if (hasDigit(before) || hasDigit(behind) || touches(before, behind)) {
            return Optional.empty();
        }
        Sign sign = Sign.NONE;
        if (before.startsWith("−") || before.startsWith("-")) {
            sign = Sign.MINUS;
        } else if (before.startsWith("+")) {
            sign = Sign.PLUS;
        }
        String rest = sign == Sign.NONE ? before : before.substring(1);
        return Optional.of(new Written(sign, rest.replace(" ", ""), value(number.group()), behind.replace(" ", "")));
    }

    /** A sign that belongs to a number and stands outside it: the number is written in another notation. */
    private static boolean touches(String before, String behind) {
        return before.endsWith(".") || before.endsWith(",")
                || !behind.isEmpty() && (behind.charAt(0) == ',' || behind.charAt(0) == '.');
    }

    private BigDecimal value(String digits) {
        return new BigDecimal(decimalComma ? digits.replace(" ", "").replace(',', '.') : digits.replace(",", ""));
    }

    /** Every number of a text, in order and without signs. */
    List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = (decimalComma ? COMMA : POINT).matcher(plain(text));
        while (number.find()) {
            numbers.add(value(number.group()));
        }
        return numbers;
    }

    /** The power of ten that the words behind a number name; empty when they are no amount of money. */
    Optional<Integer> power(String before, String behind) {
        if (!before.isEmpty() && !isCurrency(before)) {
            return Optional.empty();
        }
        if (behind.isEmpty() || isCurrency(behind)) {
            return Optional.of(0);
        }
        return powers.entrySet().stream().filter(power -> behind.startsWith(power.getKey()))
                .filter(power -> behind.length() == power.getKey().length()
                        || isCurrency(behind.substring(power.getKey().length())))
                .map(Map.Entry::getValue).findFirst();
    }

    private boolean isCurrency(String word) {
        return currencies.contains(word) || CURRENCY_SIGNS.contains(word);
    }

    /** Blanks of every kind become plain ones, and invisible signs go. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
