package org.tidemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;
import org.tidemark.report.font.MissingGlyphException;

/** Reads the file back with PDFBox, which shares no code with what wrote it. */
class PdfRendererTest {
    static final List<String> LANGUAGES = SampleDocument.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyWordIsFoundAsItWasWritten(String language) throws IOException {
        SampleDocument.Words words = SampleDocument.words(language);
        try (PDDocument pdf = open(SampleDocument.in(language))) {
            String text = squeezed(new PDFTextStripper().getText(pdf));
            for (String expected : List.of(words.title(), words.subtitle(), words.edition(), words.contents(),
                    words.finding(), words.definition(), words.link(), words.index() + " paths", "S&P 500",
                    "+7.5\u00A0%",
                    "prices/rut-0.csv", "9f86d081884c7d659a2feaa0c55ad015")) {
                assertThat(text).contains(squeezed(expected));
            }
            assertThat(text).doesNotContain("\uFFFD");
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothingStandsOutsideTheMarginsNotEvenInATableOfTwentyFourColumns(String language) throws IOException {
        try (PDDocument pdf = open(SampleDocument.in(language))) {
            var outside = new ArrayList<String>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    float right = position.getXDirAdj() + position.getWidthDirAdj();
                    if (!position.getUnicode().isBlank()
                            && (position.getXDirAdj() < Theme.LEFT - 0.5f || right > Theme.RIGHT + 0.5f)) {
                        outside.add(getCurrentPageNo() + ": " + position.getUnicode() + " ends at " + right);
                    }
                }
            }.getText(pdf);
            assertThat(outside).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPageHasItsNumberAndEveryPageButTheFirstTheEdition(String language) throws IOException {
        SampleDocument.Words words = SampleDocument.words(language);
        try (PDDocument pdf = open(SampleDocument.in(language))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(5, 8);
            for (int page = 1; page <= pages; page++) {
                String text = page(pdf, page);
                assertThat(text).contains(page + " / " + pages).contains(words.publisher());
                assertThat(squeezed(text)).contains(squeezed(words.edition()));
                assertThat(text.lines().count()).as("page %s is not empty; the last one may be short", page)
                        .isGreaterThan(page < pages ? 8 : 3);
            }
        }
    }

    @Test
    void aLongTableShowsItsHeadOnEachPageAndOneOnlyIsRead() throws IOException {
        SampleDocument.Words words = SampleDocument.words("en");
        Document document = document("en", List.of(SampleDocument.heading(1, "t", "Table"),
                SampleDocument.table("long", words, 4, 90)));
        try (PDDocument pdf = open(document)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(page(pdf, page)).contains("2011 2012");
            }
            var tree = StructureTree.of(pdf);
            assertThat(tree.count("THead")).isEqualTo(1);
            assertThat(tree.count("TR")).isEqualTo(91);
        }
    }

    @Test
    void contentsNameThePageOnWhichASectionStands() throws IOException {
        try (PDDocument pdf = open(SampleDocument.in("en"))) {
            int standsOn = 0;
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                if (page(pdf, page).lines().anyMatch(line -> line.equals("Method and sources"))) {
                    standsOn = page;
                }
            }
            assertThat(page(pdf, 1)).containsPattern("Method and sources\\s+" + standsOn);
            var outline = new ArrayList<String>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline).containsExactly("Summary", "Breakouts", "Method and sources");
            var last = pdf.getDocumentCatalog().getDocumentOutline().getLastChild();
            assertThat(pdf.getPages().indexOf(last.findDestinationPage(pdf)) + 1).isEqualTo(standsOn);
        }
    }

    @Test
    void theSameDocumentIsTheSameBytesInAnotherJvmZoneAndLocale(@TempDir Path folder) throws Exception {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.language=tr", "-Duser.country=TR", "-cp",
                System.getProperty("java.class.path"), RenderSample.class.getName(), folder.toString());
        builder.environment().put("TZ", "Asia/Seoul");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        List<String> backwards = LANGUAGES.reversed(); // the order in which fonts are read must not matter either
        for (String language : backwards) {
            assertThat(SampleDocument.render(SampleDocument.in(language))).as(language)
                    .isEqualTo(Files.readAllBytes(folder.resolve(language + ".pdf")));
        }
    }

    @Test
    void twoDocumentsDifferInTheirIdentifier() throws IOException {
        var ids = new TreeSet<String>();
        for (String language : List.of("ru", "en")) {
            try (PDDocument pdf = open(SampleDocument.in(language))) {
                ids.add(pdf.getDocument().getDocumentID().toString());
            }
        }
        assertThat(ids).hasSize(2);
    }

    @Test
    void aCharacterWithoutGlyphStopsTheRenderingAndNamesItsSection() {
        Document document = document("ru", List.of(new Block.Paragraph(Block.Paragraph.Style.BODY,
                SampleDocument.text("20 млрд ₽"))));
        assertThatThrownBy(() -> SampleDocument.render(document)).isInstanceOf(MissingGlyphException.class)
                .hasMessage("section s: no font for ru has the character '₽' (U+20BD); write it another way");
    }

    @Test
    void aReferenceThatLeadsNowhereStopsTheRendering() {
        Document document = document("en", List.of(new Block.Paragraph(Block.Paragraph.Style.BODY,
                List.of(new Inline.Ref("nowhere", "note 1")))));
        assertThatThrownBy(() -> SampleDocument.render(document)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reference leads to 'nowhere', which is no anchor of the document; there are [s]");
    }

    @Test
    void aRowOfAnotherLengthStopsTheRendering() {
        var one = new Block.Cell(Block.Cell.Scope.NONE, false, 1, SampleDocument.text("a"));
        var two = new Block.Cell(Block.Cell.Scope.NONE, false, 2, SampleDocument.text("b"));
        Document document = document("en", List.of(new Block.Table("rates", List.of(), List.of(),
                List.of(new Block.Row(List.of(one, two)), new Block.Row(List.of(one, one))))));
        assertThatThrownBy(() -> SampleDocument.render(document)).hasMessage(
                "section s, table rates: row 2 has 2 columns and the first has 3; give every row the same number");
    }

    @Test
    void carriesAttachmentsThatSayWhatTheyAre() throws IOException {
        byte[] csv = "date,close\n2026-01-23,1\n".getBytes(StandardCharsets.UTF_8);
        var options = new PdfOptions(SampleDocument.options().created(), "Tidemark", List.of(),
                List.of(new PdfAttachment("rut.csv", "text/csv", "Closes", PdfAttachment.Relationship.DATA, csv)));
        var out = new ByteArrayOutputStream();
        PdfRenderer.render(SampleDocument.in("en"), SampleDocument.charts("en"), (key, arguments) -> key, options, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            var catalog = pdf.getDocumentCatalog().getCOSObject();
            var file = (org.apache.pdfbox.cos.COSDictionary) catalog.getCOSArray(COSName.getPDFName("AF")).getObject(0);
            assertThat(file.getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(file.getString("UF")).isEqualTo("rut.csv");
            try (var in = file.getCOSDictionary(COSName.EF).getCOSStream(COSName.F).createInputStream()) {
                assertThat(in.readAllBytes()).isEqualTo(csv);
            }
        }
    }

    static Document document(String language, List<Block> blocks) {
        return new Document(language,
                new Masthead("Title", "", "Publisher", LocalDate.of(2026, 1, 23), "", 1, "Edition"),
                List.of(new Section("s", "Section", blocks)));
    }

    static PDDocument open(Document document) throws IOException {
        return Loader.loadPDF(SampleDocument.render(document));
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** Without white space, since a line may end anywhere. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }
}
