package org.tidemark.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program;
import org.tidemark.report.EditionPress;
import org.tidemark.report.text.TemplateSource;

/**
 * A real edition of the bundled report, damaged in one way at a time by somebody who also puts the hashes right. Its figures are
 * those of app/sample/data: the Russell 2000 closed at 2669.16 on 2026-01-23, 7.5 % above the end of 2025.
 */
class VerificationTest {
    @TempDir
    static Path shared;

    private static Path sound;

    @TempDir
    Path temp;

    private TamperedEdition edition;

    @BeforeAll
    static void build() {
        Path root = Path.of(System.getProperty("tidemark.root"));
        Program.Ended ended = Program.at(root)
                .with(overrides -> new EditionPress(TemplateSource.overriddenBy(overrides), "Tidemark test"))
                .run("build", root.resolve("app/sample"), "--as-of", "2026-01-23", "--lang", "ko,ru,en", "--out",
                        shared);
        assertThat(ended.err()).isEmpty();
        sound = shared.resolve("2026-01-23");
    }

    @BeforeEach
    void copy() {
        edition = TamperedEdition.copy(sound, temp.resolve("edition"));
    }

    @Test
    void whatWasMeantReadsBackClean() throws IOException {
        assertThat(edition.faults()).isEmpty();
        Verification read = Verification.of(sound);
        assertThat(read.languages()).isEqualTo(3);
        assertThat(read.figures()).isGreaterThan(3_000);
        assertThat(read.pages()).isGreaterThan(40);
    }

    @Test
    void aDigitOfThePageIsComparedWithItsFactAndWithThePdf() throws IOException {
        edition.change("en/index.html", "<data value=\"snapshot.RUT.last\">2,669.16<",
                "<data value=\"snapshot.RUT.last\">2,669.61<");

        assertThat(edition.faults()).containsExactly(
                "en/index.html: snapshot: snapshot.RUT.last: the figure is not its fact; found '2,669.61', expected"
                        + " '2669.16 points'",
                "en/report.pdf: snapshot: snapshot.RUT.last: the figure is another than on the page; found '2,669.16',"
                        + " expected '2,669.61'");
    }

    @Test
    void aDecimalCommaThatMovedIsFound() throws IOException {
        edition.change("ru/index.html", "value=\"snapshot.RUT.ytd\">+7,5\u00a0%<",
                "value=\"snapshot.RUT.ytd\">+75\u00a0%<");

        assertThat(edition.faults())
                .contains("ru/index.html: summary: snapshot.RUT.ytd: the figure is not its fact; found"
                        + " '+75\u00a0%', expected '7.5 %'");
    }

    @Test
    void aLostMinusInATableIsFound() throws IOException {
        edition.change("ko/index.html", "<td class=\"n\"><data value=\"snapshot.BTC.return-3m\">−18.7%<",
                "<td class=\"n\"><data value=\"snapshot.BTC.return-3m\">18.7%<");

        assertThat(edition.faults())
                .contains("ko/index.html: snapshot: snapshot.BTC.return-3m: the figure is not its fact;"
                        + " found '18.7%', expected '-18.7 %'");
    }

    @Test
    void aDigitOfAFactIsFoundWhereverItIsPrinted() throws IOException {
        edition.change("facts.json", "\"id\":\"snapshot.RUT.ytd\",\"value\":0.0754",
                "\"id\":\"snapshot.RUT.ytd\",\"value\":0.0854");

        assertThat(edition.faults()).singleElement().asString()
                .startsWith("facts.json: snapshot.RUT.ytd: its printed decimal 7.5 is not its value 8.54")
                .endsWith(" rounded");
    }

    @Test
    void aFactChangedInBothPlacesIsFoundInEveryLanguage() throws IOException {
        edition.change("facts.json", "\"id\":\"halvings.2020.year\",\"value\":2020",
                "\"id\":\"halvings.2020.year\",\"value\":2021");

        assertThat(edition.faults()).contains(
                "ko/index.html: halvings: halvings.2020.year: the figure is not its fact; found '2020', expected '2021'",
                "ru/index.html: halvings: halvings.2020.year: the figure is not its fact; found '2020', expected '2021'",
                "en/index.html: halvings: halvings.2020.year: the figure is not its fact; found '2020', expected '2021'");
    }

