package org.tidemark.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.tidemark.app.edition.Folders;
import org.tidemark.app.workspace.Workspace;

/**
 * What a site holds.
 *
 * @param report   id of the report; a site is of one report
 * @param feed     what the ids of the feeds and their entries are made from: chosen at the first publication and then kept,
 *                 whatever becomes of publisher, title or address
 * @param editions by day, the newest first
 */
record SiteState(String report, UUID feed, SortedMap<LocalDate, Published> editions) {
    static final String FILE = "site.json";

    SiteState {
        SortedMap<LocalDate, Published> sorted = new TreeMap<>(Collections.reverseOrder());
        sorted.putAll(editions);
        editions = Collections.unmodifiableSortedMap(sorted);
    }

    /** What stands in {@code site.json}. */
    record Root(String report, String feed) {}

    static SiteState first(Workspace workspace) {
        return new SiteState(workspace.id(), named("tidemark\n" + workspace.publisher() + "\n" + workspace.id()),
                new TreeMap<>());
    }

    static SiteState read(Path tree) throws IOException {
        Root root = SiteJson.read(tree.resolve(FILE), Root.class);
        SortedMap<LocalDate, Published> editions = new TreeMap<>();
        for (Path folder : Folders.list(tree)) {
            Path file = folder.resolve(Published.FILE);
            if (Files.isRegularFile(file)) {
                Published published = SiteJson.read(file, Published.class);
                editions.put(published.asOf(), published);
            }
        }
        return new SiteState(root.report(), UUID.fromString(root.feed()), editions);
    }

    Root root() {
        return new Root(report, feed.toString());
    }

    Optional<Published> edition(LocalDate asOf) {
        return Optional.ofNullable(editions.get(asOf));
    }

    SiteState with(Published edition) {
        SortedMap<LocalDate, Published> all = new TreeMap<>(editions);
        all.put(edition.asOf(), edition);
        return new SiteState(report, feed, all);
    }

    /** Those with an address in a language, the newest first, withdrawn ones too. */
    List<Published> in(String language) {
        return editions.values().stream().filter(edition -> edition.has(language)).toList();
    }

    /** Those that can be read in a language, the newest first. */
    List<Published> live(String language) {
        return in(language).stream().filter(edition -> !edition.withdrawn()).toList();
    }

    /** Languages with an address, those of the workspace first and in its order. */
    List<String> languages(List<String> order) {
        Set<String> there = new LinkedHashSet<>();
        editions.values().forEach(edition -> there.addAll(edition.languages()));
        List<String> languages = new ArrayList<>(order);
        languages.retainAll(there);
        there.stream().filter(language -> !languages.contains(language)).forEach(languages::add);
        return languages;
    }

    /** Id of the feed of a language. */
    String feedId(String language) {
        return "urn:uuid:" + named(feed + "\n" + language);
    }

    /** Id of an edition in the feed of a language: the same for every revision. */
    String entryId(String language, LocalDate asOf) {
        return "urn:uuid:" + named(feed + "\n" + language + "\n" + asOf);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
