package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.model.Dataset;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/**
 * Every folder under {@code vendor} is a test: {@code input.csv} read as {@code input.properties} declares it must give
 * {@code expected.txt}, which was written from the input by hand. {@code SOURCE.md} says whose shape it is.
 */
class VendorFixtureTest {
    static Path root() throws URISyntaxException {
        return Path.of(VendorFixtureTest.class.getResource("/vendor").toURI());
    }

    static Stream<String> folders() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void theInputGivesWhatItSays(String folder) throws IOException, URISyntaxException {
        Path at = root().resolve(folder);
        assertThat(Dump.of(load(at))).isEqualTo(Files.readString(at.resolve("expected.txt")));
        assertThat(at.resolve("SOURCE.md")).isNotEmptyFile();
    }

    @Test
    void everyFormatHasAFixture() throws IOException, URISyntaxException {
        var covered = new TreeSet<String>();
        for (String folder : folders().toList()) {
            covered.add(properties(root().resolve(folder)).getProperty("format"));
        }
        assertThat(covered).isEqualTo(new TreeSet<>(VendorFormats.names()));
    }

    static Properties properties(Path folder) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("input.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    static InputSpec spec(Path folder, Path file) throws IOException {
        Properties properties = properties(folder);
        Map<String, String> options = new LinkedHashMap<>();
        List<Allowance> allow = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String value = properties.getProperty(key);
            if (key.startsWith("option.")) {
                options.put(key.substring(7), value);
            } else if (key.startsWith("allow.")) {
                allow.add(new Allowance(key.substring(6), Integer.parseInt(value)));
            }
        }
        return new InputSpec("input.csv", file, properties.getProperty("format"), options, day(properties, "from"),
                day(properties, "until"), allow, Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> day(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key)).map(LocalDate::parse);
    }

    /** RUT and IWM-TR trade on exchange days, BTC every day. */
    static Map<String, SeriesSpec> series() {
        Map<String, SeriesSpec> series = new LinkedHashMap<>();
        series.put("RUT",
                new SeriesSpec("RUT", PriceBasis.PRICE, TradingWeek.EXCHANGE, Sampling.daily(), Optional.empty()));
        series.put("BTC",
                new SeriesSpec("BTC", PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.daily(), Optional.of("USD")));
        series.put("IWM-TR",
                new SeriesSpec("IWM-TR", PriceBasis.TOTAL_RETURN, TradingWeek.EXCHANGE, Sampling.daily(),
                        Optional.of("USD")));
        return series;
    }

    static Loaded<Dataset> load(Path folder) throws IOException {
        return Ingest.load(List.of(spec(folder, folder.resolve("input.csv"))), series(),
                day(properties(folder), "cut"));
    }
}
