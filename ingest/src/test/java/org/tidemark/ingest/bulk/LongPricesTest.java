package org.tidemark.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.Severity;

class LongPricesTest {
    private static final String TWO_SYMBOLS = """
            date,symbol,close,volume
            2024-01-02,IWM,100,5000000
            2024-01-02,TNA,50.5,70
            2024-01-03,IWM,110,4000000
            2024-01-05,IWM,99.00,6000000
            """;

    @TempDir
    Path folder;

    /** By hand: the returns of IWM are ln 1.1 and ln 0.9, their mean ln 0.99 / 2, their deviation (ln 1.1 - ln 0.9) / √2. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sumsUpEachSymbol(boolean gzipped) throws IOException {
        Loaded<LongPrices> loaded = read(gzipped ? gzip(TWO_SYMBOLS) : bytes(TWO_SYMBOLS));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().symbols()).extracting(SymbolStatistics::symbol).containsExactly("IWM", "TNA");
        SymbolStatistics iwm = loaded.value().symbols().getFirst();
        assertThat(iwm.closes()).isEqualTo(3);
        assertThat(iwm.first()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(iwm.last()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(iwm.lastClose()).isEqualTo(99);
        assertThat(iwm.meanReturn().orElseThrow()).isCloseTo(-0.00502516792675, within(1e-14));
        assertThat(iwm.returnDeviation().orElseThrow()).isCloseTo(0.14189560954670, within(1e-14));
        assertThat(iwm.maxDrawdown()).isCloseTo(-0.1, within(1e-15));
        assertThat(loaded.value().rowsRead()).isEqualTo(4);
        assertThat(loaded.value().last()).contains(LocalDate.of(2024, 1, 5));
    }

    @Test
    void oneCloseHasNoReturnAndTwoHaveNoDeviation() throws IOException {
        Loaded<LongPrices> loaded = read(bytes("""
                date,symbol,close,volume
                2024-01-02,A,1,1
                2024-01-02,B,1,1
                2024-01-03,B,2,1
                """));
        SymbolStatistics one = loaded.value().symbols().getFirst();
        SymbolStatistics two = loaded.value().symbols().getLast();
        assertThat(one.meanReturn()).isEmpty();
        assertThat(one.maxDrawdown()).isZero();
        assertThat(two.meanReturn().orElseThrow()).isCloseTo(0.6931471805599453, within(1e-15));
        assertThat(two.returnDeviation()).isEmpty();
    }

    @Test
    void findsItsColumnsByNameAmongOthers() throws IOException {
        Loaded<LongPrices> loaded = read(bytes("""
                Symbol,Open,"Close",Date
                IWM,9,"10.5",2024-01-02
                """));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value().symbols().getFirst().lastClose()).isEqualTo(10.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-03,IWM,12          | fields       | 1 | 3 fields where the header has 4; quote a field that holds a comma, and leave no field out
            2024-02-30,IWM,12,1        | date         | 1 | date is '2024-02-30', not a calendar day; write ISO dates such as 2024-02-29
            2024-01-03,,12,1           | text         | 2 | symbol is empty, not a symbol; write 1 to 64 characters in UTF-8
            2024-01-03,IWM,'1.234,5',1 | fields       | 1 | 5 fields where the header has 4; quote a field that holds a comma, and leave no field out
            2024-01-03,IWM,NaN,1       | number       | 3 | close is 'NaN', not a number; write 1234.5 with a point and no grouping
            2024-01-03,IWM,0,1         | not-positive | 3 | close is '0', not a price level; leave the row out when there is no price
            2024-01-03,IWM,1e300,1     | not-positive | 3 | close is '1e300', not a price level; leave the row out when there is no price
            2024-01-03,IWM,12,-1       | number       | 4 | volume is '-1', not a volume; write a number such as 1200000, or nothing
            2024-01-01,IWM,12,1        | order        | 1 | date is 2024-01-01 after IWM of 2024-01-02; sort the rows by day, oldest first
            2024-01-02,IWM,12,1        | conflict     | 3 | IWM of 2024-01-02 is 12.0 here and was 11.5; leave one out
            2024-01-02,IWM,11.50,1     | duplicate    | 1 | IWM of 2024-01-02 is there again with the same close; leave it out
            """)
    void refusesARowWithItsPlaceAndAWayOut(String row, String kind, int column, String message) throws IOException {
        Loaded<LongPrices> loaded = read(bytes("date,symbol,close,volume\n2024-01-02,IWM,11.5,1\n" + row
                + "\n2024-01-04,IWM,11,\n"));
        assertThat(loaded.value().rowsRead()).isEqualTo(3);
        assertThat(loaded.value().rowsKept()).isEqualTo(2);
        assertThat(loaded.value().symbols().getFirst().last()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(loaded.diagnostics()).hasSize(1);
        Diagnostic only = loaded.diagnostics().getFirst();
        assertThat(only).hasToString("prices.csv:3:" + column + ": " + message);
        assertThat(only.kind()).isEqualTo(kind);
        assertThat(only.isError()).isEqualTo(!kind.equals(Kind.DUPLICATE));
    }

    @Test
    void namesTheColumnsItMisses() throws IOException {
        assertThat(read(bytes("Date,Close\n2024-01-02,1\n")).diagnostics()).extracting(Diagnostic::toString)
                .containsExactly("prices.csv:1:1: no column 'symbol', found [date, close]; "
                        + "a long price file has the columns date, symbol and close, and perhaps volume");
    }

    @Test
    void listsAThousandRefusedRowsAndCountsTheRest() throws IOException {
        Loaded<LongPrices> loaded = read(bytes("date,symbol,close,volume\n2024-01-02,A,1,1\n"
                + "2024-01-03,A,x,1\n".repeat(1_500) + "2024-01-02,A,1,1\n"));
        assertThat(loaded.value().rowsRefused()).isEqualTo(1_501);
        assertThat(loaded.diagnostics()).hasSize(1_001);
        Diagnostic rest = loaded.diagnostics().getLast();
        assertThat(rest)
                .hasToString("prices.csv:1:1: 501 more refused rows are not listed, by kind {duplicate=1, number=500}; "
                        + "put the listed ones right first");
        assertThat(rest.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void refusesMoreSymbolsThanMarketsHave() throws IOException {
        var text = new StringBuilder("date,symbol,close,volume\n");
        for (int i = 0; i < 100_002; i++) {
            text.append("2024-01-02,S").append(i).append(",1,1\n");
        }
        Loaded<LongPrices> loaded = read(bytes(text.toString()));
        assertThat(loaded.value().symbols()).hasSize(100_000);
        assertThat(loaded.diagnostics()).extracting(Diagnostic::toString).first().isEqualTo(
                "prices.csv:100002:2: symbol is 'S100000', one more than 100000; check the column, or split the file by symbols");
    }

    /** Commons CSV alone would gather the rest of the file in one field. */
    @Test
    void stopsAtAQuoteThatIsNeverClosedWithoutReadingToTheEnd() throws IOException {
        Loaded<LongPrices> loaded = read(bytes("date,symbol,close,volume\n2024-01-02,A,1,1\n2024-01-03,\"A,1,1\n"
                + "2024-01-03,B,1,1\n".repeat(400_000)));
        assertThat(loaded.value().rowsKept()).isEqualTo(1);
        assertThat(loaded.diagnostics()).extracting(Diagnostic::toString)
                .containsExactly("prices.csv:3:1: a quote is not closed, "
                        + "or text follows a closing quote; nothing after it was read; close the quote, and double a quote inside a quoted field");
    }

    @Test
    void saysWhatTheFileIsWhenItCannotBeRead() throws IOException {
        assertThat(problem(LongPrices.read(folder.resolve("none.csv"), "prices.csv")))
                .contains("there is no such file");
        assertThat(problem(LongPrices.read(folder, "prices.csv"))).contains("this is a folder");
        assertThat(problem(read(TWO_SYMBOLS.getBytes(StandardCharsets.UTF_16)))).contains("UTF-16");
        assertThat(problem(read(new byte[0]))).contains("no content");
        assertThat(problem(read(bytes("date,symbol,close\n")))).contains("a header and no rows");
        byte[] whole = gzip(TWO_SYMBOLS);
        assertThat(problem(read(java.util.Arrays.copyOf(whole, whole.length - 12)))).contains("EOFException");
    }

    private static String problem(Loaded<LongPrices> loaded) {
        assertThat(loaded.refused()).isTrue();
        return loaded.diagnostics().getFirst().problem();
    }

    private Loaded<LongPrices> read(byte[] content) throws IOException {
        return LongPrices.read(Files.write(folder.resolve("prices.csv"), content), "prices.csv");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
