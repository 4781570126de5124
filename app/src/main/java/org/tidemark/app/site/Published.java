package org.tidemark.app.site;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.app.site.Event.Kind;

/**
 * What a site says of the edition of one day: {@code <as-of>/published.json} beside it, from which every page is drawn.
 *
 * @param revision  that is or was at the address
 * @param sums      SHA-256 of the edition's list of hashes
 * @param languages in which it has an address, also after it was withdrawn
 * @param texts     by language; empty ones once it is withdrawn
 * @param events    in the order in which they happened; the first is its publication
 */
public record Published(LocalDate asOf, int revision, String sums, List<String> languages,
        Map<String, EditionText> texts, List<Event> events) {

    /** In the folder of the edition. */
    static final String FILE = "published.json";

    public Published {
        requireNonNull(asOf, "asOf");
        requireNonNull(sums, "sums");
        languages = List.copyOf(languages);
        texts = new TreeMap<>(texts);
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("the edition of " + asOf + " was published at some time");
        }
    }

    /** Whether a notice stands in its place. */
    boolean withdrawn() {
        return events.getLast().kind() == Kind.WITHDRAWN;
    }

    boolean has(String language) {
        return languages.contains(language);
    }

    Instant firstPublished() {
        return events.getFirst().at();
    }

    Instant lastChanged() {
        return events.getLast().at();
    }

    EditionText text(String language) {
        return texts.getOrDefault(language, EditionText.none());
    }

    /** The same with a further event; {@code happened} says which revision stands there now. */
    Published with(Event happened, String newSums, List<String> newLanguages, Map<String, EditionText> newTexts) {
        List<Event> all = new ArrayList<>(events);
        all.add(happened);
        return new Published(asOf, happened.revision(), newSums, newLanguages, newTexts, all);
    }

    /** The same with a notice in its place. */
    Published withdrawn(Instant at, String reason) {
        return with(Event.of(Kind.WITHDRAWN, revision, at, reason), sums, languages, Map.of());
    }

    /** The same with another reason for the last event. */
    Published explained(String reason) {
        List<Event> all = new ArrayList<>(events);
        Event last = all.removeLast();
        all.add(new Event(last.kind(), last.revision(), last.at(), reason, last.causes(), last.comparison()));
        return new Published(asOf, revision, sums, languages, texts, all);
    }
}
