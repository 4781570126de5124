package org.tidemark.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.LooseFiles;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Track;

class LongFilesTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"date,symbol,close,volume", "Symbol,Date,Open,Close", "\"date\",\"symbol\",\"close\"",
        "\n\ndate,symbol,close", "\ufeffdate,symbol,close"})
    void aHeaderOfDateSymbolAndCloseIsThatOfALongFile(String header) throws IOException {
        assertThat(LongFiles.isLong(write(header + "\n2024-01-02,IWM,100,5\n"))).isTrue();
    }

    /** The second is CryptoDataDownload's, whose files are of one symbol and are held. */
    @ParameterizedTest
    @ValueSource(strings = {"date,close,volume\n2024-01-02,100,5\n", """
            https://www.CryptoDataDownload.com
            Unix,Date,Symbol,Open,High,Low,Close,Volume BTC,Volume USD
            1704153600000,2024-01-02 00:00:00,BTC/USD,1,1,1,1,1,1
            """, "", "date", "\"date,symbol,close"})
    void anyOtherFileIsHeld(String text) throws IOException {
        assertThat(LongFiles.isLong(write(text))).isFalse();
        assertThat(LongFiles.isLong(folder)).isFalse();
        assertThat(LongFiles.isLong(folder.resolve("none.csv"))).isFalse();
    }

    /** What a file that is held is told of its jumps, units and splits, one that is streamed is told too, and nothing else. */
    @Test
    void judgesTheMovesOfEachSymbolAsIfItsFileWereHeld() throws IOException {
        var random = new Random(4);
        int symbols = 40;
        int days = 400;
        double[][] closes = new double[symbols][days];
        for (double[] walk : closes) {
            double close = 20 + 80 * random.nextDouble();
            double calm = 0.002 + 0.02 * random.nextDouble();
            for (int i = 0; i < days; i++) {
                close *= Math.exp(calm * random.nextGaussian());
                walk[i] = Math.round(close * 10_000) / 10_000.0;
            }
            for (int defect = 0; defect < 3; defect++) {
                damage(walk, 1 + random.nextInt(days - 1), random);
            }
        }
        Set<String> held = new TreeSet<>();
        for (int symbol = 0; symbol < symbols; symbol++) {
            var track = new Track("prices.csv", "S" + symbol, Track.Figure.LEVEL, Optional.empty(), Market.UNSAID,
                    Optional.empty(), Optional.empty());
            for (int i = 0; i < days; i++) {
                track.add(weekday(i), 2 + i, closes[symbol][i]);
            }
            for (Finding finding : Quality.of(List.of(track), List.of(), false)) {
                if (Set.of(Defect.SPIKE, Defect.UNIT_SHIFT, Defect.SPLIT_SHIFT).contains(finding.defect())) {
                    finding.days().forEach(day -> held.add(finding.defect() + " S" + finding.series() + " " + day));
                }
            }
        }
        assertThat(held).hasSizeGreaterThan(25);

        Set<String> streamed = new TreeSet<>();
        for (int from = 0; from < symbols; from += 4) { // few enough that all are listed
            var text = new StringBuilder("date,symbol,close\n");
            for (int i = 0; i < days; i++) {
                for (int symbol = from; symbol < from + 4; symbol++) {
                    text.append(weekday(i)).append(",S").append(symbol).append(',').append(closes[symbol][i])
                            .append('\n');
                }
            }
            for (Finding finding : LongFiles.examine(write(text.toString()), Optional.empty()).findings()) {
                if (Set.of(Defect.SPIKE, Defect.UNIT_SHIFT, Defect.SPLIT_SHIFT).contains(finding.defect())) {
                    finding.days()
                            .forEach(day -> streamed.add(finding.defect() + " S" + finding.series() + " " + day));
                    int row = (int) finding.line() - 2;
                    assertThat(finding.days()).as(finding.toString()).containsExactly(weekday(row / 4));
                }
            }
        }
        assertThat(streamed).isEqualTo(held);
    }

    private static void damage(double[] walk, int at, Random random) {
        double factor = switch (random.nextInt(4)) {
            case 0 -> 100;
            case 1 -> 0.5;
            case 2 -> 1 / 10.0;
            default -> 1;
        };
        if (factor == 1) {
            walk[at] *= 1.2 + random.nextDouble();
        }
        for (int i = at; factor != 1 && i < walk.length; i++) {
            walk[i] *= factor;
        }
    }

    @Test
    void saysThatTheLastLineMayBeCut() throws IOException {
        String rows = "date,symbol,close\n2024-01-02,AAA,10.25\n2024-01-03,AAA,10.5";
        assertThat(LongFiles.examine(write(rows), Optional.empty()).findings()).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.defect()).isEqualTo(Defect.OPEN_END);
                    assertThat(finding.line()).isEqualTo(3);
                });
        assertThat(LongFiles.examine(write(rows + "\n"), Optional.empty()).findings()).isEmpty();
        assertThat(LongFiles.examine(write(rows.replace("AAA,10.5", "AAA,\"10.5\"")), Optional.empty()).findings())
                .isEmpty();
    }

    @Test
    void saysWhatIsOddAboutTheRows() throws IOException {
        var random = new Random(5);
        List<String> rows = new ArrayList<>();
        double[] closes = {10, 20, 30};
        for (int i = 0; i < 250; i++) {
            for (int symbol = 0; symbol < 3; symbol++) {
                closes[symbol] *= Math.exp(0.01 * random.nextGaussian());
                if (symbol == 1 && i > 100 && i <= 112) {
                    closes[symbol] = 21.5; // twelve days of the same close
                }
                boolean hole = symbol == 2 && i >= 60 && i < 75; // three weeks
                if (!hole) {
                    rows.add(weekday(i) + ",S" + symbol + "," + String.format(Locale.ROOT, "%.4f", closes[symbol]));
                }
            }
            if (i == 9) {
                rows.add(weekday(i).plusDays(1) + ",S0," + closes[0]); // a Saturday, of one symbol alone
            }
        }
        LongReport report = LongFiles.examine(write("date,symbol,close\n" + String.join("\n", rows) + "\n"),
                Optional.empty());

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.frequency()).isEqualTo("weekdays");
        assertThat(report.prices().missing()).isEqualTo(15);
        String file = folder.resolve("prices.csv").toString();
        assertThat(report.findings()).extracting(Finding::toString).contains(
                file + ":1: single symbols: S2 misses 15 days of 250 on which most symbols have a row (missing-days)",
                file + ":32: single symbols: rows on 1 day on which most symbols have none: 2020-01-18 "
                        + "(unexpected-days)",
                file + ":" + line(rows, "2020-04-20,S2")
                        + ": S2: no row for 24 days, from 2020-03-27 to 2020-04-20 (gap)",
                file + ":" + line(rows, "2020-06-10,S1")
                        + ": S1: 12 equal closes in a row, the last on 2020-06-10 (stale-run)");
    }

    private static int line(List<String> rows, String start) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).startsWith(start)) {
                return i + 2;
            }
        }
        throw new AssertionError("no row starts with " + start);
    }

    /** 21 symbols whose close is ten times as high from one day on. */
    @Test
    void listsTwentyOfAKindAndCountsTheRest() throws IOException {
        var text = new StringBuilder("date,symbol,close\n");
        for (int i = 0; i < 80; i++) {
            for (int symbol = 0; symbol < 21; symbol++) {
                text.append(weekday(i)).append(",S").append(symbol).append(',')
                        .append((i < 40 ? 10 : 100) * (1 + i % 2 * 0.001)).append('\n');
            }
        }
        List<Finding> shifts = LongFiles.examine(write(text.toString()), Optional.empty()).findings().stream()
                .filter(finding -> finding.defect() == Defect.UNIT_SHIFT).toList();
        assertThat(shifts).hasSize(21);
        assertThat(shifts.getLast().sentence()).isEqualTo("1 more of the kind, not listed");
    }

    /** SHA-256 of no bytes: FIPS 180-4, as every table of test vectors has it. */
    @Test
    void keepsTheBooksOfAFileThatHasNothing() throws IOException {
        LongReport report = LongFiles.examine(write(""), Optional.empty());
        assertThat(report.books().sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(report.diagnostics()).hasSize(1);
        assertThat(report.findings()).isEmpty();
    }

    /** A hole of 129 MiB on the disk, which no heap is asked for. */
    @Test
    void aFileOfAnotherShapeThatIsTooLongToBeHeldIsRefusedUnread() throws IOException {
        Path file = write("a,b\n");
        try (var stretched = new RandomAccessFile(file.toFile(), "rw")) {
            stretched.setLength(129L << 20);
        }
        assertThat(LooseFiles.examine(List.of(file), Optional.empty()).diagnostics()).extracting(Diagnostic::toString)
                .containsExactly(file + ":1:1: the file has more than 128 MiB; give a smaller extract; "
                        + "check reads closes in columns date, symbol and close at any length");
    }

    private static LocalDate weekday(int number) {
        LocalDate day = MONDAY.plusWeeks(number / 5).plusDays(number % 5);
        assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SATURDAY);
        return day;
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("prices.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
