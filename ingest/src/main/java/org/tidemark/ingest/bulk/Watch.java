package org.tidemark.ingest.bulk;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntFunction;
import org.tidemark.ingest.calendar.Market;
import org.tidemark.ingest.quality.Defect;
import org.tidemark.ingest.quality.Finding;
import org.tidemark.ingest.quality.Quality;
import org.tidemark.ingest.quality.Track;

/**
 * Looks for what no market does while the rows of all symbols stream by: moves that the next day undoes, changes of unit and
 * splits, closes that stand still, holes. It keeps the last rows of each symbol, and judges a move when as many rows are known
 * after it as before it, by the same {@link Quality} that judges files that are held.
 *
 * <p>The rows are kept by how many came before them and then by symbol, so that rows of one day are written side by side. The
 * common row costs two writes and a few comparisons.
 */
final class Watch {
    /** Rows on either side of a move that tell how usual it is, as many as for files that are held. */
    private static final int NEIGHBOURS = 30;
    /** A power of two above two neighbourhoods and the row between them. */
    private static final int KEPT = 64;
    /** A smaller log return is news at most, and one that undoes a larger one is no smaller than four fifths of it. */
    private static final double NOTABLE = 0.04;
    private static final double UNDOING = 0.8 * NOTABLE;
    /** Of a move, what may be left of it on the next day. */
    private static final double UNDONE = 0.2;
    /** No move of fewer medians of its neighbours is told of: eight usual moves, which are 1.4826 medians each. */
    private static final double MEDIANS = 8 * 1.4826;
    /** No split is smaller. */
    private static final double SHIFT = Math.log(1.4);
    private static final int SHORTEST_RUN = 5;
    /** How often a run of equal closes may be expected by chance in the rows of a symbol that is told of. */
    private static final double CHANCE = 0.1;
    private static final int WEEK = 7;
    private static final int MOST_LISTED = 20;

    private final String file;
    private final IntFunction<String> names;
    private double[][] closes = new double[KEPT][0];
    private int[][] days = new int[KEPT][0];
    private int[] equals = new int[0];
    private int[] run = new int[0];
    private int[] longestRun = new int[0];
    private int[] longestRunDay = new int[0];
    private long[] longestRunLine = new long[0];
    private long[] moveLine = new long[0];
    private int[] due = new int[0];
    private int pending;
    private final Map<Integer, Queue<Move>> moves = new HashMap<>();
    private final Map<Defect, List<Finding>> listed = new EnumMap<>(Defect.class);
    private final Map<Defect, Rest> unlisted = new EnumMap<>(Defect.class);
    private long holes;
    private final Set<Integer> symbolsWithHoles = new HashSet<>();
    private Optional<Hole> longest = Optional.empty();

    /** A move to judge: the how-manieth row of its symbol, from 0. */
    private record Move(int row, long line) {}

    /** What is counted only. */
    private record Rest(long count, long line) {
        Rest and(Rest other) {
            return new Rest(count + other.count, Math.min(line, other.line));
        }
    }

    private record Hole(int symbol, int from, int to, long line) {
        int days() {
            return to - from;
        }
    }

    /** @param names of the symbols by their numbers */
    Watch(String file, IntFunction<String> names) {
        this.file = file;
        this.names = names;
    }

    void grow(int length) {
        for (int i = 0; i < KEPT; i++) {
            closes[i] = Arrays.copyOf(closes[i], length);
            days[i] = Arrays.copyOf(days[i], length);
        }
        equals = Arrays.copyOf(equals, length);
        run = Arrays.copyOf(run, length);
        longestRun = Arrays.copyOf(longestRun, length);
        longestRunDay = Arrays.copyOf(longestRunDay, length);
        longestRunLine = Arrays.copyOf(longestRunLine, length);
        moveLine = Arrays.copyOf(moveLine, length);
        due = Arrays.copyOf(due, length);
    }

