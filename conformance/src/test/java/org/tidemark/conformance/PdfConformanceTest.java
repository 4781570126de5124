package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The check itself must be able to fail, or a green edition means nothing. */
class PdfConformanceTest {
    @TempDir
    Path folder;

    /** No metadata, no output intent, a font that is not embedded: ISO 19005-3, 6.6.2.1 and 6.2.11.4.1. */
    @Test
    void anOrdinaryPdfIsNoArchivePdf() throws IOException {
        assertThat(PdfConformance.check(ordinaryPdf(), PDFAFlavour.PDFA_3_A))
                .anyMatch(failure -> failure.contains("6.6.2.1-1:"))
                .anyMatch(failure -> failure.contains("6.2.11.4.1-1:"));
    }

    /** Not tagged, no title, no language: ISO 14289-1, 7.1 and 7.2. */
    @Test
    void anOrdinaryPdfIsNotAccessible() throws IOException {
        assertThat(PdfConformance.check(ordinaryPdf(), PDFAFlavour.PDFUA_1))
                .anyMatch(failure -> failure.contains(" 7.1-"))
                .anyMatch(failure -> failure.contains(" 7.2-"));
    }

    @Test
    void anOrdinaryPdfDeclaresNothing() throws IOException {
        assertThat(PdfConformance.declared(ordinaryPdf())).isEmpty();
    }

    @Test
    void somethingElseIsNotReadAsAPdf() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), "not a PDF");
        assertThatThrownBy(() -> PdfConformance.check(text, PDFAFlavour.PDFA_3_A))
                .isInstanceOf(IOException.class)
                .hasMessage(text + " cannot be read as a PDF");
    }

    private Path ordinaryPdf() throws IOException {
        Path pdf = folder.resolve("ordinary.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            Document document = new Document();
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph("An ordinary page"));
            document.close();
        }
        return pdf;
    }
}
