package org.tidemark.ingest.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture is known without being told what it is; what is open is asked back with the line to write. */
class RecogniserTest {
    static Stream<Path> folders() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(Path.of(RecogniserTest.class.getResource("/vendor").toURI()))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void knowsEveryFixture(Path folder) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("input.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("input.csv"));
        assertThat(Recogniser.recognise(bytes, "input.csv")).isInstanceOfSatisfying(Recognition.Recognised.class,
                known -> {
                    assertThat(known.format().name()).isEqualTo(properties.getProperty("format"));
                    // the page's language decides there, so the fixture leaves it open too
                    if (!known.format().isLocal()) {
                        for (String option : List.of("charset", "delimiter", "decimal", "date-order")) {
                            assertThat(known.options().get(option)).as("%s of %s", option, folder.getFileName())
                                    .isEqualTo(properties.getProperty("option." + option));
                        }
                    }
                });
    }

    /** The column decides: a number above 12, a cell with both marks, a mark that three digits do not follow. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Date,Value;01/02/2024,1.5;13/02/2024,1.25                          | {date-order=dmy}
        Date,Value;01/02/2024,1.5;01/13/2024,1.25                          | {date-order=mdy}
        Date,Value;2.1.2024,1.5;3.1.2024,1.25                              | {date-order=dmy}
        Date,Value;20240102,1.5;20240103,1.25                              | {date-order=ymd}
        Date,Value;2024-01-02,"1,234";2024-01-03,"1,234.5"                 | {decimal=point}
        Date,Value;2024-01-02,"1.234";2024-01-03,"1,25"                    | {decimal=comma}
        Date,Value;2024-01-02,"1,234,567";2024-01-03,"1,234"               | {decimal=point}
        Date,Value;2024-01-02,309.685;2024-01-03,311.0.207;2024-01-04,313.049 | {}
        Date,Value;2024-01-02,21.480;2024-01-03,21.500                     | {}
        """)
    void aColumnDecides(String file, String options) {
        assertThat(recognise(file)).isInstanceOfSatisfying(Recognition.Recognised.class, known -> {
            assertThat(known.format().name()).isEqualTo("date-value");
            assertThat(new TreeMap<>(known.options())).hasToString(options);
        });
    }

    @Test
    void whatNoRowDecidesIsAskedBack() {
        assertThat(recognise("Date,Value;03/04/2024,1.5;04/04/2024,1.25")).isEqualTo(new Recognition.Ambiguous(
                "'04/04/2024' may have the month or the day first, and so may every other row",
                "add date-order: mdy (month first) or date-order: dmy to the options of this input in report.yaml"));
        assertThat(recognise("Date,Value;2024-04-03,\"1,234\";2024-04-04,\"1,235\""))
                .isEqualTo(new Recognition.Ambiguous(
                        "'1,235' may be a thousand and more or a number near one",
                        "add decimal: point or decimal: comma to the options of this input in report.yaml"));
        assertThat(recognise("Date,Value;13/04/2024,1.5;04/13/2024,1.25")).isEqualTo(new Recognition.Ambiguous(
                "'13/04/2024' has the day first and '04/13/2024' the month",
                "add date-order: mdy (month first) or date-order: dmy to the options of this input in report.yaml"));
        byte[] bytes = text("Date,Value;03/04/2024,1.5;04/04/2024,1.25").getBytes(StandardCharsets.UTF_8);
        assertThat(Recogniser.recognise(bytes, "f.csv", Map.of("date-order", "mdy"), Optional.empty()))
                .isInstanceOf(Recognition.Recognised.class);
    }

    /** The eighteenth of January among firsts of months: one slip of a key must not turn every other day round. */
    @Test
    void oneCellAgainstTheRhythmOfAllOthersIsAskedBack() {
        String rows = "5/1/1927,1;6/1/1927,1;7/1/1927,1;8/1/1927,1;9/1/1927,1;18/1/1927,1;11/1/1927,1;12/1/1927,1;1/1/1928,1";
        assertThat(recognise("Date,Value;" + rows)).isEqualTo(new Recognition.Ambiguous(
                "but for '18/1/1927' the rows follow each other evenly only with the month first, and '18/1/1927' cannot be"
                        + " read so",
                "add date-order: mdy (month first) or date-order: dmy to the options of this input in report.yaml"));
        assertThat(recognise("Date,Value;" + rows.replace("18/1/", "10/1/")))
                .isInstanceOfSatisfying(Recognition.Recognised.class,
                        known -> assertThat(known.options()).isEqualTo(Map.of("date-order", "mdy")));
    }

