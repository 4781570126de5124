package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bundled report over daily files of vendors, which stay out of the project. Expected values are those that issue and
 * articles state; the hand arithmetic stands beside them.
 */
@EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
class DailyEditionTest extends EditionContract {
    private static final Pattern FILE = Pattern.compile("file: (data/[^,\\s]+)");
    private static final Path SAMPLE = ProgramProcess.ROOT.resolve("app/sample");
    private static Edition daily;
    private static Map<String, JsonNode> facts;

    @BeforeAll
    static void build() throws IOException {
        Path workspace = workspace();
        Path out = Folders.empty("daily");
        ProgramProcess.Ended ended = new ProgramProcess().run("build", workspace, "--as-of", "2026-01-23", "--out",
                out);
        // The defects that are known of these files are said aloud, and nothing else stops or troubles the build.
        assertThat(ended.err().lines()).allMatch(line -> line.startsWith("warning: data/"))
                .anyMatch(line -> line
                        .contains("rut_daily.csv:7632:2: 2025-04-26 is a Saturday, and RUT trades on exchange"
                                + " days; refused, as report.yaml accepts"))
                .anyMatch(line -> line.contains("rut_daily.csv:7428: ") && line.contains("2024-07-03 (repeated-row)"))
                .anyMatch(line -> line.contains("spx_daily.csv:1299: ") && line.endsWith("(gap)"))
                .anyMatch(line -> line.contains("usd_krw_daily.csv:87: ") && line.endsWith("(shifted-weeks)"));
        assertThat(ended.status()).isZero();
        daily = new Edition(out.resolve("2026-01-23"));
        facts = daily.facts();
    }

    /** The bundled report.yaml with daily files under it, and closes without gaps, so without a word on what they hold. */
    private static Path workspace() throws IOException {
        Path real = ProgramProcess.ROOT.resolve(System.getProperty("tidemark.realdata"));
        Path workspace = Folders.empty("daily-workspace");
        Files.createDirectories(workspace.resolve("data"));
        String data = dailyData();
        var files = FILE.matcher(data);
        while (files.find()) {
            String name = files.group(1).substring("data/".length());
            Path source = Files.exists(SAMPLE.resolve("data").resolve(name)) && !Files.exists(real.resolve(name))
                    ? SAMPLE.resolve("data").resolve(name)
                    : find(real, name);
            Files.copy(source, workspace.resolve("data").resolve(name));
        }
        String report = Files.readString(SAMPLE.resolve("report.yaml"), StandardCharsets.UTF_8);
        String before = report.substring(0, report.indexOf("\ndata:\n") + 1);
        String after = report.substring(report.indexOf("\nstudies:\n") + 1);
        Files.writeString(workspace.resolve("report.yaml"),
                before.replaceAll("(?m)^ {4}sampling: .*\n", "") + data + "\n" + after, StandardCharsets.UTF_8);
        return workspace;
    }

    private static Path find(Path real, String name) throws IOException {
        for (String folder : new String[]{"", "holdings", "fundamentals"}) {
            Path file = real.resolve(folder).resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IOException(name + " is not in " + real);
    }

    private static String dailyData() {
        try (InputStream in = DailyEditionTest.class.getResourceAsStream("daily-data.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Edition edition() {
        return daily;
    }

    /**
     * RUT 2669.16 / 2481.91 - 1 = 0.075446 and 2481.91 / 2230.16 - 1 = 0.112884; BTC on 2022-02-12 over 2020-05-11, 42,244.47 / 8,601.80; halving
     * at block 840,000 with 19,687,500 BTC mined: 6.25 and 3.125 x 52,560 / 19,687,500; the column Total of the Farside table
     * over 2024: 35,245.9 million; 501 of 1,312 companies with earnings below zero.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"snapshot.RUT.ytd, 7.5, 0.075446", "snapshot.RUT.calendar-year-2025, 11.3, 0.112884",
        "breakouts.RUT.close-12m.2025-09-18.days-since-previous-record, 1410, 1410",
        "halvings.2020.multiple-day-642, 4.9, 4.9111", "halvings.2024.block, 840000, 840000",
        "halvings.2024.issuance-before, 1.67, 0.016686", "halvings.2024.issuance-after, 0.83, 0.008343",
        "flows.US-SPOT-BTC-ETF.year-2024, 35200000000, 35245900000",
        "unprofitable-share.RUT.eps-ttm.matched, 1312, 1312", "unprofitable-share.RUT.eps-ttm.loss-making, 501, 501",
        "unprofitable-share.RUT.eps-ttm.total, 1952, 1952", "unprofitable-share.RUT.eps-ttm.by-count, 38.2, 0.38186"})
    void theFiguresThatEverybodyCanCheck(String id, String printed, double value) {
        assertThat(facts.get(id).get("printed").asText()).isEqualTo(printed);
        assertThat(facts.get(id).get("value").asDouble()).isCloseTo(value,
                withPercentage(0.1));
    }

    @Test
    void theLatestBreakoutIsThatOf2025() {
        assertThat(days("breakouts\\.RUT\\.close-12m\\.[^.]+\\.day", facts).values()).last().isEqualTo("2025-09-18");
        assertThat(facts.get("breakouts.RUT.close-12m.2025-09-18.previous-record-day").get("value").asText())
                .isEqualTo("2021-11-08");
    }

    /** The sample holds every record of the index, so what it says of records must be what the daily files say. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"close-6m, 17", "close-9m, 12", "close-12m, 10", "close-18m, 8", "close-24m, 5", "high-6m, 16",
        "high-9m, 12", "high-12m, 10", "high-18m, 8", "high-24m, 5"})
    void theSampleHasTheSameBreakouts(String rule, int count) {
        String pattern = "breakouts\\.RUT\\." + rule + "\\.[^.]+\\.day";
        assertThat(days(pattern, facts)).hasSize(count)
                .isEqualTo(days(pattern, Demo.EDITION.facts()));
    }

    private static Map<String, String> days(String pattern, Map<String, JsonNode> facts) {
        Map<String, String> days = new TreeMap<>();
        facts.forEach((id, fact) -> {
            if (id.matches(pattern)) {
                days.put(id, fact.get("value").asText());
            }
        });
        return days;
    }

    @Test
    void theRowThatWasRefusedStaysVisible() {
        JsonNode manifest = daily.json("manifest.json");
        JsonNode input = manifest.get("inputs").valueStream()
                .filter(one -> one.get("name").asText().equals("data/rut_daily.csv")).findFirst().orElseThrow();
        assertThat(input.get("rows").get("refused").asInt()).isEqualTo(1);
        assertThat(manifest.get("warnings")).anySatisfy(
                warning -> assertThat(warning.asText()).contains("data/rut_daily.csv:7632:2: "));
        assertThat(facts.get("sources.data-rut-daily-csv.rows-refused").get("printed").asText()).isEqualTo("1");
    }
}
