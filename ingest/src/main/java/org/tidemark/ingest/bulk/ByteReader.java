package org.tidemark.ingest.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.ingest.Decimals;

/**
 * Reads plain files straight from their bytes: the header {@code date,symbol,close,volume}, then lines such as
 * {@code 2024-02-29,IWM,203.31,35148000} without quotes or blanks. At the first line that is anything else, or is not simply
 * the next close of its symbol, the rest of the file goes to {@link RecordReader}, which knows what to say about it. A line
 * without a quote that ends in a line feed is one record, so that reader starts where a record starts.
 */
final class ByteReader {
    private static final byte[] HEADER = "date,symbol,close,volume".getBytes(StandardCharsets.US_ASCII);
    private static final int DATE = 10;
    /** Of a close, with which its digits stay below 2^53. */
    private static final int MOST_DIGITS = 15;
    /** Of a close or a volume, the point included: a double written out has 17 digits. */
    private static final int LONGEST_NUMBER = 24;
    /** No plain line is longer: a date, a symbol, two numbers, three commas and a line end. */
    private static final int LONGEST_LINE = DATE + SymbolTallies.LONGEST_SYMBOL + 2 * LONGEST_NUMBER + 5;
    /** What {@link #line} says of a line that is not plain. */
    private static final int ODD = -1;
    private static final int BUFFER = 1 << 18;

    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = ONES << 7;
    private static final long COMMAS = ONES * ',';
    private static final long ZEROS = ONES * '0';
    private static final long ABOVE_NINE = ONES * (0x7f - 9);
    private static final long EVERY_FOURTH = 0x000000ff000000ffL;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final PriceTally tally;
    private final SymbolTallies symbols;
    /** Behind {@code end} there is always a line's length of zeros, which are part of no plain line and stop every loop. */
    private final byte[] buffer;
    private int start;
    private int end;
    private boolean atEnd;
    private long lines;
    /** The bytes of the day just read; after bytes that are no day nothing more is read here. */
    private long date;
    private int dateRest;
    private int day = RememberedDays.NONE;

    private ByteReader(InputStream in, PriceTally tally, int capacity) {
        this.in = in;
        this.tally = tally;
        this.symbols = tally.symbols();
        this.buffer = new byte[capacity + LONGEST_LINE];
    }

    /** Reads a whole file. */
    static void read(InputStream in, PriceTally tally) throws IOException {
        read(in, tally, BUFFER);
    }

    /** @param capacity bytes read at once */
    static void read(InputStream in, PriceTally tally, int capacity) throws IOException {
        new ByteReader(in, tally, Math.max(capacity, 2 * LONGEST_LINE)).read();
    }

    private void read() throws IOException {
        fill();
        int next = header();
        if (next == ODD) {
            RecordReader.read(rest(), tally);
            return;
        }
        lines = 1;
        start = next;
        while (true) {
            if (!atEnd && end - start < LONGEST_LINE) {
                fill();
            }
            // Far enough from the end, a line can be read without looking for it; the last lines are cut off by the zeros.
            int safe = atEnd ? end : end - LONGEST_LINE;
            while (start <= safe) {
                next = line(start);
                if (next == ODD) {
                    if (!(atEnd && start == end)) {
                        RecordReader.readOn(rest(), tally, lines);
                    }
                    return;
                }
                lines++;
                start = next;
            }
        }
    }

    /** Moves what is left to the front and reads until the buffer is full or the file at its end. */
    private void fill() throws IOException {
        int capacity = buffer.length - LONGEST_LINE;
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        while (end < capacity && !atEnd) {
            int count = in.read(buffer, end, capacity - end);
            atEnd = count < 0;
            end += Math.max(count, 0);
        }
        Arrays.fill(buffer, end, end + LONGEST_LINE, (byte) 0);
    }

