package org.tidemark.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidemark.ingest.Loaded;

/** The reader of bytes gives what the reader of records gives, to the last bit and the last diagnostic, whatever the file says. */
class EqualReadersTest {
    private static final int MUTANTS = Integer.getInteger("tidemark.bulk.mutants", 5_000);
    private static final List<String> DIRT = List.of(",", "\"", "\"\"", "\n", "\r", "\r\n", "\n\n", "-", "+", ".", "0",
            "9",
            " ", "\0", "\u00a0", "\ufeff", "\ufffd", "e5", "NaN", "9999999999999999999", "0.1234567890123",
            "123456789.123456",
            "1e-999", "2024-02-30", "2000-01-04", "'", ";", "é", "AVERYLONGSYMBOL", "BTC-USD", "BTC-USDT", "BRK B",
            "X".repeat(70));

    @Test
    void onEveryMutantOfALongPriceFile() throws IOException {
        var random = new Random(3608);
        byte[] original = generated(120, 7);
        int kept = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(original, random);
            Loaded<LongPrices> records = same(mutant, 1 + random.nextInt(2_000));
            kept += records.value().rowsKept() > 60 ? 1 : 0;
            refused += records.refused() ? 1 : 0;
        }
        assertThat(kept).as("mutants that are mostly read").isBetween(MUTANTS / 2, MUTANTS);
        assertThat(refused).as("mutants that are refused").isBetween(MUTANTS / 3, MUTANTS - 1);
    }

    /** From 2^53 on, digits ÷ power of ten would be rounded twice. */
    @Test
    void onClosesOfManyDigits() {
        var random = new Random(53);
        for (int i = 0; i < 2_000; i++) {
            String digits = Long.toString(random.nextLong(1_000_000_000_000_000_000L));
            int point = random.nextInt(digits.length());
            String close = digits.substring(0, point) + "." + digits.substring(point);
            same(("date,symbol,close,volume\n2024-01-02,A," + close + ",1\n").getBytes(StandardCharsets.US_ASCII), 1);
        }
    }

    /** A fund's close as a program prints the double, a coin of eight decimals, a share of six digits: all of them plain. */
    @Test
    void andLongNumbersArePlain() throws IOException {
        var text = new StringBuilder("date,symbol,close,volume\n");
        for (String close : List.of("203.30999755859375", "0.00001234", "0.123456789", "12345678", "123456789",
                "12345678.12345678",
                "1234567.12345678", "741971.39", "900719925474099.3", "00000000000012.50", ".5")) {
            text.append("2024-01-02,S").append(text.length()).append(',').append(close).append(",123456789012\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(same(file, 1).value().rowsKept()).isEqualTo(11);
        assertThat(readsAloneToTheEnd(file)).isTrue();
    }

    @Test
    void onEveryVendorFixture() throws IOException {
        Path fixtures = Path.of(System.getProperty("tidemark.root"), "ingest/src/test/resources/vendor");
        List<Path> files;
        try (Stream<Path> all = Files.walk(fixtures)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            same(Files.readAllBytes(file), 1 << 16);
        }
    }

    /** A fast reader that always gave up would be equal too. */
    @Test
    void andPlainFilesNeverReachTheSecondReader() throws IOException {
        byte[] plain = generated(50_000, 300);
        byte[] carriageReturns = new String(plain, StandardCharsets.US_ASCII).replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (byte[] file : List.of(plain, carriageReturns)) {
            assertThat(readsAloneToTheEnd(file)).isTrue();
            assertThat(same(file, 1 << 12).value().rowsKept()).isEqualTo(50_000);
        }
    }

    /** Whether the reader of bytes never handed over: the second reader would ask again at the end of the file. */
    private static boolean readsAloneToTheEnd(byte[] file) throws IOException {
        var in = new ByteArrayInputStream(file) {
            private int ends;

            @Override
            public synchronized int read(byte[] buffer, int start, int length) {
                int count = super.read(buffer, start, length);
                ends += count < 0 ? 1 : 0;
                return count;
            }
        };
        ByteReader.read(in, new PriceTally("prices.csv", Optional.empty(), true), 1 << 12);
        return in.ends == 1;
    }

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        byte[] file = generated(120, 7);
        assertThat(file).isEqualTo(generated(120, 7));
        assertThat(new String(file, StandardCharsets.US_ASCII).lines().skip(8).findFirst()).hasValueSatisfying(
                line -> assertThat(line).startsWith("2000-01-04,"));
    }

    private static Loaded<LongPrices> same(byte[] content, int capacity) {
        same(content, capacity, Optional.of(LocalDate.of(2000, 1, 12)));
        return same(content, capacity, Optional.empty());
    }

    private static Loaded<LongPrices> same(byte[] content, int capacity, Optional<LocalDate> cutAt) {
        Loaded<LongPrices> records = read(content, cutAt, RecordReader::read);
        Loaded<LongPrices> bytes = read(content, cutAt, (in, tally) -> ByteReader.read(in, tally, capacity));
        assertThat(bytes).as(() -> new String(content, StandardCharsets.UTF_8)).isEqualTo(records);
        return records;
    }

    private static Loaded<LongPrices> read(byte[] content, Optional<LocalDate> cutAt, LongPrices.Way way) {
        var tally = new PriceTally("prices.csv", cutAt, true);
        LongPrices.read(new ByteArrayInputStream(content), tally, way);
        return tally.result();
    }

    private static byte[] generated(long rows, int symbols) throws IOException {
        var out = new ByteArrayOutputStream();
        LongPriceGenerator.write(out, rows, symbols, 20260123);
        return out.toByteArray();
    }

    private static byte[] mutant(byte[] original, Random random) {
        if (random.nextInt(4) == 0) {
            byte[] mutant = original.clone();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            return mutant;
        }
        var text = new StringBuilder(new String(original, StandardCharsets.US_ASCII));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, DIRT.get(random.nextInt(DIRT.size())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.replace(at, at + 1, DIRT.get(random.nextInt(DIRT.size())));
                case 3 -> {
                    int field = text.lastIndexOf(",", at) + 1;
                    text.replace(field, Math.max(at, field), DIRT.get(random.nextInt(DIRT.size())));
                }
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