    @Test
    void aFactThatIsGoneIsMissed() throws IOException {
        String line = Files.readAllLines(edition.file("facts.json")).stream()
                .filter(text -> text.startsWith("{\"id\":\"snapshot.RUT.record\"")).findFirst().orElseThrow();
        edition.change("facts.json", line + "\n", "");

        assertThat(edition.faults())
                .anyMatch(fault -> fault
                        .startsWith("facts.json: the facts are not as many as manifest.json counts; found"))
                .contains("en/index.html: snapshot: snapshot.RUT.record: facts.json has no such fact; found '2,718.77',"
                        + " expected 'nothing'");
    }

    /** Bitcoin's return after the breakout of 1989 has no value: Bitcoin did not exist. */
    @Test
    void aFigureWhereThereIsNoneIsFound() throws IOException {
        String cell = "<data value=\"breakouts.RUT.close-12m.1989-06-02.BTC.return-30d\">";
        edition.change("en/index.html", cell + "–<", cell + "+4.2%<");

        assertThat(edition.faults())
                .contains("en/index.html: breakouts: breakouts.RUT.close-12m.1989-06-02.BTC.return-30d:"
                        + " the figure is not its fact; found '+4.2%', expected 'no figure, since reason.starts-later'");
    }

    @Test
    void twoSwappedPdfsAreInTheWrongLanguage() throws IOException {
        edition.swap("ko/report.pdf", "en/report.pdf");

        assertThat(edition.faults()).containsExactly(
                "ko/report.pdf: the PDF is in another language; found 'en', expected 'ko'",
                "en/report.pdf: the PDF is in another language; found 'ko', expected 'en'");
    }

    @Test
    void twoSwappedLanguagesAreFoundOnThePagesToo() throws IOException {
        edition.swap("ko", "ru");

        assertThat(edition.faults()).contains(
                "ko/index.html: the page is in another language; found 'ru', expected 'ko'",
                "ko/report.pdf: the PDF is in another language; found 'ru', expected 'ko'",
                "ru/index.html: the page is in another language; found 'ko', expected 'ru'",
                "ru/report.pdf: the PDF is in another language; found 'ko', expected 'ru'");
    }

    @Test
    void aLanguageThatIsGoneIsMissed() throws IOException {
        Files.delete(edition.file("ru/index.html"));
        Files.delete(edition.file("ru/report.pdf"));
        Files.delete(edition.file("ru"));

        assertThat(edition.faults())
                .containsExactly("ru/index.html: the edition says that it is printed in ru, and it is"
                        + " not there");
    }

    @Test
    void aPageOfThePdfWithoutItsTextIsFoundWithEveryFigureOfIt() throws IOException {
        edition.changePdf("en", pdf -> TamperedEdition.redraw(pdf, pdf.getPage(4),
                tokens -> TamperedEdition.without(tokens, "Tj"::equals)));

        assertThat(edition.faults()).contains("en/report.pdf: page 5 has no text").anyMatch(
                fault -> fault.matches(
                        "en/report\\.pdf: [a-z-]+: [A-Za-z0-9.-]+: the figure is not there; found '', expected '.+'"));
    }

    @Test
    void aPictureOfTextIsNoText() throws IOException {
        edition.changePdf("en", pdf -> {
            TamperedEdition.redraw(pdf, pdf.getPage(4), tokens -> TamperedEdition.without(tokens, "Tj"::equals));
            var picture = new java.awt.image.BufferedImage(50, 70, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (var page = new PDPageContentStream(pdf, pdf.getPage(4), PDPageContentStream.AppendMode.APPEND, true)) {
                page.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 595, 842);
            }
        });

        assertThat(edition.faults()).contains("en/report.pdf: page 5 has no text");
    }

    @Test
    void invisibleTextIsNoText() throws IOException {
        edition.changePdf("en", pdf -> TamperedEdition.redraw(pdf, pdf.getPage(4), tokens -> {
            List<Object> hidden = new ArrayList<>();
            for (Object token : tokens) {
                if (token instanceof Operator op && op.getName().equals("BT")) {
                    hidden.add(COSInteger.THREE);
                    hidden.add(Operator.getOperator("Tr"));
                }
                hidden.add(token);
            }
            return hidden;
        }));

        assertThat(edition.faults()).contains("en/report.pdf: page 5 has no text");
    }

