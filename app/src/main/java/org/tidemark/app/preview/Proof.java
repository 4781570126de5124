package org.tidemark.app.preview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One state of the workspace as the browser sees it.
 *
 * @param name      another one for each state, so that a page knows whether it is the newest
 * @param languages in the order of the workspace; empty when its configuration cannot be read
 * @param problems  of configuration and data; with any of them no language is printed
 * @param pages     by language, in the order in which they are printed
 * @param data      what no language changes, by name in the edition
 */
record Proof(String name, List<String> languages, List<String> problems, Map<String, CompletableFuture<Page>> pages,
        Map<String, byte[]> data) {
    Proof {
        languages = List.copyOf(languages);
        problems = List.copyOf(problems);
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        data = Map.copyOf(data);
    }

    static Proof refused(String name, List<String> languages, List<String> problems) {
        return new Proof(name, languages, problems, Map.of(), Map.of());
    }

    static Proof printing(String name, List<String> languages, List<String> order, Map<String, byte[]> data) {
        Map<String, CompletableFuture<Page>> pages = new LinkedHashMap<>();
        order.forEach(language -> pages.put(language, new CompletableFuture<>()));
        return new Proof(name, languages, List.of(), pages, data);
    }

    /** A newer state has come: what is not finished will not be. */
    void abandon() {
        pages.values().forEach(page -> page.cancel(false));
    }
}
