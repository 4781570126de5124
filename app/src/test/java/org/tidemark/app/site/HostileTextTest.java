package org.tidemark.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a configuration or a command line holds stays text on every page, in every feed and in the sitemap. */
class HostileTextTest {
    /** Ways out of text, attribute, title, comment, CDATA and template, as cheat sheets list them. */
    static final List<String> CORPUS = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)", "</title><script>alert(1)</script>", "--><svg onload=alert(1)>",
            "<!--/site:bar--><script>alert(1)</script>", "]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'/>",
            "&lt;script&gt;&#x6a;&amp;", "${7*7}#{7*7}<#if true>x</#if>", "{0} {title} '{'", "javascript:alert(1)",
            "</style><script>alert(1)</script>", "\\u003cscript\\u003e", "`${alert(1)}`",
            "<iframe srcdoc='<script>1</script>'>",
            "{\"a\":\"</script>\"}", "%3Cscript%3E", "<a href=\"data:text/html,x\">x</a>", "＜script＞", "\u202etxt.exe");

    @TempDir
    Path temp;

    /** Several at a time: what gets out of one text would get out of all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void noTextBecomesMarkup(int group) throws Exception {
        List<String> some = CORPUS.subList(group * 5, group * 5 + 5);
        Desk harmless = site("harmless", "words");
        Desk attacked = site("attacked", String.join(" ", some));

        assertThat(attacked.content().keySet()).isEqualTo(harmless.content().keySet());
        for (String name : SiteWalk.pages(attacked.site())) {
            Document page = SiteWalk.parsed(attacked.site(), name);
            assertThat(shape(page)).as(name).isEqualTo(shape(SiteWalk.parsed(harmless.site(), name)));
        }
        Document home = SiteWalk.parsed(attacked.site(), "en/index.html");
        Document corrections = SiteWalk.parsed(attacked.site(), "en/corrections.html");
        assertThat(some).allSatisfy(evil -> {
            assertThat(home.select("h1").first().wholeText()).contains(evil);
            assertThat(corrections.select("section").first().wholeText()).contains(evil);
        });
        for (String xml : List.of("en/feed.xml", "ko/feed.xml", "sitemap.xml")) {
            assertThat(elements(attacked.read(xml))).as(xml).isEqualTo(elements(harmless.read(xml)));
        }
        assertThat(SiteWalk.of(attacked.site(), Desk.URL).dead()).isEmpty();
    }

    /** Two editions, one corrected and one withdrawn, with a text wherever a person may put one. */
    private Desk site(String name, String text) throws IOException {
        Desk desk = Desk.in(Files.createDirectory(temp.resolve(name)));
        String yaml = "'" + text.replace("'", "''") + "'";
        desk.change("report.yaml", "title: {ko: 책상, en: \"A <desk> & more\"}",
                "title: {ko: " + yaml + ", en: " + yaml + "}\nsubtitle: " + yaml);
        desk.change("report.yaml", "publisher: Our Desk", "publisher: " + yaml);
        desk.change("report.yaml", "name: Russell 2000", "name: " + yaml);
        for (String day : List.of("2026-01-20", "2026-01-21")) {
            desk.build(day).publish("--as-of", day);
        }
        desk.change("data/levels.csv", "BTC,2026-01-21,91000", "BTC,2026-01-21,91500");
        assertThat(desk.build("2026-01-21").publish("--as-of", "2026-01-21", "--reason=" + text).err()).isEmpty();
        assertThat(desk.publish("--withdraw", "--as-of", "2026-01-20", "--reason=" + text).err()).isEmpty();
        return desk;
    }

    /** For a parser that forgives nothing. */
    private static int elements(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("*")
                .getLength();
    }

    /** Elements with the names of their attributes. */
    private static List<String> shape(Element root) {
        return root.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream().map(attribute -> " " + attribute.getKey()).toList())
                .toList();
    }

    @Test
    void everyPageOfTheSiteHasAPolicyThatAllowsNothingButItsOwnStyleAndScript() throws Exception {
        Desk desk = Desk.in(temp).history();

        for (String name : SiteWalk.pages(desk.site())) {
            // the editions' own pages come from the little press of the tests here; theirs are held in the report module
            boolean edition = name.matches("2026-01-2[12]/(en|ko)/index.html");
            Document page = SiteWalk.parsed(desk.site(), name);
            if (edition) {
                assertThat(page.select("script, style, [style]")).as(name).isEmpty();
                continue;
            }
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).as(name)
                    .matches("default-src 'none'; style-src 'sha256-[^' ]+'; script-src 'sha256-[^' ]+'; img-src data:;"
                            + " base-uri 'none'; form-action 'none'");
            assertThat(page.select("[style], [onclick], [onload]")).as(name).isEmpty();
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("script")).hasSize(1);
        }
    }
}
