package org.tidemark.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Sha256;

class PublishTest {
    @TempDir
    Path temp;

    /** Read by many tests, changed by none. */
    @TempDir
    private static Path past;

    private static Desk history;

    private Desk desk;

    @BeforeAll
    static void whatHappenedAtOneDesk() {
        history = Desk.in(past).history();
    }

    @BeforeEach
    void aDesk() {
        desk = Desk.in(temp);
    }

    @Test
    void theFirstPublicationMakesAWholeSite() {
        Ended ended = desk.build("2026-01-21").publish();

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line).startsWith("done: " + desk.site()));
        assertThat(desk.content().keySet()).containsExactly("2026-01-21/SHA256SUMS", "2026-01-21/en/index.html",
                "2026-01-21/en/preview.png", "2026-01-21/en/report.pdf", "2026-01-21/facts.json",
                "2026-01-21/index.html",
                "2026-01-21/ko/index.html", "2026-01-21/ko/preview.png", "2026-01-21/ko/report.pdf",
                "2026-01-21/manifest.json", "2026-01-21/published.json", "en/archive.html", "en/corrections.html",
                "en/feed.xml", "en/index.html", "index.html", "ko/archive.html", "ko/corrections.html", "ko/feed.xml",
                "ko/index.html", "robots.txt", "site.json", "sitemap.xml");
        assertThat(ended.out().lines()).hasSize(desk.content().size());
    }

    /** Taken out with our own expression: what stands between a place and its end was not in the edition. */
    @Test
    void aPublishedPageIsTheEditionsOwnByteForByteAroundWhatTheSiteAdds() throws IOException {
        for (String day : new String[]{"2026-01-21", "2026-01-22"}) {
            for (String line : history.read(day + "/SHA256SUMS").lines().toList()) {
                Path file = history.site().resolve(day).resolve(line.substring(66));
                byte[] bytes = file.toString().endsWith("index.html")
                        ? Files.readString(file).replaceAll("(?s)(<!--site:(\\w+)-->).*<!--/site:\\2-->", "$1")
                                .getBytes(
                                        java.nio.charset.StandardCharsets.UTF_8)
                        : Files.readAllBytes(file);
                assertThat(Sha256.of(bytes)).as(day + " " + line).isEqualTo(line.substring(0, 64));
            }
        }
    }

    @Test
    void theHomePageShowsTheLatestEditionAndTheOnesBefore() {
        Document home = SiteWalk.parsed(history.site(), "ko/index.html");

        assertThat(home.select("h1").text()).isEqualTo("책상");
        assertThat(home.select("#latest .headline").text()).isEqualTo("2026년 1월 22일 기준");
        assertThat(home.select("#latest .key-facts li").text()).isEqualTo("2026-01-22 r1 in ko & more");
        assertThat(home.select("#latest .actions a").eachAttr("href")).containsExactly("../2026-01-22/ko/index.html",
                "../2026-01-22/ko/report.pdf");
        assertThat(home.select("#latest .actions a").last().text()).isEqualTo("PDF, 3 KB");
        assertThat(home.select("#earlier .day a").eachText()).containsExactly("2026년 1월 21일");
        assertThat(home.select("#corrections li").eachText()).containsExactly("2026년 1월 21일 기준: 제2판, 2026년 1월 24일 발행",
                "2026년 1월 20일 기준: 제1판, 2026년 1월 24일 철회");
    }

    @Test
    void anEditionLeadsToItsNeighboursThatCanBeRead() {
        Document middle = SiteWalk.parsed(history.site(), "2026-01-21/en/index.html");
        Document last = SiteWalk.parsed(history.site(), "2026-01-22/en/index.html");

        assertThat(middle.select(".neighbours a").eachAttr("href")).containsExactly("../../2026-01-22/en/index.html");
        assertThat(middle.select(".site-note a").eachAttr("href")).containsExactly(
                "../../en/corrections.html#change-2026-01-21-1", "../../2026-01-22/en/index.html");
        assertThat(last.select(".neighbours a").eachAttr("href")).containsExactly("../../2026-01-21/en/index.html");
        assertThat(last.select(".site-note")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en/index.html, ../ko/index.html, ../index.html", "en/archive.html, ../ko/archive.html, ../index.html",
        "en/corrections.html, ../ko/corrections.html, ../index.html",
        "2026-01-20/en/index.html, ../ko/index.html, ../index.html"})
    void theLanguageSwitchKeepsThePlace(String page, String korean, String neutral) {
        Document html = SiteWalk.parsed(history.site(), page);

        assertThat(html.select(".languages a[hreflang=ko]").attr("href")).isEqualTo(korean);
        assertThat(html.select("link[rel=alternate][hreflang=ko]").attr("href")).isEqualTo(korean);
        assertThat(html.select("link[rel=alternate][hreflang=x-default]").attr("href")).isEqualTo(neutral);
    }

    @Test
    void addressesAreWholeOnlyWhereAStandardAsksForThem() {
        assertThat(SiteWalk.pages(history.site())).allSatisfy(name -> {
            Document page = SiteWalk.parsed(history.site(), name);
            assertThat(page.select("a[href^=http], link:not([rel=canonical])[href^=http], [src]")).as(name).isEmpty();
        });
        Document latest = SiteWalk.parsed(history.site(), "2026-01-22/en/index.html");
        assertThat(latest.select("link[rel=canonical]").attr("href")).isEqualTo(Desk.URL + "2026-01-22/en/index.html");
        assertThat(latest.select("meta[property=og:image]").attr("content"))
                .isEqualTo(Desk.URL + "2026-01-22/en/preview.png");
        assertThat(latest.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(latest.select("meta[property=og:title]").attr("content"))
                .isEqualTo("A <desk> & more, as of 22 January 2026");
        assertThat(latest.select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
    }

    @Test
    void noLinkIsDeadAndNothingButTheRecordsIsOutOfReach() {
        SiteWalk walk = SiteWalk.of(history.site(), Desk.URL);

        assertThat(walk.dead()).isEmpty();
        assertThat(walk.outside()).isEmpty();
        var missed = new java.util.TreeSet<>(history.content().keySet());
        missed.removeAll(walk.reached());
        assertThat(missed)
                .allMatch(name -> name.matches("site\\.json|.*/(published|manifest|facts)\\.json|.*/SHA256SUMS"));
    }

    /** A walk that finds nothing must be able to find something. */
    @Test
    void theWalkSeesALinkThatIsDead() throws IOException {
        desk.history();
        Files.delete(desk.site().resolve("2026-01-22/en/report.pdf"));

        assertThat(SiteWalk.of(desk.site(), Desk.URL).dead()).contains("en/index.html: ../2026-01-22/en/report.pdf",
                "en/feed.xml: https://desk.example.org/2026-01-22/en/report.pdf");
    }

    @Test
    void withoutAnAddressNothingNeedsOneAndTheReaderIsTold() {
        desk.change("report.yaml", "site: {url: \"https://desk.example.org\"}\n", "");

        Ended ended = desk.build("2026-01-21").publish();

        assertThat(ended.err())
                .isEqualTo("warning: report.yaml has no site.url; without it there is no sitemap, no canonical"
                        + " address and no preview picture elsewhere\n");
        assertThat(desk.content()).doesNotContainKey("sitemap.xml");
        assertThat(desk.read("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
        SiteWalk walk = SiteWalk.of(desk.site(), "");
        assertThat(walk.dead()).isEmpty();
        assertThat(walk.outside()).isEmpty();
        assertThat(SiteWalk.parsed(desk.site(), "en/index.html").select("link[rel=canonical], meta[property=og:image]"))
                .isEmpty();
    }

    @Test
    void doingItAgainWritesNothing() throws IOException {
        desk.build("2026-01-21").publish();
        Path tree = desk.site().toRealPath();
        var before = identities(tree);

        Ended again = desk.publish();

        assertThat(again.status()).isEqualTo(Status.DONE);
        assertThat(again.out()).isEqualTo("skipped: " + desk.content().size() + " files of " + desk.site()
                + " that stay as they are\n");
        assertThat(desk.site().toRealPath()).isEqualTo(tree);
        assertThat(identities(tree)).isEqualTo(before);
    }

    @Test
    void aFileThatStaysTheSameIsNotWrittenAgain() throws IOException {
        desk.build("2026-01-21").publish();
        var before = identities(desk.site().toRealPath());
        desk.build("2026-01-22").publish();
        var after = identities(desk.site().toRealPath());

        assertThat(after).containsAllEntriesOf(before.entrySet().stream()
                .filter(file -> file.getKey().startsWith("2026-01-21/") && !file.getKey().endsWith("ko/index.html")
                        && !file.getKey().endsWith("en/index.html"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(after.get("en/index.html")).isNotEqualTo(before.get("en/index.html"));
    }

    /** What the system knows a file by, and when it was written. */
    private static Map<String, String> identities(Path tree) throws IOException {
        Map<String, String> identities = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                identities.put(tree.relativize(file).toString(),
                        attributes.fileKey() + " " + attributes.lastModifiedTime());
            }
        }
        return identities;
    }

    @Test
    void theSameHistoryGivesTheSameSite() {
        assertThat(desk.history().content()).isEqualTo(history.content());
    }

    @Test
    void aRehearsalWritesNothing() {
        Ended ended = desk.build("2026-01-21").publish("--dry-run");

        assertThat(ended.out()).startsWith("would write: " + desk.site().resolve("2026-01-21/SHA256SUMS") + "\n");
        assertThat(temp.toFile().list()).containsExactly("desk");
    }

    @Test
    void whatAPersonPutsBesideTheSiteStays() throws IOException {
        desk.build("2026-01-21").publish();
        Files.createDirectories(desk.site().resolve(".well-known"));
        Files.writeString(desk.site().resolve(".well-known/security.txt"), "Contact: mailto:desk@example.org\n");
        Files.writeString(desk.site().resolve("favicon.ico"), "icon");

        desk.build("2026-01-22").publish();

        assertThat(desk.content()).containsEntry(".well-known/security.txt", "Contact: mailto:desk@example.org\n")
                .containsEntry("favicon.ico", "icon");
    }

    @Test
    void aLanguageWithoutAnEditionHasNoPage() {
        desk.program().run("build", desk.folder(), "--lang", "en", "--as-of", "2026-01-21");

        desk.publish();

        assertThat(desk.content().keySet()).noneMatch(name -> name.startsWith("ko/"));
        assertThat(desk.read("index.html")).contains("en/index.html").doesNotContain("ko/");
    }

    @Test
    void anAddressInALanguageIsNotLost() {
        desk.build("2026-01-21").publish();
        desk.program().run("build", desk.folder(), "--lang", "en", "--as-of", "2026-01-21");

        Ended ended = desk.publish();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err())
                .isEqualTo("failed: " + desk.site() + ": the edition of 2026-01-21 has an address in ko, and"
                        + " revision 2 is not in that language; build it with all of them\n");
    }

    @Test
    void aChangedEditionIsNotPublished() throws IOException {
        desk.build("2026-01-21");
        Files.writeString(desk.folder().resolve("out/2026-01-21/ko/index.html"), "tampered");

        Ended ended = desk.publish();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).isEqualTo("failed: " + desk.folder().resolve("out/2026-01-21")
                + "/ko/index.html: changed since the edition was made\n");
        assertThat(desk.site()).doesNotExist();
    }

    @Test
    void aPageThatSomebodyChangedOnTheSiteIsNoticedAndMended() throws IOException {
        desk.build("2026-01-21").publish();
        Path page = desk.site().resolve("2026-01-21/ko/index.html");
        String published = Files.readString(page);
        Files.writeString(page, published.replace("r1 in ko", "r1 in KO"));

        Ended other = desk.build("2026-01-22").publish();
        Ended same = desk.publish("--as-of", "2026-01-21");

        assertThat(other.status()).isEqualTo(Status.FAILED);
        assertThat(other.err()).isEqualTo("tidemark: " + page.toRealPath().getParent().getParent().getParent()
                .resolveSibling("1").resolve("2026-01-21/ko/index.html")
                + ": changed since it was published; publish that edition again (IOException)\n");
        assertThat(same.status()).isEqualTo(Status.DONE);
        assertThat(Files.readString(page)).isEqualTo(published);
    }

    @Test
    void aRevisionIsNeverExchangedForAnotherOfTheSameNumber() throws IOException {
        desk.build("2026-01-21").publish();
        org.tidemark.app.edition.Folders.delete(desk.folder().resolve("out"));
        desk.change("data/levels.csv", "BTC,2026-01-21,91000", "BTC,2026-01-21,91500");
        desk.build("2026-01-21");

        Ended ended = desk.publish();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err())
                .isEqualTo("failed: " + desk.site() + ": it has revision 1 of 2026-01-21, and this is another"
                        + " revision 1; a published revision is never exchanged. Copy the site's folder 2026-01-21 to "
                        + desk.folder().resolve("out/.editions/2026-01-21/r1")
                        + " and build again, which gives the next revision\n");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectories(desk.site());
        Files.writeString(desk.site().resolve("index.html"), "mine");

        Ended ended = desk.build("2026-01-21").publish();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err())
                .isEqualTo("tidemark: " + desk.site() + " is there and was not published by this program; name a"
                        + " folder that is new or empty (IOException)\n");
        assertThat(desk.read("index.html")).isEqualTo("mine");
    }

    @Test
    void anEmptyFolderBecomesTheSite() throws IOException {
        Files.createDirectories(desk.site());

        assertThat(desk.build("2026-01-21").publish().status()).isEqualTo(Status.DONE);
        assertThat(Files.isSymbolicLink(desk.site())).isTrue();
        assertThat(Files.isDirectory(desk.site(), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aSiteIsOfOneReport() {
        desk.build("2026-01-21").publish();
        desk.change("report.yaml", "report: desk-report", "report: other-report");

        Ended ended = desk.program().run("publish", desk.folder(), "--to", desk.site(), "--withdraw", "--as-of",
                "2026-01-21");

        assertThat(ended.err())
                .isEqualTo("failed: " + desk.site() + ": it is the site of 'desk-report'; publish each report to a"
                        + " folder of its own\n");
    }

    @Test
    void aTemplateOfTheWorkspaceThatCannotBeReadIsNamed() throws IOException {
        desk.build("2026-01-21");
        Path template = desk.folder().resolve("templates/site/home.ftlx");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<p>\n${nothing}</p>\n");

        Ended ended = desk.publish();

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).startsWith("failed: site/home.ftlx:2:3: there is no 'nothing'; ");
    }

    @Test
    void withoutAnEditionThereIsNothingToPublish() {
        Ended ended = desk.publish("--as-of", "2020-01-01");

        assertThat(ended.status()).isEqualTo(Status.FAILED);
        assertThat(ended.err()).isEqualTo("tidemark: no edition of desk-report as of 2020-01-01 in "
                + desk.folder().resolve("out") + "; 'tidemark build' makes one\n");
    }
}
