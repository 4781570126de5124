package org.tidemark.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.app.workspace.YamlNode.Place;
import org.tidemark.ingest.Allowance;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.ingest.VendorFormat;
import org.tidemark.ingest.VendorFormats;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/**
 * Reads {@code report.yaml} into a {@link Workspace}, or says everything that is wrong with it at once.
 *
 * <p>Nothing is read outside the workspace: a path that is absolute, climbs out with {@code ..} or leaves through a link is
 * a fault like any other.
 */
public final class WorkspaceReader {
    private static final Place TOP = new Place(1, 1);
    private static final Map<String, PriceBasis> BASES = Map.of("price", PriceBasis.PRICE,
            "total-return", PriceBasis.TOTAL_RETURN);
    private static final Map<String, TradingWeek> WEEKS = Map.of("exchange", TradingWeek.EXCHANGE, "every-day",
            TradingWeek.EVERY_DAY);
    private static final List<String> HOLDS = List.of("every-record", "last-record", "deepest-drawdown");

    /** Defects of single rows, which the owner of a file can accept. */
    private static final List<String> DEFECTS = defects();

    private final Path root;
    private final Problems problems = new Problems(Workspace.CONFIG);
    private final SourceReader sources;

    private WorkspaceReader(Path root) {
        this.root = root;
        this.sources = new SourceReader(problems, root);
    }

    /** What was read, or why not. Exactly one of the two is there. */
    public record Result(Optional<Workspace> workspace, List<Diagnostic> problems) {}

    /** Reads the workspace in the folder {@code root}. */
    public static Result read(Path root) {
        return new WorkspaceReader(root.toAbsolutePath().normalize()).read();
    }

