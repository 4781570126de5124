package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.model.Dataset;
import org.tidemark.model.IndexProfile;
import org.tidemark.model.SourceFile;

/** What a user reads when an input cannot be used. The texts are part of the interface, so they are quoted whole. */
class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertThat(said(InputSpec.of("prices/rut.csv", folder.resolve("rut.csv"), "yahoo", Map.of("series", "RUT"))))
                .containsExactly(
                        "prices/rut.csv:1:1: there is no such file; put it there or correct its name in report.yaml");
    }

    @Test
    void aFolder() {
        assertThat(said(InputSpec.of("prices", folder, "yahoo", Map.of("series", "RUT"))))
                .containsExactly("prices:1:1: this is a folder; name a file in it");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(said("")).containsExactly("f.csv:1:1: the file is empty; fetch it again");
        assertThat(said("\n \n,,\n")).containsExactly("f.csv:1:1: the file has no content; fetch it again");
        assertThat(said("Date,Close\n")).containsExactly("f.csv:1:1: a header and no rows; fetch the file again");
    }

    @Test
    void whatIsNoText() throws IOException {
        assertThat(said("Date,Close\n2024-01-02,1\0\n".getBytes(StandardCharsets.UTF_8))).containsExactly(
                "f.csv:1:1: the file has NUL bytes, so it is binary, not CSV text; give the CSV itself, plain or gzipped");
        assertThat(said(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 1})).containsExactly(
                "f.csv:1:1: the file has NUL bytes, so it is binary, not CSV text; give the CSV itself, plain or gzipped");
        assertThat(said(new byte[]{'P', 'K', 3, 4, 20, 0})).containsExactly(
                "f.csv:1:1: the file is a zip archive or a spreadsheet, not CSV text; give the CSV itself, plain or gzipped");
        assertThat(said("\n<!DOCTYPE html><html>Too many requests</html>")).containsExactly(
                "f.csv:1:1: the file is a web page or XML, not CSV text; give the CSV itself, plain or gzipped");
        assertThat(said("%PDF-1.7")).containsExactly(
                "f.csv:1:1: the file is a PDF, not CSV text; give the CSV itself, plain or gzipped");
    }

    @Test
    void aDamagedGzipFile() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("Date,Close\n2024-01-02,2012.5\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load(packed.toByteArray(), "yahoo", Map.of("series", "RUT")).value().closes()).containsKey("RUT");
        assertThat(said(Arrays.copyOf(packed.toByteArray(), 20))).containsExactly(
                "f.csv:1:1: the gzip file is damaged (Unexpected end of ZLIB input stream); fetch it again");
    }

    @Test
    void aCharsetThatIsNotUtf8() throws IOException {
        byte[] korean = "Date,종가,대비,등락률,시가,고가,저가,거래량,거래대금,시가총액,상장주식수\n2024-01-02,1,1,1,1,1,1,1,1,1,1\n"
                .getBytes(Charset.forName("MS949"));
        assertThat(said(korean)).containsExactly(
                "f.csv:1:1: the text is not UTF-8; it looks like MS949: set the option charset: MS949");
        var loaded = load(korean, "yahoo", Map.of("series", "RUT", "charset", "MS949", "column", "종가"));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().closes().get("RUT").size()).isEqualTo(1);
        assertThat(load(korean, "yahoo", Map.of("series", "RUT", "charset", "MS-949")).diagnostics()).extracting(
                Diagnostic::toString)
                .containsExactly("f.csv:1:1: option charset is 'MS-949', which is no charset known here; "
                        + "write one such as UTF-8, windows-1252 or MS949");
    }

    @Test
    void utf16WithAByteOrderMarkIsRead() throws IOException {
        byte[] utf16 = "\ufeffDate,Close\n2024-01-02,2012.5\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(load(utf16, "yahoo", Map.of("series", "RUT")).diagnostics()).isEmpty();
    }

    @Test
    void aMissingColumn() throws IOException {
        assertThat(said("Date,Adj Close,Clsoe\n2024-01-02,1,2\n")).containsExactly(
                "f.csv:1:1: no column 'Close', found [Date, Adj Close, Clsoe]; choose another format or rename the column, "
                        + "perhaps 'Clsoe'");
        assertThat(said("Date,Close,close\n2024-01-02,1,2\n")).containsExactly(
                "f.csv:1:3: column 'Close' is there twice; keep one; nobody knows which is meant");
    }

    @Test
    void aHeaderThatStandsThereAgainAndACellThatIsNone() throws IOException {
        assertThat(said("Date,Close\n2024-01-02,2012.5\nDate,Close\n2024-01-03,1959.2\n")).containsExactly(
                "f.csv:3:1: the header stands here again; delete the row");
        assertThat(said("Date,Close,Note\n2024-01-02,2012.5," + "x".repeat(2001) + "\n")).containsExactly(
                "f.csv:2:1: a field of 2001 characters; no table has a cell of more than 2000; fetch the file again");
    }

    @Test
    void aTableOfVintagesWithAColumnThatNobodyKnows() throws IOException {
        assertThat(texts(load("date,realtime_start,realtim_end,value\n2024-01-01,2024-02-01,9999-12-31,5\n", "alfred",
                Map.of("series", "RUT")))).containsExactly(
                        "f.csv:1:3: column 'realtim_end' is none of a table of vintages; delete it, or write one of [date,"
                                + " realtime_start, realtime_end], perhaps 'realtime_end'");
    }

    @Test
    void aCellThatSlippedIntoAnotherColumn() throws IOException {
        assertThat(texts(load("date,cape,tr_cape,ecy\n1881-01-01,18.4,?24.1,-0.01\n", "cape",
                Map.of("measure", "excess-yield", "column", "ecy")))).containsExactly(
                        "f.csv:2:3: tr_cape is '?24.1', not a number; write 1234.5 or 1,234.5");
        assertThat(texts(load("date,ticker,flow_usd\n2026-01-02,24870000.0,SPY\n2026-01-02,SPY,1\n", "flows-long",
                Map.of("funds", "SPY")))).containsExactly(
                        "f.csv:2:3: flow_usd is 'SPY', not a number; write 1234.5 with a point and no grouping");
        assertThat(texts(load("index,period,share,members_counted,definition,source\nRUT,1994,0.1,,RUT,2\n",
                "unprofitable-share", Map.of()))).containsExactly(
                        "f.csv:2:6: source is '2', a figure; write a name; is a column missing?");
        assertThat(texts(load("종목코드,종목명,시장구분,등락률,종가,시가총액,상장주식수\n0059?0,가,KOSPI,0.1,1,1,1\n005930,가,KOSPI,0.:1,1,1,1\n",
                "krx-market-cap", Map.of("day", "2024-09-27")))).containsExactly(
                        "f.csv:2:1: 종목코드 is '0059?0', not the code of a share; write six capitals or digits such as 005930",
                        "f.csv:3:4: 등락률 is '0.:1', not a number; write 1234.5 or 1,234.5");
    }

    @Test
    void aRowThatHasRunIntoTheHeader() throws IOException {
        assertThat(said("Date,Close,Open1951.00,1989.50\n2024-01-02,2012.5,1,1\n")).containsExactly(
                "f.csv:1:4: the figure '1989.50' stands in the header; fetch the file again");
        assertThat(texts(load("date,nirst cut after the hikes\n2019-07-31,x\n", "first-cuts", Map.of())))
                .singleElement()
                .asString().startsWith("f.csv:1:1: no column 'note', found [date, nirst cut after the hikes]; ");
        String below = "2024-01-02,2012.5,2012.25\n";
        Map<String, String> series = Map.of("series", "RUT");
        assertThat(texts(load("Price,Close,High\nTicker,^RUT,^RUT\nDate,,2024-01-02\n" + below, "yfinance", series)))
                .containsExactly(
                        "f.csv:3:3: '2024-01-02' stands in the header line of Date; fetch the file again");
        assertThat(texts(load("Price,Close,High\nTicker,^RUT,^GSPC\nDate,,\n" + below, "yfinance", series)))
                .containsExactly(
                        "f.csv:2:3: the columns are of several tickers, ^RUT and ^GSPC; save one ticker in a file");
        assertThat(texts(load("Price,Close,High\nTicker,^RUT,^RUT\nDate,\n" + below, "yfinance", series)))
                .containsExactly(
                        "f.csv:3:1: header line 3 does not begin with Date and have 3 fields; choose format yahoo"
                                + " for a file with one header line");
    }

    @Test
    void aLevelThatNoMarketHas() throws IOException {
        assertThat(said("Date,Close\n2024-01-02,1999999999999999999965.02\n")).containsExactly(
                "f.csv:2:2: Close is '1999999999999999999965.02', not a price level; no price or market value has more than"
                        + " 18 digits before the point");
    }

    @Test
    void aMonthOfVintagesThatIsNotDatedOnItsFirst() throws IOException {
        assertThat(texts(load("date,realtime_start,value\n2024-02-09,2024-03-11,5.35\n", "alfred",
                Map.of("rate", "R", "kind", "monthly")))).containsExactly(
                        "f.csv:2:1: 2024-02-09 is not the first of a month, and R is monthly; date a month on its first day or"
                                + " write kind: daily");
    }

    @Test
    void anIndexWithoutASeries() throws IOException {
        var loaded = load("""
                id,name,provider,members,universe,earnings_screen,stand_in,source
                RUTT,Russell 2000,,,,,,
                SP600,S&P SmallCap 600,,,,,IWM-TR,
                """, "indices", Map.of());
        assertThat(loaded.refused()).isFalse();
        assertThat(texts(loaded)).containsExactly(
                "f.csv:2:1: neither 'RUTT' nor a series that stands in for it is declared; declare one of them, or delete"
                        + " the row; perhaps 'RUT' is meant");
        assertThat(loaded.value().indices()).extracting(IndexProfile::id).containsExactly("SP600");
    }

    @Test
    void aQuoteThatIsNotClosed() throws IOException {
        assertThat(said("Date,Close\n2024-01-02,2012.5\n2024-01-03,\"1959.2\n2024-01-04,1957.7\n")).containsExactly(
                "f.csv:3:1: a quote is not closed, or text follows a closing quote; nothing after it was read; "
                        + "close the quote, and double a quote inside a quoted field");
    }

    @Test
    void whatReportYamlGetsWrong() throws IOException {
        assertThat(texts(load("x", "yaho", Map.of()))).singleElement().asString()
                .startsWith("f.csv:1:1: no format is called 'yaho'; write one of [levels-long, ")
                .endsWith(", perhaps yahoo");
        assertThat(texts(load("x", "yahoo", Map.of("colunm", "Close")))).containsExactly(
                "f.csv:1:1: format yahoo has no option 'colunm'; it has [charset, column, date-order, decimal, delimiter, highs, period, series], perhaps column",
                "f.csv:1:1: format yahoo needs the option series; add it to this input in report.yaml");
        String file = "Date,Close\n2024-01-02,2012.5\n";
        assertThat(texts(load(file, "yahoo", Map.of("series", "RUX"))))
                .containsExactly("f.csv:1:1: option series is 'RUX', "
                        + "which report.yaml does not declare; declare it under series or write RUT");
        assertThat(texts(load(file, "yahoo", Map.of("series", "RUT", "highs", "yes")))).containsExactly(
                "f.csv:1:1: option highs is 'yes'; write one of [true, false]");
        assertThat(texts(load(file, "date-value", Map.of())))
                .containsExactly("f.csv:1:1: the input needs one of the options series, rate and measure; "
                        + "write series for levels, rate for an interest rate in percent, measure for any other number");
        assertThat(texts(load(file, "date-value", Map.of("rate", "X", "kind", "dayly")))).containsExactly(
                "f.csv:1:1: option kind is 'dayly'; write one of [monthly, daily, step], perhaps daily");
    }

    /** A row that gives a close and a high has one day, and that is wrong once. */
    @Test
    void aSaturdayWithACloseAndAHighIsOneRefusedRow() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"),
                "Date,Close,High\n2025-04-25,1957.62,1959.79\n2025-04-26,1957.62,1959.79\n");
        var input = new InputSpec("f.csv", file, "yahoo", Map.of("series", "RUT", "highs", "true"), Optional.empty(),
                Optional.empty(), List.of(new Allowance(Kind.WEEKEND, 1)), Optional.empty(), Optional.empty());
        var loaded = Ingest.load(List.of(input), VendorFixtureTest.series(), Optional.empty());
        assertThat(loaded.refused()).isFalse();
        assertThat(texts(loaded))
                .containsExactly("f.csv:3:1: 2025-04-26 is a Saturday, and RUT trades on exchange days; "
                        + "refused, as report.yaml accepts");
    }

    @Test
    void anAllowanceForAKindThatDoesNotExist() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "Date,Close\n2024-01-02,2012.5\n");
        var input = new InputSpec("f.csv", file, "yahoo", Map.of("series", "RUT"), Optional.empty(), Optional.empty(),
                List.of(new Allowance("weekends", 1)), Optional.empty(), Optional.empty());
        assertThat(said(input)).singleElement().asString()
                .startsWith("f.csv:1:1: allow names 'weekends', which is no kind of defect; write one of "
                        + "[fields, date, number, not-positive, text, unknown-series, weekend, conflict, missing-days, ")
                .endsWith("], perhaps weekend");
    }

    @Test
    void rowsOfWhichNoneIsUsedAreWorthAWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "Date,Close\n2024-01-02,2012.5\n");
        var loaded = Ingest.load(List.of(InputSpec.of("f.csv", file, "yahoo", Map.of("series", "RUT"))),
                VendorFixtureTest.series(), Optional.of(LocalDate.of(2023, 12, 29)));
        assertThat(loaded.refused()).isFalse();
        assertThat(texts(loaded))
                .containsExactly("f.csv:1:1: none of 1 rows is used: no value, or outside the beginning to "
                        + "2023-12-29; check from, until and the as-of day");
    }

    @Test
    void twoFilesAreSplicedAndAgreeingDaysAreKeptOnce() throws IOException {
        var loaded = Ingest.load(
                List.of(yahoo("a.csv", "Date,Close\n2024-01-02,2012.5\n2024-01-03,1959.199951171875\n"),
                        yahoo("b.csv", "Date,Close\n2024-01-03,1959.2\n2024-01-04,1957.73\n")),
                VendorFixtureTest.series(), Optional.empty());
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().closes().get("RUT").on(LocalDate.of(2024, 1, 3)).orElseThrow().level())
                .isEqualTo(1959.199951171875);
        assertThat(loaded.value().provenance().of("RUT")).extracting(SourceFile::rowsKept).containsExactly(2L, 1L);
        assertThat(loaded.value().provenance().of("RUT")).extracting(SourceFile::rowsOutside).containsExactly(0L, 1L);
    }

    @Test
    void twoFilesThatContradictEachOtherAreRefused() throws IOException {
        var loaded = Ingest.load(
                List.of(yahoo("a.csv", "Date,Close\n2024-01-02,2012.5\n"),
                        yahoo("b.csv", "Date,Close\n2024-01-02,2012.6\n")),
                VendorFixtureTest.series(), Optional.empty());
        assertThat(texts(loaded)).containsExactly("b.csv:2:2: RUT on 2024-01-02 is 2012.6 here and 2012.5 in a.csv:2; "
                + "keep one of them, or cut one file with from or until");
    }

    @Test
    void flowsThatWouldBeAddedTwiceAreRefused() throws IOException {
        Path monthly = Files.writeString(folder.resolve("m.csv"), "fund,month,through,net_flow_usd\nIBIT,2024-01,,5\n");
        Path daily = Files.writeString(folder.resolve("d.csv"), "date,ticker,flow_usd\n2024-01-11,IBIT,2\n");
        var loaded = Ingest.load(
                List.of(InputSpec.of("m.csv", monthly, "flows-monthly", Map.of()),
                        InputSpec.of("d.csv", daily, "flows-long", Map.of())),
                VendorFixtureTest.series(), Optional.empty());
        assertThat(texts(loaded))
                .containsExactly("d.csv:2:1: the flow of IBIT from 2024-01-11 to 2024-01-11 overlaps that from "
                        + "2024-01-01 to 2024-01-31 in m.csv:2; cut one file with from or until, or give one of them another id");
    }

    @Test
    void aTableSaysOneThingOnceAboutEachSubject() throws IOException {
        assertThat(texts(load("""
                block,date,subsidy_before_btc,subsidy_after_btc
                840000,2024-04-20,6.25,3.125
                1050000,2024-12-28,3.125,1.5625
                """, "halvings", Map.of()))).containsExactly(
                "f.csv:3:1: the halving of 2024 is there already, in line 2; keep one of them");
        assertThat(texts(load("""
                index,sector,members_counted,loss_making,weight_percent,loss_making_weight_percent
                RUT,Health Care,315,232,17.18,11.63
                SPX,Health Care,60,5,9,1
                RUT,Health-Care,1,1,0.10,0.10
                RUT,헬스케어,1,1,0.10,0.10
                """, "unprofitable-by-sector", Map.of()))).containsExactly(
                "f.csv:4:1: the sector health-care of RUT is there already, in line 2; keep one of them");
        assertThat(texts(load("""
                date,note
                2019-07-31,a
                2019-07-31,b
                """, "first-cuts", Map.of()))).containsExactly(
                "f.csv:3:1: the first cut of 2019-07-31 is there already, in line 2; keep one of them");
        assertThat(texts(load("""
                peak_month,trough_month
                2020-02,2020-04
                2020-02,2020-05
                """, "recessions", Map.of()))).containsExactly(
                "f.csv:3:1: the recession from 2020-02 is there already, in line 2; keep one of them");
        assertThat(texts(load("""
                ticker,name,provider,tracks,listed_in,currency,expense_ratio_percent,dividend_yield_percent,daily_leverage,currency_hedged,source
                IWM,iShares,BlackRock,RUT,US,USD,0.19,1.2,1,no,a
                IWM,iShares,BlackRock,RUT,US,USD,0.20,1.2,1,no,b
                """, "funds", Map.of()))).containsExactly(
                "f.csv:3:1: fund IWM is there already, in line 2; keep one of them");
        assertThat(texts(load("""
                id,name,provider,members,universe,earnings_screen,stand_in,source
                RUT,Russell 2000,FTSE Russell,about 2000,small,none,,a
                RUT,Russell 2000,FTSE Russell,about 1900,small,none,,b
                """, "indices", Map.of()))).containsExactly(
                "f.csv:3:1: index RUT is there already, in line 2; keep one of them");
    }

    @Test
    void theBooksCarryTheHashOfTheBytes() throws IOException {
        // printf 'Date,Close\n2024-01-02,2012.5\n' | sha256sum
        assertThat(
                load("Date,Close\n2024-01-02,2012.5\n", "yahoo", Map.of("series", "RUT")).value().provenance().files())
                .singleElement().satisfies(file -> assertThat(file.sha256())
                        .isEqualTo("e8f691b72b6bef832c32a5643976447592dd2d0580ffb3e81e6cebb436c72fdf"));
    }

    private InputSpec yahoo(String name, String text) throws IOException {
        return InputSpec.of(name, Files.writeString(folder.resolve(name), text), "yahoo", Map.of("series", "RUT"));
    }

    private List<String> said(String text) throws IOException {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said(byte[] bytes) throws IOException {
        var loaded = load(bytes, "yahoo", Map.of("series", "RUT"));
        assertThat(loaded.refused()).isTrue();
        return texts(loaded);
    }

    private static List<String> said(InputSpec input) {
        var loaded = Ingest.load(List.of(input), VendorFixtureTest.series(), Optional.empty());
        assertThat(loaded.refused()).isTrue();
        return texts(loaded);
    }

    private Loaded<Dataset> load(String text, String format, Map<String, String> options) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8), format, options);
    }

    private Loaded<Dataset> load(byte[] bytes, String format, Map<String, String> options) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), bytes);
        return Ingest.load(List.of(InputSpec.of("f.csv", file, format, options)), VendorFixtureTest.series(),
                Optional.empty());
    }

    private static List<String> texts(Loaded<Dataset> loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
