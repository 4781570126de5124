package org.tidemark.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Speed and memory of the readers of long files beside a bare Commons CSV parse and pandas: {@code mvn -Pbench -pl ingest -am test}.
 * Each run is a process of its own, start-up included, on Linux; the median of {@code bench.runs} counts (3). The ratios are
 * of processor time, since the clock also counts what else the machine does. {@code bench.rows} is 10 million,
 * {@code bench.python} a Python that has pandas.
 */
class BulkBenchmark {
    private static final long ROWS = Long.getLong("bench.rows", 10_000_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    private static final int SYMBOLS = 4_000;
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root"), "ingest");
    private static final Path FOLDER = ROOT.resolve("target/bench");

    private record Run(double cpu, double wall, double peakMiB) {}

    @Test
    void longPrices() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path whole = generated(ROWS);
        Path quarter = generated(ROWS / 4);
        System.out.printf(Locale.ROOT, "%,d rows, %.0f MB, medians of %d runs%n", ROWS, Files.size(whole) / 1e6, RUNS);
        Run bare = median("bare Commons CSV parse", java("bare", whole), whole, ROWS);
        Run records = median("records (Commons CSV)", java("records", whole), whole, ROWS);
        Run bytes = median("bytes", java("bytes", whole), whole, ROWS);
        Run recordsQuarter = median("records, a quarter", java("records", quarter), quarter, ROWS / 4);
        Run bytesQuarter = median("bytes, a quarter", java("bytes", quarter), quarter, ROWS / 4);
        System.out.printf(Locale.ROOT, "to the bare parse: records %.2f, bytes %.2f%n", records.cpu() / bare.cpu(),
                bytes.cpu() / bare.cpu());
        assertThat(lines("bytes", whole)).isEqualTo(lines("records", whole));
        assertThat(records.peakMiB()).as("memory is flat").isLessThan(1.25 * recordsQuarter.peakMiB());
        assertThat(bytes.peakMiB()).as("memory is flat").isLessThan(1.25 * bytesQuarter.peakMiB());
        if (hasPandas()) {
            Run pandas = median("pandas",
                    List.of(PYTHON, ROOT.resolve("src/test/resources/bulk/statistics.py").toString(),
                            whole.toString(), out("pandas", whole).toString()),
                    whole, ROWS);
            System.out.printf(Locale.ROOT,
                    "to pandas: records %.2f (wanted: below 0.6), bytes %.2f (wanted: below 0.15)%n",
                    records.cpu() / pandas.cpu(), bytes.cpu() / pandas.cpu());
            sameFigures(lines("bytes", whole), lines("pandas", whole));
        } else {
            System.out.printf(Locale.ROOT, "%s has no pandas; name one that has: -Dbench.python=...%n", PYTHON);
        }
    }

    private static Path generated(long rows) throws IOException {
        Path file = FOLDER.resolve("prices-" + rows + ".csv");
        LongPriceGenerator.write(file, rows, SYMBOLS, 20260123);
        return file;
    }

    /** 64 MB of heap, so that a reader that gathers rows fails. */
    private static List<String> java(String way, Path file) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Measured.class.getName(), way, file.toString(),
                out(way, file).toString());
    }

    private static Path out(String way, Path file) {
        return FOLDER.resolve(way + "-" + file.getFileName());
    }

    private static List<String> lines(String way, Path file) throws IOException {
        return Files.readAllLines(out(way, file));
    }

    private static Run median(String name, List<String> command, Path file, long rows)
            throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(command));
        }
        Run run = new Run(median(runs.stream().map(Run::cpu).toList()), median(runs.stream().map(Run::wall).toList()),
                median(runs.stream().map(Run::peakMiB).toList()));
        System.out.printf(Locale.ROOT,
                "%-24s %6.2f s CPU (%s), %6.2f s wall, %5.2f M rows/s, %4.0f MB/s, peak %4.0f MiB%n", name, run.cpu(),
                String.join(" ", runs.stream().map(each -> String.format(Locale.ROOT, "%.2f", each.cpu())).toList()),
                run.wall(),
                rows / run.cpu() / 1e6, Files.size(file) / run.cpu() / 1e6, run.peakMiB());
        return run;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as("%s", command).isZero();
        String[] figures = said.split(" ", -1);
        return new Run(Double.parseDouble(figures[0]), (System.nanoTime() - started) / 1e9,
                Double.parseDouble(figures[1]) / 1024);
    }

    private static boolean hasPandas() throws InterruptedException {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import pandas").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** The same symbols, days and counts; figures to nine digits, since pandas sums in another order. */
    private static void sameFigures(List<String> ours, List<String> theirs) {
        assertThat(theirs).hasSameSizeAs(ours);
        for (int i = 0; i < ours.size(); i++) {
            String[] our = ours.get(i).split(",", -1);
            String[] their = theirs.get(i).split(",", -1);
            assertThat(List.of(their).subList(0, 4)).isEqualTo(List.of(our).subList(0, 4));
            for (int j = 4; j < our.length; j++) {
                double expected = Double.parseDouble(their[j]);
                assertThat(Double.parseDouble(our[j])).as(ours.get(i)).isCloseTo(expected,
                        within(1e-9 * Math.max(Math.abs(expected), 1e-4)));
            }
        }
    }
}
