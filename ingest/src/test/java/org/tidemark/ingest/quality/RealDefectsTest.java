package org.tidemark.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.LooseFiles;
import org.tidemark.ingest.LooseReport;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/**
 * The table of {@code docs/data-quality.md}: what is odd about the daily files, and what a check of their folder says about it.
 * Days, counts and figures are those of SOURCES.md beside the files, or were counted with Python's csv module.
 */
@EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
class RealDefectsTest {
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", ""));
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.csv(?:\\.gz)?)` \\| (.+) \\| (.+) \\|");
    private static final Pattern FINDING = Pattern.compile("`([a-z-]+)` (\\d+): (.+)");
    private static final Pattern CLAIM = Pattern.compile("([a-z ]+): (.+)");
    private static Path folder;
    private static LooseReport report;

    /** A row of the table. */
    record Odd(String file, String what, String foundAs) {
        boolean isBeyond() {
            return foundAs.startsWith("beyond: ");
        }
    }

    @BeforeAll
    static void examine() throws IOException {
        folder = ROOT.resolve(System.getProperty("tidemark.realdata"));
        report = LooseFiles.examine(LooseFiles.in(List.of(folder)), Optional.empty());
    }

    static List<Odd> table() throws IOException {
        List<Odd> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/data-quality.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Odd(row.group(1), row.group(2), row.group(3)));
            }
        }
        return rows;
    }

    static Stream<Odd> claimed() throws IOException {
        return table().stream().filter(odd -> !odd.isBeyond());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimed")
    void whatTheGuideSaysIsFoundIsFound(Odd odd) {
        String claim = odd.foundAs();
        if (claim.startsWith("found in ")) {
            int colon = claim.indexOf(": ");
            holds(claim.substring("found in ".length(), colon), claim.substring(colon + 2));
        } else {
            holds(odd.file(), claim);
        }
    }

    private static void holds(String file, String claim) {
        FileReport found = about(file);
        Matcher finding = FINDING.matcher(claim);
        if (finding.matches()) {
            assertThat(found.findings()).filteredOn(each -> each.defect().word().equals(finding.group(1)))
                    .anySatisfy(each -> {
                        assertThat(each.count()).isEqualTo(Long.parseLong(finding.group(2)));
                        assertThat(each.sentence()).contains(finding.group(3));
                    });
            return;
        }
        if (claim.startsWith("no `")) {
            String word = claim.substring(4, claim.length() - 1);
            assertThat(Defect.words()).contains(word);
            assertThat(found.findings()).noneMatch(each -> each.defect().word().equals(word));
            return;
        }
        Matcher part = CLAIM.matcher(claim);
        assertThat(part.matches()).as(claim).isTrue();
        String words = part.group(2);
        switch (part.group(1)) {
            case "known by" -> assertThat(found.known()).anyMatch(each -> each.contains(words));
            case "text" -> assertThat(found.text()).contains(words);
            case "order" -> assertThat(found.order()).contains(words);
            case "cells" -> assertThat(found.blanks()).contains(words);
            case "frequency" -> assertThat(found.frequency()).contains(words);
            case "duplicates" -> assertThat(found.duplicates()).isEqualTo(Long.parseLong(words));
            case "series" -> assertThat(found.books().series()).contains(words);
            case "range" ->
                assertThat(found.books().first().orElseThrow() + " to " + found.books().last().orElseThrow())
                        .isEqualTo(words);
            case "rows" -> assertThat(found.books().rowsRead() + " read = " + found.books().rowsKept() + " kept + "
                    + found.books().rowsRefused() + " refused + " + found.books().rowsOutside() + " outside")
                    .contains(words);
            case "said" -> assertThat(report.diagnostics())
                    .anyMatch(each -> each.file().endsWith(file) && each.problem().contains(words));
            case "value" -> assertThat(close(file, LocalDate.parse(words.substring(0, 10))))
                    .isEqualTo(Double.parseDouble(words.substring(11)));
            default -> throw new IllegalArgumentException(claim);
        }
    }

    private static FileReport about(String file) {
        return report.files().stream().filter(each -> each.books().name().equals(name(file))).findFirst().orElseThrow();
    }

    private static String name(String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    private static double close(String file, LocalDate day) {
        var input = InputSpec.of(file, folder.resolve(file), "", Map.of("series", "S"));
        var spec = new SeriesSpec("S", PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.daily(), Optional.empty());
        PriceSeries series = Ingest.load(List.of(input), Map.of("S", spec), Optional.empty()).value().closes().get("S");
        int at = series.indexAtOrBefore(day);
        assertThat(series.day(at)).isEqualTo(day);
        return series.level(at);
    }

    @Test
    void noFileOfTheListIsLeftOut() throws IOException {
        List<String> named = table().stream().map(Odd::file).distinct().toList();
        List<String> odd = new ArrayList<>();
        String file = "";
        for (String line : Files.readAllLines(folder.resolve("SOURCES.md"))) {
            file = line.startsWith("## ") ? line.substring(3) : file;
            if (line.startsWith("- Oddities:")) {
                odd.add(file);
            }
        }
        assertThat(odd).hasSizeGreaterThan(50).isSubsetOf(named);
    }

    @ParameterizedTest
    @CsvSource({"qqq_daily.csv", "spy_daily.csv", "tna_daily.csv", "ibit_daily.csv", "ndx_daily.csv",
        "us_m2_monthly.csv", "us_recession_monthly.csv", "fed_funds_effective_daily.csv", "cape_monthly.csv",
        "vtwo_daily_adjclose.csv", "vendor-formats/stooq_spx_d.csv", "vendor-formats/nasdaq_com_amzn_dollar.csv"})
    void nothingIsSaidAboutFilesWithoutDefects(String file) {
        assertThat(about(file).findings()).isEmpty();
        assertThat(report.diagnostics()).noneMatch(each -> each.file().equals(name(file)));
    }

    @Test
    void everyFileIsReadAndNoRowOfAnyIsRefused() {
        assertThat(report.files()).hasSize(59)
                .allSatisfy(file -> assertThat(file.books().rowsKept()).as(file.books().name()).isPositive());
        assertThat(report.diagnostics()).noneMatch(each -> each.isError());
    }

    /** The four files with a bar that cannot be, checked by eye; a fifth would be a false alarm. */
    @Test
    void errorsAreRaisedForImpossibleBarsOnly() {
        assertThat(report.findings().stream().filter(each -> each.weight() == Defect.Weight.ERROR)
                .map(each -> each.file().substring(each.file().lastIndexOf('/') + 1) + " " + each.sentence()))
                .containsExactly(
                        "investing_com_xauusd_turkish.csv the close 1875.82 is below the low 1877.07 on 2020-12-25; the like"
                                + " on 8 more: 2022-06-13, 2022-08-02, 2022-12-26, 2023-01-02 and 4 more up to 2023-12-28",
                        "marketwatch_spx_2021_2022.csv the open 4077.25 is below the low 4077.43 on 2022-05-27",
                        "nasdaq_com_spx_10y.csv the close 2126.06 is above the high 0.0 on 2015-05-25; the like on 4 more: "
                                + "2015-07-03, 2015-09-07, 2015-11-26, 2015-12-25",
                        "wsj_usd_chf.csv the close 0.994 is below the low 0.9944 on 2017-11-09");
    }
}
