package org.tidemark.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.ingest.LooseFiles;

/** The oddities that SOURCES.md beside the daily files names, found; {@code docs/data-quality.md} lists those beyond us. */
@EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
class RealDefectsTest {
    private static Path folder;
    private static List<Finding> findings;

    @BeforeAll
    static void examine() throws IOException {
        folder = Path.of(System.getProperty("tidemark.root", "")).resolve(System.getProperty("tidemark.realdata"));
        findings = LooseFiles.examine(LooseFiles.in(List.of(folder)), Optional.empty()).findings();
    }

    private static List<Finding> about(String file) {
        String name = folder.resolve(file).toString().replace('\\', '/');
        return findings.stream().filter(finding -> finding.file().equals(name)).toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // file, defect, count, a day or words that the sentence must have
        "rut_daily.csv, unexpected-days, 1, 2025-04-26", "rut_daily.csv, shifted-rows, 2, '2024-07-01, 2024-07-02'",
        "rut_daily.csv, repeated-row, 1, 2024-07-03", "rut_daily.csv, last-row, 1, 2026-03-04",
        "rut_daily.csv, no-volume, 4, 2023-10-13", "btc_usd_daily.csv, zero-is-missing, 1491, 2014-09-16",
        "btc_usd_daily.csv, no-open, 1491, one figure", "spx_daily.csv, gap, 2, 1933-03-03",
        "spx_daily.csv, no-volume, 5497, volume", "btc_etf_flows_daily.csv, unexpected-days, 16, 2024-01-15",
        "iwm_shares_outstanding_2026.csv, frozen, 69, 2026-05-18",
        "iwm_shares_outstanding_2026.csv, missing-days, 1, 2026-08-06",
        "iwm_shares_outstanding_2026.csv, unexpected-days, 4, 2026-05-25",
        "us_cpi_monthly.csv, no-value, 1, no figure", "usd_krw_daily.csv, no-value, 36, no figure",
        "usd_krw_daily.csv, shifted-weeks, 672, day early",
        "vendor-formats/farside_btc_total_with_summary.csv, last-row, 1, 2026-01-02",
        "vendor-formats/farside_btc_total_with_summary.csv, unexpected-days, 16, 2024-01-15",
        "vendor-formats/yfinance_multiheader_rut_2021_2026.csv, last-row, 1, 2026-06-24",
        "vendor-formats/fredgraph_vixcls.csv, no-value, 223, no figure"})
    void theDefectIsFound(String file, String defect, long count, String words) {
        assertThat(about(file)).filteredOn(finding -> finding.defect().word().equals(defect))
                .anySatisfy(finding -> {
                    assertThat(finding.count()).isEqualTo(count);
                    assertThat(finding.sentence()).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource({"ijh_daily.csv", "qqq_daily.csv", "spy_daily.csv", "tna_daily.csv",
        "vendor-formats/stooq_spx_d.csv"})
    void nothingIsSaidAboutFilesWithoutDefects(String file) {
        assertThat(about(file)).filteredOn(finding -> finding.defect() != Defect.OTHER_BASIS).isEmpty();
    }

    @Test
    void theDividendAdjustedFileIsToldFromThePriceOfTheSameFund() {
        assertThat(about("ijr_daily.csv")).filteredOn(finding -> finding.defect() == Defect.OTHER_BASIS)
                .anyMatch(finding -> finding.sentence().contains("ijr_daily_adjclose_2000.csv"));
    }
}
