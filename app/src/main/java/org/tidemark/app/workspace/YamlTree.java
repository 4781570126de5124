package org.tidemark.app.workspace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.YamlNode.Blank;
import org.tidemark.app.workspace.YamlNode.Entry;
import org.tidemark.app.workspace.YamlNode.Mapping;
import org.tidemark.app.workspace.YamlNode.Place;
import org.tidemark.app.workspace.YamlNode.Scalar;
import org.tidemark.app.workspace.YamlNode.Sequence;

/**
 * Reads one YAML document into {@link YamlNode nodes} that know their place.
 *
 * <p>What makes a configuration file say two things at once is refused: a key given twice, a second document.
 * Aliases are refused too, so a short file cannot unfold into a huge one.
 */
final class YamlTree {
    private static final int MAX_DEPTH = 20;
    private static final Place TOP = new Place(1, 1);

    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The top of the document; empty when it cannot be read at all, and then {@code problems} says why. */
    static Optional<YamlNode> parse(byte[] bytes, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            problems.add(TOP, "", "the file is not UTF-8 text", "save it as UTF-8");
            return Optional.empty();
        }
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            var tree = new YamlTree(parser, problems);
            if (parser.nextToken() == null) {
                problems.add(TOP, "", "the file is empty", "start from the file that 'tidemark init' writes");
                return Optional.empty();
            }
            YamlNode top = tree.node("", 0);
            if (parser.nextToken() != null) {
                problems.add(tree.here(), "", "a second document begins", "keep one document in the file");
            }
            return Optional.of(top);
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage();
            problems.add(place(e.getLocation()), "", "not YAML: " + said.lines().findFirst().orElse("").strip(),
                    "check indentation, quotes and colons on this line and the one before");
            return Optional.empty();
        } catch (TooDeep e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
    }

    private YamlNode node(String path, int depth) throws IOException {
        Place place = here();
        if (depth > MAX_DEPTH) {
            problems.add(place, "", "nested deeper than " + MAX_DEPTH + " levels", "no key of the file is that deep");
            throw new TooDeep();
        }
        if (parser.isCurrentAlias()) {
            problems.add(place, path, "an alias", "write the value out");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(place, path, depth);
            case START_ARRAY -> sequence(place, path, depth);
            case VALUE_NULL -> new Blank(place);
            default -> parser.getText().isEmpty() ? new Blank(place) : new Scalar(place, parser.getText());
        };
    }

    private Mapping mapping(Place place, String path, int depth) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = here();
            String key = parser.currentName();
            parser.nextToken();
            Entry entry = new Entry(keyPlace, node(under(path, key), depth + 1));
            Entry first = entries.putIfAbsent(key, entry);
            if (first != null) {
                problems.add(keyPlace, under(path, key), "given twice, first on line " + first.key().line(),
                        "keep one");
            }
        }
        return new Mapping(place, Collections.unmodifiableMap(entries));
    }

    private Sequence sequence(Place place, String path, int depth) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return new Sequence(place, items);
    }

    static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Stops the reading of a document that is nested too deep; it never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("nested too deep", null, false, false);
        }
    }
}
