package org.tidemark.ingest.bulk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tidemark.ingest.quality.Finding;

/**
 * The running statistics of every symbol of a file; the days of each must come in ascending order.
 *
 * <p>Symbols are numbered as they appear and each figure is an array over the numbers. Rows tell of the same symbols in the
 * same order day after day, so the arrays are gone through from front to back, which a processor foresees; an object per
 * symbol costs more time in waiting for memory than in all arithmetic.
 */
final class SymbolTallies {
    static final int LONGEST_SYMBOL = 64;
    /** The exchanges of the world list some 60,000 companies; more symbols are a wrong column, and would cost memory. */
    static final int MOST_SYMBOLS = 100_000;
    private static final int FEW = 64;
    /** No symbol. */
    static final int NONE = -1;
    /** What has no key. */
    static final long NO_KEY = 0;

    private final boolean watched;
    private final Watch watch;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int size;
    private int latest;

    private String[] symbols = new String[FEW];
    private long[] keys = new long[FEW];
    private int[] followers = new int[FEW];
    private int[] closes = new int[FEW];
    private int[] firstDays = new int[FEW];
    private int[] lastDays = new int[FEW];
    private double[] lastCloses = new double[FEW];
    private double[] peaks = new double[FEW];
    private double[] leastOfPeaks = new double[FEW];
    private double[] means = new double[FEW];
    private double[] squares = new double[FEW];

    /** @param watched whether to look for what is odd, too: it costs a third of the time of the statistics */
    SymbolTallies(String file, boolean watched) {
        this.watched = watched;
        this.watch = new Watch(file, number -> symbols[number]);
        if (watched) {
            watch.grow(keys.length);
        }
    }

    /**
     * The number of the symbol if it is the one that came after the latest the last time: it nearly always is.
     *
     * @param key {@link #key} of the symbol
     * @return {@link #NONE} if it is another one
     */
    int expected(long key) {
        int guess = followers[latest];
        if (key == NO_KEY || key != keys[guess]) {
            return NONE;
        }
        latest = guess;
        return guess;
    }

    /** The same by the symbol itself. */
    int expected(String symbol) {
        int guess = followers[latest];
        if (!symbol.equals(symbols[guess])) {
            return NONE;
        }
        latest = guess;
        return guess;
    }

    /** The number of a symbol, known or new; {@link #NONE} when it would be one too many. */
    int number(String symbol) {
        int number = expected(symbol);
        if (number != NONE) {
            return number;
        }
        Integer known = numbers.get(symbol);
        if (known == null && size == MOST_SYMBOLS) {
            return NONE;
        }
        number = known == null ? add(symbol, key(symbol)) : known;
        followers[latest] = number;
        latest = number;
        return number;
    }

    /** Up to eight ASCII characters in one number, the first one lowest; {@link #NO_KEY} of any other text. */
    static long key(String symbol) {
        long key = NO_KEY;
        for (int i = symbol.length() - 1; i >= 0; i--) {
            char c = symbol.charAt(i);
            if (c >= 0x80 || i >= Long.BYTES) {
                return NO_KEY;
            }
            key = key << Byte.SIZE | c;
        }
        return key;
    }

    private int add(String symbol, long key) {
        if (size == keys.length) {
            grow(2 * size);
        }
        numbers.put(symbol, size);
        symbols[size] = symbol;
        keys[size] = key;
        lastDays[size] = RememberedDays.NONE;
        leastOfPeaks[size] = 1;
        return size++;
    }

    private void grow(int length) {
        symbols = Arrays.copyOf(symbols, length);
        keys = Arrays.copyOf(keys, length);
        followers = Arrays.copyOf(followers, length);
        closes = Arrays.copyOf(closes, length);
        firstDays = Arrays.copyOf(firstDays, length);
        lastDays = Arrays.copyOf(lastDays, length);
        lastCloses = Arrays.copyOf(lastCloses, length);
        peaks = Arrays.copyOf(peaks, length);
        leastOfPeaks = Arrays.copyOf(leastOfPeaks, length);
        means = Arrays.copyOf(means, length);
        squares = Arrays.copyOf(squares, length);
        if (watched) {
            watch.grow(length);
        }
    }

    /** Day of the last close, counted from 1970-01-01; before every day when there is none yet. */
    int lastDay(int number) {
        return lastDays[number];
    }

    double lastClose(int number) {
        return lastCloses[number];
    }

    /**
     * Adds the close of a day after {@link #lastDay}. Mean and sum of squared distances are carried as Welford (1962) does,
     * which needs no second pass and does not lose the digits of a small deviation.
     */
    void add(int number, int day, double close, long line) {
        int returns = closes[number]++;
        if (returns == 0) {
            firstDays[number] = day;
            peaks[number] = close;
            if (watched) {
                watch.start(number, day, close);
            }
        } else {
            double change = Math.log(close / lastCloses[number]);
            double distance = change - means[number];
            double mean = means[number] + distance / returns;
            means[number] = mean;
            squares[number] += distance * (change - mean);
            if (close > peaks[number]) {
                peaks[number] = close;
            } else if (close < leastOfPeaks[number] * peaks[number]) {
                leastOfPeaks[number] = close / peaks[number];
            }
            if (watched) {
                watch.next(number, returns, day, close, change, day - lastDays[number], line);
            }
        }
        lastDays[number] = day;
        lastCloses[number] = close;
    }

    /** Of each symbol, in alphabetical order. */
    List<SymbolStatistics> statistics() {
        return IntStream.range(0, size).mapToObj(this::statistics)
                .sorted(Comparator.comparing(SymbolStatistics::symbol)).toList();
    }

    /** What is odd about the closes of single symbols. */
    List<Finding> findings(boolean daily) {
        return watched ? watch.findings(size, closes, daily) : List.of();
    }

    private SymbolStatistics statistics(int number) {
        int returns = closes[number] - 1;
        return new SymbolStatistics(symbols[number], closes[number], LocalDate.ofEpochDay(firstDays[number]),
                LocalDate.ofEpochDay(lastDays[number]), lastCloses[number],
                returns < 1 ? OptionalDouble.empty() : OptionalDouble.of(means[number]),
                returns < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares[number] / (returns - 1))),
                leastOfPeaks[number] - 1);
    }
}
