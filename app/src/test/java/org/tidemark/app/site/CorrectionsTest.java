package org.tidemark.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.app.Program.Ended;
import org.tidemark.app.Status;

/** What happens to an edition after its publication, and where readers learn of it. */
class CorrectionsTest {
    @TempDir
    Path temp;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.in(temp);
    }

    private Document feed(String language) {
        return Jsoup.parse(desk.read(language + "/feed.xml"), "", Parser.xmlParser());
    }

    /** The last close is the peak of the cycle; its multiple, ×1.4, is the same in print: 91,000 and 91,500 over 64,000. */
    @Test
    void aRevisionSaysWhatChangedAndWhy() {
        desk.build("2026-01-21").publish();
        desk.change("data/levels.csv", "BTC,2026-01-21,91000", "BTC,2026-01-21,91500");

        desk.build("2026-01-21").publish("--reason", "A <late> print.");

        Document page = SiteWalk.parsed(desk.site(), "en/corrections.html");
        assertThat(page.select("section").eachAttr("id")).containsExactly("change-2026-01-21-1");
        assertThat(page.select("section > p").eachText()).contains("Revision 2 of 24 January 2026",
                "Reason: A <late> print.");
        assertThat(page.select("section > ul li").eachText())
                .containsExactly("Input files that changed: data/levels.csv");
        assertThat(page.select(".change dd").eachText()).containsExactly("2026-01-21 r1 in en & more",
                "2026-01-21 r2 in en & more");
        assertThat(page.select("tbody tr").eachText()).containsExactly("halvings.2024.peak $91,000 $91,500");
        assertThat(page.select("section > p").eachText()).contains("One figure changed in print.");
        assertThat(desk.read("2026-01-21/corrections-r2.json")).contains("\"halvings.2024.peak\"",
                "\"halvings.2024.peak-multiple\"");
    }

    @Test
    void aRevisionWithoutAnotherFigureSaysSo() {
        desk.build("2026-01-21").publish();
        desk.change("report.yaml", "publisher: Our Desk", "publisher: Their Desk");

        desk.build("2026-01-21").publish();

        Document page = SiteWalk.parsed(desk.site(), "en/corrections.html");
        assertThat(page.select("section > ul li").eachText()).containsExactly("The settings of the report changed.");
        assertThat(page.select("section > p").eachText()).contains("No figure changed in print.");
        assertThat(page.select("table, details")).isEmpty();
    }

    @Test
    void nothingToCorrectIsSaidToo() {
        desk.build("2026-01-21").publish();

        assertThat(SiteWalk.parsed(desk.site(), "ko/corrections.html").select("main > p").eachText())
                .containsExactly("발행한 호는 알리지 않고 고치는 일이 없습니다. 모든 개정과 철회를 최근 순으로 밝힙니다.", "정정하거나 철회한 호가 없습니다.");
    }

    @Test
    void aWithdrawnEditionKeepsItsAddressesAndLosesItsFigures() {
        desk.build("2026-01-21").publish();
        desk.build("2026-01-22").publish();

        Ended ended = desk.publish("--withdraw", "--as-of", "2026-01-22", "--reason", "Wrong file.");

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(ended.out()).contains("removed: " + desk.site().resolve("2026-01-22/ko/report.pdf") + "\n");
        assertThat(desk.content().keySet().stream().filter(name -> name.startsWith("2026-01-22/"))).containsExactly(
                "2026-01-22/en/index.html", "2026-01-22/index.html", "2026-01-22/ko/index.html",
                "2026-01-22/published.json");
        Document notice = SiteWalk.parsed(desk.site(), "2026-01-22/ko/index.html");
        assertThat(notice.select("h1").text()).isEqualTo("철회된 호");
        assertThat(notice.select("main aside p").eachText()).containsExactly(
                "2026년 1월 22일 기준 호는 2026년 1월 24일에 철회되었습니다. 이 호의 수치는 더 이상 사용하지 마십시오.", "사유: Wrong file.");
        assertThat(notice.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(desk.content().values()).noneMatch(content -> content.contains("2026-01-22 r1 in"));
        Document home = SiteWalk.parsed(desk.site(), "en/index.html");
        assertThat(home.select("#latest .headline").text()).isEqualTo("As of 21 January 2026");
        assertThat(home.select("main > .caution").text())
                .isEqualTo("The edition as of 22 January 2026 was withdrawn. Why");
        assertThat(SiteWalk.parsed(desk.site(), "2026-01-21/en/index.html").select(".neighbours")).isEmpty();
        assertThat(SiteWalk.of(desk.site(), Desk.URL).dead()).isEmpty();
    }

    @Test
    void whenEveryEditionIsWithdrawnTheSiteSaysThatThereIsNone() {
        desk.build("2026-01-21").publish();

        desk.publish("--withdraw", "--as-of", "2026-01-21");

        assertThat(SiteWalk.parsed(desk.site(), "en/index.html").select("main > .lead").text())
                .isEqualTo("There is no edition to read at present.");
        assertThat(SiteWalk.of(desk.site(), Desk.URL).dead()).isEmpty();
    }

    @Test
    void anEditionCanBePublishedAgainAfterItWasWithdrawn() {
        desk.build("2026-01-21").publish();
        var before = desk.content();
        desk.publish("--withdraw", "--as-of", "2026-01-21");

        Ended ended = desk.publish("--as-of", "2026-01-21");

        assertThat(ended.status()).isEqualTo(Status.DONE);
        assertThat(desk.content().keySet()).isEqualTo(before.keySet());
        assertThat(desk.content()).containsEntry("2026-01-21/ko/report.pdf", before.get("2026-01-21/ko/report.pdf"));
        assertThat(SiteWalk.parsed(desk.site(), "en/corrections.html").select(".headline").eachText()).containsExactly(
                "Revision 1 published again on 24 January 2026", "Revision 1 withdrawn on 24 January 2026");
    }

    /** The site has no facts of what it withdrew; the output folder keeps them. */
    @Test
    void aRevisionOfAWithdrawnEditionIsComparedWithTheOneThatWasWithdrawn() {
        desk.build("2026-01-21").publish();
        desk.publish("--withdraw", "--as-of", "2026-01-21");
        desk.change("data/levels.csv", "BTC,2026-01-21,91000", "BTC,2026-01-21,91500");

        desk.build("2026-01-21").publish();

        assertThat(SiteWalk.parsed(desk.site(), "en/corrections.html").select("section").first().select("tbody tr")
                .eachText()).containsExactly("halvings.2024.peak $91,000 $91,500");
    }

    @Test
    void withdrawingTwiceChangesNothingButTheReason() {
        desk.build("2026-01-21").publish();
        desk.publish("--withdraw", "--as-of", "2026-01-21");

        Ended again = desk.publish("--withdraw", "--as-of", "2026-01-21");
        Ended explained = desk.publish("--withdraw", "--as-of", "2026-01-21", "--reason", "Wrong file.");

        assertThat(again.out()).isEqualTo("skipped: " + desk.content().size() + " files of " + desk.site()
                + " that stay as they are\n");
        assertThat(explained.status()).isEqualTo(Status.DONE);
        assertThat(SiteWalk.parsed(desk.site(), "en/corrections.html").select("section > p").eachText())
                .containsExactly("Revision 1 withdrawn on 24 January 2026", "Reason: Wrong file.");
    }

    @Test
    void entriesOfAFeedKeepTheirIdsWhateverHappens() {
        desk.build("2026-01-21").publish();
        List<String> first = feed("en").select("feed > id, entry > id").eachText();
        desk.change("report.yaml", "publisher: Our Desk", "publisher: Their Desk");
        desk.change("report.yaml", "https://desk.example.org", "https://elsewhere.example.org/reports");
        desk.build("2026-01-21").publish();
        List<String> revised = feed("en").select("feed > id, entry > id").eachText();
        desk.publish("--withdraw", "--as-of", "2026-01-21");

        assertThat(first).hasSize(2).allMatch(id -> id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .doesNotHaveDuplicates();
        assertThat(revised).isEqualTo(first);
        assertThat(feed("en").select("feed > id, entry > id").eachText()).isEqualTo(first);
        assertThat(feed("ko").select("feed > id, entry > id").eachText()).doesNotContainAnyElementsOf(first);
        assertThat(feed("en").select("entry > title").text())
                .isEqualTo("Withdrawn: A <desk> & more, as of 21 January 2026");
        assertThat(feed("en").select("entry link[rel=enclosure]")).isEmpty();
    }

    /** RFC 4287, section 4.1: what a feed and an entry must have, once. */
    @Test
    void aFeedHasWhatAtomAsksFor() {
        desk.history();

        Document feed = feed("ko");

        for (String once : List.of("id", "title", "updated", "author > name", "link[rel=self]",
                "link[rel=alternate]")) {
            assertThat(feed.select("feed > " + once)).as(once).hasSize(1);
        }
        assertThat(feed.select("entry")).hasSize(3).allSatisfy(entry -> {
            for (String once : List.of("id", "title", "updated", "published", "link[rel=alternate]", "content")) {
                assertThat(entry.select("> " + once)).as(once).hasSize(1);
            }
        });
        assertThat(feed.select("updated, published").eachText())
                .allMatch(text -> text.equals("2026-01-24T06:00:00Z"));
        assertThat(feed.select("entry link[rel=enclosure]").attr("length"))
                .isEqualTo(Long.toString(desk.site().resolve("2026-01-22/ko/report.pdf").toFile().length()));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        desk.build("2026-01-21").publish();

        assertThat(desk.publish("--withdraw").err())
                .isEqualTo("tidemark publish: --withdraw needs --as-of DAY: no edition is withdrawn by default\n");
        assertThat(desk.publish("--withdraw", "--as-of", "2026-01-20").err()).isEqualTo("failed: " + desk.site()
                + ": the site has no edition of 2026-01-20, so none can be withdrawn\n");
        assertThat(desk.publish("--reason", "a\nb").err())
                .isEqualTo("tidemark publish: --reason: a reason is one line of text\n");
        assertThat(desk.build("2026-01-22").publish("--reason", "none").err()).isEqualTo("failed: " + desk.site()
                + ": a reason is for a correction or a withdrawal, and this edition is new\n");
    }
}
