package org.tidemark.ingest.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Track;
import org.tidemark.ingest.recognise.Recogniser;
import org.tidemark.ingest.recognise.Recognition;
import org.tidemark.model.SourceFile;

/** Price files in long shape about which no {@code report.yaml} says anything: which files those are, and what they hold. */
public final class LongFiles {
    /** What {@code check} calls the format. */
    public static final String FORMAT = "long-prices";
    /** As much of a file as tells its format. */
    private static final int HEAD = 1 << 16;

    private LongFiles() {}

    /**
     * Whether a file is to be streamed: its header names a date, a symbol and a close, and it is of no vendor's format. So a
     * file of any other shape is held, and one of this shape is not, however short.
     *
     * @return no for a file that cannot be read, too
     */
    public static boolean isLong(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = head(LongPrices.text(in));
            return namesPrices(head)
                    && Recogniser.recognise(head, file.getFileName().toString()) instanceof Recognition.Unknown;
        } catch (IOException unreadable) {
            return false; // whoever holds the file says why
        }
    }

    /** The first lines, all of them whole. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        int end = head.length;
        while (head.length == HEAD && end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(head, end);
    }

    private static boolean namesPrices(byte[] head) {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(new ByteArrayInputStream(head), StandardCharsets.UTF_8))
                .setFormat(CSVFormat.DEFAULT).get()) {
            for (CSVRecord record : parser) {
                List<String> names = record.stream().map(RecordReader::canonical).toList();
                if (names.stream().anyMatch(name -> !name.isEmpty())) {
                    return names.containsAll(RecordReader.NEEDED);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException noCsv) {
            return false;
        }
        return false;
    }

    /**
     * Reads a file of any length once and says everything about it.
     *
     * @param cutAt rows after this day are outside; empty to take all
     */
    public static LongReport examine(Path file, Optional<LocalDate> cutAt) {
        String name = file.toString().replace('\\', '/');
        var tally = new PriceTally(name, cutAt, true);
        MessageDigest digest = sha256();
        long[] length = {0};
        LongPrices.open(file, tally, raw -> {
            InputStream in = new DigestInputStream(raw, digest) {
                @Override
                public void close() {
                    // the readers close what they are given, and a reader that gives up leaves bytes that count, too
                }
            };
            LongPrices.read(in, tally, ByteReader::read);
            in.transferTo(OutputStream.nullOutputStream());
            length[0] = Files.size(file);
        });
        Loaded<LongPrices> loaded = tally.result();
        LongPrices prices = loaded.value();
        Track days = MarketDays.track(name, prices.marketDays());
        List<Finding> findings = new ArrayList<>(prices.findings());
        findings.addAll(Quality.of(List.of(days), List.of(), false));
        findings.sort(Comparator.comparingLong(Finding::line));
        var books = new SourceFile(name, HexFormat.of().formatHex(digest.digest()), length[0], FORMAT, List.of(),
                prices.rowsRead(), prices.rowsKept(), prices.rowsRefused(), prices.rowsOutside(), prices.first(),
                prices.last(), Optional.empty(), Optional.empty());
        String frequency = days.rhythm().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new LongReport(books, prices, frequency, loaded.diagnostics(), findings);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
