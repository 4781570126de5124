package org.tidemark.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Speed and memory of the readers of long files beside a bare Commons CSV parse and pandas: {@code mvn -Pbench -pl ingest -am test}.
 *
 * <p>Each run is a process of its own, start-up and compiling included, on Linux. The contenders take turns, {@code bench.runs}
 * times (5), so that whatever else the machine does meets all of them; a ratio is that of two runs of one turn, and the median
 * counts. Processor time is compared, since the clock also counts the waiting for other programs. {@code bench.rows} is 10
 * million, {@code bench.python} a Python that has pandas.
 */
class BulkBenchmark {
    private static final long ROWS = Long.getLong("bench.rows", 10_000_000);
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    private static final int SYMBOLS = 4_000;
    private static final Path ROOT = Path.of(System.getProperty("tidemark.root"), "ingest");
    private static final Path FOLDER = ROOT.resolve("target/bench");

    private record Run(double cpu, double wall, double peakMiB) {}

    private record Contender(String name, List<String> command, Path file, long rows) {}

    @Test
    void longPrices() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path whole = generated(ROWS);
        Path quarter = generated(ROWS / 4);
        List<Contender> contenders = new ArrayList<>(List.of(
                new Contender("bare", java("bare", whole), whole, ROWS),
                new Contender("records", java("records", whole), whole, ROWS),
                new Contender("bytes", java("bytes", whole), whole, ROWS),
                new Contender("check", java("check", whole), whole, ROWS),
                new Contender("records, a quarter", java("records", quarter), quarter, ROWS / 4),
                new Contender("bytes, a quarter", java("bytes", quarter), quarter, ROWS / 4),
                new Contender("check, a quarter", java("check", quarter), quarter, ROWS / 4)));
        boolean pandas = hasPandas();
        if (pandas) {
            contenders.add(new Contender("pandas", python("category", whole), whole, ROWS));
            contenders.add(new Contender("pandas, objects", python("object", whole), whole, ROWS));
        } else {
            System.out.printf(Locale.ROOT, "%s has no pandas; name one that has: -Dbench.python=...%n", PYTHON);
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int turn = 0; turn < RUNS; turn++) {
            for (Contender contender : contenders) {
                runs.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(run(contender.command()));
            }
        }
        System.out.printf(Locale.ROOT, "%,d rows, %.0f MB, %d symbols; medians of %d turns%n", ROWS,
                Files.size(whole) / 1e6, SYMBOLS, RUNS);
        System.out.printf(Locale.ROOT, "%-20s %8s %8s %10s %6s %9s %8s %9s %10s%n", "", "CPU s", "wall s",
                "M rows/s", "MB/s", "peak MiB", "to bare", "to pandas", "to objects");
        for (Contender contender : contenders) {
            List<Run> own = runs.get(contender.name());
            double cpu = median(own.stream().map(Run::cpu).toList());
            boolean comparable = contender.rows() == ROWS;
            System.out.printf(Locale.ROOT, "%-20s %8.2f %8.2f %10.2f %6.0f %9.0f %8s %9s %10s%n", contender.name(), cpu,
                    median(own.stream().map(Run::wall).toList()), contender.rows() / cpu / 1e6,
                    Files.size(contender.file()) / cpu / 1e6, peak(own),
                    comparable ? ratio(own, runs.get("bare")) : "",
                    comparable && pandas ? ratio(own, runs.get("pandas")) : "",
                    comparable && pandas ? ratio(own, runs.get("pandas, objects")) : "");
        }
        for (String way : List.of("records", "bytes", "check")) {
            assertThat(lines(way, whole)).isEqualTo(lines("records", whole));
            assertThat(peak(runs.get(way))).as("memory of %s is flat", way)
                    .isLessThan(1.25 * peak(runs.get(way + ", a quarter")));
        }
        if (pandas) {
            sameFigures(lines("bytes", whole), lines("category", whole));
            sameFigures(lines("bytes", whole), lines("object", whole));
        }
    }

    private static Path generated(long rows) throws IOException {
        Path file = FOLDER.resolve("prices-" + rows + ".csv");
        LongPriceGenerator.write(file, rows, SYMBOLS, 20260123);
        return file;
    }

    /** As the launcher runs a long file, with 64 MB of heap, so that a reader that gathers rows fails. */
    private static List<String> java(String way, Path file) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-Xmn48m",
                "-cp", System.getProperty("java.class.path"), Measured.class.getName(), way, file.toString(),
                out(way, file).toString());
    }

    private static List<String> python(String symbols, Path file) {
        return List.of(PYTHON, ROOT.resolve("src/test/resources/bulk/statistics.py").toString(), file.toString(),
                out(symbols, file).toString(), symbols);
    }

    private static Path out(String way, Path file) {
        return FOLDER.resolve(way + "-" + file.getFileName());
    }

    private static List<String> lines(String way, Path file) throws IOException {
        return Files.readAllLines(out(way, file));
    }

    private static double peak(List<Run> runs) {
        return median(runs.stream().map(Run::peakMiB).toList());
    }

    private static String ratio(List<Run> ours, List<Run> theirs) {
        return String.format(Locale.ROOT, "%.3f", median(IntStream.range(0, RUNS)
                .mapToObj(turn -> ours.get(turn).cpu() / theirs.get(turn).cpu()).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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
