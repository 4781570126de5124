package org.tidemark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Table;
import org.tidemark.ingest.quality.Track;
import org.tidemark.ingest.recognise.Recogniser;
import org.tidemark.ingest.recognise.Recognition;
import org.tidemark.ingest.vendor.SnapshotDay;
import org.tidemark.model.Dataset;

/** Reads every input of a report. Whatever is wrong is listed, all of it in one run, and the good rows still load. */
public final class Ingest {
    /** A daily series of a century is 3 MiB; a file beyond this is a mistake and would only cost memory. */
    static final long MOST_BYTES = 1 << 27;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Harvest harvest;
    private final AsOf asOf;
    private final boolean examined;

    private Ingest(Harvest harvest, AsOf asOf, boolean examined) {
        this.harvest = harvest;
        this.asOf = asOf;
        this.examined = examined;
    }

    /**
     * Reads the inputs in their order: where two of them hold the same day, the first one's value stays.
     *
     * @param series the declared series of levels by id
     * @param cutAt  the as-of day: what was not known on it is outside; empty to read everything
     */
    public static Loaded<Dataset> load(List<InputSpec> inputs, Map<String, SeriesSpec> series,
            Optional<LocalDate> cutAt) {
        return new Ingest(new Harvest(series, true), AsOf.of(cutAt), false).load(inputs);
    }

    /** All days of the inputs, of those with vintages each figure as it was published by {@code day}. */
    public static Loaded<Dataset> loadWhole(List<InputSpec> inputs, Map<String, SeriesSpec> series, LocalDate day) {
        return new Ingest(new Harvest(series, true), AsOf.wholeAsPublishedBy(day), false).load(inputs);
    }

    /** The same as {@link #load}, and what can be said about the values that were read. */
    public static Examined examine(List<InputSpec> inputs, Map<String, SeriesSpec> series, Optional<LocalDate> cutAt) {
        var ingest = new Ingest(new Harvest(series, true), AsOf.of(cutAt), true);
        Loaded<Dataset> loaded = ingest.load(inputs);
        Map<String, List<Allowance>> allowed = new HashMap<>();
        inputs.forEach(input -> allowed.merge(input.file(), input.allow(), (a, b) -> {
            List<Allowance> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }));
        List<Track> tracks = ingest.harvest.tracks();
        List<Finding> findings = Quality.weigh(Quality.of(tracks, ingest.tables(), true), allowed);
        return new Examined(loaded,
                FileReports.of(ingest.readings, loaded.diagnostics(), tracks, findings), findings);
    }

    /** What came of one file about which nobody declared anything: it is read as if there were no other. */
    record Alone(List<Reading> readings, List<Diagnostic> diagnostics, List<Track> tracks) {}

    static Alone readAlone(InputSpec input, SeriesSpec series, Optional<LocalDate> cutAt) {
        var ingest = new Ingest(new Harvest(Map.of(series.id(), series), false), AsOf.of(cutAt), true);
        Loaded<Dataset> loaded = ingest.load(List.of(input));
        return new Alone(ingest.readings, loaded.diagnostics(), ingest.harvest.tracks());
    }

    private Loaded<Dataset> load(List<InputSpec> inputs) {
        inputs.forEach(this::read);
        diagnostics.addAll(harvest.overlaps());
        return new Loaded<>(harvest.dataset(readings.stream().map(Reading::books).toList()), diagnostics);
    }

    private List<Table> tables() {
        return readings.stream().flatMap(reading -> reading.table().stream()).toList();
    }

    private void read(InputSpec declared) {
        Optional<VendorFormat> named = VendorFormats.find(declared.format());
        if (named.isEmpty() && !declared.format().isEmpty()) {
            error(declared, Kind.CONFIG, "no format is called '" + declared.format() + "'",
                    "write one of " + VendorFormats.names() + perhaps(declared.format(), VendorFormats.names()));
            return;
        }
        boolean sound = named.isEmpty() || checkOptions(declared, named.get());
        Optional<byte[]> read = bytes(declared);
        if (!sound || read.isEmpty()) {
            return;
        }
        if (named.isPresent() && !named.get().isLocal()) {
            read(declared, named.get(), read.get(), List.of());
            return;
        }
        switch (Recogniser.recognise(read.get(), declared.file(), declared.options(), named)) {
            case Recognition.Recognised(VendorFormat format, Map<String, String> options, List<String> reasons) -> {
                InputSpec found = declared.recognisedAs(format.name(), options);
                String charset = options.getOrDefault("charset", "");
                if (!declared.options().containsKey("charset") && !charset.isEmpty() && !charset.startsWith("UTF-")) {
                    diagnostics.add(new Diagnostic(Severity.WARNING, Kind.ENCODING, declared.file(), 1, 1,
                            reasons.getFirst(), "if names look right, add charset: " + charset
                                    + " to the options of this input in report.yaml"));
                }
                if (checkOptions(found, format)) {
                    read(found, format, read.get(), reasons);
                }
            }
            case Recognition.Ambiguous(String problem, String remedy) ->
                error(declared, Kind.CONFIG, problem, remedy);
            case Recognition.Unknown(String kind, String problem, String remedy) ->
                error(declared, kind, problem, remedy);
        }
    }

