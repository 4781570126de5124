package org.tidemark.app.site;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Messages;

/**
 * A fact as {@code facts.json} has it, without where it came from.
 *
 * @param value   number, date or word; empty when there is none
 * @param printed the decimal that documents print; empty for what is no number
 * @param unit    empty when there is no value
 * @param reason  why there is none; empty otherwise
 */
public record Figure(String value, String printed, String unit, String reason) {
    public Figure {
        requireNonNull(value, "value");
        requireNonNull(printed, "printed");
        requireNonNull(unit, "unit");
        requireNonNull(reason, "reason");
    }

    /** Above this, an amount of money is written in the reader's big units. */
    private static final BigDecimal LARGE = new BigDecimal(1_000_000);

    static Figure of(JsonNode fact) {
        JsonNode value = fact.path("value");
        return new Figure(value.isNull() ? "" : value.asText(), fact.path("printed").asText(""),
                fact.path("unit").asText(""), fact.path("reason").asText(""));
    }

    /** Whether a reader of the printed page sees the two as different. */
    boolean looksLike(Figure other) {
        boolean sameValue = printed.isEmpty() ? value.equals(other.value) : printed.equals(other.printed);
        return sameValue && unit.equals(other.unit) && reason.equals(other.reason);
    }

    /** As a table of that language prints it. */
    String print(Messages messages) {
        if (value.isEmpty()) {
            return messages.say("unavailable");
        }
        Quantity quantity = quantity();
        String price = "money." + unit + ".price";
        if (quantity instanceof Quantity.Price && !messages.has(price)) {
            return messages.formats().print(quantity, Formats.Style.TABLE, Formats.Sign.NATURAL) + '\u00a0' + unit;
        }
        return messages.formats().print(quantity, Formats.Style.FULL, Formats.Sign.NATURAL);
    }

    private Quantity quantity() {
        BigDecimal shown = printed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(printed);
        int decimals = Math.max(0, shown.scale());
        return switch (unit) {
            case "fraction" -> new Quantity.Rate(number(), decimals);
            case "fraction-difference" -> new Quantity.PointDifference(number());
            case "points" -> new Quantity.Level(number());
            case "multiple" -> new Quantity.Multiple(number());
            case "ratio" -> new Quantity.Ratio(number(), decimals);
            case "correlation" -> new Quantity.Correlation(number());
            case "p-value" -> new Quantity.PValue(number());
            case "count" -> new Quantity.Count(Long.parseLong(value));
            case "days" -> new Quantity.Days(Long.parseLong(value));
            case "months" -> new Quantity.Months(shown.longValueExact());
            case "years" -> new Quantity.Years(shown.longValueExact());
            case "date" -> new Quantity.Day(LocalDate.parse(value));
            case "month" -> new Quantity.Month(YearMonth.parse(value));
            case "year" -> new Quantity.Year(Integer.parseInt(value));
            case "term" -> new Quantity.Term(value);
            default -> shown.abs().compareTo(LARGE) >= 0
                    ? new Quantity.Money(number(), unit)
                    : new Quantity.Price(number(), unit, decimals);
        };
    }

    private double number() {
        return Double.parseDouble(value);
    }
}
