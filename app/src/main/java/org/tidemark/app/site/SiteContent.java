package org.tidemark.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tidemark.app.site.SiteView.Edition;
import org.tidemark.app.site.SiteView.Happened;
import org.tidemark.app.site.SiteView.Head;
import org.tidemark.app.site.SiteView.Image;
import org.tidemark.app.workspace.Workspace;
import org.tidemark.report.html.SitePlace;
import org.tidemark.report.site.PreviewImage;
import org.tidemark.report.site.SitePages;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.TemplateSource;

/**
 * Draws a whole site from what it holds. The same state, editions and templates give the same files; nothing here looks at
 * a clock.
 */
final class SiteContent {
    /** On the home page; the archive has all. */
    private static final int EARLIER = 5;
    /** A reader who comes back after a year of weekly editions finds them all. */
    private static final int ENTRIES = 60;
    private static final String PAGE = "/index.html";
    static final String PREVIEW = "/preview.png";

    private final Workspace workspace;
    private final SiteState state;
    private final Originals originals;
    private final SitePages pages;
    private final List<String> languages;
    private final SortedMap<String, Content> content = new TreeMap<>();

    private SiteContent(Workspace workspace, SiteState state, Originals originals) {
        this.workspace = workspace;
        this.state = state;
        this.originals = originals;
        this.pages = new SitePages(TemplateSource.overriddenBy(workspace.templates()));
        this.languages = state.languages(workspace.languages());
    }

    /** Where the files of editions are. */
    interface Originals {
        /** Files of a live edition that go to the site as they are, by their names in the folder of the day. */
        Map<String, Path> files(Published edition) throws IOException;

        /** Its page in a language as the edition has it. */
        String page(Published edition, String language) throws IOException;

        /** What the site alone has of an edition, such as machine copies of corrections, by name in the folder of the day. */
        Map<String, Content> additions(Published edition) throws IOException;

        /** The picture drawn when the same revision was first published, if it is there. */
        Optional<Path> preview(Published edition, String language);
    }

    /** Every file of the site by its name. */
    static SortedMap<String, Content> of(Workspace workspace, SiteState state, Originals originals) throws IOException {
        return new SiteContent(workspace, state, originals).draw();
    }

    private SortedMap<String, Content> draw() throws IOException {
        content.put(SiteState.FILE, new Content.Bytes(SiteJson.write(state.root())));
        for (String language : languages) {
            home(language);
            archive(language);
            corrections(language);
            feed(language);
        }
        chooser("index.html", "", languages, Optional.empty());
        for (Published edition : state.editions().values()) {
            String folder = edition.asOf() + "/";
            content.put(folder + Published.FILE, new Content.Bytes(SiteJson.write(edition)));
            originals.additions(edition).forEach((name, file) -> content.put(folder + name, file));
            if (!edition.withdrawn()) {
                originals.files(edition).forEach((name, file) -> content.put(folder + name, new Content.Copy(file)));
            }
            for (String language : edition.languages()) {
                if (edition.withdrawn()) {
                    notice(edition, language);
                } else {
                    edition(edition, language);
                }
            }
            chooser(folder + "index.html", "../", edition.languages(), Optional.of(edition));
        }
        forMachines();
        return content;
    }

    private void home(String language) {
        SiteView view = view(language);
        List<Published> live = state.live(language);
        Optional<Edition> latest = live.stream().findFirst().map(view::edition);
        LocalDate newest = live.isEmpty() ? LocalDate.MIN : live.getFirst().asOf();
        Map<String, Object> model = model(language, "../", "home", "../", "index.html");
        Optional<String> subtitle = subtitle(language);
        String description = subtitle.orElseGet(() -> latest.map(edition -> EditionText.text(edition.lead()))
                .filter(text -> !text.isEmpty()).orElse(title(language)));
        model.put("head", head(language, title(language), description, title(language), subtitle, "../index.html",
                "website", language + PAGE, live.isEmpty() ? Optional.empty() : image(live.getFirst(), language)));
        model.put("latest", latest);
        model.put("earlier", live.stream().skip(1).limit(EARLIER).map(view::edition).toList());
        model.put("withdrawn", state.in(language).stream()
                .filter(edition -> edition.withdrawn() && edition.asOf().isAfter(newest)).map(view::edition).toList());
        model.put("events", events(language).stream().limit(3).toList());
        page(language + PAGE, "home", language, model);
    }

    private void archive(String language) {
        SiteView view = view(language);
        Map<Integer, List<Edition>> years = new LinkedHashMap<>();
        state.in(language).forEach(edition -> years.computeIfAbsent(edition.asOf().getYear(), year -> new ArrayList<>())
                .add(view.edition(edition)));
        listing(language, "archive", Map.of("years", years.entrySet().stream().map(
                year -> Map.of("year", Integer.toString(year.getKey()), "editions", year.getValue())).toList()));
    }

    private void corrections(String language) {
        listing(language, "corrections", Map.of("events", events(language)));
    }

