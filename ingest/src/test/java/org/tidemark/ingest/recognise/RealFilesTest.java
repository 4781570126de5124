package org.tidemark.ingest.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.ingest.Allowance;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.model.Dataset;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;

/**
 * Every daily file, without a declared format. Rows and days: SOURCES.md beside the files, and Python's csv module over them;
 * a monthly file is dated on month ends, and CoinGecko since 2018 a day earlier than stamped.
 */
@EnabledIfSystemProperty(named = "tidemark.realdata", matches = ".+")
class RealFilesTest {
    private static Path folder;

    @BeforeAll
    static void find() {
        folder = Path.of(System.getProperty("tidemark.root", "")).resolve(System.getProperty("tidemark.realdata"));
    }

    // file | format | what report.yaml must still say | rows read | kept | refused | first | last
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        btc_etf_flows_daily.csv | farside | total=ALL | 671 | 671 | 0 | 2024-01-11 | 2026-08-21
        btc_usd_daily.csv | yahoo | series=D | 5848 | 5848 | 0 | 2010-08-18 | 2026-08-21
        cape_monthly.csv | cape | series=M | 1745 | 1745 | 0 | 1881-01-31 | 2026-05-31
        fed_funds_effective_daily.csv | fred | rate=DFF kind=daily | 26237 | 26237 | 0 | 1954-07-01 | 2026-04-30
        fed_funds_monthly.csv | fred | rate=FEDFUNDS kind=monthly | 862 | 862 | 0 | 1954-07-01 | 2026-04-30
        fed_funds_target_upper_daily.csv | fred | rate=DFEDTARU kind=step | 6204 | 6204 | 0 | 2008-12-16 | 2025-12-10
        ibit_daily.csv | yahoo | series=E | 578 | 578 | 0 | 2024-01-11 | 2026-05-01
        ijh_daily.csv | yahoo | series=E | 5366 | 5366 | 0 | 2005-01-03 | 2026-05-01
        ijr_daily.csv | yahoo | series=E | 5366 | 5366 | 0 | 2005-01-03 | 2026-05-01
        ijr_daily_adjclose_2000.csv | date-value | series=E | 6584 | 6584 | 0 | 2000-05-26 | 2026-08-03
        iwm_daily.csv | yahoo | series=E | 5366 | 5366 | 0 | 2005-01-03 | 2026-05-01
        iwm_daily_2000.csv | yahoo | series=E | 6598 | 6598 | 0 | 2000-05-26 | 2026-08-21
        iwm_shares_outstanding_2026.csv | shares-outstanding | fund=IWM | 122 | 122 | 0 | 2026-03-04 | 2026-08-21
        nber_recessions.csv | recessions | - | 11 | 11 | 0 | 1953-07-01 | 2020-04-30
        ndx_daily.csv | yfinance | series=E | 10181 | 10181 | 0 | 1985-10-01 | 2026-02-27
        qqq_daily.csv | yahoo | series=E | 5366 | 5366 | 0 | 2005-01-03 | 2026-05-01
        rut_daily.csv | fmp | series=E | 7845 | 7844 | 1 | 1995-01-03 | 2026-03-04
        rut_daily_1987_2024.csv | yahoo | series=E | 9297 | 9297 | 0 | 1987-09-10 | 2024-08-02
        shiller_sp500_monthly.csv | shiller | series=M | 1866 | 1866 | 0 | 1871-01-31 | 2026-06-30
        spx_daily.csv | yfinance | series=E | 24656 | 24656 | 0 | 1927-12-30 | 2026-02-27
        spy_daily.csv | yahoo | series=E | 5366 | 5366 | 0 | 2005-01-03 | 2026-05-01
        tna_daily.csv | yahoo | series=E | 4388 | 4388 | 0 | 2008-11-19 | 2026-05-01
        us_10y_yield_daily.csv | date-value | series=E | 16042 | 16042 | 0 | 1962-01-02 | 2026-03-26
        us_cpi_monthly.csv | fred | series=D | 951 | 950 | 0 | 1947-01-31 | 2026-03-31
        us_etf_aum_2026-04-03.csv | fund-assets | - | 51 | 51 | 0 | 2026-04-03 | 2026-04-03
        us_etf_flows_2026.csv | flows-long | - | 3366 | 2466 | 0 | 2026-01-02 | 2026-03-31
        us_m2_monthly.csv | date-value | series=D | 551 | 551 | 0 | 1980-01-31 | 2025-11-30
        us_recession_monthly.csv | date-value | measure=USREC | 552 | 552 | 0 | 1980-01-31 | 2025-12-31
        usd_krw_daily.csv | date-value | series=D | 5851 | 5815 | 0 | 2003-12-01 | 2026-05-02
        vtwo_daily_adjclose.csv | date-value | series=E | 3975 | 3975 | 0 | 2010-09-22 | 2026-07-14
        fundamentals/finviz_snapshot_2025-12-23.csv.gz | finviz | - | 2945 | 2945 | 0 | 2025-12-23 | 2025-12-23
        fundamentals/sp500_constituents_financials.csv | constituents | day=2026-08-22 | 503 | 503 | 0 | 2026-08-22 | 2026-08-22
        holdings/ijh_holdings_2026-06-19.csv | ishares-holdings | fund=IJH index=SP400 | 412 | 400 | 0 | 2026-06-19 | 2026-06-19
        holdings/ijr_holdings_2026-06-19.csv | ishares-holdings | fund=IJR index=SP600 | 666 | 604 | 0 | 2026-06-19 | 2026-06-19
        holdings/iwm_holdings_2025-05-13.csv | ishares-holdings | fund=IWM index=RUT | 1945 | 1939 | 0 | 2025-05-13 | 2025-05-13
        holdings/iwm_holdings_2026-01-21.csv | ishares-holdings | fund=IWM index=RUT | 1958 | 1952 | 0 | 2026-01-21 | 2026-01-21
        vendor-formats/alphavantage_iwm_unadjusted.csv | alphavantage | series=E | 6153 | 6153 | 0 | 2000-05-26 | 2024-11-08
        vendor-formats/coingecko_btc_usd_max.csv | coingecko | series=D | 5677 | 5676 | 0 | 2010-07-18 | 2026-01-30
        vendor-formats/coinmarketcap_btc_monthly.csv | coinmarketcap | series=D | 127 | 127 | 0 | 2014-09-30 | 2025-03-31
        vendor-formats/coinmetrics_btc_2019.csv | coinmetrics | series=D | 3943 | 3382 | 0 | 2010-07-18 | 2019-10-20
        vendor-formats/cryptodatadownload_bitstamp_btcusd_d.csv | cryptodatadownload | series=D | 3954 | 3954 | 0 | 2014-11-28 | 2025-09-24
        vendor-formats/farside_btc_total_with_summary.csv | farside | total=ALL | 516 | 512 | 0 | 2024-01-11 | 2026-01-02
        vendor-formats/fred_old_dexkous_dots.csv | fred | series=E | 1305 | 1247 | 0 | 2016-03-11 | 2021-03-11
        vendor-formats/fredgraph_vixcls.csv | fred | series=E | 6974 | 6751 | 0 | 1999-01-04 | 2025-09-25
        vendor-formats/investing_com_btc_monthly.csv | investing-com | series=M | 177 | 177 | 0 | 2010-08-31 | 2025-04-30
        vendor-formats/investing_com_iwm.csv | investing-com | series=E | 4780 | 4751 | 29 | 2007-01-03 | 2025-11-14
        vendor-formats/investing_com_xauusd_turkish.csv | investing-com | series=E | 2079 | 2079 | 0 | 2017-01-02 | 2024-12-27
        vendor-formats/krx_005930_utf8bom.csv | krx-stock | series=E | 8 | 8 | 0 | 2024-06-18 | 2024-06-27
        vendor-formats/krx_market_cap_20240927_cp949.csv | krx-market-cap | - | 2834 | 2834 | 0 | 2024-09-27 | 2024-09-27
        vendor-formats/macrotrends_aapl.csv | macrotrends | series=E | 10899 | 10899 | 0 | 1980-12-12 | 2024-03-08
        vendor-formats/macrotrends_sp500_pe.csv | macrotrends | series=M | 1117 | 1117 | 0 | 1927-12-31 | 2020-12-31
        vendor-formats/marketwatch_spx_2021_2022.csv | marketwatch | series=E | 253 | 253 | 0 | 2021-12-13 | 2022-12-13
        vendor-formats/nasdaq_com_amzn_dollar.csv | nasdaq-com | series=E | 22 | 22 | 0 | 2020-09-24 | 2020-10-23
        vendor-formats/nasdaq_com_spx_10y.csv | nasdaq-com | series=E | 2520 | 2520 | 0 | 2015-04-22 | 2025-04-21
        vendor-formats/stooq_iwm_us_d.csv | stooq | series=E | 5330 | 5330 | 0 | 2005-02-25 | 2026-05-05
        vendor-formats/stooq_spx_d.csv | stooq | series=E | 3848 | 3848 | 0 | 2010-01-04 | 2025-04-21
        vendor-formats/wsj_usd_chf.csv | wsj | series=E | 3994 | 3994 | 0 | 2010-01-01 | 2025-04-23
        vendor-formats/yahoo_web_rut_2020_2021.csv | yahoo | series=E | 251 | 251 | 0 | 2020-05-11 | 2021-05-07
        vendor-formats/yfinance_multiheader_rut_2021_2026.csv | yfinance | series=E | 1254 | 1254 | 0 | 2021-06-25 | 2026-06-24
        """)
    void isKnownAndReadWhole(String file, String format, String options, long rows, long kept, long refused,
            String first,
            String last) {
        var input = new InputSpec(file, folder.resolve(file), "", options(options), Optional.empty(), Optional.empty(),
                refused == 0
                        ? List.of()
                        : List.of(new Allowance(Kind.WEEKEND, (int) refused), new Allowance(Kind.DATE, (int) refused)),
                Optional.empty(),
                Optional.empty());
        Loaded<Dataset> loaded = Ingest.load(List.of(input), series(), Optional.empty());
        assertThat(loaded.refused()).as("%s", loaded.diagnostics()).isFalse();
        SourceFile books = loaded.value().provenance().files().getFirst();
        assertThat(books.format()).isEqualTo(format);
        assertThat(List.of(books.rowsRead(), books.rowsKept(), books.rowsRefused())).containsExactly(rows, kept,
                refused);
        assertThat(books.first().orElseThrow() + " " + books.last().orElseThrow()).isEqualTo(first + " " + last);
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text == null ? new String[0] : text.split(" ")) {
            options.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return options;
    }

    /** E: exchange days; D: every day; M: once a month, whatever day that is. */
    private static Map<String, SeriesSpec> series() {
        Map<String, SeriesSpec> series = new TreeMap<>();
        series.put("E",
                new SeriesSpec("E", PriceBasis.PRICE, TradingWeek.EXCHANGE, Sampling.daily(), Optional.empty()));
        series.put("D",
                new SeriesSpec("D", PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.daily(), Optional.empty()));
        series.put("M",
                new SeriesSpec("M", PriceBasis.PRICE, TradingWeek.EVERY_DAY, Sampling.regular(Frequency.MONTHLY),
                        Optional.empty()));
        return series;
    }

    @Test
    void noFileIsForgotten() throws IOException {
        var listed = new TreeSet<String>();
        CsvSource table = Arrays.stream(RealFilesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class)).findFirst().orElseThrow()
                .getAnnotation(CsvSource.class);
        table.textBlock().lines().forEach(line -> listed.add(line.substring(0, line.indexOf('|')).strip()));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".gz")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
