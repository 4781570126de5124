package org.tidemark.app.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.app.workspace.SourceSettings.Header;

/**
 * Reads the key {@code source} of the entries of {@code data}. A file has one source, however often it is listed, and lies below
 * {@code data/}: what comes from outside never takes the place of the configuration, a template or an edition.
 */
final class SourceReader {
    private static final String FOLDER = "data";
    private static final int MOST_MEGABYTES = 128;
    private static final int MEGABYTES = 32;
    private static final int MOST_SECONDS = 3600;
    private static final int SECONDS = 60;

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    /** Headers that carry something else: the connection's own, and those by which a copy is asked for once. */
    private static final List<String> TAKEN = List.of("accept", "accept-encoding", "connection", "content-length",
            "expect", "host", "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since",
            "range", "te", "transfer-encoding", "upgrade", "user-agent");
    /** A parameter of such a name holds a secret, which belongs into no file. */
    private static final Pattern SECRET = Pattern.compile(
            "(?:^|&)((?:[a-z0-9]+[_-])*(?:api[_-]?key|apikey|key|token|secret|password|passwd|signature|sig))=([^&]+)",
            Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private final Path root;
    private final Map<Path, SourceSettings> sources = new LinkedHashMap<>();

    SourceReader(Problems problems, Path root) {
        this.problems = problems;
        this.root = root;
    }

    /** The sources of the entries read so far, each file once, in the order of the file. */
    List<SourceSettings> all() {
        return List.copyOf(sources.values());
    }

    /** @param entry of {@code data}, for the file {@code file} at {@code path} */
    void read(ConfigMap entry, String file, Path path) {
        if (!entry.has("source")) {
            return;
        }
        Optional<SourceSettings> read = entry.isText("source")
                ? entry.text("source").flatMap(url -> settings(entry, "source", url, file, path, Optional.empty()))
                : entry.map("source").flatMap(map -> {
                    String url = map.requiredText("url", "https://data.example.org/levels.csv");
                    Optional<SourceSettings> settings = settings(map, "url", url, file, path, Optional.of(map));
                    map.end();
                    return settings;
                });
        read.ifPresent(source -> {
            if (!path.startsWith(root.resolve(FOLDER))) {
                problems.add(entry.placeOf("file"), entry.name("file"), "'" + file + "' is fetched and lies outside "
                        + FOLDER + "/",
                        "keep fetched files below " + FOLDER + "/, such as " + FOLDER + "/"
                                + path.getFileName());
            }
            SourceSettings other = sources.putIfAbsent(path, source);
            if (other != null && !other.asksTheSameAs(source)) {
                problems.add(entry.placeOf("source"), entry.name("source"), "'" + file + "' has another source above",
                        "give a file one source; the other entries of the file need none");
            }
        });
    }

    /** @param rest the map that holds the other keys; empty when there is only the url */
    private Optional<SourceSettings> settings(ConfigMap map, String key, String url, String file, Path path,
            Optional<ConfigMap> rest) {
        Optional<String> keyEnv = rest.flatMap(this::keyEnv);
        Optional<Header> header = rest.flatMap(this::header);
        int megabytes = rest.map(more -> more.number("megabytes", 1, MOST_MEGABYTES, MEGABYTES)).orElse(MEGABYTES);
        int seconds = rest.map(more -> more.number("seconds", 1, MOST_SECONDS, SECONDS)).orElse(SECONDS);
        Optional<Fault> fault = map.has(key) ? fault(url).or(() -> faultOfKey(url, keyEnv, header)) : Optional.empty();
        fault.ifPresent(found -> problems.add(map.placeOf(key), map.name(key), found.problem(), found.remedy()));
        return fault.isPresent()
                ? Optional.empty()
                : Optional.of(new SourceSettings(file, path, url, keyEnv, header, megabytes, seconds));
    }

    private record Fault(String problem, String remedy) {}

    /** What is wrong with an address. Its query is never quoted: who writes a key there by mistake does not want to read it. */
    private static Optional<Fault> fault(String url) {
        String shown = "'" + shown(url) + "'";
        URI uri;
        try {
            uri = new URI(url.replace(SourceSettings.KEY, "0key0"));
        } catch (URISyntaxException e) {
            return Optional.of(new Fault(shown + " is not a web address (character " + (e.getIndex() + 1) + ")",
                    "write what is not allowed there as its code, such as %5E for ^"));
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of(new Fault(shown + " is not https", "write an address that begins with https://"));
        }
        if (uri.getHost() == null || uri.getHost().startsWith("[")) {
            return Optional.of(new Fault(shown + " names no host",
                    "write one such as https://data.example.org/levels.csv, names of other scripts as xn--"));
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of(new Fault("the address names a user",
                    "put the key into an environment variable and name it with key-env"));
        }
        if (uri.getRawFragment() != null) {
            return Optional.of(new Fault(shown + " has a part after #, which no server is told", "leave it out"));
        }
        int at = url.indexOf(SourceSettings.KEY);
        int path = url.indexOf('/', "https://".length());
        int query = url.indexOf('?');
        if (at >= 0 && (path < 0 && query < 0 || at < (path < 0 ? query : path))) {
            return Optional.of(new Fault(shown + " has " + SourceSettings.KEY + " in the name of the host",
                    "write it in the path or after ?"));
        }
        String raw = query < 0 ? "" : url.substring(query + 1);
        var secret = SECRET.matcher(raw);
        while (secret.find()) {
            if (!secret.group(2).contains(SourceSettings.KEY)) {
                return Optional.of(new Fault("the address holds the value of '" + secret.group(1) + "'",
                        "put it into an environment variable: source: {url: '…" + secret.group(1) + "="
                                + SourceSettings.KEY + "', key-env: NAME}"));
            }
        }
        return Optional.empty();
    }

    /** Without what follows the question mark. */
    private static String shown(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    private static Optional<Fault> faultOfKey(String url, Optional<String> keyEnv, Optional<Header> header) {
        boolean inUrl = url.contains(SourceSettings.KEY);
        if (inUrl && header.isPresent()) {
            return Optional.of(new Fault("the key is in the address and in the header", "keep one of the two"));
        }
        if (keyEnv.isEmpty() && (inUrl || header.isPresent())) {
            return Optional.of(new Fault("nothing says where the key is",
                    "name the environment variable that holds it, such as 'key-env: DATA_KEY'"));
        }
        if (keyEnv.isPresent() && !inUrl && header.isEmpty()) {
            return Optional.of(new Fault("the key of " + keyEnv.get() + " goes nowhere",
                    "write " + SourceSettings.KEY + " in the address where it belongs, or name a header"));
        }
        return Optional.empty();
    }

    private Optional<String> keyEnv(ConfigMap map) {
        return map.text("key-env").filter(name -> {
            boolean fits = VARIABLE.matcher(name).matches();
            if (!fits) {
                // not quoted: whoever takes key-env for the place of the key itself has just written it there
                problems.add(map.placeOf("key-env"), map.name("key-env"), "not the name of an environment variable",
                        "write a name of letters, digits and _, such as DATA_KEY; the key itself stands in no file");
            }
            return fits;
        });
    }

    /** {@code X-Api-Key}, or {@code Authorization: Bearer {key}}. */
    private Optional<Header> header(ConfigMap map) {
        return map.text("header").flatMap(typed -> {
            int colon = typed.indexOf(':');
            String name = colon < 0 ? typed : typed.substring(0, colon).strip();
            String value = colon < 0 ? SourceSettings.KEY : typed.substring(colon + 1).strip();
            String remedy = "write a name such as X-Api-Key, or 'Authorization: Bearer " + SourceSettings.KEY + "'";
            if (!HEADER_NAME.matcher(name).matches() || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add(map.placeOf("header"), map.name("header"), "'" + name + "' cannot carry a key", remedy);
                return Optional.empty();
            }
            if (!value.contains(SourceSettings.KEY) || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
                problems.add(map.placeOf("header"), map.name("header"),
                        "the value of '" + name + "' is not ASCII with " + SourceSettings.KEY + " in it", remedy);
                return Optional.empty();
            }
            return Optional.of(new Header(name, value));
        });
    }
}
