package org.tidemark.app.workspace;

import java.util.List;
import java.util.Map;

/** A part of a YAML or JSON text, with its place. Scalars stay text: {@code no} is Norwegian, not false. */
sealed interface YamlNode {

    /** Line and column, from 1. */
    record Place(int line, int column) {}

    Place place();

    /** A value, and where its key stands. */
    record Entry(Place key, YamlNode value) {}

    /** Keys in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {}

    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Scalar(Place place, String text) implements YamlNode {}

    /** A key without a value. */
    record Blank(Place place) implements YamlNode {}

    /** As a message shows it. */
    default String shown() {
        return switch (this) {
            case Scalar scalar -> "'" + scalar.text() + "'";
            case Mapping mapping -> "a map of " + mapping.entries().keySet();
            case Sequence sequence -> "a list of " + sequence.items().size();
            case Blank blank -> "empty";
        };
    }
}
