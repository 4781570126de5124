package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What every edition promises, whatever is in it. Subclasses say which one is held to it. */
abstract class EditionContract {
    private static final long MOST_HTML = 600 * 1024;
    private static final long MOST_PDF = 500 * 1024;

    abstract Edition edition();

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.tidemark.conformance.Edition#LANGUAGES")
    void thePdfIsForTheArchiveAndForEveryReader(String language) throws IOException {
        Path pdf = edition().pdfFile(language);
        List<PDFAFlavour> declared = PdfConformance.declared(pdf);
        assertThat(declared).contains(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
        for (PDFAFlavour standard : declared) {
            assertThat(PdfConformance.check(pdf, standard)).as(standard.toString()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.tidemark.conformance.Edition#LANGUAGES")
    void filesAreSmallEnoughToMail(String language) throws IOException {
        assertThat(Files.size(edition().htmlFile(language))).isBetween(50_000L, MOST_HTML);
        assertThat(Files.size(edition().pdfFile(language))).isBetween(50_000L, MOST_PDF);
    }

    /**
     * Paragraph by paragraph and cell by cell: what the page says, figures and all, the PDF says. Left out are drawings and
     * their alternative texts, which are no text in a PDF, and the folded tables behind charts.
     */
    @ParameterizedTest(name = "{0}")
    @FieldSource("org.tidemark.conformance.Edition#LANGUAGES")
    void thePdfSaysWhatThePageSays(String language) {
        String pdf = edition().pdfText(language);
        Document page = edition().html(language);
        page.select("details, svg, .unseen").remove();
        String blocks = "h2, h3, p, li, caption, th, td";
        List<String> missing = new ArrayList<>();
        for (Element block : page.select("main").select(blocks)) {
            if (!pdf.contains(Edition.squeezed(block.text()))) {
                missing.add(block.text());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(page.select("main data")).hasSizeGreaterThan(500)
                .allSatisfy(figure -> assertThat(figure.closest(blocks)).isNotNull());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.tidemark.conformance.Edition#LANGUAGES")
    void thePageAsksForNothingOutsideTheEdition(String language) {
        Document page = edition().html(language);
        List<String> outside = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                boolean names = !name.startsWith("xmlns") && (value.contains("://") || value.startsWith("//"));
                if (names || value.contains("url(") && !value.contains("url(#") && !value.contains("url(data:")) {
                    outside.add(element.tagName() + " " + attribute);
                }
                if (name.equals("href") && !names && !value.startsWith("data:")) {
                    resolve(page, language, value, outside);
                }
            }
        }
        assertThat(page.select("[src]")).isEmpty();
        for (Element style : page.select("style, script")) {
            assertThat(style.data()).doesNotContain("://", "@import", "fetch(", "XMLHttpRequest");
        }
        assertThat(outside).isEmpty();
    }

    private void resolve(Document page, String language, String link, List<String> outside) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        if (!file.isEmpty() && !Files.exists(edition().htmlFile(language).resolveSibling(file))) {
            outside.add(link + " leads nowhere");
        }
        if (hash >= 0 && file.isEmpty() && page.getElementById(link.substring(hash + 1)) == null) {
            outside.add(link + " names no place of the page");
        }
    }

    @Test
    void theListOfHashesIsTrueAndComplete() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(edition().folder().resolve("SHA256SUMS"))) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> found = new TreeMap<>(edition().hashes());
        found.remove("SHA256SUMS");
        assertThat(listed).isEqualTo(found).containsKeys("facts.json", "manifest.json");
        assertThat(Edition.LANGUAGES).allSatisfy(
                language -> assertThat(listed).containsKeys(language + "/index.html", language + "/report.pdf"));
    }

    @Test
    void factsJsonIsAsItsSchemaSays() throws IOException {
        JsonNode schema;
        try (var in = EditionContract.class.getResourceAsStream("/org/tidemark/app/facts.schema.json")) {
            schema = new ObjectMapper().readTree(in);
        }
        JsonNode json = edition().json("facts.json");
        assertThat(SchemaCheck.faults(schema, json)).isEmpty();
        assertThat(edition().facts()).hasSize(json.get("facts").size()).hasSizeGreaterThan(1_000)
                .allSatisfy((id, fact) -> {
                    assertThat(fact.get("value").isNull()).isEqualTo(fact.has("reason"));
                    assertThat(fact.has("unit")).isNotEqualTo(fact.has("reason"));
                });
    }

    /** {@code docs/facts.md} has a row for every id: a pattern in which {@code <name>} stands for one segment or part of one. */
    @Test
    void everyFactIsDefinedInTheDocument() throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        for (String line : Files.readAllLines(ProgramProcess.ROOT.resolve("docs/facts.md"))) {
            if (line.startsWith("| `") && line.indexOf('`', 3) > 0) {
                String id = line.substring(3, line.indexOf('`', 3));
                patterns.add(Pattern.compile(id.replace(".", "\\.").replaceAll("<[^>]+>", "[A-Za-z0-9-]+")));
            }
        }
        assertThat(edition().facts().keySet())
                .allMatch(id -> patterns.stream().anyMatch(pattern -> pattern.matcher(id).matches()));
    }

    @Test
    void everyInputIsCountedAndNoRowIsLost() {
        JsonNode inputs = edition().json("manifest.json").get("inputs");
        assertThat(inputs).isNotEmpty().allSatisfy(input -> {
            JsonNode rows = input.get("rows");
            assertThat(rows.get("kept").asLong() + rows.get("refused").asLong() + rows.get("outside").asLong())
                    .as(input.get("name").asText()).isEqualTo(rows.get("read").asLong()).isPositive();
        });
    }

    /** A number is the decimal that facts.json holds for it, so it is the same in every language, however it is written. */
    @ParameterizedTest(name = "{0}")
    @FieldSource("org.tidemark.conformance.Edition#LANGUAGES")
    void everyFigureIsTheFactItNames(String language) {
        Map<String, JsonNode> facts = edition().facts();
        List<String> wrong = new ArrayList<>();
        for (Element figure : edition().html(language).select("main data")) {
            JsonNode fact = facts.get(figure.attr("value"));
            if (fact == null || !PrintedFigure.of(figure.text(), language).agreesWith(fact)) {
                wrong.add(figure.attr("value") + ": " + figure.text() + " for "
                        + (fact == null ? "no fact" : fact.path("printed").asText(fact.get("value").asText())));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The same shape in every language: no figure is left out or added by a narrative's translation of a table. */
    @Test
    void tablesHoldTheSameFactsInEveryLanguage() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        Map<String, List<String>> first = new HashMap<>();
        for (String language : Edition.LANGUAGES) {
            for (Element table : edition().html(language).select("main table")) {
                List<String> ids = table.select("data").eachAttr("value");
                String name = table.id();
                first.putIfAbsent(name, ids);
                if (!first.get(name).equals(ids)) {
                    tables.put(language + " " + name, ids);
                }
            }
        }
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(tables).isEmpty();
    }
}
