package org.tidemark.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Messages;

/** Chart text in the words of one language's messages. Not for several threads at once, as the messages are not. */
public final class WrittenChartText implements ChartText {
    /** Between the parts of a row: a name that ends in a number must not run into a figure. */
    private static final String APART = " · ";

    private final Messages messages;
    private final FactBook facts;

    public WrittenChartText(Messages messages, FactBook facts) {
        this.messages = messages;
        this.facts = facts;
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case Label.Name(String id) -> messages.requireName(id);
            case Label.Message(Phrase phrase) -> messages.say(phrase);
            case Label.Composed(String key, Map<String, Label> arguments) -> composed(key, arguments);
            case Label.OfFact(String id) -> fact(id);
            case Label.Row(var parts) -> parts.stream().map(this::label).collect(Collectors.joining(APART));
        };
    }

    private String composed(String key, Map<String, Label> arguments) {
        Map<String, Messages.Argument> filled = new HashMap<>();
        arguments.forEach(
                (name, label) -> filled.put(name, new Messages.Argument(label(label), number(label).orElse(null))));
        return messages.fill(key, filled, literal -> literal);
    }

    /** The number behind a label, which decides the plural of a message around it. */
    private Optional<BigDecimal> number(Label label) {
        return label instanceof Label.OfFact(String id) && find(id).outcome().optional()
                .orElse(null) instanceof Quantity.Numeric figure ? Optional.of(figure.printed()) : Optional.empty();
    }

    private Fact find(String id) {
        return facts.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a chart prints the fact '" + id + "', which does not exist"));
    }

    private String fact(String id) {
        return switch (find(id).outcome()) {
            case Outcome.Computed<Quantity>(Quantity value) ->
                messages.formats().print(value, style(value), Formats.Sign.NATURAL);
            case Outcome.Unavailable<Quantity> unavailable -> messages.say("unavailable");
        };
    }

    /** A chart has no column heads: spans and money keep their units, dates and multiples are short. */
    private static Formats.Style style(Quantity value) {
        return switch (value) {
            case Quantity.Days days -> Formats.Style.FULL;
            case Quantity.Months months -> Formats.Style.FULL;
            case Quantity.Years years -> Formats.Style.FULL;
            case Quantity.Money money -> Formats.Style.FULL;
            case Quantity.Price price -> Formats.Style.FULL;
            case Quantity.PointDifference points -> Formats.Style.FULL;
            default -> Formats.Style.TABLE;
        };
    }

    @Override
    public String tick(Unit unit, double value, int decimals) {
        Formats formats = messages.formats();
        return switch (unit) {
            case RETURN -> formats.print(new Quantity.Return(value, decimals));
            case SHARE -> formats.print(new Quantity.Rate(value, decimals));
            case MULTIPLE -> formats.multiple(rounded(value, decimals));
            case POINTS, DAYS -> formats.number(rounded(value, decimals));
            case USD -> formats.print(new Quantity.Money(value, "USD"));
        };
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String day(LocalDate day, Granularity granularity) {
        return switch (granularity) {
            case YEAR -> messages.formats().print(new Quantity.Year(day.getYear()));
            case MONTH -> messages.formats().month(YearMonth.from(day), Formats.Style.TABLE);
            case DAY -> messages.formats().day(day, Formats.Style.TABLE);
        };
    }
}