    private void read(InputSpec spec, VendorFormat format, byte[] bytes, List<String> known) {
        switch (FileText.decode(bytes, Optional.ofNullable(spec.options().get("charset")))) {
            case FileText.Unreadable unreadable ->
                error(spec, unreadable.kind(), unreadable.problem(), unreadable.remedy());
            case FileText.Text text -> {
                Sheet sheet = Sheet.of(spec, format, text.text(), asOf, examined);
                format.read(sheet, harvest);
                diagnostics.addAll(sheet.diagnostics());
                readings.add(new Reading(sheet.books(sha256(bytes), bytes.length), known,
                        examined ? TextShape.of(bytes, text) : "", sheet.traits(), sheet.table()));
            }
        }
    }

    private boolean checkOptions(InputSpec spec, VendorFormat format) {
        var known = new TreeSet<>(format.optionalOptions());
        known.addAll(format.requiredOptions());
        known.addAll(List.of("charset", Dialect.DELIMITER, Dialect.DECIMAL, Dialect.DATE_ORDER));
        boolean sound = true;
        for (String option : spec.options().keySet()) {
            if (!known.contains(option)) {
                sound = false;
                error(spec, Kind.CONFIG, "format " + format.name() + " has no option '" + option + "'",
                        "it has " + known + perhaps(option, known));
            }
        }
        for (String option : new TreeSet<>(format.requiredOptions())) {
            boolean openDay = option.equals(SnapshotDay.OPTION) && harvest.isUndeclared();
            if (!openDay && spec.options().getOrDefault(option, "").isBlank()) {
                sound = false;
                error(spec, Kind.CONFIG, "format " + format.name() + " needs the option " + option,
                        "add it to this input in report.yaml");
            }
        }
        for (String option : List.of(Dialect.DELIMITER, Dialect.DECIMAL, Dialect.DATE_ORDER)) {
            List<String> words = Dialect.words(option);
            String value = spec.options().getOrDefault(option, words.getFirst());
            if (!words.contains(value)) {
                sound = false;
                error(spec, Kind.CONFIG, "option " + option + " is '" + value + "'",
                        "write one of " + words + perhaps(value, words));
            }
        }
        for (Allowance allowance : spec.allow()) {
            if (!Kind.accepted().contains(allowance.kind())) {
                sound = false;
                error(spec, Kind.CONFIG, "allow names '" + allowance.kind() + "', which is no kind of defect",
                        "write one of " + Kind.accepted() + perhaps(allowance.kind(), Kind.accepted()));
            }
        }
        return sound;
    }

    private Optional<byte[]> bytes(InputSpec spec) {
        if (Files.isDirectory(spec.path())) {
            error(spec, Kind.FILE, "this is a folder", "name a file in it");
            return Optional.empty();
        }
        try {
            if (Files.size(spec.path()) > MOST_BYTES) {
                error(spec, Kind.FILE, "the file has more than 128 MiB",
                        "give a smaller extract; check reads closes in columns date, symbol and close at any length");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(spec.path()));
        } catch (NoSuchFileException missing) {
            error(spec, Kind.FILE, "there is no such file", "put it there or correct its name in report.yaml");
        } catch (IOException unreadable) {
            error(spec, Kind.FILE, "the file cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "check its permissions and the disk");
        }
        return Optional.empty();
    }

    private void error(InputSpec spec, String kind, String problem, String remedy) {
        diagnostics.add(new Diagnostic(Severity.ERROR, kind, spec.file(), 1, 1, problem, remedy));
    }

    private static String perhaps(String typed, Iterable<String> known) {
        List<String> words = new ArrayList<>();
        known.forEach(words::add);
        return Nearest.of(typed, words).map(word -> ", perhaps " + word).orElse("");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
