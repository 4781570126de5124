package org.tidemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;

class TaggingTest {
    static final List<String> LANGUAGES = SampleDocument.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void headingsStartAtOneAndSkipNoLevel(String language) throws IOException {
        try (PDDocument pdf = PdfRendererTest.open(SampleDocument.in(language))) {
            var levels = new ArrayList<Integer>();
            StructureTree.of(pdf).elements().stream().map(PDStructureElement::getStructureType)
                    .filter(type -> type.matches("H[1-6]")).forEach(type -> levels.add(type.charAt(1) - '0'));
            assertThat(levels)
                    .as("title, summary, key facts, contents, breakouts, two parts, the last with one, sources")
                    .containsExactly(1, 2, 3, 2, 2, 3, 3, 4, 2);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void tablesListsContentsAndChartsAreTagged() throws IOException {
        try (PDDocument pdf = PdfRendererTest.open(SampleDocument.in("en"))) {
            var tree = StructureTree.of(pdf);
            assertThat(tree.all("Figure")).hasSize(2).allSatisfy(figure -> {
                assertThat(figure.getAlternateDescription())
                        .isEqualTo("What a record of the Russell 2000 has meant for Bitcoin");
                assertThat(attribute(figure, "BBox")).isTrue();
            });
            assertThat(tree.count("TOCI")).as("three sections and two parts").isEqualTo(5);
            assertThat(tree.count("L")).as("key facts, an ordered list and one inside it").isEqualTo(3);
            assertThat(tree.count("LI")).isEqualTo(3 + 2 + 2);
            assertThat(tree.count("Lbl")).isEqualTo(tree.count("LBody"));
            assertThat(tree.count("Caption")).as("events, wide and widest in two parts").isEqualTo(4);
            assertThat(tree.all("TH")).isNotEmpty().allSatisfy(cell -> assertThat(attribute(cell, "Scope")).isTrue());
        }
    }

    @Test
    void aLinkThatWrapsHasARectangleOnEachLineOverItsOwnWords() throws IOException {
        String words = "a description of the methodology that is long enough to go on in the line below the one where it began, "
                + "and then in a third";
        var paragraph = new Block.Paragraph(Block.Paragraph.Style.BODY,
                List.of(new Inline.Text("Read first what is before it, then "),
                        new Inline.Link(SampleDocument.LINK, SampleDocument.text(words)),
                        new Inline.Text(", and what is after it.")));
        try (PDDocument pdf = PdfRendererTest.open(PdfRendererTest.document("en", List.of(paragraph)))) {
            PDPage page = pdf.getPage(0);
            var found = new StringBuilder();
            int rectangles = 0;
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI uri) {
                    assertThat(uri.getURI()).isEqualTo(SampleDocument.LINK);
                    assertThat(annotation.getContents()).isEqualTo(words);
                    found.append(textUnder(page, annotation.getRectangle())).append(' ');
                    rectangles++;
                }
            }
            assertThat(rectangles).isEqualTo(2);
            assertThat(found.toString().replaceAll("\\s+", " ").strip()).isEqualTo(words);
            PDStructureElement link = StructureTree.of(pdf).all("Link").getFirst();
            assertThat(link.getKids().stream().filter(PDObjectReference.class::isInstance)).hasSize(rectangles);
            assertThat(((PDStructureElement) link.getParent()).getStructureType()).isEqualTo("P");
        }
    }

    @Test
    void wordsInAnotherLanguageSayWhich() throws IOException {
        var paragraph = new Block.Paragraph(Block.Paragraph.Style.BODY,
                SampleDocument.text("The word 한국어 means Korean."));
        try (PDDocument pdf = PdfRendererTest.open(PdfRendererTest.document("en", List.of(paragraph)))) {
            assertThat(StructureTree.of(pdf).all("Span")).extracting(PDStructureElement::getLanguage).containsExactly(
                    null,
                    "ko", null);
        }
    }

    private static boolean attribute(PDStructureElement element, String key) {
        COSDictionary attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        return attributes != null && attributes.containsKey(COSName.getPDFName(key));
    }

    private static String textUnder(PDPage page, PDRectangle box) throws IOException {
        var stripper = new PDFTextStripperByArea();
        float top = page.getMediaBox().getHeight() - box.getUpperRightY();
        stripper.addRegion("link", new Rectangle2D.Float(box.getLowerLeftX(), top, box.getWidth(), box.getHeight()));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("link").strip();
    }
}
