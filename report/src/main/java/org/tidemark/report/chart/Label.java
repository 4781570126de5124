package org.tidemark.report.chart;

import java.util.List;
import java.util.Map;
import org.tidemark.model.Phrase;

/** Words of a chart, not yet in any language. A figure is always the text of a fact, never a number written here. */
public sealed interface Label {

    /** The proper name of a series, fund or index by its id, as the language writes it. */
    record Name(String id) implements Label {}

    /** A message with its named arguments, such as the heading of a panel. */
    record Message(Phrase phrase) implements Label {}

    /** A message whose named arguments are labels themselves: {@code {event} +{days}} from two facts. */
    record Composed(String key, Map<String, Label> arguments) implements Label {
        public Composed {
            arguments = Map.copyOf(arguments);
        }
    }

    /** What documents print for a fact: a figure, a date, a term. */
    record OfFact(String factId) implements Label {}

    /** Several labels side by side, clearly apart, such as a name and the figure at the end of its line. */
    record Row(List<Label> parts) implements Label {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    static Label name(String id) {
        return new Name(id);
    }

    static Label message(String key) {
        return new Message(Phrase.of(key));
    }

    static Label fact(String factId) {
        return new OfFact(factId);
    }

    static Label row(Label... parts) {
        return new Row(List.of(parts));
    }
}
