package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.tidemark.app.gate.GateResult;
import org.tidemark.app.gate.VeraPdf;
import org.tidemark.app.workspace.GateSettings.Command;

/** The gate reads what the real veraPDF prints. */
class VeraPdfGateTest {
    /** veraPDF in a process of its own, on the class path of these tests. */
    private static final Command VERAPDF = new Command(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    VeraPdfCommand.class.getName()),
            Duration.ofMinutes(5));

    @TempDir
    Path folder;

    @Test
    void theBundledReportPasses() {
        GateResult result = VeraPdf.check(Optional.of(VERAPDF), Demo.EDITION.folder(), Edition.LANGUAGES);

        assertThat(result.sentences()).isEmpty();
        assertThat(result.state()).isEqualTo(GateResult.State.PASSED);
    }

    /** No tree of tagged elements: ISO 19005-3, 6.7.3.3, and ISO 14289-1, 7.1. */
    @Test
    void anOrdinaryPdfFailsBothStandardsWithItsRules() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        try (var out = Files.newOutputStream(folder.resolve("en/report.pdf"))) {
            Document document = new Document();
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph("An ordinary page"));
            document.close();
        }

        GateResult result = VeraPdf.check(Optional.of(VERAPDF), folder, List.of("en"));

        // of many broken rules the first few are said, and which come first is for veraPDF to choose
        assertThat(result.sentences())
                .anyMatch(line -> line.startsWith("en/report.pdf: does not keep PDF/A-3a: ISO 19005-3:2012, 6."))
                .anyMatch(line -> line.startsWith("en/report.pdf: does not keep PDF/UA-1: ISO 14289-1:2014, "));
    }

    @Test
    void whatIsNoPdfCannotBeJudged() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/report.pdf"), "not a PDF");

        assertThat(VeraPdf.check(Optional.of(VERAPDF), folder, List.of("en")).failed()).isTrue();
    }
}
