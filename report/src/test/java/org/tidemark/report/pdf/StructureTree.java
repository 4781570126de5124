package org.tidemark.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The structure elements of a file in reading order, as PDFBox sees them. */
record StructureTree(List<PDStructureElement> elements) {

    static StructureTree of(PDDocument pdf) {
        var elements = new ArrayList<PDStructureElement>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot().getKids(), elements);
        return new StructureTree(elements);
    }

    private static void collect(List<Object> kids, List<PDStructureElement> elements) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element.getKids(), elements);
            }
        }
    }

    List<PDStructureElement> all(String type) {
        return elements.stream().filter(element -> element.getStructureType().equals(type)).toList();
    }

    int count(String type) {
        return all(type).size();
    }
}
