package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.ingest.quality.FileReport;
import org.tidemark.ingest.quality.Finding;

/** Files that nobody declared: each is understood by itself. */
class LooseFilesTest {
    @TempDir
    Path folder;

    private LooseReport examine(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve((char) ('a' + i) + ".csv"), files[i]);
        }
        return LooseFiles.examine(LooseFiles.in(List.of(folder)), Optional.empty());
    }

    @Test
    void twoFilesOfOneFundDoNotContradictEachOther() throws IOException {
        LooseReport report = examine("date,ticker,flow_usd\n2024-01-02,IBIT,1.5\n",
                "Date,IBIT,Total\n02 Jan 2024,7.0,7.0\n");
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.files()).extracting(file -> file.books().format()).containsExactly("flows-long", "farside");
    }

    @Test
    void anIndicatorOfZerosAndOnesLosesNoRow() throws IOException {
        FileReport file = examine("date,value\n2024-01-01,0.0\n2024-02-01,1.0\n2024-03-01,0.0\n").files().getFirst();
        assertThat(file.books().rowsKept()).isEqualTo(3);
        assertThat(file.books().last()).contains(LocalDate.of(2024, 3, 31));
        assertThat(file.known()).contains("a row for each month: the days are the first of one");
    }

    @Test
    void aTableWithoutADayIsReadAndSaysThatItHasNone() throws IOException {
        LooseReport report = examine(
                "Symbol,Name,Sector,Price,Earnings/Share,Market Cap\nMMM,3M,Industrials,178.9,5.6,92293693440\n");
        assertThat(report.diagnostics()).singleElement().asString()
                .endsWith("a.csv:1:1: neither the file nor its name says "
                        + "of which day it is; give it in report.yaml with the option day");
        assertThat(report.files().getFirst().books().rowsKept()).isEqualTo(1);
        assertThat(report.files().getFirst().books().first()).isEmpty();
    }

    @Test
    void aFileThatFitsNothingStandsInTheReport() throws IOException {
        LooseReport report = examine("a,b\n1,2\n");
        assertThat(report.files()).singleElement().satisfies(file -> {
            assertThat(file.books().format()).isEmpty();
            assertThat(file.books().sha256()).hasSize(64);
        });
        assertThat(report.diagnostics()).singleElement().matches(Diagnostic::isError);
    }

    @Test
    void whatAFolderHidesIsNoInput() throws IOException {
        Path kept = Files.createDirectories(folder.resolve(".fetch/former")).resolve("a.csv");
        Files.writeString(kept, "Date,Close\n2024-01-02,1\n");
        Path inside = Files.createDirectories(folder.resolve("prices")).resolve("b.csv");
        Files.writeString(inside, "Date,Close\n2024-01-02,1\n");
        assertThat(LooseFiles.in(List.of(folder))).containsExactly(inside);
        assertThat(LooseFiles.in(List.of(folder.resolve(".fetch")))).containsExactly(kept);
        assertThat(LooseFiles.in(List.of(kept))).containsExactly(kept);
    }

    /** 15 January and 19 February 2024 are holidays of New York; a market that has both is another one. */
    @Test
    void theDaysSayWhetherTheMarketIsNewYork() throws IOException {
        var weekdays = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        var newYork = new StringBuilder(weekdays);
        for (LocalDate day = LocalDate.of(2024, 1, 2); day.isBefore(LocalDate.of(2024, 3, 1)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6) {
                String row = day + ",10,12,9," + (10 + day.getDayOfMonth() % 2) + ",100\n";
                weekdays.append(row);
                newYork.append(List.of("2024-01-15", "2024-02-19", "2024-02-20").contains(day.toString()) ? "" : row);
            }
        }
        LooseReport report = examine(weekdays.toString(), newYork.toString());
        assertThat(report.files()).extracting(FileReport::zone).containsExactly(Optional.empty(),
                Optional.of("America/New_York"));
        assertThat(report.findings()).extracting(Finding::sentence)
                .containsExactly("1 day of the New York calendar without a value: 2024-02-20");
    }

    @Test
    void whatAFileIsLikeAsTextIsSaid() throws IOException {
        Files.write(folder.resolve("a.csv"),
                "\ufeffDate,Close\r\n2024-01-05,1.5\r\n2024-01-04,-\r\n2024-01-03,1.25"
                        .getBytes(StandardCharsets.UTF_8));
        FileReport file = LooseFiles.examine(LooseFiles.in(List.of(folder)), Optional.empty()).files().getFirst();
        assertThat(file.text()).isEqualTo("UTF-8 with byte order mark, CRLF, no newline at the end");
        assertThat(file.order()).isEqualTo("newest first");
        assertThat(file.blanks()).isEqualTo("1 \"-\"");
    }
}
