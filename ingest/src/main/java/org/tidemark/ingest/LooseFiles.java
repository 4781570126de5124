package org.tidemark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Table;
import org.tidemark.ingest.quality.Track;
import org.tidemark.ingest.recognise.Recogniser;
import org.tidemark.ingest.recognise.Recognition;
import org.tidemark.ingest.vendor.SnapshotDay;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;

/**
 * Files about which no {@code report.yaml} says anything. The format of each is recognised from its
 * content, its series has the name of the file, and everything else is judged by what the values say.
 */
public final class LooseFiles {
    private LooseFiles() {}

    /**
     * Every CSV file, plain or gzipped, that is named or lies in a folder named. Of a folder, what is hidden is left out: former
     * files that {@code fetch} keeps are no input.
     *
     * @param named files and folders
     */
    public static List<Path> in(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(Files::isRegularFile).filter(LooseFiles::isCsv)
                        .filter(file -> !isHidden(path.relativize(file))).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCsv(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    /** What the files are, what they hold and what is wrong with them. Each is read as if there were no other. */
    public static LooseReport examine(List<Path> files, Optional<LocalDate> cutAt) {
        List<Reading> readings = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Track> tracks = new ArrayList<>();
        for (Path file : files) {
            Ingest.Alone alone = read(file, cutAt);
            readings.addAll(alone.readings());
            diagnostics.addAll(alone.diagnostics());
            tracks.addAll(alone.tracks());
        }
        List<Table> tables = readings.stream().flatMap(reading -> reading.table().stream()).toList();
        List<Finding> findings = Quality.of(tracks, tables, false);
        return new LooseReport(FileReports.of(readings, diagnostics, tracks, findings), diagnostics, findings);
    }

    private static Ingest.Alone read(Path file, Optional<LocalDate> cutAt) {
        String name = file.toString().replace('\\', '/');
        byte[] bytes = new byte[0];
        try {
            if (Files.size(file) <= Ingest.MOST_BYTES) {
                bytes = Files.readAllBytes(file);
            }
        } catch (IOException unreadable) {
            bytes = new byte[0];
        }
        if (bytes.length == 0) {
            // unreadable, too long to be held or empty: the way of every other input says which
            return unread(name, bytes,
                    Ingest.readAlone(InputSpec.of(name, file, "", Map.of()), series(id(file)), cutAt).diagnostics());
        }
        return switch (Recogniser.recognise(bytes, name)) {
            case Recognition.Recognised(VendorFormat format, Map<String, String> found, List<String> reasons) ->
                fullest(InputSpec.of(name, file, format.name(), found), format, reasons, cutAt);
            case Recognition.Ambiguous(String problem, String remedy) ->
                unread(name, bytes, List.of(error(name, Kind.CONFIG, problem, remedy)));
            case Recognition.Unknown(String kind, String problem, String remedy) ->
                unread(name, bytes, List.of(error(name, kind, problem, remedy)));
        };
    }

    private static Diagnostic error(String name, String kind, String problem, String remedy) {
        return new Diagnostic(Severity.ERROR, kind, name, 1, 1, problem, remedy);
    }

    /** A file of which nothing was read stands in the report all the same. */
    private static Ingest.Alone unread(String name, byte[] bytes, List<Diagnostic> why) {
        var books = new SourceFile(name, Ingest.sha256(bytes), bytes.length, "", List.of(), 0, 0, 0, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Ingest.Alone(List.of(new Reading(books, List.of(), "", new Traits(), Optional.empty())), why,
                List.of());
    }

    /** Of the ways in which the format can be asked, the first that refuses no row, else the one that keeps most. */
    private static Ingest.Alone fullest(InputSpec input, VendorFormat format, List<String> reasons,
            Optional<LocalDate> cutAt) {
        String id = id(input.path());
        Optional<Ingest.Alone> best = Optional.empty();
        for (Map<String, String> way : options(format, id)) {
            Map<String, String> options = new LinkedHashMap<>(way);
            options.putAll(input.options());
            Ingest.Alone alone = Ingest.readAlone(input.recognisedAs(format.name(), options), series(id), cutAt);
            if (best.isEmpty() || kept(alone) > kept(best.get())) {
                best = Optional.of(alone);
            }
            if (alone.diagnostics().stream().noneMatch(Diagnostic::isError)) {
                break;
            }
        }
        Ingest.Alone found = best.orElseThrow();
        return new Ingest.Alone(found.readings().stream().map(reading -> reading.knownBy(reasons)).toList(),
                found.diagnostics(), found.tracks());
    }

    private static long kept(Ingest.Alone alone) {
        return alone.readings().stream().mapToLong(reading -> reading.books().rowsKept()).sum();
    }

    /** The ways in which a format can be asked to read a file of which only the name is known. */
    private static List<Map<String, String>> options(VendorFormat format, String id) {
        Map<String, String> required = new LinkedHashMap<>();
        format.requiredOptions().stream().filter(option -> !option.equals(SnapshotDay.OPTION))
                .forEach(option -> required.put(option, id));
        List<Map<String, String>> ways = new ArrayList<>();
        if (required.isEmpty()) {
            for (String option : List.of("series", "total", "measure")) {
                if (format.optionalOptions().contains(option)) {
                    ways.add(Map.of(option, id));
                }
            }
        }
        ways.add(required);
        return ways;
    }

    /** The name of the file without {@code .csv} and {@code .gz}. */
    private static String id(Path file) {
        return file.getFileName().toString().replaceAll("(\\.csv)?(\\.gz)?$", "");
    }

    /** Of every day, so that no row is refused for its day: the values say on which days the market trades. */
    private static SeriesSpec series(String id) {
        return new SeriesSpec(id, PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.daily(), Optional.empty());
    }
}