    /** Both figures are still on the page, in each other's cells. */
    @Test
    void twoSwappedCellsOfThePdfAreFound() throws IOException {
        edition.changePdf("en", pdf -> TamperedEdition.redraw(pdf, pdf.getPage(4), tokens -> {
            List<Integer> strings = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i) instanceof COSString) {
                    strings.add(i);
                }
            }
            int last = strings.getLast();
            int other = strings.get(strings.size() - 12);
            List<Object> swapped = new ArrayList<>(tokens);
            swapped.set(last, tokens.get(other));
            swapped.set(other, tokens.get(last));
            return swapped;
        }));

        assertThat(edition.faults()).isNotEmpty().allMatch(fault -> fault.startsWith("en/report.pdf: "));
    }

    @Test
    void aSectionThatIsGoneFromThePageIsMissedThereAndStrangeInThePdf() throws IOException {
        Document page = Jsoup.parse(edition.file("en/index.html"), "UTF-8");
        page.select("#halvings").remove();
        Files.writeString(edition.file("en/index.html"), page.outerHtml());

        assertThat(edition.faults()).contains("en/index.html: halvings: the section is not there",
                "en/report.pdf: the page has no such section; found 'Halving cycles', expected ''")
                .anyMatch(fault -> fault.startsWith("en/index.html: there is no table-"));
    }

    @Test
    void aSectionThatSaysNothingIsFound() throws IOException {
        Document page = Jsoup.parse(edition.file("ko/index.html"), "UTF-8");
        page.select("#halvings > :not(h2)").remove();
        Files.writeString(edition.file("ko/index.html"), page.outerHtml());

        assertThat(edition.faults()).contains("ko/index.html: halvings: the section says nothing");
    }

    @Test
    void aSectionThatIsGoneFromThePdfIsMissed() throws IOException {
        edition.changePdf("en", pdf -> {
            COSArray top = (COSArray) pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject()
                    .getDictionaryObject(COSName.K);
            COSDictionary document = (COSDictionary) top.getObject(0);
            COSArray kids = (COSArray) document.getDictionaryObject(COSName.K);
            kids.remove(kids.size() - 1);
        });

        assertThat(edition.faults()).containsExactly(
                "en/report.pdf: sources: the section is not there; found '', expected 'Sources and method'");
    }

    @Test
    void anAlternativeTextIsComparedWithThePage() throws IOException {
        edition.change("en/index.html", "<data value=\"snapshot.NDX.rebased-2026\">601.1</data>, ",
                "<data value=\"snapshot.NDX.rebased-2026\">601.1</data>; ");

        assertThat(edition.faults()).singleElement().asString()
                .startsWith("en/report.pdf: snapshot: the alternative text of a chart is another in the PDF; found '…");
    }

    @Test
    void aTableOfOtherFactsThanInAnotherLanguageIsFound() throws IOException {
        edition.change("ru/index.html", "<td class=\"n\"><data value=\"snapshot.RUT.return-1m\">",
                "<td class=\"n\"><data value=\"snapshot.RUT.return-3m\">");

        assertThat(edition.faults()).anyMatch(fault -> fault.startsWith(
                "ru/index.html: table-price-returns holds other facts than in ko, from figure "));
    }

    @Test
    void aPdfThatNoLongerCallsItselfAnArchiveIsFound() throws IOException {
        edition.changePdf("en", pdf -> pdf.getDocumentCatalog().setMetadata(null));

        assertThat(edition.faults()).containsExactly(
                "en/report.pdf: it does not call itself PDF/A-3a; found '', expected '3A'",
                "en/report.pdf: it does not call itself PDF/UA-1; found '', expected '1'");
    }

    @Test
    void anotherRevisionIsFoundOnItsFrontPage() throws IOException {
        edition.change("manifest.json", "\"revision\": 1", "\"revision\": 2");

        assertThat(edition.faults()).containsExactly("facts.json: it is of another edition than manifest.json; found"
                + " 'small-caps 2026-01-23 r1', expected 'small-caps 2026-01-23 r2'");
    }

    @Test
    void whatIsNoPdfIsSaidToBeNone() throws IOException {
        Files.writeString(edition.file("en/report.pdf"), "not a PDF");

        assertThat(edition.faults()).singleElement().asString()
                .startsWith("en/report.pdf: it cannot be read: ");
    }
}
