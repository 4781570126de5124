package org.tidemark.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.ingest.Allowance;
import org.tidemark.ingest.Ingest;
import org.tidemark.ingest.InputSpec;
import org.tidemark.ingest.SeriesSpec;
import org.tidemark.model.Frequency;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Sampling;
import org.tidemark.model.TradingWeek;

/** A sound file of 2023 and 2024, and what is said when one thing in it is changed. */
class QualityTest {
    private static final String HEADER = "Date,Open,High,Low,Close,Volume";
    /** 2 January 2024, a Tuesday. */
    private static final String ROW = "2024-01-02";

    @TempDir
    Path folder;

    /** New York's days of 2023 and 2024 by the closings that its exchange published for those years. */
    private static final List<String> CLOSED = List.of("2023-01-02", "2023-01-16", "2023-02-20", "2023-04-07",
            "2023-05-29", "2023-06-19", "2023-07-04", "2023-09-04", "2023-11-23", "2023-12-25", "2024-01-01",
            "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04", "2024-09-02",
            "2024-11-28", "2024-12-25");

    private static List<String> sound() {
        var random = new Random(7);
        List<String> rows = new ArrayList<>(List.of(HEADER));
        double close = 2000;
        for (LocalDate day = LocalDate.of(2023, 1, 3); day.getYear() < 2025; day = day.plusDays(1)) {
            double open = close;
            close *= Math.exp(0.01 * random.nextGaussian());
            if (day.getDayOfWeek().getValue() < 6 && !CLOSED.contains(day.toString())) {
                rows.add(String.format(Locale.ROOT, "%s,%.3f,%.3f,%.3f,%.3f,%d", day, open,
                        1.004 * Math.max(open, close), 0.996 * Math.min(open, close), close,
                        1_000_000 + random.nextInt(1_000_000)));
            }
        }
        return rows;
    }

