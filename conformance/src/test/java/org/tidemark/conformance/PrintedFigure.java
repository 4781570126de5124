package org.tidemark.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers in a figure as a page prints it, read without the program's own formats: digits with the decimal sign of the
 * language, grouped by commas or blanks.
 */
record PrintedFigure(String text, List<BigDecimal> numbers) {
    static PrintedFigure of(String text, String language) {
        boolean comma = language.equals("ru");
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = i > 0 && i + 1 < text.length() && isDigit(text.charAt(i - 1))
                    && isDigit(text.charAt(i + 1));
            if (c == ',' && between) {
                plain.append(comma ? "." : "");
            } else if (!(between && comma && (Character.isSpaceChar(c) || Character.isWhitespace(c)))) {
                plain.append(c);
            }
        }
        List<BigDecimal> numbers = new ArrayList<>();
        var digits = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean point = c == '.' && i + 1 < plain.length() && isDigit(plain.charAt(i + 1)) && !digits.isEmpty()
                    && digits.indexOf(".") < 0;
            if (isDigit(c) || point) {
                digits.append(c);
            } else if (!digits.isEmpty()) {
                numbers.add(new BigDecimal(digits.toString()));
                digits.setLength(0);
            }
        }
        return new PrintedFigure(text, numbers);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether this is that fact: its printed decimal, its day, its month. */
    boolean agreesWith(JsonNode fact) {
        JsonNode value = fact.get("value");
        if (value.isNull()) {
            return true;
        }
        return switch (fact.get("unit").asText()) {
            case "date" -> isDay(LocalDate.parse(value.asText()));
            case "month" -> isDay(LocalDate.parse(value.asText() + "-01"));
            case "term" -> isTerm(value.asText());
            case "year" -> numbers.equals(List.of(new BigDecimal(value.asText())));
            case "multiple" -> isMultiple(new BigDecimal(fact.get("printed").asText()), value.decimalValue());
            case "USD" -> isMoney(new BigDecimal(fact.get("printed").asText()));
            default -> isDecimal(new BigDecimal(fact.get("printed").asText()));
        };
    }

    /** A sign may be left to the words around; where there is a minus, the fact has one. */
    private boolean isDecimal(BigDecimal printed) {
        boolean negative = text.startsWith("-") || text.startsWith("−");
        return numbers.size() == 1 && numbers.getFirst().compareTo(printed.abs()) == 0
                && (!negative || printed.signum() < 0);
    }

    /** Year, and month and day as far as they are written in digits. */
    private boolean isDay(LocalDate day) {
        List<Integer> parts = List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        String[] written = text.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
        return Stream.of(written).allMatch(number -> parts.contains(Integer.parseInt(number)));
    }

    /** ×4.9 (+391 %): the second number is the first less one, in percent, from the value itself. */
    private boolean isMultiple(BigDecimal printed, BigDecimal value) {
        BigDecimal percent = value.subtract(BigDecimal.ONE).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return !numbers.isEmpty() && numbers.getFirst().compareTo(printed) == 0
                && (numbers.size() == 1 || numbers.size() == 2 && numbers.get(1).compareTo(percent.abs()) == 0);
    }

    /** The same digits, whatever the unit: 35.2 billion, 352 억. */
    private boolean isMoney(BigDecimal printed) {
        return String.join("", numbers.stream().map(PrintedFigure::significant).toList()).equals(significant(printed));
    }

    /** Words; where they hold numbers, the source's words hold them too, in digits or spelled out. */
    private boolean isTerm(String key) {
        String digits = key.replace("four", "4").replace("twelve", "12").replace("-", "");
        return numbers.stream().allMatch(number -> digits.contains(significant(number)));
    }

    /** The digits of a number without its point and the zeros at its ends. */
    private static String significant(BigDecimal number) {
        return number.abs().stripTrailingZeros().unscaledValue().toString();
    }
}
