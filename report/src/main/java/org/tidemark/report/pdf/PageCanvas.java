package org.tidemark.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Paints on the current page. Everything painted belongs to a structure element ({@link #mark}) or is an artifact; what is painted
 * one after the other for the same element shares one marked sequence.
 */
final class PageCanvas {
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfWriter writer;
    private final PdfContentByte content;
    private final Places places;
    private final Deque<PdfOutline> outline = new ArrayDeque<>();
    private @Nullable Object open;

    PageCanvas(PdfWriter writer, Places places) {
        this.writer = writer;
        this.content = writer.getDirectContent();
        this.places = places;
    }

    Places places() {
        return places;
    }

    /** What follows is content of {@code node}. */
    void mark(Node node) {
        if (open != node) {
            close();
            content.beginMarkedContentSequence(element(node));
            open = node;
        }
    }

    /** What follows is decoration. */
    void artifact() {
        if (!ARTIFACT.equals(open)) {
            close();
            content.beginMarkedContentSequence(ARTIFACT);
            open = ARTIFACT;
        }
    }

    /** What follows stands on every page: {@code Header} or {@code Footer}. */
    void pagination(String subtype) {
        close();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        content.beginMarkedContentSequence(ARTIFACT, properties, true);
        open = properties;
    }

    /** Ends the current sequence; at the end of a page at the latest. */
    void close() {
        if (open != null) {
            content.endMarkedContentSequence();
            open = null;
        }
    }

    /** Makes {@code node} exist even if nothing is painted for it, as an empty cell must. */
    PdfStructureElement element(Node node) {
        return node.in(writer.getStructureTreeRoot());
    }

    void fill(float left, float bottom, float width, float height, Color color) {
        content.setColorFill(color);
        content.rectangle(left, bottom, width, height);
        content.fill();
    }

    void rule(float left, float right, float y, float weight, Color color) {
        content.setColorStroke(color);
        content.setLineWidth(weight);
        content.moveTo(left, y);
        content.lineTo(right, y);
        content.stroke();
    }

    /** A row of dots that leads the eye from {@code left} to {@code right}. */
    void dots(float left, float right, float y, Color color) {
        content.saveState();
        content.setColorStroke(color);
        content.setLineWidth(0.9f);
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        content.setLineDash(0, 3.5f, 0);
        content.moveTo(left, y);
        content.lineTo(Math.max(left, right), y);
        content.stroke();
        content.restoreState();
    }

    void text(Line.Fragment fragment, float stretch, float x, float baseline) {
        Piece piece = fragment.piece();
        content.beginText();
        content.setFontAndSize(piece.font(), piece.size());
        content.setColorFill(piece.color());
        content.setTextMatrix(1, 0, piece.slanted() ? 0.2f : 0, 1, x, baseline + piece.rise());
        spaced(piece, fragment.text(), stretch);
        content.endText();
    }

    /** Shows text in stretches of the same spacing; the spacing is added after every character of a stretch. */
    private void spaced(Piece piece, String text, float stretch) {
        int start = 0;
        float current = 0;
        for (int i = 0; i < text.length(); i++) {
            float spacing = i + 1 < text.length() ? spacing(piece, text.charAt(i), text.charAt(i + 1), stretch) : 0;
            if (i > start && spacing != current) {
                show(text.substring(start, i), current);
                start = i;
            }
            current = spacing;
        }
        show(text.substring(start), current);
    }

    private static float spacing(Piece piece, char c, char next, float stretch) {
        return (stretch > 0 && BreakRules.stretches(c, next) ? stretch : 0) - SetText.squeeze(piece, c, next);
    }

    private void show(String text, float spacing) {
        if (spacing != 0) {
            content.setCharacterSpacing(spacing);
        }
        content.showText(text);
        if (spacing != 0) {
            content.setCharacterSpacing(0);
        }
    }

    /** Draws with Java2D into a box whose upper left corner is given; text stays text. */
    void draw(float left, float top, float width, float height, FontMapper fonts, Consumer<Graphics2D> drawing) {
        PdfTemplate template = content.createTemplate(width, height);
        Graphics2D graphics = template.createGraphics(width, height, fonts);
        try {
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        content.addTemplate(template, left, top - height);
    }

    /**
     * Makes a rectangle lead somewhere, as part of the Link element {@code node}.
     *
     * @param description what the link says, for those who hear it
     */
    void link(Node node, Target target, String description, float left, float bottom, float right, float top) {
        Rectangle box = new Rectangle(left, bottom, right, top);
        PdfAnnotation annotation = switch (target) {
            case Target.Web(String href) -> PdfAnnotation.createLink(writer, box, PdfAnnotation.HIGHLIGHT_NONE,
                    new PdfAction(URI.create(href).toASCIIString()));
            case Target.Place(String anchor) -> {
                Places.Spot spot = places.of(anchor);
                yield PdfAnnotation.createLink(writer, box, PdfAnnotation.HIGHLIGHT_NONE, spot.page(),
                        destination(spot.y()));
            }
        };
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        PdfStructureElement element = element(node);
        int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(new PdfName("StructParent"), new PdfNumber(key));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getPageReference(writer.getPageNumber()));
        writer.addAnnotation(annotation);
        addKid(element, reference);
    }

    private static void addKid(PdfStructureElement element, PdfDictionary kid) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray array) {
            array.add(kid);
        } else {
            PdfArray array = new PdfArray();
            if (kids != null) {
                array.add(kids);
            }
            array.add(kid);
            element.put(PdfName.K, array);
        }
    }

    /** Adds a bookmark; {@code level} 1 is a section, 2 a part of the latest section. */
    void bookmark(int level, String title, float y) {
        while (outline.size() >= level) {
            outline.pop();
        }
        PdfOutline parent = outline.isEmpty() ? content.getRootOutline() : outline.peek();
        outline.push(new PdfOutline(parent, destination(y), title, false));
    }

    private static PdfDestination destination(float y) {
        return new PdfDestination(PdfDestination.XYZ, 0, y + 8, 0);
    }
}
