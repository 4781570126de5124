package org.tidemark.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

class HtmlRendererTest {
    private static final TemplateSource TEMPLATES = TemplateSource.bundled();

    private static String render(Document document) {
        Messages words = Messages.load(TEMPLATES, new Language(document.language()));
        List<HtmlPage.Translation> translations = TEMPLATES.languages().stream()
                .map(language -> new HtmlPage.Translation(language,
                        Messages.load(TEMPLATES, language).say(Language.AUTONYM), "../" + language + "/index.html"))
                .toList();
        return new HtmlRenderer(TEMPLATES).render(document, SampleDocument.charts(), words,
                new HtmlPage(translations, Optional.of("report.pdf")));
    }

    /** The sample lies in target/pages afterwards, to be looked at. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ko,      소형주 지수가 이전 고점을 넘어선 뒤 비트코인은 어떻게 움직였나
            zh-Hans, 小盘股指数突破前高之后，比特币的走势如何
            zh-Hant, 小型股指數突破前高之後，比特幣的走勢如何
            ru,      Что происходило с биткойном после пробоя прежнего максимума индексом малой капитализации
            en,      What Bitcoin did after small caps broke their old high
            """)
    void everyBlockIsThereInEveryLanguage(String language, String words) throws IOException {
        String html = render(SampleDocument.of(language, words));
        Path page = Path.of("target", "pages", language, "index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, html);

        Element root = Jsoup.parse(html).child(0);
        assertThat(root.attr("lang")).isEqualTo(language);
        assertThat(root.select("main > section")).hasSize(2);
        assertThat(root.select("h1")).hasSize(1);
        assertThat(root.select("figure svg, figure details table, main > section > .table > table")).hasSize(3);
        assertThat(root.select("data[value=snapshot.RUT.ytd]").first().text()).isEqualTo("+7.5%");
        assertThat(root.select(".languages [aria-current]").attr("lang")).isEqualTo(language);
        assertThat(root.select(".languages a")).hasSize(4);
    }

    @Test
    void anIdIsThereOnceAndEveryLinkWithinThePageLeadsSomewhere() {
        Element root = Jsoup.parse(render(SampleDocument.of("en", "words")));
        Set<String> ids = new HashSet<>();
        root.select("[id]").forEach(element -> assertThat(ids.add(element.id())).as(element.id()).isTrue());
        root.select("a[href^=#]").forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
        root.select("[aria-labelledby]").forEach(element -> assertThat(ids)
                .containsAll(List.of(element.attr("aria-labelledby").split(" ", -1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
        "</title><script>alert(1)</script>", "&lt;b&gt;", "]]><svg onload=alert(1)>", "\u0000\u0085"})
    void noTextOfADocumentCanBecomeMarkup(String evil) {
        Element harmless = Jsoup.parse(render(SampleDocument.of("en", "words")));
        Element attacked = Jsoup.parse(render(SampleDocument.of("en", evil)));
        // The same elements with the same attributes: all of the text stayed text.
        assertThat(shape(attacked)).isEqualTo(shape(harmless));
        if (evil.charAt(0) != '\u0000') {
            assertThat(attacked.select("h1").text()).isEqualTo(evil.strip());
        }
    }

    private static List<String> shape(Element root) {
        return root.getAllElements().stream()
                .map(element -> element.tagName() + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey()).toList())
                .toList();
    }

    @Test
    void nothingIsFetched() {
        Element root = Jsoup.parse(render(SampleDocument.of("en", "words")));
        assertThat(root.select("script[src], link[rel=stylesheet], img, iframe, object, embed, base, form")).isEmpty();
        String style = root.select("style").first().data();
        assertThat(style).doesNotContain("url(").doesNotContain("@import").doesNotContain("/*");
    }

    /** Held with our own reading of the page: what a browser hashes is the text between the two tags. */
    @Test
    void ourStyleAndScriptAreTheOnlyOnesThatThePolicyLetsRun() throws Exception {
        String html = render(SampleDocument.of("en", "words"));
        Element root = Jsoup.parse(html);

        assertThat(root.select("meta[http-equiv=Content-Security-Policy]").attr("content")).isEqualTo(
                "default-src 'none'; style-src 'sha256-" + hash(between(html, "<style>", "</style>"))
                        + "'; script-src 'sha256-" + hash(between(html, "<script>", "</script>"))
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(root.select("script, style")).hasSize(2);
        assertThat(root.select("[style], [onclick], [onload], [onerror]")).isEmpty();
    }

    private static String between(String html, String open, String close) {
        return html.substring(html.indexOf(open) + open.length(), html.indexOf(close));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatASiteAddsCanBeTakenOutAgain() {
        String page = render(SampleDocument.of("en", "words"));
        Map<SitePlace, String> parts = Map.of(SitePlace.HEAD, "<link rel=\"prev\" href=\"x\">", SitePlace.BAR,
                "<nav><!--site:bar--> $1 \\</nav>", SitePlace.END, "<nav></nav>");

        String filled = SitePlace.fill(page, parts);

        Element root = Jsoup.parse(filled);
        assertThat(root.select("head > link[rel=prev]")).hasSize(1);
        assertThat(root.select("body > nav")).hasSize(2);
        assertThat(root.select(".skip + nav + header")).hasSize(1);
        assertThat(SitePlace.restore(filled)).isEqualTo(page).isEqualTo(SitePlace.restore(page));
        assertThatThrownBy(() -> SitePlace.fill(page.replace("<!--site:end-->", ""), parts))
                .hasMessage("the page has no single place '<!--site:end-->' for a site; build it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "#nowhere", "ftp://example.org"})
    void aLinkThatCouldRunOrLeadsNowhereIsRefused(String href) {
        List<Inline> link = List.of(new Inline.Link(href, List.of(new Inline.Text("x"))));
        Document document = new Document("en", new Masthead("t", "", "p", LocalDate.of(2026, 1, 23), "d", 1, "e"),
                List.of(new Section("a", "A", List.of(new Block.Heading(1, "a", List.of(new Inline.Text("A"))),
                        new Block.Paragraph(Block.Paragraph.Style.BODY, link)))));
        assertThatThrownBy(() -> render(document)).isInstanceOf(IllegalArgumentException.class);
    }

    /** WCAG 2.2, success criteria 1.4.3 (text, 4.5 to 1) and 1.4.11 (edges of controls, 3 to 1). */
    @Test
    void everyPairOfColoursHasTheContrastThatWcagAsksFor() {
        String sheet = TEMPLATES.require("css/report.css", "");
        for (String theme : List.of(":root {", ":root[data-theme=dark] {", ":root:not([data-theme=light]) {")) {
            Map<String, String> colours = ContrastRatio.properties(sheet, theme);
            for (String paper : List.of("--paper", "--tint")) {
                for (String text : List.of("--ink", "--muted", "--accent", "--caution")) {
                    assertThat(ContrastRatio.of(colours.get(text), colours.get(paper)))
                            .as(theme + text + " on " + paper)
                            .isGreaterThanOrEqualTo(4.5);
                }
                assertThat(ContrastRatio.of(colours.get("--strong-rule"), colours.get(paper))).as(theme + paper)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }
}