    private static int at(List<String> rows, String day) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).startsWith(day)) {
                return i;
            }
        }
        throw new IllegalArgumentException(day);
    }

    private static void set(List<String> rows, String day, int column, String text) {
        int at = at(rows, day);
        String[] cells = rows.get(at).split(",", -1);
        cells[column] = text;
        rows.set(at, String.join(",", cells));
    }

    private static double number(List<String> rows, String day, int column) {
        return Double.parseDouble(rows.get(at(rows, day)).split(",", -1)[column]);
    }

    private List<String> found(List<String> rows) throws IOException {
        return examine(List.of(), rows).stream().map(finding -> finding.defect().word()).toList();
    }

    @SafeVarargs
    private List<Finding> examine(List<Allowance> allow, List<String>... files) throws IOException {
        List<InputSpec> inputs = new ArrayList<>();
        for (List<String> rows : files) {
            String name = (char) ('a' + inputs.size()) + ".csv";
            Path file = Files.write(folder.resolve(name), rows);
            inputs.add(new InputSpec(name, file, "yahoo", Map.of("series", "S"), Optional.empty(), Optional.empty(),
                    allow, Optional.empty(), Optional.empty()));
        }
        var spec = new SeriesSpec("S", PriceBasis.PRICE, TradingWeek.EXCHANGE, Sampling.daily(), Optional.empty());
        return Ingest.examine(inputs, Map.of("S", spec), Optional.empty()).findings();
    }

    @Test
    void nothingIsSaidAboutASoundFile() throws IOException {
        assertThat(found(sound())).isEmpty();
    }

    @Test
    void aMissingAndAnUnexpectedDayAreNamed() throws IOException {
        List<String> rows = sound();
        rows.remove(at(rows, ROW));
        rows.add(at(rows, "2024-07-05"), rows.get(at(rows, "2024-07-03")).replace("2024-07-03", "2024-07-04")
                .replace(",1", ",2"));
        assertThat(examine(List.of(), rows)).filteredOn(
                finding -> List.of(Defect.MISSING_DAYS, Defect.UNEXPECTED_DAYS).contains(finding.defect()))
                .extracting(finding -> finding.defect().word() + " " + finding.days())
                .containsExactly("missing-days [2024-01-02]", "unexpected-days [2024-07-04]");
    }

    @Test
    void aCloseAboveTheHighIsAnError() throws IOException {
        List<String> rows = sound();
        set(rows, ROW, 4, String.valueOf(1.01 * number(rows, ROW, 2)));
        assertThat(examine(List.of(), rows)).singleElement().satisfies(finding -> {
            assertThat(finding.defect()).isEqualTo(Defect.OUTSIDE_RANGE);
            assertThat(finding.weight()).isEqualTo(Defect.Weight.ERROR);
            assertThat(finding.days()).containsExactly(LocalDate.parse(ROW));
            assertThat(finding.line()).isEqualTo(at(rows, ROW) + 1);
        });
    }

    @Test
    void aJumpThatTheNextDayUndoesIsASpikeAndOneThatStaysIsNone() throws IOException {
        List<String> rows = sound();
        double close = number(rows, ROW, 4);
        for (int column = 1; column <= 4; column++) {
            set(rows, ROW, column, String.valueOf(1.3 * number(rows, ROW, column)));
        }
        assertThat(number(rows, ROW, 4)).isEqualTo(1.3 * close);
        assertThat(found(rows)).containsExactly("spike");
        assertThat(found(scaled(sound(), ROW, 1.3))).isEmpty();
    }

    @Test
    void anotherUnitAndASplitAreToldApart() throws IOException {
        assertThat(found(scaled(sound(), ROW, 100))).containsExactly("unit-shift");
        assertThat(found(scaled(sound(), ROW, 0.1))).containsExactly("unit-shift");
        assertThat(found(scaled(sound(), ROW, 0.5))).containsExactly("split-shift");
        assertThat(found(scaled(sound(), ROW, 0.63))).isEmpty();
    }

    private static List<String> scaled(List<String> rows, String from, double factor) {
        for (int i = at(rows, from); i < rows.size(); i++) {
            for (int column = 1; column <= 4; column++) {
                String day = rows.get(i).substring(0, 10);
                set(rows, day, column, String.valueOf(factor * number(rows, day, column)));
            }
        }
        return rows;
    }

    /** A high with a digit too many hides within the bar, and would be a record by intraday highs. */
    @Test
    void aHighFarOutsideOpenAndCloseIsNamed() throws IOException {
        List<String> rows = sound();
        set(rows, ROW, 2, String.valueOf(10 * number(rows, ROW, 2)));
        assertThat(examine(List.of(), rows)).singleElement().satisfies(finding -> {
            assertThat(finding.defect()).isEqualTo(Defect.FAR_RANGE);
            assertThat(finding.days()).containsExactly(LocalDate.parse(ROW));
        });
    }

    @Test
    void aFeedThatStopsIsFrozenAndALastRowWithoutVolumeIsNoClose() throws IOException {
        List<String> rows = sound();
        String last = rows.getLast().substring(0, 10);
        set(rows, last, 5, "0");
        assertThat(found(rows)).containsExactly("last-row");
        List<String> frozen = sound();
        String held = frozen.get(frozen.size() - 20);
        for (int i = frozen.size() - 20; i < frozen.size(); i++) {
            frozen.set(i, frozen.get(i).substring(0, 10) + held.substring(10));
        }
        assertThat(found(frozen)).contains("frozen", "stale-run", "repeated-row");
    }

    @Test
    void twoFilesOfOneSeriesAreHeldAgainstEachOther() throws IOException {
        List<String> shifted = sound();
        // the values of three days stand a row early; the third day repeats the second, as a vendor once did
        for (String[] move : new String[][]{{"2024-01-03", "2024-01-04"}, {"2024-01-04", "2024-01-05"}}) {
            List<String> right = sound();
            for (int column = 1; column <= 5; column++) {
                set(shifted, move[0], column, right.get(at(right, move[1])).split(",", -1)[column]);
            }
        }
        assertThat(examine(List.of(), sound(), shifted)).filteredOn(f -> f.defect() == Defect.SHIFTED_ROWS)
                .singleElement().satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("b.csv");
                    assertThat(finding.days()).containsExactly(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 4));
                });
    }

    @Test
    void aStretchThatIsStampedADayEarlyIsNamedWithItsDays() throws IOException {
        List<String> early = sound();
        List<String> right = sound();
        for (int i = at(early, "2023-06-01"); i <= at(early, "2024-03-28"); i++) {
            early.set(i, right.get(i).substring(0, 10) + right.get(i + 1).substring(10));
        }
        assertThat(examine(List.of(), sound(), early)).filteredOn(found -> found.defect() == Defect.SHIFTED_STAMPS)
                .singleElement().satisfies(found -> {
                    assertThat(found.file()).isEqualTo("a.csv");
                    assertThat(found.sentence())
                            .contains("its days are those of b.csv moved by one: it has on a day what "
                                    + "the other has on the previous");
                    // to the window of forty rows
                    assertThat(found.days().getFirst()).isBetween("2023-04-01", "2023-08-01");
                    assertThat(found.days().getLast()).isBetween("2024-01-28", "2024-05-28");
                });
    }

    @Test
    void aHistoryAsTradedBesideAnAdjustedOneIsAnotherBasisAndNoDisagreement() throws IOException {
        List<String> traded = sound();
        for (int i = 1; i < at(traded, ROW); i++) {
            for (int column = 1; column <= 4; column++) {
                String day = traded.get(i).substring(0, 10);
                set(traded, day, column, String.valueOf(2 * number(traded, day, column)));
            }
        }
        assertThat(examine(List.of(), sound(), traded)).extracting(found -> found.file() + " " + found.defect().word())
                .containsExactly("a.csv other-basis", "b.csv split-shift");
        assertThat(examine(List.of(), sound(), traded).getFirst().sentence()).isEqualTo(
                "up to 2023-12-29 its level is 0.5000 times that of b.csv, and the same from 2024-01-02: this one is adjusted "
                        + "for a split there, the other is not");
    }

    @Test
    void volumesWithDecimalsBetrayAnAdjustedHistory() throws IOException {
        List<String> rows = sound();
        for (int i = 1; i < 200; i++) {
            rows.set(i, rows.get(i) + ".25");
        }
        assertThat(found(rows)).containsExactly("fractional-volume");
    }

    /** Prices in steps of a hundredth that hardly move stand still by nature; a feed that moves every day does not. */
    @Test
    void equalClosesAreStaleOnlyWhereTheyAreNoHabit() throws IOException {
        List<String> coarse = sound();
        for (int i = 1; i < coarse.size(); i++) {
            String day = coarse.get(i).substring(0, 10);
            for (int column = 1; column <= 4; column++) {
                set(coarse, day, column, i / 3 % 2 == 0 ? "0.06" : "0.07");
            }
        }
        List<String> held = sound();
        double close = number(held, ROW, 4);
        for (int i = at(held, ROW) + 1; i < at(held, ROW) + 6; i++) {
            String day = held.get(i).substring(0, 10);
            set(held, day, 2, String.valueOf(1.2 * close));
            set(held, day, 3, String.valueOf(0.8 * close));
            set(held, day, 4, String.valueOf(close));
        }
        assertThat(found(coarse)).doesNotContain("stale-run");
        assertThat(found(held)).contains("stale-run");
    }

    @Test
    void whatIsAcceptedIsANoteAndOneMoreIsAnError() throws IOException {
        List<String> rows = sound();
        rows.remove(at(rows, "2024-01-03"));
        rows.remove(at(rows, "2024-01-04"));
        assertThat(examine(List.of(new Allowance("missing-days", 2)), rows)).extracting(Finding::weight)
                .containsExactly(Defect.Weight.NOTE);
        assertThat(examine(List.of(new Allowance("missing-days", 1)), rows)).extracting(Finding::weight)
                .containsExactly(Defect.Weight.ERROR);
    }

    private List<Finding> read(String format, Map<String, String> options, Sampling sampling, String text)
            throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), text);
        var spec = new SeriesSpec("S", PriceBasis.PRICE, TradingWeek.EXCHANGE, sampling, Optional.empty());
        return Ingest.examine(List.of(InputSpec.of("f.csv", file, format, options)), Map.of("S", spec),
                Optional.empty()).findings();
    }

    @Test
    void aMonthThatIsMissedIsNamedAndOneWithoutAFigureIsNot() throws IOException {
        Map<String, String> monthly = Map.of("series", "S", "period", "month");
        assertThat(read("fred", monthly, Sampling.daily(),
                "observation_date,CPI\n2023-08-01,1\n2023-09-01,\n2023-10-01,2\n2024-01-01,3\n"))
                .filteredOn(finding -> finding.defect() == Defect.MISSING_PERIODS).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence()).isEqualTo("2 months without a value in a series of every month,"
                            + " those that begin on 2023-11-01, 2023-12-01");
                    assertThat(finding.line()).isEqualTo(5);
                    assertThat(finding.weight()).isEqualTo(Defect.Weight.WARNING);
                });
    }

    @Test
    void aSeriesThatPromisesWeeksIsHeldToItFromThatDayOn() throws IOException {
        var weekly = new Sampling(Frequency.WEEKLY, LocalDate.of(2024, 1, 12), false, false, false);
        String rows = "series,date,close\nS,2023-12-01,1\nS,2024-01-12,2\nS,2024-01-19,2.1\nS,2024-02-02,2.2\n";
        assertThat(read("levels-long", Map.of(), weekly, rows)).extracting(Finding::sentence).containsExactly(
                "1 week without a value in a series of every week, those that begin on 2024-01-22");
        assertThat(read("levels-long", Map.of(), Sampling.daily(), rows)).isEmpty();
    }

    @Test
    void aCellThatIsNoFigureInAColumnOfFiguresIsNamed() throws IOException {
        String rows = "Date,Close,Change,Sector\n2024-01-02,2,0.1,Tech\n2024-01-03,2,0.:2,Banks\n2024-01-04,2,n/a,Tech\n";
        assertThat(read("yahoo", Map.of("series", "S"), Sampling.daily(), rows.replace("n/a", "")))
                .filteredOn(finding -> finding.defect() == Defect.UNREADABLE_CELL).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence()).isEqualTo(
                            "1 row has a cell that is no figure beside the value that was read: Change is '0.:2'");
                    assertThat(finding.days()).containsExactly(LocalDate.of(2024, 1, 3));
                });
        assertThat(read("yahoo", Map.of("series", "S"), Sampling.daily(), rows.replace("0.:2", "0.2")))
                .extracting(Finding::defect).doesNotContain(Defect.UNREADABLE_CELL);
    }

    @Test
    void aFileThatEndsWithinALineIsNotedUnlessAQuoteClosesIt() throws IOException {
        String rows = "Date,Close\n2024-01-02,2012.5\n2024-01-03,19";
        assertThat(read("yahoo", Map.of("series", "S"), Sampling.daily(), rows)).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.defect()).isEqualTo(Defect.OPEN_END);
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.sentence()).contains("whether '19' is all of its last field");
                });
        assertThat(read("yahoo", Map.of("series", "S"), Sampling.daily(), rows + "\n")).isEmpty();
        assertThat(read("yahoo", Map.of("series", "S"), Sampling.daily(), rows.replace(",19", ",\"19\"")))
                .isEmpty();
    }
}
