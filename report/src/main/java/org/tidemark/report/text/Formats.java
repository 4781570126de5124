package org.tidemark.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Quantity;

/**
 * How every {@link Quantity} looks in one language. The shapes are messages ({@code format.*}, {@code money.*},
 * {@code month.*}), so a new language needs no code. What is printed is exactly {@link Quantity.Numeric#printed()}: rounding
 * is not a matter of language.
 */
public final class Formats {
    /** A true minus: as wide as the plus, and not a hyphen at which a line may break. */
    private static final char MINUS = '\u2212';

    /** Where a figure stands. */
    public enum Style {
        /** In a sentence: complete with its unit. */
        FULL,
        /** In a table or on an axis, where the head of the column says the unit. A percent sign stays. */
        TABLE
    }

    /** How a figure shows whether it is above or below zero. */
    public enum Sign {
        /** As its kind is read: a change with plus or minus, everything else with minus only. */
        NATURAL,
        /** Plus or minus in any case; zero has none. */
        SIGNED,
        /** Minus only. */
        NONE,
        /** Neither: for "fell by 4 %". */
        DROP
    }

    private final Messages messages;
    private final Map<String, String> plain = new HashMap<>();

    Formats(Messages messages) {
        this.messages = messages;
    }

    public String print(Quantity quantity) {
        return print(quantity, Style.FULL, Sign.NATURAL);
    }

    public String print(Quantity quantity, Style style, Sign sign) {
        return switch (quantity) {
            case Quantity.Return change -> signed(change, sign, true, percent(change.printed()));
            case Quantity.Rate rate -> signed(rate, sign, false, percent(rate.printed()));
            case Quantity.Share share -> signed(share, sign, false, percent(share.printed()));
            case Quantity.PointDifference points -> signed(points, sign, true,
                    filled("format.points", style, unsigned(points.printed())));
            case Quantity.Level level -> signed(level, sign, false, unsigned(level.printed()));
            case Quantity.Price price -> signed(price, sign, false, price(price, style));
            case Quantity.Money money -> signed(money, sign, false, money(money, style));
            case Quantity.Multiple multiple -> multiple(multiple, style);
            case Quantity.Ratio ratio -> signed(ratio, sign, false, unsigned(ratio.printed()));
            case Quantity.Correlation correlation -> signed(correlation, sign, false, unsigned(correlation.printed()));
            case Quantity.PValue p -> pValue(p);
            case Quantity.Count count -> signed(count, sign, false, unsigned(count.printed()));
            case Quantity.Days days -> signed(days, sign, false, days(days, style));
            case Quantity.Months months -> signed(months, sign, false, span("format.months", months, style));
            case Quantity.Years years -> signed(years, sign, false, span("format.years", years, style));
            case Quantity.Day(LocalDate day) -> day(day, style);
            case Quantity.Month(YearMonth month) -> month(month, style);
            case Quantity.Year(int year) -> Integer.toString(year);
            case Quantity.Term(String key) -> messages.say("term." + key);
        };
    }

    /** A number with this language's separators, all its decimals, and a minus if need be. */
    public String number(BigDecimal number) {
        return number.signum() < 0 ? MINUS + unsigned(number) : unsigned(number);
    }

    /** A multiple without the change in brackets, such as a tick of an axis. */
    public String multiple(BigDecimal times) {
        return filled("format.multiple", Style.TABLE, number(times));
    }

    public String day(LocalDate day, Style style) {
        String key = style == Style.FULL ? "format.day" : "format.day.table";
        int month = day.getMonthValue();
        Map<String, Messages.Argument> parts = new HashMap<>(monthParts(day.getYear(), month));
        parts.put("d", word(Integer.toString(day.getDayOfMonth())));
        parts.put("dd", word(twoDigits(day.getDayOfMonth())));
        return messages.fillFormat(key, parts);
    }

    public String month(YearMonth month, Style style) {
        String key = style == Style.FULL ? "format.month" : "format.month.table";
        return messages.fillFormat(key, monthParts(month.getYear(), month.getMonthValue()));
    }

