package org.tidemark.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Messages;

/** Chart texts from the messages of a language and the facts of an edition, printed as the prose prints them. */
public final class PrintedChartText implements ChartText {
    /** Between the parts of a {@link Label.Row}: a name that ends in a number must not run into a figure. */
    private static final String APART = " · ";

    private final Messages messages;
    private final FactBook facts;

    public PrintedChartText(Messages messages, FactBook facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /** @throws IllegalArgumentException if a label asks for a fact that there is not */
    @Override
    public String label(Label label) {
        return switch (label) {
            case Label.Name(String id) -> messages.requireName(id);
            case Label.Message(var phrase) -> messages.say(phrase);
            case Label.Composed(String key, Map<String, Label> arguments) -> composed(key, arguments);
            case Label.OfFact(String id) -> fact(id).shown();
            case Label.Row row -> row.parts().stream().map(this::label).collect(Collectors.joining(APART));
        };
    }

    private String composed(String key, Map<String, Label> arguments) {
        Map<String, Messages.Argument> filled = new HashMap<>();
        arguments.forEach((name, label) -> filled.put(name, label instanceof Label.OfFact(String id)
                ? fact(id)
                : new Messages.Argument(label(label), null)));
        return messages.fill(key, filled, UnaryOperator.identity());
    }

    /** What documents print for a fact; dates in their short form, since a chart has no room for a sentence's. */
    private Messages.Argument fact(String id) {
        Fact fact = facts.find(id).orElseThrow(() -> new IllegalArgumentException("a chart asks for fact '" + id
                + "', which no study gives"));
        return switch (fact.outcome()) {
            case Outcome.Computed<Quantity>(Quantity.Numeric figure) ->
                new Messages.Argument(messages.formats().print(figure), figure.printed());
            case Outcome.Computed<Quantity>(Quantity word) ->
                new Messages.Argument(messages.formats().print(word, Formats.Style.TABLE, Formats.Sign.NATURAL), null);
            case Outcome.Unavailable<Quantity> unavailable -> new Messages.Argument(messages.say("unavailable"), null);
        };
    }

    @Override
    public String tick(Unit unit, double value, int decimals) {
        Formats formats = messages.formats();
        return switch (unit) {
            case RETURN -> table(new Quantity.Return(value, decimals));
            case SHARE -> table(new Quantity.Rate(value, decimals));
            case MULTIPLE -> messages.fill("format.multiple.table",
                    Map.of("n", new Messages.Argument(number(value, decimals), null)), UnaryOperator.identity());
            case POINTS, DAYS -> number(value, decimals);
            case USD -> formats.print(new Quantity.Money(value, "USD"));
        };
    }

    private String table(Quantity quantity) {
        return messages.formats().print(quantity, Formats.Style.TABLE, Formats.Sign.NATURAL);
    }

    private String number(double value, int decimals) {
        return messages.formats().number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    @Override
    public String day(LocalDate day, Granularity granularity) {
        Formats formats = messages.formats();
        return switch (granularity) {
            case YEAR -> formats.print(new Quantity.Year(day.getYear()));
            case MONTH -> formats.month(YearMonth.from(day), Formats.Style.TABLE);
            case DAY -> formats.day(day, Formats.Style.TABLE);
        };
    }
}
