package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.Dataset;
import org.tidemark.model.FundFlow;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;

/**
 * The daily files as vendors really write them, which stay out of the project. Counts and ranges: SOURCES.md beside the files;
 * sums: Python's csv and decimal modules over the files.
 */
@EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
class RealDataTest {
    private static Path folder;

    @BeforeAll
    static void find() {
        folder = Path.of(System.getProperty("tidemark.root", "")).resolve(System.getProperty("tidemark.realdata"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // file, format, column, week, rows, kept, first, last
        "rut_daily.csv, fmp, close, EXCHANGE, 7845, 7844, 1995-01-03, 2026-03-04",
        "rut_daily_1987_2024.csv, yahoo, Close, EXCHANGE, 9297, 9297, 1987-09-10, 2024-08-02",
        "spx_daily.csv, yfinance, Close, EXCHANGE, 24656, 24656, 1927-12-30, 2026-02-27",
        "ndx_daily.csv, yfinance, Close, EXCHANGE, 10181, 10181, 1985-10-01, 2026-02-27",
        "btc_usd_daily.csv, yahoo, Close, EVERY_DAY, 5848, 5848, 2010-08-18, 2026-08-21",
        "ibit_daily.csv, yahoo, AdjClose, EXCHANGE, 578, 578, 2024-01-11, 2026-05-01",
        "ijh_daily.csv, yahoo, Adj Close, EXCHANGE, 5366, 5366, 2005-01-03, 2026-05-01",
        "ijr_daily.csv, yahoo, Adj Close, EXCHANGE, 5366, 5366, 2005-01-03, 2026-05-01",
        "iwm_daily.csv, yahoo, Adj Close, EXCHANGE, 5366, 5366, 2005-01-03, 2026-05-01",
        "qqq_daily.csv, yahoo, Adj Close, EXCHANGE, 5366, 5366, 2005-01-03, 2026-05-01",
        "spy_daily.csv, yahoo, Adj Close, EXCHANGE, 5366, 5366, 2005-01-03, 2026-05-01",
        "tna_daily.csv, yahoo, Close, EXCHANGE, 4388, 4388, 2008-11-19, 2026-05-01",
        "iwm_daily_2000.csv, yahoo, Close, EXCHANGE, 6598, 6598, 2000-05-26, 2026-08-21",
        "ijr_daily_adjclose_2000.csv, date-value, Close, EXCHANGE, 6584, 6584, 2000-05-26, 2026-08-03",
        "vtwo_daily_adjclose.csv, yahoo, Close, EXCHANGE, 3975, 3975, 2010-09-22, 2026-07-14",
        // 36 rows without a rate are outside; the week is stamped Sunday to Thursday in summer
        "usd_krw_daily.csv, date-value, Rate, EVERY_DAY, 5851, 5815, 2003-12-01, 2026-05-02",
        "us_10y_yield_daily.csv, date-value, Value, EVERY_DAY, 16042, 16042, 1962-01-02, 2026-03-26",
        "us_cpi_monthly.csv, fred, CPIAUCSL, EVERY_DAY, 951, 950, 1947-01-31, 2026-03-31",
        "vendor-formats/fred_old_dexkous_dots.csv, fred, DEXKOUS, EXCHANGE, 1305, 1247, 2016-03-11, 2021-03-11",
        "vendor-formats/fredgraph_vixcls.csv, fred, VIXCLS, EXCHANGE, 6974, 6751, 1999-01-04, 2025-09-25",
        "vendor-formats/yfinance_multiheader_rut_2021_2026.csv, yfinance, Close, EXCHANGE, 1254, 1254, 2021-06-25, 2026-06-24",
        "vendor-formats/yahoo_web_rut_2020_2021.csv, yahoo, Close, EXCHANGE, 251, 251, 2020-05-11, 2021-05-07",
        "vendor-formats/stooq_iwm_us_d.csv, yahoo, Close, EXCHANGE, 5330, 5330, 2005-02-25, 2026-05-05"})
    void levelsAreAllRead(String file, String format, String column, TradingWeek week, long rows, long kept,
            LocalDate first,
            LocalDate last) {
        var input = new InputSpec(file, folder.resolve(file), format, Map.of("series", "S", "column", column),
                Optional.empty(), Optional.empty(), List.of(new Allowance(Kind.WEEKEND, 1)), Optional.empty(),
                Optional.empty());
        var series = Map.of("S", new SeriesSpec("S", PriceBasis.PRICE, week, Sampling.daily(), Optional.empty()));
        Loaded<Dataset> loaded = Ingest.load(List.of(input), series, Optional.empty());
        assertThat(loaded.refused()).as("%s", loaded.diagnostics()).isFalse();
        SourceFile books = loaded.value().provenance().files().getFirst();
        assertThat(books.rowsRead()).isEqualTo(rows);
        assertThat(books.rowsKept()).isEqualTo(kept);
        assertThat(books.first()).contains(first);
        assertThat(books.last()).contains(last);
        assertThat(loaded.value().closes().get("S").size()).isEqualTo((int) kept);
    }

    @Test
    void theSaturdayOfTheRussellFileIsTheOnlyRefusedRow() {
        var input = InputSpec.of("rut_daily.csv", folder.resolve("rut_daily.csv"), "fmp", Map.of("series", "RUT"));
        assertThat(load(input).diagnostics()).singleElement().asString()
                .isEqualTo("rut_daily.csv:7632:2: 2025-04-26 is a Saturday, "
                        + "and RUT trades on exchange days; delete the row, allow weekend or declare the series for every day");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"fed_funds_effective_daily.csv, daily, 26237, 2026-04-30, 0.0364",
        "fed_funds_monthly.csv, monthly, 862, 2026-04-01, 0.0364",
        "fed_funds_target_upper_daily.csv, step, 6204, 2025-12-10, 0.04"})
    void ratesAreAllRead(String file, String kind, int rows, LocalDate last, double fraction) {
        Loaded<Dataset> loaded = load(
                InputSpec.of(file, folder.resolve(file), "fred", Map.of("rate", "R", "kind", kind)));
        assertThat(loaded.diagnostics()).isEmpty();
        var rate = loaded.value().rates().get("R");
        assertThat(rate.fractions()).hasSize(rows);
        assertThat(rate.fractions().lastKey()).isEqualTo(last);
        assertThat(rate.on(last)).contains(fraction);
    }

