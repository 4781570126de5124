package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A published site as a reader meets it, in headless Chromium. Runs only with the profile {@code browser}:
 * {@code mvn verify -Pbrowser}.
 */
class SiteInBrowser {
    static final List<String> LANGUAGES = Edition.LANGUAGES;

    private static PublishedSite site;
    private static Browser browser;

    @BeforeAll
    static void openTheSite() {
        // first, so that a machine without a browser says so before anything is built
        browser = Browser.start();
        site = PublishedSite.publish();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @BeforeEach
    void aDeskByDaylight() {
        browser.scripts(true).as(Browser.DESK, false);
    }

    private static String at(String name) {
        return site.url() + name;
    }

    /** The page without its address, for messages. */
    private static String shown(String url) {
        return url.startsWith(site.url()) ? url.substring(site.url().length()) : url;
    }

    private static HttpResponse<Void> fetch(HttpClient client, String url) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every page that the home pages lead to, at 320, 360 and 1440 pixels, by day and by night. */
    @Test
    void everyPageIsWholeQuietAndOpenToEverybody() {
        Deque<String> todo = new ArrayDeque<>();
        LANGUAGES.forEach(language -> todo.add(at(language + "/index.html")));
        Set<String> pages = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        Map<String, List<String>> faults = new TreeMap<>();
        browser.requests();
        browser.complaints();
        while (!todo.isEmpty()) {
            String page = todo.remove();
            if (!pages.add(page)) {
                continue;
            }
            browser.as(Browser.DESK, false).open(page);
            for (String link : browser.links()) {
                String target = link.replaceFirst("#.*", "");
                if (target.endsWith(".html") && target.startsWith(site.url())) {
                    todo.add(target);
                } else if (!target.startsWith("data:") && !target.startsWith("https://desk.example.org/research/")) {
                    files.add(target);
                }
            }
            List<String> found = new ArrayList<>();
            for (boolean dark : new boolean[]{false, true}) {
                for (int width : new int[]{Browser.DESK, Browser.PHONE}) {
                    // a report takes seconds; the earlier one is the latest's like but for a note above it and the way below
                    if (!shown(page).startsWith(PublishedSite.REVISED) || dark && width == Browser.PHONE) {
                        browser.as(width, dark);
                        for (String fault : browser.accessibilityFaults()) {
                            found.add(width + (dark ? " dark: " : " light: ") + fault);
                        }
                    }
                }
            }
            for (int width : new int[]{Browser.SMALLEST, Browser.PHONE, Browser.DESK}) {
                browser.as(width, false);
                if (browser.overflow() > 0) {
                    found.add(width + ": " + browser.overflow() + " pixels too wide");
                }
            }
            browser.complaints().forEach(complaint -> found.add("console: " + complaint));
            browser.requests().stream()
                    .filter(request -> !request.startsWith(site.url()) && !request.startsWith("data:"))
                    .forEach(request -> found.add("request: " + request));
            if (!found.isEmpty()) {
                faults.put(shown(page), found);
            }
        }
        HttpClient client = HttpClient.newHttpClient();
        for (String file : files) {
            if (!file.startsWith(site.url()) || fetch(client, file).statusCode() != 200) {
                faults.put("dead: " + shown(file), List.of());
            }
        }

        assertThat(faults).isEmpty();
        // 3 pages and 3 editions in each language
        assertThat(pages.stream().filter(page -> shown(page).matches("(.*/)?(ko|zh-Hans|zh-Hant|ru|en)/.*")))
                .hasSize(30);
        // 5 feeds, and 5 PDFs of each edition that can be read
        assertThat(files.stream().filter(file -> file.endsWith("feed.xml"))).hasSize(5);
        assertThat(files.stream().filter(file -> file.endsWith("report.pdf"))).hasSize(10);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theLanguageSwitchKeepsThePlace(String language) {
        String other = language.equals("ko") ? "en" : "ko";
        for (String page : List.of("LANG/index.html", "LANG/archive.html", "LANG/corrections.html",
                PublishedSite.WITHDRAWN + "/LANG/index.html")) {
            browser.open(at(page.replace("LANG", language)));
            browser.click(".languages a[hreflang=" + other + "]");
            assertThat(shown(browser.url())).isEqualTo(page.replace("LANG", other));
        }
        browser.open(at(PublishedSite.LATEST + "/" + language + "/index.html"));
        browser.click(".contents a[href='#halvings']");
        browser.click(".languages a[hreflang=" + other + "]");
        assertThat(shown(browser.url())).isEqualTo(PublishedSite.LATEST + "/" + other + "/index.html#halvings");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void fromTheLatestEditionToTheOneBeforeAndBack(String language) {
        browser.open(at(language + "/index.html"));
        browser.click("#latest .primary");
        assertThat(shown(browser.url())).isEqualTo(PublishedSite.LATEST + "/" + language + "/index.html");
        assertThat(browser.shows(".neighbours a[rel=next]")).isFalse();

        browser.click(".neighbours a[rel=prev]");
        assertThat(shown(browser.url())).isEqualTo(PublishedSite.REVISED + "/" + language + "/index.html");
        assertThat(browser.shows(".neighbours a[rel=prev]")).as("the edition before was withdrawn").isFalse();

        browser.click(".site-note a[href*=corrections]");
        assertThat(shown(browser.url()))
                .isEqualTo(language + "/corrections.html#change-" + PublishedSite.REVISED + "-1");
        assertThat(browser.text("#change-" + PublishedSite.REVISED + "-1")).contains("The close was a preliminary one.",
                "data/levels.csv");

        browser.open(at(PublishedSite.WITHDRAWN + "/" + language + "/index.html"));
        assertThat(browser.text("main")).contains("Wrong year-end closes.");
        browser.click(".neighbours a[rel=next]");
        browser.click(".neighbours a[rel=next]");
        assertThat(shown(browser.url())).isEqualTo(PublishedSite.LATEST + "/" + language + "/index.html");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothingIsMissingWithoutScripts(String language) {
        browser.scripts(false).open(at("index.html"));
        browser.click(".choices a[hreflang=" + language + "]");
        assertThat(shown(browser.url())).isEqualTo(language + "/index.html");
        assertThat(browser.shows("#theme")).as("a button that needs a script").isFalse();
        browser.click("#earlier .day a");
        assertThat(browser.shows("#summary .key-facts")).isTrue();
        assertThat(browser.shows("#breakouts figure svg")).isTrue();
        browser.click(".neighbours a[rel=next]");
        browser.click(".languages a");
        browser.click(".site-bar a[href$='archive.html']");
        browser.click(".site-bar a[href$='corrections.html']");
        browser.click("details summary");
        assertThat(browser.shows("details table")).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theThemeThatAReaderChoosesHoldsOnEveryPage() {
        browser.open(at("en/index.html"));
        browser.click("#theme");
        browser.open(at(PublishedSite.LATEST + "/en/index.html"));
        assertThat(browser.text("#theme")).isEqualTo("Dark theme");
        assertThat(browser.shows(":root[data-theme=dark]")).isTrue();
        browser.click("#theme");
        browser.open(at("en/index.html"));
        assertThat(browser.shows(":root[data-theme=light]")).isTrue();
    }

    /** Instruments that see nothing would prove nothing. */
    @Test
    void whatIsWrongWithAPageIsSeen() {
        String page = """
                <!DOCTYPE html><html><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'"></head>
                <body><p style="color:#ccc">faint</p><script>window.ran = true</script><img src="http://127.0.0.1:9/x.png">
                <pre>%s</pre></body></html>""".formatted("wide ".repeat(400));
        site.server().createContext("/bad/", exchange -> {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        browser.complaints();
        browser.requests();
        browser.as(Browser.PHONE, false).open(site.url().replace("/desk/research/", "/bad/index.html"));

        assertThat(browser.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
        assertThat(browser.requests()).anyMatch(url -> !url.startsWith(site.url()));
        assertThat(browser.overflow()).isPositive();
        assertThat(browser.accessibilityFaults()).anyMatch(fault -> fault.startsWith("html-has-lang"))
                .anyMatch(fault -> fault.startsWith("image-alt"));
    }
}