    private InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer, start, end - start), in);
    }

    /** Where the line after the header starts. */
    private int header() {
        if (!Arrays.equals(buffer, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            return ODD;
        }
        return lineEnd(HEADER.length);
    }

    /** Where the next line starts if one ends here. */
    private int lineEnd(int at) {
        if (buffer[at] == '\n') {
            return at + 1;
        }
        return buffer[at] == '\r' && buffer[at + 1] == '\n' ? at + 2 : ODD;
    }

    /** Adds one line to the tally and says where the next starts; adds nothing when the line is odd. */
    private int line(int from) {
        byte[] bytes = buffer;
        if (bytes[from + DATE] != ',' || !isDay(from)) {
            return ODD;
        }

        int symbolAt = from + DATE + 1;
        long eight = (long) EIGHT.get(bytes, symbolAt);
        int length = bytesBeforeComma(eight);
        long key = length < Long.BYTES ? eight & (1L << length * Byte.SIZE) - 1 : SymbolTallies.NO_KEY;
        int symbolEnd = length < Long.BYTES ? symbolAt + length : symbolEnd(symbolAt);
        if (symbolEnd == ODD) {
            return ODD;
        }

        int closeAt = symbolEnd + 1;
        int at = closeAt;
        long whole = (long) EIGHT.get(bytes, at);
        int wholeDigits = digits(whole);
        long digits = value(whole, wholeDigits);
        int decimals = 0;
        at += wholeDigits;
        if (bytes[at] == '.') {
            long fraction = (long) EIGHT.get(bytes, at + 1);
            decimals = digits(fraction);
            if (decimals == 0) {
                return ODD;
            }
            digits = digits * POWERS[decimals] + value(fraction, decimals);
            at += 1 + decimals;
        }
        double close;
        if (bytes[at] == ',' && wholeDigits > 0 && wholeDigits + decimals <= MOST_DIGITS) {
            close = Decimals.quotient(digits, decimals);
        } else {
            at = numberEnd(closeAt);
            if (bytes[at] != ',' || at - closeAt > LONGEST_NUMBER) {
                return ODD;
            }
            close = Decimals.parse(text(closeAt, at), 0).orElse(0);
        }

        at++;
        int more = digits((long) EIGHT.get(bytes, at));
        at += more;
        if (more == Long.BYTES) {
            at += digits((long) EIGHT.get(bytes, at));
        }
        int next = lineEnd(at);
        if (next == ODD || !PriceTally.isLevel(close)) {
            return ODD;
        }

        int symbol = symbols.expected(key);
        if (symbol == SymbolTallies.NONE && symbolEnd(symbolAt) != symbolEnd) {
            return ODD;
        }
        if (!tally.isWanted(day)) {
            tally.outside();
            return next;
        }
        if (symbol == SymbolTallies.NONE) {
            symbol = symbols.number(text(symbolAt, symbolEnd));
        }
        if (symbol == SymbolTallies.NONE || day <= symbols.lastDay(symbol)) {
            return ODD;
        }
        tally.keep(symbol, day, close, lines + 1);
        return next;
    }

    /** Where the digits and points end that start here: the number of a close that is too long for the quick way. */
    private int numberEnd(int from) {
        int at = from;
        while (buffer[at] >= '0' && buffer[at] <= '9' || buffer[at] == '.') {
            at++;
        }
        return at;
    }

    private String text(int from, int end) {
        return new String(buffer, from, end - from, StandardCharsets.US_ASCII);
    }

    /** How many of eight bytes stand before the first comma; 8 when there is none (Hacker's Delight, 6-1: find a zero byte). */
    private static int bytesBeforeComma(long eight) {
        long zeroes = eight ^ COMMAS;
        return Long.numberOfTrailingZeros(zeroes - ONES & ~zeroes & TOP_BITS) / Byte.SIZE;
    }

    /** How many of eight bytes are digits, up to the first that is none. */
    private static int digits(long eight) {
        long values = eight ^ ZEROS;
        // A byte above 9 becomes one above 0x7f; without its top bit first, so that no sum carries into the next byte.
        long others = ((values & ~TOP_BITS) + ABOVE_NINE | values) & TOP_BITS;
        return Long.numberOfTrailingZeros(others) / Byte.SIZE;
    }

    /** The number that the first {@code count} of eight bytes write, all of them digits: digits to pairs to fours to eight. */
    private static long value(long eight, int count) {
        // What is shifted in below are zeros before the first digit. No digit at all would be a shift by 64, which Java takes for none.
        long values = count == 0 ? 0 : (eight ^ ZEROS) << Long.SIZE - count * Byte.SIZE;
        long pairs = values * 10 + (values >>> 8);
        return (pairs & EVERY_FOURTH) * (100 + (1_000_000L << 32))
                + (pairs >>> 16 & EVERY_FOURTH) * (1 + (10_000L << 32)) >>> 32;
    }

    /** Where the comma behind a symbol of plain characters is. */
    private int symbolEnd(int from) {
        int at = from;
        while (buffer[at] >= ' ' && buffer[at] != '"' && buffer[at] != ',') {
            at++;
        }
        boolean plain = buffer[at] == ',' && at > from && at - from <= SymbolTallies.LONGEST_SYMBOL
                && buffer[from] != ' ' && buffer[at - 1] != ' ';
        return plain ? at : ODD;
    }

    /**
     * Whether ten bytes are a day; if so, {@link #day} is it. Rows of one day often stand together. One comparison and not two:
     * a branch that the compiler has never seen taken costs it the whole method when it is.
     */
    private boolean isDay(int from) {
        long first = (long) EIGHT.get(buffer, from);
        int rest = (short) TWO.get(buffer, from + Long.BYTES);
        if ((first ^ date | rest ^ dateRest) == 0) {
            return true;
        }
        day = tally.days().read(new String(buffer, from, DATE, StandardCharsets.ISO_8859_1));
        date = first;
        dateRest = rest;
        return day != RememberedDays.NONE;
    }
}
