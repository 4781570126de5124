package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every PDF of the editions under a folder is a valid archive and accessible. The folder is {@code out/} at the root of
 * the working copy, where the demo writes, or the one that {@code -Dtidemark.editions=DIR} names.
 */
class EditionConformanceTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfs")
    void anEditionsPdfIsForTheArchiveAndForEveryReader(Path pdf) throws IOException {
        List<PDFAFlavour> declared = PdfConformance.declared(pdf);
        assertThat(declared).contains(PDFAFlavour.PDFUA_1).containsAnyOf(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_3_A);
        for (PDFAFlavour standard : declared) {
            assertThat(PdfConformance.check(pdf, standard)).as(standard.toString()).isEmpty();
        }
    }

    static List<Path> pdfs() throws IOException {
        Path root = Path.of(System.getProperty("tidemark.root"));
        Path editions = root.resolve(System.getProperty("tidemark.editions", "out"));
        assumeTrue(Files.isDirectory(editions), "no edition has been built in " + editions);
        try (Stream<Path> files = Files.walk(editions)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }
}