    /** A first close has no move. */
    void start(int symbol, int day, double close) {
        closes[0][symbol] = close;
        days[0][symbol] = day;
        due[symbol] = Integer.MAX_VALUE;
    }

    /**
     * A further close.
     *
     * @param row    closes of the symbol before it
     * @param change the log return that led to it
     * @param step   days since the row before
     */
    void next(int symbol, int row, int day, double close, double change, int step, long line) {
        closes[row & KEPT - 1][symbol] = close;
        days[row & KEPT - 1][symbol] = day;
        double size = Math.abs(change);
        if (size >= UNDOING || size == 0 || step > WEEK) {
            look(symbol, row, day, change, step, line);
        }
        if (pending > 0 && row >= due[symbol]) {
            judge(symbol, row);
        }
    }

    private void look(int symbol, int row, int day, double change, int step, long line) {
        double size = Math.abs(change);
        if (size == 0) {
            still(symbol, row, line);
        }
        if (step > WEEK) {
            holes++;
            symbolsWithHoles.add(symbol);
            if (longest.isEmpty() || step > longest.get().days()) {
                longest = Optional.of(new Hole(symbol, day - step, day, line));
            }
        }
        if (size >= UNDOING && row > 1) {
            double before = move(symbol, row - 1);
            if (Math.abs(before) >= NOTABLE && Math.abs(before + change) < UNDONE * Math.abs(before)) {
                await(symbol, row - 1, moveLine[symbol]);
            }
        }
        if (size >= SHIFT) {
            await(symbol, row, line);
        }
        moveLine[symbol] = line;
    }

    private void still(int symbol, int row, long line) {
        equals[symbol]++;
        run[symbol] = row > 1 && close(symbol, row - 2) == close(symbol, row - 1) ? run[symbol] + 1 : 2;
        if (run[symbol] > longestRun[symbol]) {
            longestRun[symbol] = run[symbol];
            longestRunLine[symbol] = line;
            longestRunDay[symbol] = day(symbol, row);
        }
    }

    private void await(int symbol, int row, long line) {
        moves.computeIfAbsent(symbol, none -> new ArrayDeque<>()).add(new Move(row, line));
        due[symbol] = Math.min(due[symbol], row + NEIGHBOURS);
        pending++;
    }

    /** Judges what has waited long enough. {@code row} is the last one of the symbol. */
    private void judge(int symbol, int row) {
        Queue<Move> waiting = moves.getOrDefault(symbol, new ArrayDeque<>());
        while (!waiting.isEmpty() && waiting.peek().row() + NEIGHBOURS <= row) {
            judge(symbol, waiting.remove(), row);
        }
        due[symbol] = waiting.isEmpty() ? Integer.MAX_VALUE : waiting.peek().row() + NEIGHBOURS;
    }