    @Test
    void semicolonsAndDecimalCommasNeedNoWord() {
        byte[] bytes = "Date;Open;High;Low;Close\n30.01.2024;1,5;1,75;1,25;1,5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Recogniser.recognise(bytes, "f.csv")).isInstanceOfSatisfying(Recognition.Recognised.class, known -> {
            assertThat(known.format().name()).isEqualTo("yahoo");
            assertThat(known.options()).containsExactlyInAnyOrderEntriesOf(
                    Map.of("delimiter", "semicolon", "decimal", "comma", "date-order", "dmy"));
            assertThat(known.reasons())
                    .contains("days such as '30.01.2024' have the day first: '30.01.2024' has no month 30");
        });
    }

    @Test
    void theNameOfAFileGivesTheDayThatItsColumnsLack() {
        String krx = """
                종목코드,종목명,시장구분,소속부,종가,대비,등락률,시가,고가,저가,거래량,거래대금,시가총액,상장주식수
                "000020","가나","KOSPI",,"4785","40","0.84","1","1","1","1","1","1","1"
                """;
        assertThat(Recogniser.recognise(krx.getBytes(Charset.forName("MS949")), "krx_20240927.csv"))
                .isInstanceOfSatisfying(Recognition.Recognised.class,
                        known -> assertThat(known.options())
                                .containsExactlyInAnyOrderEntriesOf(
                                        Map.of("charset", "MS949", "day", "2024-09-27")));
    }

    @Test
    void aFileThatFitsNothingNamesWhatIsNearest() {
        assertThat(recognise("Day,Open,High,Low,Close;2024-01-02,1,2,1,2")).isEqualTo(new Recognition.Unknown("header",
                "the columns [Day, Open, High, Low, Close] are those of no known format; nearest are yahoo (no 'Date'), "
                        + "wsj (no 'Date'), marketwatch (no 'Date')",
                "name the format in report.yaml, or rename the columns"));
        assertThat(recognise("hello")).isEqualTo(new Recognition.Unknown("header",
                "no line has two fields apart by comma, semicolon, tab or bar", "give a CSV file with a header"));
    }

    @Test
    void aHeaderMayStandUnderAnyPreamble() {
        byte[] bytes = "Report; made, by X\nTicker;IWM, US\nNote: \"a,b;c\"\n\nDate,Open,High,Low,Close,Volume\n2024-01-02,1,2,1,2,100\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Recogniser.recognise(bytes, "f.csv")).isInstanceOfSatisfying(Recognition.Recognised.class, known -> {
            assertThat(known.format().name()).isEqualTo("stooq");
            assertThat(known.reasons())
                    .contains("format stooq: the header is record 5, [Date, Open, High, Low, Close, Volume]");
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16NeedsNoByteOrderMark(String charset) {
        byte[] bytes = "Date,Open,High,Low,Close,Volume\n2024-01-02,1,2,1,2,100\n".getBytes(Charset.forName(charset));
        assertThat(Recogniser.recognise(bytes, "f.csv")).isInstanceOfSatisfying(Recognition.Recognised.class,
                known -> assertThat(known.reasons()).contains("charset " + charset + ": every other byte is zero"));
    }

    @Test
    void russianInItsCodePageIsKnownByItsLetters() {
        String file = """
                "Дата","Цена","Откр.","Макс.","Мин.","Объём","Изм. %"
                "16.01.2024","1.016,50","1.016,10","1.116,10","1.016,00","1,29K","0,37%"
                """;
        assertThat(Recogniser.recognise(file.getBytes(Charset.forName("windows-1251")), "f.csv"))
                .isInstanceOfSatisfying(Recognition.Recognised.class, known -> assertThat(known.options())
                        .isEqualTo(Map.of("charset", "windows-1251", "date-order", "dmy", "decimal", "comma")));
    }

    @Test
    void aFileWithoutHeaderOrRowsSaysSo() {
        assertThat(recognise("2024-01-02,10.5,12.5;2024-01-03,10.5,12.5")).isEqualTo(new Recognition.Unknown("header",
                "there is no header: [2024-01-02, 10.5, 12.5] holds figures",
                "write one above it, such as Date,Open,High,Low,Close,Volume"));
        assertThat(recognise("Date,Open,High,Low,Close,Volume"))
                .isEqualTo(new Recognition.Unknown("empty", "a header and no rows", "fetch the file again"));
    }

    @Test
    void aFileThatFitsInNoCharsetSaysHowItWasRead() {
        assertThat(Recogniser.recognise("日付け,終値,始値,高値,安値,出来高,変化率 %\n2024-01-02,1.5,1.4,1.6,1.3,100K,0.5%\n"
                .getBytes(Charset.forName("windows-31j")), "f.csv"))
                .isInstanceOfSatisfying(Recognition.Unknown.class, unknown -> {
                    assertThat(unknown.problem())
                            .startsWith(
                                    "read as windows-31j, the columns [日付け, 終値, 始値, 高値, 安値, 出来高, 変化率 %] are those of no known "
                                            + "format; none is near; nor does it fit as ");
                    assertThat(unknown.remedy()).endsWith(", or set the option charset");
                });
    }

    /** It once took minutes: every format looked for its columns among sixty thousand. */
    @Test
    @Timeout(5)
    void aHeaderOfThousandsOfFieldsIsDamageAndCostsNoTime() {
        assertThat(recognise("Date" + ",".repeat(1 << 16) + "Value;2024-01-02,1.5"))
                .isInstanceOf(Recognition.Unknown.class);
    }

    private static Recognition recognise(String file) {
        return Recogniser.recognise(text(file).getBytes(StandardCharsets.UTF_8), "f.csv");
    }

    private static String text(String file) {
        return file.replace(";", "\n") + "\n";
    }
}
