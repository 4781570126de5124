package org.tidemark.ingest.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a price file of any length: days from Monday to Friday, every symbol on each, closes as seeded random walks with
 * four decimals. About 36 bytes a row. Arithmetic only, so a seed gives the same bytes on every machine and Java.
 */
final class LongPriceGenerator {
    private static final int LETTERS = 26;
    private static final double TICKS = 10_000;

    private LongPriceGenerator() {}

    static void write(Path file, long rows, int symbols, long seed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18)) {
            write(out, rows, symbols, seed);
        }
    }

    static void write(OutputStream out, long rows, int symbols, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[][] names = new byte[symbols][];
        double[] closes = new double[symbols];
        for (int i = 0; i < symbols; i++) {
            names[i] = ("," + name(i) + ",").getBytes(StandardCharsets.US_ASCII);
            closes[i] = 20 + 480 * random.nextDouble();
        }
        out.write("date,symbol,close,volume\n".getBytes(StandardCharsets.US_ASCII));
        LocalDate day = LocalDate.of(2000, 1, 3);
        for (long row = 0; row < rows; row += symbols) {
            byte[] date = day.toString().getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < Math.min(symbols, rows - row); i++) {
                double change = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
                closes[i] = Math.clamp(closes[i] * (1.0002 + 0.04 * change), 0.01, 99_999);
                out.write(date);
                out.write(names[i]);
                long ticks = (long) (closes[i] * TICKS);
                number(out, ticks / (long) TICKS, 1);
                out.write('.');
                number(out, ticks % (long) TICKS, 4);
                out.write(',');
                number(out, 100_000 + random.nextLong(90_000_000), 1);
                out.write('\n');
            }
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
    }

    /** Six letters, a name of its own for each number. */
    private static String name(int number) {
        var name = new StringBuilder();
        for (int rest = number + LETTERS * LETTERS * LETTERS * LETTERS * LETTERS; rest > 0; rest /= LETTERS) {
            name.append((char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }

    private static void number(OutputStream out, long number, int width) throws IOException {
        if (number >= 10 || width > 1) {
            number(out, number / 10, width - 1);
        }
        out.write('0' + (int) (number % 10));
    }
}