    private void listing(String language, String name, Map<String, Object> more) {
        String file = name + ".html";
        Map<String, Object> model = model(language, "../", name, "../", file);
        String heading = pages.messages(language).say("site." + name);
        String description = pages.messages(language).say("site." + name + ".description",
                Map.of("title", title(language)));
        model.put("head", head(language, heading + " – " + title(language), description, heading,
                Optional.of(title(language)), "../index.html", "website", language + "/" + file, Optional.empty()));
        model.putAll(more);
        page(language + "/" + file, name, language, model);
    }

    /** What happened to editions that have an address in this language, the latest first. */
    private List<Happened> events(String language) {
        SiteView view = view(language);
        return state.in(language).stream().flatMap(edition -> view.events(edition).reversed().stream())
                .sorted(Comparator.comparing(Happened::at).reversed()).toList();
    }

    private void edition(Published edition, String language) throws IOException {
        String name = edition.asOf() + "/" + language + PAGE;
        Map<String, Object> model = around(edition, language);
        String day = view(language).day(edition.asOf());
        String lead = EditionText.text(edition.text(language).lead());
        String description = lead.isEmpty() ? subtitle(language).orElse(title(language)) : lead;
        String heading = pages.messages(language).say("site.feed.title", Map.of("title", title(language), "day", day));
        model.put("head", head(language, heading, description, heading, Optional.empty(), "../index.html", "article",
                name, image(edition, language)));
        model.put("newer", state.live(language).stream().findFirst()
                .filter(latest -> latest.asOf().isAfter(edition.asOf())).map(view(language)::edition));
        String page = SitePlace.fill(originals.page(edition, language), Map.of(
                SitePlace.HEAD, pages.page("edition-head", language, model),
                SitePlace.BAR, pages.page("edition-bar", language, model),
                SitePlace.END, pages.page("edition-end", language, model)));
        content.put(name, new Content.Bytes(page.getBytes(StandardCharsets.UTF_8)));
        String preview = edition.asOf() + "/" + language + PREVIEW;
        Optional<Path> drawn = originals.preview(edition, language);
        content.put(preview, drawn.isPresent()
                ? new Content.Copy(drawn.get())
                : new Content.Bytes(new PreviewImage(language).png(workspace.publisher(), title(language),
                        pages.messages(language).say("site.as-of", Map.of("day", day)),
                        edition.text(language).headlines())));
    }

    private void notice(Published edition, String language) {
        String name = edition.asOf() + "/" + language + PAGE;
        Map<String, Object> model = around(edition, language);
        SiteView view = view(language);
        String day = view.day(edition.asOf());
        String heading = pages.messages(language).say("site.feed.withdrawn",
                Map.of("title", title(language), "day", day));
        String description = pages.messages(language).say("site.withdrawn-note", Map.of("day", day));
        model.put("head", new Head(heading, description, pages.messages(language).say("site.withdrawn.heading"),
                Optional.of(title(language)), false, "../index.html", true, "article", view.locale(),
                Optional.empty(), Optional.empty()));
        model.put("event", view.events(edition).getLast());
        model.put("latest", state.live(language).stream().findFirst().map(view::edition));
        page(name, "notice", language, model);
    }

    /** What pages of one edition have in common: its neighbours that can be read. */
    private Map<String, Object> around(Published edition, String language) {
        SiteView view = view(language);
        Map<String, Object> model = model(language, "../../", "edition", "../", "index.html");
        model.put("languages", switchOf(edition.languages(), "../", "index.html"));
        List<Published> live = state.live(language);
        model.put("edition", view.edition(edition));
        model.put("previous", live.stream().filter(other -> other.asOf().isBefore(edition.asOf())).findFirst()
                .map(view::edition));
        model.put("next", live.reversed().stream().filter(other -> other.asOf().isAfter(edition.asOf())).findFirst()
                .map(view::edition));
        return model;
    }

    /** The page in front of several languages, where {@code x-default} leads. */
    private void chooser(String name, String root, List<String> among, Optional<Published> edition) {
        String first = among.getFirst();
        Map<String, Object> model = model(first, root, "languages", "", "index.html");
        model.put("languages", switchOf(among, "", "index.html"));
        String title = edition.map(one -> view(first).day(one.asOf()) + " – ").orElse("") + title(first);
        model.put("head",
                new Head(title, subtitle(first).orElse(title), title(first), Optional.empty(), true, "index.html",
                        false, "website", view(first).locale(), address(name), Optional.empty()));
        model.put("choices", among.stream().map(language -> {
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put("tag", language);
            choice.put("autonym", autonym(language));
            choice.put("href", language + PAGE);
            choice.put("title", title(language));
            choice.put("day", edition.map(one -> pages.messages(language).say(
                    one.withdrawn() ? "site.withdrawn-note" : "site.as-of",
                    Map.of("day", view(language).day(one.asOf())))));
            return choice;
        }).toList());
        page(name, "languages", first, model);
    }

