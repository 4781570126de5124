package org.tidemark.app.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Follows every address of a published site from its first page, as a stranger would: pages, feeds, sitemap, pictures and
 * anchors. Shares nothing with what wrote it.
 *
 * @param reached names of files that can be reached
 * @param dead    addresses that lead nowhere, with the page they stand on
 * @param outside addresses of other sites
 */
public record SiteWalk(Set<String> reached, List<String> dead, Set<String> outside) {

    /** @param url under which the site says that it is read; its whole addresses are followed too */
    public static SiteWalk of(Path site, String url) {
        var walk = new SiteWalk(new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
        Deque<String> todo = new ArrayDeque<>(List.of("index.html"));
        for (String machine : List.of("robots.txt", "sitemap.xml")) {
            if (Files.exists(site.resolve(machine))) {
                todo.add(machine);
            }
        }
        while (!todo.isEmpty()) {
            String name = todo.remove();
            if (walk.reached.add(name)) {
                walk.page(site, url, name, todo);
            }
        }
        return walk;
    }

    private void page(Path site, String url, String name, Deque<String> todo) {
        for (String address : addresses(site, name)) {
            if (address.startsWith("data:")) {
                continue;
            }
            String whole = URI.create("http://site.test/base/" + name).resolve(address).toString();
            String inside = null;
            if (whole.startsWith("http://site.test/base/")) {
                inside = whole.substring("http://site.test/base/".length());
            } else if (!url.isEmpty() && whole.startsWith(url)) {
                inside = whole.substring(url.length());
            }
            if (inside == null) {
                outside.add(whole);
                continue;
            }
            int hash = inside.indexOf('#');
            String file = hash < 0 ? inside : inside.substring(0, hash);
            String anchor = hash < 0 ? "" : inside.substring(hash + 1);
            if (!Files.isRegularFile(site.resolve(file))) {
                dead.add(name + ": " + address);
            } else {
                if (!anchor.isEmpty() && parsed(site, file).getElementById(anchor) == null) {
                    dead.add(name + ": " + address);
                }
                todo.add(file);
            }
        }
    }

    private static List<String> addresses(Path site, String name) {
        List<String> addresses = new ArrayList<>();
        if (name.endsWith(".html")) {
            Document page = parsed(site, name);
            page.select("[href]").forEach(element -> addresses.add(element.attr("href")));
            page.select("[src]").forEach(element -> addresses.add(element.attr("src")));
            page.select("meta[property=og:image], meta[property=og:url]")
                    .forEach(element -> addresses.add(element.attr("content")));
        } else if (name.endsWith(".xml")) {
            Document xml = Jsoup.parse(text(site, name), "", Parser.xmlParser());
            xml.select("[href]").forEach(element -> addresses.add(element.attr("href")));
            xml.select("loc").stream().map(Element::text).forEach(addresses::add);
        } else if (name.equals("robots.txt")) {
            text(site, name).lines().filter(line -> line.startsWith("Sitemap: "))
                    .forEach(line -> addresses.add(line.substring("Sitemap: ".length())));
        }
        return addresses;
    }

    static Document parsed(Path site, String name) {
        return Jsoup.parse(text(site, name));
    }

    private static String text(Path site, String name) {
        try {
            return Files.readString(site.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every HTML page of a site by its name. */
    static List<String> pages(Path site) {
        try (Stream<Path> files = Files.walk(site.toRealPath())) {
            Path root = site.toRealPath();
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
