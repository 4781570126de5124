package org.tidemark.app.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.tidemark.app.workspace.YamlNode.Place;

/** Reads {@code site} of {@code report.yaml}. */
final class SiteReader {
    private SiteReader() {}

    static SiteSettings read(ConfigMap top) {
        return top.map("site").map(map -> {
            var settings = new SiteSettings(map.text("url").flatMap(typed -> url(map, typed)),
                    map.text("zone").flatMap(typed -> zone(map, typed)).orElse(ZoneOffset.UTC));
            map.end();
            return settings;
        }).orElseGet(() -> new SiteSettings(Optional.empty(), ZoneOffset.UTC));
    }

    /** Links lead there, so it must be an address of the web and nothing that a program could take for something else. */
    private static Optional<String> url(ConfigMap map, String typed) {
        try {
            URI uri = new URI(typed);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            if (web && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                String address = uri.normalize().toASCIIString();
                return Optional.of(address.endsWith("/") ? address : address + "/");
            }
        } catch (URISyntaxException e) {
            // said below, as for any other text that is no address
        }
        problem(map, "url", "'" + typed + "' is not a web address",
                "write one such as https://desk.example.org/report, without user, query or fragment");
        return Optional.empty();
    }

    private static Optional<ZoneId> zone(ConfigMap map, String typed) {
        try {
            return Optional.of(ZoneId.of(typed));
        } catch (DateTimeException e) {
            problem(map, "zone", "'" + typed + "' is not a time zone", "write one such as Asia/Seoul");
            return Optional.empty();
        }
    }

    private static void problem(ConfigMap map, String key, String problem, String remedy) {
        Place place = map.placeOf(key);
        map.problems().add(place, map.name(key), problem, remedy);
    }
}