    private void feed(String language) {
        SiteView view = view(language);
        List<Published> editions = state.in(language);
        Map<String, Object> model = model(language, "", "feed", "", "feed.xml");
        model.put("feed", Map.of("id", state.feedId(language), "updated",
                editions.stream().map(Published::lastChanged).max(Comparator.naturalOrder()).orElse(Instant.EPOCH)
                        .toString(),
                "self", address(language + "/feed.xml").orElse("feed.xml"),
                "home", address(language + PAGE).orElse("index.html")));
        model.put("entries", editions.stream().limit(ENTRIES).map(edition -> {
            Edition shown = view.edition(edition);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", state.entryId(language, edition.asOf()));
            entry.put("edition", shown);
            entry.put("published", edition.firstPublished().toString());
            entry.put("updated", edition.lastChanged().toString());
            entry.put("href", address(shown.href()).orElse("../" + shown.href()));
            shown.pdf().ifPresent(pdf -> entry.put("pdf", address(pdf.href()).orElse("../" + pdf.href())));
            List<Happened> events = view.events(edition);
            if (!events.isEmpty()) {
                entry.put("event", events.getLast());
            }
            return entry;
        }).toList());
        page(language + "/feed.xml", "feed", language, model);
    }

    /** Crawlers take whole addresses only, so without one there is no sitemap. */
    private void forMachines() {
        String first = languages.getFirst();
        Map<String, Object> robots = new LinkedHashMap<>();
        address("sitemap.xml").ifPresent(sitemap -> robots.put("sitemap", sitemap));
        page("robots.txt", "robots", first, robots);
        if (workspace.siteUrl().isEmpty()) {
            return;
        }
        List<Map<String, Object>> addresses = new ArrayList<>();
        Instant last = state.editions().values().stream().map(Published::lastChanged).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        for (String page : List.of("index.html", "archive.html", "corrections.html")) {
            listed(addresses, languages, "", page, last);
        }
        for (Published edition : state.editions().values()) {
            if (!edition.withdrawn()) {
                listed(addresses, edition.languages(), edition.asOf() + "/", "index.html", edition.lastChanged());
            }
        }
        page("sitemap.xml", "sitemap", first, new LinkedHashMap<>(Map.of("addresses", addresses)));
    }

    private void listed(List<Map<String, Object>> addresses, List<String> among, String folder, String page,
            Instant changed) {
        List<Map<String, String>> alternates = new ArrayList<>();
        for (String language : among) {
            alternates.add(Map.of("tag", language, "href", address(folder + language + "/" + page).orElseThrow()));
        }
        if (page.equals("index.html")) {
            alternates.add(Map.of("tag", "x-default", "href", address(folder + page).orElseThrow()));
        }
        for (String language : among) {
            addresses.add(Map.of("location", address(folder + language + "/" + page).orElseThrow(), "changed",
                    LocalDate.ofInstant(changed, ZoneOffset.UTC).toString(), "languages", alternates));
        }
    }

    private Map<String, Object> model(String language, String root, String here, String toLanguages, String page) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", language);
        model.put("root", root);
        model.put("here", here);
        model.put("site", new SiteView.Site(title(language), subtitle(language), workspace.publisher()));
        model.put("languages", switchOf(languages, toLanguages, page));
        return model;
    }

    private List<SiteView.Language> switchOf(List<String> among, String toLanguages, String page) {
        return among.stream().map(language -> new SiteView.Language(language, autonym(language),
                toLanguages + language + "/" + page)).toList();
    }

    private Head head(String language, String title, String description, String heading, Optional<String> subtitle,
            String neutralHref, String kind, String name, Optional<Image> image) {
        return new Head(title, description, heading, subtitle, false, neutralHref, false, kind, view(language).locale(),
                address(name), image);
    }

    private Optional<Image> image(Published edition, String language) {
        return address(edition.asOf() + "/" + language + PREVIEW).map(url -> new Image(url, PreviewImage.WIDTH,
                PreviewImage.HEIGHT, pages.messages(language).say("site.feed.title",
                        Map.of("title", title(language), "day", view(language).day(edition.asOf())))));
    }

    private Optional<String> address(String name) {
        return workspace.siteUrl().map(site -> site + name);
    }

    private String title(String language) {
        String title = workspace.titles().get(language);
        return title == null ? workspace.titles().values().stream().findFirst().orElse(workspace.id()) : title;
    }

    private Optional<String> subtitle(String language) {
        return Optional.ofNullable(workspace.subtitles().get(language)).filter(text -> !text.isBlank());
    }

    private String autonym(String language) {
        return pages.messages(language).say(Language.AUTONYM);
    }

    private SiteView view(String language) {
        return new SiteView(language, pages.messages(language), workspace.site().zone());
    }

    private void page(String name, String template, String language, Map<String, Object> model) {
        content.put(name, new Content.Bytes(pages.page(template, language, model).getBytes(StandardCharsets.UTF_8)));
    }
}
