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
import org.tidemark.ingest.recognise.Recogniser;
import org.tidemark.ingest.recognise.Recognition;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/**
 * Files about which no {@code report.yaml} says anything. The format of each is recognised from its
 * content, its series has the name of the file, and everything else is judged by what the values say.
 */
public final class LooseFiles {
    /** As many lines of a file as tell its format: a preamble, a header and some rows. */
    private static final int HEAD_LINES = 40;

    private LooseFiles() {}

    /**
     * Every CSV file, plain or gzipped, that is named or lies in a folder named.
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
                inside.filter(Files::isRegularFile).filter(LooseFiles::isCsv).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isCsv(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    /** What the files are, what they hold and what is wrong with them. */
    public static Examined examine(List<Path> files, Optional<LocalDate> cutAt) {
        List<InputSpec> inputs = new ArrayList<>();
        Map<String, SeriesSpec> series = new LinkedHashMap<>();
        List<Diagnostic> unknown = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString().replace('\\', '/');
            String id = id(name);
            // every day, so that no row is refused for its day: the values say on which days the market trades
            series.put(id, new SeriesSpec(id, PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.daily(),
                    Optional.empty()));
            recognise(name, file, id, series, unknown).ifPresent(inputs::add);
        }
        Examined examined = Ingest.examineUndeclared(inputs, series, cutAt);
        List<Diagnostic> all = new ArrayList<>(unknown);
        all.addAll(examined.loaded().diagnostics());
        return new Examined(new Loaded<>(examined.loaded().value(), all), examined.files(), examined.findings());
    }

    /** The path without {@code .csv} and {@code .gz}: two files of one name in two folders are two series. */
    private static String id(String name) {
        return name.replaceAll("(\\.csv)?(\\.gz)?$", "");
    }

    /** The input that the content asks for; empty when it is told in {@code unknown} why there is none. */
    private static Optional<InputSpec> recognise(String name, Path file, String id, Map<String, SeriesSpec> series,
            List<Diagnostic> unknown) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            // reading it again says why, in the words of every other input
            return Optional.of(InputSpec.of(name, file, "", Map.of()));
        }
        return switch (Recogniser.recognise(bytes, name)) {
            case Recognition.Recognised(VendorFormat format, Map<String, String> found, List<String> reasons) ->
                Optional.of(
                        InputSpec.of(name, file, format.name(), fullest(name, file, bytes, format, found, id, series)));
            case Recognition.Ambiguous(String problem, String remedy) -> {
                unknown.add(new Diagnostic(Severity.ERROR, Kind.CONFIG, name, 1, 1, problem, remedy));
                yield Optional.empty();
            }
            case Recognition.Unknown(String kind, String problem, String remedy) -> {
                unknown.add(new Diagnostic(Severity.ERROR, kind, name, 1, 1, problem, remedy));
                yield Optional.empty();
            }
        };
    }

    /** Of the ways in which the format can be asked, the one that keeps most of the first rows. */
    private static Map<String, String> fullest(String name, Path file, byte[] bytes, VendorFormat format,
            Map<String, String> found, String id, Map<String, SeriesSpec> series) {
        if (!(FileText.decode(bytes, Optional.ofNullable(found.get("charset"))) instanceof FileText.Text text)) {
            return found;
        }
        String head = head(text.text());
        Map<String, String> best = found;
        long most = -1;
        for (Map<String, String> way : options(format, id)) {
            Map<String, String> options = new LinkedHashMap<>(way);
            options.putAll(found);
            InputSpec input = InputSpec.of(name, file, format.name(), options);
            Sheet sheet = Sheet.of(input, format.dialect().with(options), head, Optional.empty(), false);
            format.read(sheet, new Harvest(series, false));
            long kept = sheet.books("", 0).rowsKept();
            if (kept > most) {
                most = kept;
                best = options;
            }
        }
        return best;
    }

    private static String head(String text) {
        int end = 0;
        for (int line = 0; line < HEAD_LINES; line++) {
            int next = text.indexOf('\n', end);
            if (next < 0) {
                return text;
            }
            end = next + 1;
        }
        return text.substring(0, end);
    }

    /** The ways in which a format can be asked to read a file of which only the name is known. */
    private static List<Map<String, String>> options(VendorFormat format, String id) {
        Map<String, String> required = new LinkedHashMap<>();
        format.requiredOptions().forEach(option -> required.put(option, id));
        if (!required.isEmpty()) {
            return List.of(required);
        }
        List<Map<String, String>> ways = new ArrayList<>(List.of(Map.of()));
        for (String option : List.of("series", "total")) {
            if (format.optionalOptions().contains(option)) {
                ways.add(Map.of(option, id));
            }
        }
        return ways;
    }
}