    @Test
    void spotBitcoinFundsTookIn35BillionDollarsIn2024() {
        Loaded<Dataset> loaded = load(
                InputSpec.of("btc_etf_flows_daily.csv", folder.resolve("btc_etf_flows_daily.csv"), "farside",
                        Map.of("total", "ALL")));
        assertThat(loaded.diagnostics()).isEmpty();
        SourceFile books = loaded.value().provenance().files().getFirst();
        assertThat(books.rowsRead()).isEqualTo(671);
        assertThat(books.rowsKept()).isEqualTo(671);
        assertThat(books.series()).hasSize(13);
        double sum = loaded.value().flows().stream()
                .filter(flow -> flow.fund().equals("ALL") && flow.from().getYear() == 2024)
                .mapToDouble(FundFlow::usd).sum();
        assertThat(sum).isCloseTo(35_245_900_000.0, within(1.0));
    }

    @Test
    void theSummaryBelowTheFlowTableIsOutside() {
        Loaded<Dataset> loaded = load(
                InputSpec.of("f.csv", folder.resolve("vendor-formats/farside_btc_total_with_summary.csv"),
                        "farside", Map.of("total", "ALL")));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().provenance().files().getFirst().rowsKept()).isEqualTo(512);
        assertThat(loaded.value().provenance().files().getFirst().rowsOutside()).isEqualTo(4);
    }

    @Test
    void flowsOfManyFundsAreRead() {
        Loaded<Dataset> loaded = load(
                InputSpec.of("us_etf_flows_2026.csv", folder.resolve("us_etf_flows_2026.csv"), "flows-long", Map.of()));
        assertThat(loaded.diagnostics()).isEmpty();
        SourceFile books = loaded.value().provenance().files().getFirst();
        assertThat(books.rowsRead()).isEqualTo(3366);
        assertThat(books.rowsOutside()).isEqualTo(900);
        double iwm = loaded.value().flows().stream()
                .filter(flow -> flow.fund().equals("IWM") && !flow.to().isAfter(LocalDate.of(2026, 3, 31)))
                .mapToDouble(FundFlow::usd).sum();
        assertThat(iwm).isBetween(-4.265e9, -4.255e9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"iwm_holdings_2026-01-21.csv, 1952, 2026-01-21", "iwm_holdings_2025-05-13.csv, 1939, 2025-05-13",
        "ijr_holdings_2026-06-19.csv, 604, 2026-06-19", "ijh_holdings_2026-06-19.csv, 400, 2026-06-19"})
    void sharesAreHeldAndCashIsOutside(String file, int shares, LocalDate asOf) {
        Loaded<Dataset> loaded = load(InputSpec.of(file, folder.resolve("holdings").resolve(file), "ishares-holdings",
                Map.of("fund", "F", "index", "I")));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().holdings()).hasSize(shares).allMatch(holding -> holding.asOf().equals(asOf));
        assertThat(loaded.value().holdings().stream().mapToDouble(holding -> holding.weight()).sum()).isBetween(0.97,
                1.001);
    }

    @Test
    void theScreenerIsReadFromItsGzipFile() {
        Loaded<Dataset> loaded = load(InputSpec.of("finviz.csv.gz",
                folder.resolve("fundamentals/finviz_snapshot_2025-12-23.csv.gz"), "finviz", Map.of()));
        assertThat(loaded.diagnostics()).isEmpty();
        var companies = loaded.value().fundamentals();
        assertThat(companies).hasSize(2945);
        assertThat(companies).filteredOn(company -> company.indices().contains("RUT")).hasSize(1334);
        assertThat(companies).filteredOn(company -> company.indices().contains("SPX")).hasSize(384);
        assertThat(companies).filteredOn(company -> company.indices().contains("NDX")).hasSize(68);
        assertThat(companies).filteredOn(company -> company.epsTtm().isEmpty()).hasSize(58);
    }

    @Test
    void recessionsAreRead() {
        Loaded<Dataset> loaded = load(
                InputSpec.of("nber_recessions.csv", folder.resolve("nber_recessions.csv"), "recessions", Map.of()));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().recessions()).hasSize(11);
    }

    private static Loaded<Dataset> load(InputSpec input) {
        return Ingest.load(List.of(input), VendorFixtureTest.series(), Optional.empty());
    }
}
