package org.tidemark.ingest.bulk;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Loaded;

/**
 * One run of {@link BulkBenchmark} in a Java of its own: a way, the file, where the statistics go. Prints the processor seconds
 * until the statistics were there and the peak of resident memory in KiB.
 */
final class Measured {
    private Measured() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        List<SymbolStatistics> statistics = switch (args[0]) {
            case "bare" -> bare(file);
            case "records" -> statistics(LongPrices.read(file, "prices.csv", RecordReader::read));
            case "bytes" -> statistics(LongPrices.read(file, "prices.csv", ByteReader::read));
            case "check" -> LongFiles.examine(file, Optional.empty()).prices().symbols();
            default -> throw new IllegalArgumentException("no way is called " + args[0]);
        };
        long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        Files.writeString(Path.of(args[2]), statistics.stream().map(Measured::line).collect(Collectors.joining()));
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", "")).findFirst().orElseThrow();
        System.out.println(cpu / 1e9 + " " + peak);
    }

    /** Commons CSV and nothing else: each record is made and dropped. */
    private static List<SymbolStatistics> bare(Path file) throws IOException {
        long fields = 0;
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(CSVFormat.DEFAULT).get()) {
            for (CSVRecord csv : parser) {
                fields += csv.size();
            }
        }
        if (fields % 4 != 0) {
            throw new IllegalStateException(fields + " fields in a file of four columns");
        }
        return List.of();
    }

    private static List<SymbolStatistics> statistics(Loaded<LongPrices> loaded) {
        if (!loaded.diagnostics().isEmpty()) {
            throw new IllegalStateException(loaded.diagnostics().getFirst().toString());
        }
        return loaded.value().symbols();
    }

    private static String line(SymbolStatistics of) {
        return of.symbol() + "," + of.closes() + "," + of.first() + "," + of.last() + "," + of.lastClose() + ","
                + of.meanReturn().orElseThrow() + "," + of.returnDeviation().orElseThrow() + "," + of.maxDrawdown()
                + "\n";
    }
}
