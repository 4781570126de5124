package org.tidemark.report.pdf;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/**
 * An element of the structure tree. It is made in the file when something of it is first painted; painting goes in reading order,
 * so the tree is in reading order too.
 */
final class Node {
    private final @Nullable Node parent;
    private final String type;
    private final Consumer<PdfStructureElement> dress;
    private @Nullable PdfStructureElement made;

    private Node(@Nullable Node parent, String type, Consumer<PdfStructureElement> dress) {
        this.parent = parent;
        this.type = type;
        this.dress = dress;
    }

    static Node root() {
        return new Node(null, "Document", element -> {});
    }

    Node child(String childType) {
        return child(childType, element -> {});
    }

    Node child(String childType, Consumer<PdfStructureElement> childDress) {
        return new Node(this, childType, childDress);
    }

    PdfStructureElement in(PdfStructureTreeRoot tree) {
        PdfStructureElement element = made;
        if (element == null) {
            PdfName name = new PdfName(type);
            element = parent == null
                    ? new PdfStructureElement(tree, name)
                    : new PdfStructureElement(parent.in(tree), name);
            dress.accept(element);
            made = element;
        }
        return element;
    }

    static Consumer<PdfStructureElement> language(String tag) {
        return element -> element.put(PdfName.LANG, new PdfString(tag));
    }

    static Consumer<PdfStructureElement> listNumbering(boolean ordered) {
        return element -> element.put(PdfName.A,
                attributes("List", "ListNumbering", new PdfName(ordered ? "Decimal" : "Disc")));
    }

    static Consumer<PdfStructureElement> cell(String scope, int columns) {
        return element -> {
            PdfDictionary attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Table"));
            if (!scope.isEmpty()) {
                attributes.put(new PdfName("Scope"), new PdfName(scope));
            }
            if (columns > 1) {
                attributes.put(new PdfName("ColSpan"), new PdfNumber(columns));
            }
            if (attributes.size() > 1) {
                element.put(PdfName.A, attributes);
            }
        };
    }

    /** A picture with what it says and where it stands, in page coordinates (points). */
    static Consumer<PdfStructureElement> figure(String alternative, float left, float bottom, float right, float top) {
        return element -> {
            element.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
            PdfDictionary layout = attributes("Layout", "Placement", new PdfName("Block"));
            layout.put(new PdfName("BBox"), new PdfArray(new float[]{left, bottom, right, top}));
            element.put(PdfName.A, layout);
        };
    }

    private static PdfDictionary attributes(String owner, String key, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(key), value);
        return attributes;
    }
}
