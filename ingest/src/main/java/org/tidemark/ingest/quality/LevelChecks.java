package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Moves of a daily level that no market makes: a spike that is undone, a change of unit, a split that was not adjusted, a
 * close that stands still.
 *
 * <p>The usual move of a day is the median of the absolute log returns of the thirty days before and after it, times 1.4826
 * (which is the standard deviation of a normal distribution), so that crashes raise their own threshold.
 */
final class LevelChecks {
    private static final int NEIGHBOURS = 30;
    private static final double MAD_TO_SIGMA = 1.4826;
    /** A move of fewer usual moves than this can be news. */
    private static final double SPIKE_SIGMAS = 8;
    private static final double SPLIT_SIGMAS = 15;
    /** A spike is undone when the move back leaves less than this part of it. */
    private static final double UNDONE = 0.2;
    private static final int STALE_RUN = 5;
    private static final int YEAR = 252;
    private static final double ONE_FILE_IN = 0.1;
    /** Closes on either side of a shift whose medians must stand in its ratio. */
    private static final int SIDES = 5;
    private static final double[] UNITS = {10, 100, 1000};
    private static final double[] SPLITS = {1.5, 2, 3, 4, 5, 6, 7, 8, 15, 20, 25, 30, 50};

    private LevelChecks() {}

    static void check(Track track, Findings findings) {
        if (track.figure() != Track.Figure.LEVEL || !track.isDaily()) {
            return;
        }
        double[] returns = returns(track);
        if (standsStillByNature(returns)) {
            return;
        }
        List<LocalDate> spikes = new ArrayList<>();
        for (int i = 1; i < track.size(); i++) {
            double move = Math.abs(returns[i]);
            // no market halves, doubles or makes 4 % and undoes it on a usual day; the cheap test comes first
            if (move < 0.04) {
                continue;
            }
            double usual = usualMove(returns, i);
            if (move > SPIKE_SIGMAS * usual && i + 1 < track.size()
                    && Math.abs(returns[i] + returns[i + 1]) < UNDONE * move) {
                spikes.add(track.day(i));
                i++;
            } else if (move > SPLIT_SIGMAS * usual && move > Math.log(1.4)) {
                shift(track, i, returns[i], findings);
            }
        }
        if (!spikes.isEmpty()) {
            int first = track.index(spikes.getFirst().toEpochDay());
            findings.add(Defect.SPIKE, track, track.line(first), spikes,
                    "a jump far beyond the usual that the next value undoes, on " + Finding.said(spikes)
                            + (spikes.size() == 1 ? ": " : "; the first: ")
                            + percent(track.value(first) / track.value(first - 1) - 1) + ", then "
                            + percent(track.value(first + 1) / track.value(first) - 1));
        }
        stale(track, returns, findings);
    }

    private static void shift(Track track, int i, double move, Findings findings) {
        double ratio = Math.exp(Math.abs(move));
        double stays = median(track, i, Math.min(track.size(), i + SIDES)) / median(track, Math.max(0, i - SIDES), i);
        double lasting = move > 0 ? stays : 1 / stays;
        for (double unit : UNITS) {
            if (near(ratio, unit, 0.05) && near(lasting, unit, 0.08)) {
                findings.add(Defect.UNIT_SHIFT, track, track.line(i), List.of(track.day(i)), "from " + track.day(i)
                        + " the level is " + times(track, i) + " the one before and stays there: another unit, "
                        + "not a move");
                return;
            }
        }
        for (double split : SPLITS) {
            if (near(ratio, split, 0.05) && near(lasting, split, 0.08)) {
                findings.add(Defect.SPLIT_SHIFT, track, track.line(i), List.of(track.day(i)), "on " + track.day(i)
                        + " the level is " + times(track, i) + " the one before and stays there: a split that the "
                        + "history before it is not adjusted for");
                return;
            }
        }
    }

    /** The room is for the market's own move, on the day and over the days on either side. */
    private static boolean near(double ratio, double wanted, double room) {
        return Math.abs(Math.log(ratio / wanted)) < room;
    }

    private static String times(Track track, int i) {
        return String.format(Locale.ROOT, "×%.4g", track.value(i) / track.value(i - 1));
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * fraction);
    }

    /**
     * A policy rate, whoever calls it a level: what stands still one day in five has no stale runs and no splits. The first
     * half of the file says so, since a feed that dies stands still in the second.
     */
    private static boolean standsStillByNature(double[] returns) {
        int still = 0;
        int half = returns.length / 2;
        for (int i = 1; i <= half; i++) {
            still += returns[i] == 0 ? 1 : 0;
        }
        return half >= 20 && still * 5 > half;
    }

    /**
     * Runs of equal closes too long to be chance. Prices in whole cents stand still now and then, and those of a market that
     * hardly trades often do; a run counts when a feed that stands still as often as this one does in the two years around it
     * would show one so long in one file of ten at most.
     */
    private static void stale(Track track, double[] returns, Findings findings) {
        List<LocalDate> days = new ArrayList<>();
        int runs = 0;
        int longest = 0;
        int at = 0;
        int start = 0;
        for (int i = 1; i <= track.size(); i++) {
            if (i < track.size() && returns[i] == 0) {
                continue;
            }
            int length = i - start;
            if (length >= STALE_RUN && isNoChance(returns, start, length)) {
                runs++;
                for (int j = start; j < i; j++) {
                    days.add(track.day(j));
                }
                if (length > longest) {
                    longest = length;
                    at = start;
                }
            }
            start = i;
        }
        if (runs > 0) {
            findings.add(Defect.STALE_RUN, track, track.line(at), days,
                    (runs == 1
                            ? "a run of " + longest
                            : runs + " runs of " + STALE_RUN + " or more; the longest, " + longest)
                            + " equal closes, from " + track.day(at) + " to " + track.day(at + longest - 1));
        }
    }

    private static boolean isNoChance(double[] returns, int start, int length) {
        int moves = 0;
        int still = 0;
        for (int i = Math.max(1, start - YEAR); i < Math.min(returns.length, start + length + YEAR); i++) {
            if (i <= start || i >= start + length) {
                moves++;
                still += returns[i] == 0 ? 1 : 0;
            }
        }
        // one more than was seen, so that a feed that never stood still is not taken for one that never can
        double chance = (still + 1.0) / (moves + 2.0);
        return returns.length * Math.pow(chance, length - 1) < ONE_FILE_IN;
    }

    private static double[] returns(Track track) {
        double[] returns = new double[track.size()];
        for (int i = 1; i < returns.length; i++) {
            returns[i] = Math.log(track.value(i) / track.value(i - 1));
        }
        return returns;
    }

    private static double usualMove(double[] returns, int at) {
        int from = Math.max(1, at - NEIGHBOURS);
        int to = Math.min(returns.length, at + NEIGHBOURS + 1);
        double[] near = new double[to - from - 1];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (i != at) {
                near[n++] = Math.abs(returns[i]);
            }
        }
        if (n == 0) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(near);
        return MAD_TO_SIGMA * near[n / 2];
    }

    private static double median(Track track, int from, int to) {
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = track.value(i);
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