    private Result read() {
        Path file = root.resolve(Workspace.CONFIG);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(TOP, "", Files.isDirectory(root) ? "no such file in " + root : "no folder " + root,
                    "name the folder of a workspace; 'tidemark init DIR' makes one");
            return new Result(Optional.empty(), problems.all());
        }
        Optional<Workspace> workspace = YamlTree.parse(bytes, problems)
                .map(top -> workspace(ConfigMap.of(problems, "", top), sha256(bytes)));
        return problems.isEmpty()
                ? new Result(workspace, List.of())
                : new Result(Optional.empty(), problems.all());
    }

    private Workspace workspace(ConfigMap top, String sha256) {
        String id = identifier(top, "report", top.requiredText("report", "small-caps"));
        List<String> languages = top.words("languages", Languages.ALL, "a language");
        if (languages.isEmpty()) {
            languages = Languages.ALL;
        }
        Map<String, String> titles = top.byLanguage("title", languages);
        if (titles.isEmpty()) {
            top.missing("title", "Small caps");
        }
        Map<String, String> subtitles = top.byLanguage("subtitle", languages);
        String publisher = top.requiredText("publisher", "Our Desk");

        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        Map<String, SeriesSpec> series = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Optional<ConfigMap> declared = top.map("series");
        if (declared.isEmpty()) {
            top.missing("series", "{RUT: {name: Russell 2000, basis: price, sampling: {regular: daily}}}");
        }
        for (String key : declared.map(ConfigMap::names).orElse(Set.of())) {
            ConfigMap one = declared.get().map(key).orElse(ConfigMap.of(problems, "series." + key,
                    new YamlNode.Mapping(declared.get().placeOf(key), Map.of())));
            series.put(key, series(one, identifier(declared.get(), key, key)));
            names.put(key, name(one, "name", languages));
            if (one.flag("required", false)) {
                required.add(key);
            }
            one.end();
        }
        if (declared.isPresent() && required.isEmpty()) {
            problems.add(declared.get().place(), "series", "no series is required, so no day can be chosen",
                    "write 'required: true' under the series that every edition needs");
        }
        readNames(top, names, languages);
        List<Section> sections = sections(top);
        Studies studies = new StudiesReader(series.keySet(), names.keySet())
                .read(top.map("studies").orElse(ConfigMap.of(problems, "studies",
                        new YamlNode.Mapping(top.place(), Map.of()))), sections);
        List<InputSpec> inputs = inputs(top);
        GateSettings gates = new GatesReader(required, series.keySet(),
                inputs.stream().map(InputSpec::file).toList()).read(top);
        Optional<MailSettings> mail = MailReader.read(top, languages);
        var workspace = new Workspace(root, id, titles, subtitles, publisher, languages, sections, series, required,
                names, inputs, sources.all(), studies, gates, SiteReader.read(top), mail, ScheduleReader.read(top),
                RunReader.read(top, root, mail), DatabaseReader.read(top), sha256);
        top.end();
        return workspace;
    }

    private void readNames(ConfigMap top, Map<String, Map<String, String>> names, List<String> languages) {
        top.map("names").ifPresent(map -> {
            for (String key : map.names()) {
                if (names.putIfAbsent(key, name(map, key, languages)) != null) {
                    problems.add(map.placeOf(key), map.name(key), "the series " + key + " has its name under series",
                            "keep one of the two");
                }
            }
        });
    }

    private static Map<String, String> name(ConfigMap map, String key, List<String> languages) {
        Map<String, String> name = map.byLanguage(key, languages);
        if (name.isEmpty()) {
            map.missing(key, "Russell 2000");
        }
        return name;
    }

    private List<Section> sections(ConfigMap top) {
        Map<String, Section> known = Section.byId();
        List<Section> sections = top.words("sections", known.keySet(), "a section").stream()
                .flatMap(word -> Optional.ofNullable(known.get(word)).stream()).toList();
        if (!top.has("sections")) {
            top.missing("sections", "[snapshot]");
        }
        return sections;
    }

    private SeriesSpec series(ConfigMap map, String id) {
        if (!map.has("basis")) {
            map.missing("basis", "price");
        }
        PriceBasis basis = map.oneOf("basis", BASES, PriceBasis.PRICE);
        TradingWeek week = map.oneOf("week", WEEKS, TradingWeek.EXCHANGE);
        Optional<String> currency = map.text("currency");
        currency.filter(code -> !code.matches("[A-Z]{3}")).ifPresent(code -> problems.add(map.placeOf("currency"),
                map.name("currency"), "'" + code + "' is not a currency", "write an ISO 4217 code such as USD"));
        Sampling sampling = map.map("sampling").map(this::sampling).orElse(Sampling.daily());
        return new SeriesSpec(id, basis, week, sampling, currency);
    }

    private Sampling sampling(ConfigMap map) {
        if (!map.has("regular")) {
            map.missing("regular", "daily");
        }
        Frequency regular = map.oneOf("regular",
                Map.of("daily", Frequency.DAILY, "weekly", Frequency.WEEKLY, "monthly", Frequency.MONTHLY),
                Frequency.DAILY);
        LocalDate since = map.day("since").orElse(LocalDate.MIN);
        // daily closes miss no extreme; what sparser ones hold must be said
        boolean all = regular == Frequency.DAILY && !map.has("holds");
        List<String> holds = all ? HOLDS : map.words("holds", HOLDS, "an extreme that a series can hold");
        map.end();
        boolean every = holds.contains("every-record");
        return new Sampling(regular, since, every, every || holds.contains("last-record"),
                holds.contains("deepest-drawdown"));
    }

    /** No format is named, so that the content decides. */
    private static final String RECOGNISED = "";

    /** A duplicate needs no allowance, and a workspace that gives one is not wrong. */
    private static List<String> defects() {
        List<String> defects = new ArrayList<>(Kind.accepted());
        defects.add(Kind.DUPLICATE);
        return List.copyOf(defects);
    }

    private List<InputSpec> inputs(ConfigMap top) {
        List<InputSpec> inputs = new ArrayList<>();
        Set<String> formats = new LinkedHashSet<>();
        VendorFormats.all().stream().map(VendorFormat::name).forEach(formats::add);
        if (!top.has("data")) {
            top.missing("data", "[{file: data/levels.csv, format: levels-long}]");
        }
        for (ConfigMap map : top.maps("data")) {
            String file = map.requiredText("file", "data/levels.csv");
            Path path = inside(map, file);
            String format = map.word("format", formats, "a format", RECOGNISED);
            Map<String, String> options = map.map("options").map(ConfigMap::texts).orElse(Map.of());
            Optional<LocalDate> from = map.day("from");
            Optional<LocalDate> until = map.day("until");
            if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
                problems.add(map.placeOf("from"), map.name("from"), from.get() + " is after until " + until.get(),
                        "write the earlier day under from");
                from = until;
            }
            List<Allowance> allow = new ArrayList<>();
            map.map("allow").ifPresent(kinds -> {
                for (String kind : DEFECTS) {
                    if (kinds.has(kind)) {
                        allow.add(new Allowance(kind, kinds.number(kind, 1, Integer.MAX_VALUE, 1)));
                    }
                }
                kinds.end();
            });
            var input = new InputSpec(file, path, format, options, from, until, allow, map.text("publisher"),
                    map.text("retrieval"));
            if (inputs.stream().anyMatch(other -> readsTheSame(input, other))) {
                problems.add(map.placeOf("file"), map.name("file"), "'" + file + "' is listed twice",
                        "keep one, or give them different options or days");
            }
            inputs.add(input);
            sources.read(map, file, path);
            map.end();
        }
        return inputs;
    }

    /** Whether two inputs would give the same values twice. */
    private static boolean readsTheSame(InputSpec one, InputSpec other) {
        return one.path().equals(other.path()) && one.format().equals(other.format())
                && one.options().equals(other.options()) && one.from().equals(other.from())
                && one.until().equals(other.until());
    }

    /** The file that a workspace names; a problem when it is outside. */
    private Path inside(ConfigMap map, String file) {
        String remedy = "copy the file into the workspace and name it relative to " + Workspace.CONFIG;
        try {
            Path path = root.resolve(file).normalize();
            if (Path.of(file).isAbsolute() || !path.startsWith(root) || path.equals(root)) {
                problems.add(map.placeOf("file"), map.name("file"), "'" + file + "' is outside the workspace", remedy);
            } else if (Files.exists(path) && !path.toRealPath().startsWith(root.toRealPath())) {
                problems.add(map.placeOf("file"), map.name("file"),
                        "'" + file + "' leaves the workspace through a link", remedy);
            }
            return path;
        } catch (InvalidPathException | IOException e) {
            problems.add(map.placeOf("file"), map.name("file"), "'" + file + "' is not a path that can be followed",
                    remedy);
            return root;
        }
    }

    /** Ids become segments of fact ids and of file names. */
    private String identifier(ConfigMap map, String key, String typed) {
        boolean fits = !typed.isEmpty() && typed.chars().allMatch(
                c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!fits) {
            problems.add(map.placeOf(key), map.name(key), "'" + typed + "' cannot be an id",
                    "use letters A-Z a-z, digits and -");
        }
        return typed;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