    private void judge(int symbol, Move move, int lastRow) {
        pending--;
        double size = Math.abs(move(symbol, move.row()));
        if (!isUnusual(symbol, move.row(), size, lastRow)) {
            return;
        }
        var track = new Track(file, "", Track.Figure.LEVEL, Optional.empty(), Market.UNSAID,
                Optional.empty(), Optional.empty());
        for (int row = Math.max(0, move.row() - NEIGHBOURS); row <= Math.min(lastRow, move.row() + NEIGHBOURS); row++) {
            track.add(LocalDate.ofEpochDay(day(symbol, row)), Math.max(1, move.line() - move.row() + row),
                    close(symbol, row));
        }
        LocalDate day = LocalDate.ofEpochDay(day(symbol, move.row()));
        double ratio = close(symbol, move.row()) / close(symbol, move.row() - 1);
        for (Finding finding : Quality.of(List.of(track), List.of(), false)) {
            if (finding.days().contains(day)) {
                switch (finding.defect()) {
                    case SPIKE -> found(Defect.SPIKE, symbol, move.line(), day, 1,
                            "a jump far beyond the usual that the next day undoes, on " + day + ": "
                                    + String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1)));
                    case UNIT_SHIFT, SPLIT_SHIFT -> found(finding.defect(), symbol, move.line(), day, 1,
                            finding.sentence());
                    default -> {
                        continue; // of the neighbourhood, which is judged in its turn
                    }
                }
            }
        }
    }

    /** Whether a move is larger than so many medians of its neighbours: more than half of them are that much smaller. */
    private boolean isUnusual(int symbol, int at, double size, int lastRow) {
        double most = Math.exp(size / MEDIANS);
        int calm = 0;
        int neighbours = 0;
        for (int row = Math.max(1, at - NEIGHBOURS); row <= Math.min(lastRow, at + NEIGHBOURS); row++) {
            if (row != at) {
                double ratio = close(symbol, row) / close(symbol, row - 1);
                calm += ratio < most && ratio * most > 1 ? 1 : 0;
                neighbours++;
            }
        }
        return calm > neighbours / 2;
    }

    private void found(Defect defect, int symbol, long line, LocalDate day, long count, String sentence) {
        List<Finding> own = listed.computeIfAbsent(defect, none -> new ArrayList<>());
        if (own.size() < MOST_LISTED) {
            own.add(new Finding(defect, defect.weight(), names.apply(symbol), file, line, List.of(day), count,
                    sentence));
        } else {
            unlisted.merge(defect, new Rest(1, line), Rest::and);
        }
    }

    /**
     * Everything that was found, in the order of lines; of each kind at most twenty, and the count of the rest.
     *
     * @param rows  of each symbol
     * @param daily whether most symbols have a row on most days, so that a week without one is a hole
     */
    List<Finding> findings(int symbols, int[] rows, boolean daily) {
        for (int symbol = 0; symbol < symbols; symbol++) {
            for (Move move : moves.getOrDefault(symbol, new ArrayDeque<>())) {
                judge(symbol, move, rows[symbol] - 1);
            }
            if (daily && longestRun[symbol] >= SHORTEST_RUN && isNoChance(symbol, rows[symbol])) {
                LocalDate last = LocalDate.ofEpochDay(longestRunDay[symbol]);
                found(Defect.STALE_RUN, symbol, longestRunLine[symbol], last, longestRun[symbol],
                        longestRun[symbol] + " equal closes in a row, the last on " + last);
            }
        }
        moves.clear();
        List<Finding> all = new ArrayList<>();
        listed.values().forEach(all::addAll);
        unlisted.forEach((defect, rest) -> all.add(new Finding(defect, defect.weight(), "other rows", file,
                rest.line(), List.of(), rest.count(), rest.count() + " more of the kind, not listed")));
        if (daily) {
            longest.ifPresent(hole -> all.add(gap(hole)));
        }
        all.sort(Comparator.comparingLong(Finding::line));
        return all;
    }

    private Finding gap(Hole hole) {
        LocalDate from = LocalDate.ofEpochDay(hole.from());
        LocalDate to = LocalDate.ofEpochDay(hole.to());
        return new Finding(Defect.GAP, Defect.GAP.weight(), names.apply(hole.symbol()), file, hole.line(),
                List.of(from, to), holes, "no row for " + hole.days() + " days, from " + from + " to " + to
                        + (holes == 1
                                ? ""
                                : "; the longest of " + holes + " holes of more than a week, in "
                                        + symbolsWithHoles.size() + " symbols"));
    }

    /** Prices in whole cents stand still now and then, and those of a market that hardly trades often do. */
    private boolean isNoChance(int symbol, int rows) {
        int within = longestRun[symbol] - 1;
        // one more than was seen, so that a symbol that never stood still is not taken for one that never can
        double chance = (equals[symbol] - within + 1.0) / (rows - 1 - within + 2.0);
        return rows * Math.pow(chance, within) < CHANCE;
    }

    private double move(int symbol, int row) {
        return Math.log(close(symbol, row) / close(symbol, row - 1));
    }

    private double close(int symbol, int row) {
        return closes[row & KEPT - 1][symbol];
    }

    private int day(int symbol, int row) {
        return days[row & KEPT - 1][symbol];
    }
}
