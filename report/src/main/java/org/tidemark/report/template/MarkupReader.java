package org.tidemark.report.template;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.report.text.TemplateSource;

/** Walks through the markup of a section and knows at every point which template line wrote it. */
final class MarkupReader {
    /** Enough for a paragraph; beyond it a word found is probably another one. */
    private static final int LINES_OF_A_BLOCK = 40;
    private static final String PLACE = "at";

    private final TemplateSource source;
    private final XMLStreamReader xml;
    private String place;

    MarkupReader(TemplateSource source, String file, String markup) {
        this.source = source;
        this.place = file + ":1";
        try {
            this.xml = hardened().createXMLStreamReader(new StringReader(markup));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory hardened() {
        // The JDK's own reader by name: another one on the class path may be less careful.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Moves to the next start, end or text; comments and instructions are passed over. */
    Event next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String written = xml.getAttributeValue(null, PLACE);
                        if (written != null) {
                            place = written;
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    default -> {}
                }
            }
            return Event.STOP;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    enum Event {
        START, END, TEXT, STOP
    }

    String element() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    boolean isBlank() {
        return xml.getText().isBlank();
    }

    /** {@code file:line} of the element last opened. */
    String place() {
        return place;
    }

    void returnTo(String earlierPlace) {
        place = earlierPlace;
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String required(String name) {
        String value = attribute(name);
        if (value == null || value.isBlank()) {
            throw problem("<" + element() + "> has no " + name, "write " + name + "=\"…\"");
        }
        return value;
    }

    /** Refuses any attribute that this element does not have. */
    void allow(String... names) {
        Set<String> known = new HashSet<>(List.of(names));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (!name.equals(PLACE) && !known.contains(name)) {
                throw problem("<" + element() + "> has no attribute '" + name + "'", known.isEmpty()
                        ? "take it away"
                        : "it may have " + String.join(", ", names));
            }
        }
    }

    TemplateProblem problem(String problem, String remedy) {
        return TemplateProblem.at(place, problem, remedy);
    }

    /** As {@link #problem}, at the line of the block on which {@code quoted} stands. */
    TemplateProblem problemWith(String quoted, String problem, String remedy) {
        int colon = place.lastIndexOf(':');
        String file = place.substring(0, colon);
        int first = Integer.parseInt(place.substring(colon + 1));
        List<String> lines = source.find(file).map(text -> text.lines().toList()).orElse(List.of());
        for (int i = first; i <= lines.size() && i < first + LINES_OF_A_BLOCK; i++) {
            int column = lines.get(i - 1).indexOf(quoted);
            if (column >= 0) {
                return TemplateProblem.at(file + ":" + i + ":" + (column + 1), problem, remedy);
            }
        }
        return problem(problem, remedy);
    }

    private TemplateProblem unreadable(XMLStreamException e) {
        String said = String.valueOf(e.getMessage());
        int message = said.indexOf("Message: ");
        String reason = (message < 0 ? said : said.substring(message + 9)).replace('\n', ' ');
        return TemplateProblem.at(place, "behind this line the markup is not well-formed: " + reason,
                "close every element, and write &#160; and the like as numbers").causedBy(e);
    }
}