    private Map<String, Messages.Argument> monthParts(int year, int month) {
        return Map.of("year", word(Integer.toString(year)), "m", word(Integer.toString(month)), "mm",
                word(twoDigits(month)), "month", word(plain("month.in-date." + month)), "monthAlone",
                word(plain("month.alone." + month)), "monthShort", word(plain("month.short." + month)));
    }

    private String percent(BigDecimal percent) {
        return filled("format.percent", Style.FULL, unsigned(percent));
    }

    private String price(Quantity.Price price, Style style) {
        String number = unsigned(price.printed());
        return style == Style.TABLE ? number : filled("money." + price.currency() + ".price", style, number);
    }

    /**
     * Money in the largest unit of the reader that it fills: the language's units are the messages
     * {@code money.USD.<power of ten>}, tables say {@code money.table.<power of ten>}.
     */
    private String money(Quantity.Money money, Style style) {
        BigDecimal amount = money.printed().abs();
        String prefix = style == Style.TABLE ? "money.table." : "money." + money.currency() + ".";
        int power = amount.signum() == 0 ? 0 : amount.precision() - amount.scale() - 1;
        while (power > 0 && !messages.has(prefix + power)) {
            power--;
        }
        BigDecimal inUnit = amount.movePointLeft(power).stripTrailingZeros();
        String number = unsigned(inUnit.scale() < 0 ? inUnit.setScale(0, RoundingMode.UNNECESSARY) : inUnit);
        return filled(prefix + power, Style.FULL, number);
    }

    private String multiple(Quantity.Multiple multiple, Style style) {
        if (style == Style.TABLE) {
            return multiple(multiple.printed());
        }
        String times = number(multiple.printed());
        BigDecimal change = multiple.printedChange();
        String percent = sign(change, Sign.SIGNED, true) + percent(change);
        return messages.fillFormat("format.multiple", Map.of("n", word(times), "change", word(percent)));
    }

    private String pValue(Quantity.PValue p) {
        // Rounded to nothing, a small probability would read as an impossible one.
        boolean vanishes = p.printed().signum() == 0 && p.number() > 0;
        return vanishes ? "<" + unsigned(new BigDecimal("0.01")) : unsigned(p.printed());
    }

    private String days(Quantity.Days days, Style style) {
        return style == Style.TABLE ? unsigned(days.printed()) : span("format.days", days, style);
    }

    private String span(String key, Quantity.Numeric span, Style style) {
        String number = unsigned(span.printed());
        return messages.fillFormat(style == Style.TABLE ? key + ".table" : key,
                Map.of("n", new Messages.Argument(number, span.printed())));
    }

    private String signed(Quantity.Numeric figure, Sign sign, boolean change, String unsigned) {
        return sign(figure.printed(), sign, change) + unsigned;
    }

    private static String sign(BigDecimal printed, Sign sign, boolean change) {
        boolean plus = sign == Sign.SIGNED || sign == Sign.NATURAL && change;
        return switch (printed.signum()) {
            case -1 -> sign == Sign.DROP ? "" : String.valueOf(MINUS);
            case 1 -> plus ? "+" : "";
            default -> "";
        };
    }

    private String filled(String key, Style style, String number) {
        return messages.fillFormat(style == Style.TABLE ? key + ".table" : key, Map.of("n", word(number)));
    }

    /** Digits in groups of three, whatever the language; where each separator comes from the messages. */
    private String unsigned(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        String group = plain("format.group");
        var out = new StringBuilder(digits.length() + 6);
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                out.append(group);
            }
            out.append(digits.charAt(i));
        }
        if (point >= 0) {
            out.append(plain("format.decimal")).append(digits, point + 1, digits.length());
        }
        return out.toString();
    }

    private String plain(String key) {
        return plain.computeIfAbsent(key, messages::say);
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private static Messages.Argument word(@Nullable String shown) {
        return new Messages.Argument(shown == null ? "" : shown, null);
    }
}
