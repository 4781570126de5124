package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Two files that say the same thing, and where they do not. */
final class SourceChecks {
    /** Common days from which two files can be said to hold one series. */
    private static final int LEAST_COMMON = 20;
    /** Median relative difference up to which two files hold one series; quotes of one moment differ by less. */
    private static final double SAME_SERIES = 0.003;
    /** A day disagrees from here on, or from twenty times the median difference where that is more. */
    private static final double DISAGREES = 5e-4;
    private static final int TIMES_MEDIAN = 20;
    /** Daily log returns that differ by less are the same move: an adjusted price of 50 is rounded by up to 1e-4 on both days. */
    private static final double SAME_MOVE = 4e-4;
    /** Part of the moves that must be the same; payouts are four to twelve days a year. */
    private static final double MOSTLY = 0.9;
    /** Levels that drift apart by less over the years need no explanation. */
    private static final double DRIFT = 0.01;
    /** Levels that are farther apart than this stand for different numbers of shares; no split is smaller than 5 for 4. */
    private static final double SPLIT = 0.15;
    /** By how much the ratio of two files may vary before a split: both round to cents. */
    private static final double SPLIT_ROOM = 0.02;
    /** A single day can equal the next by chance; two that follow each other do not. */
    private static final int LEAST_SHIFTED = 2;
    /** From this part of the common days on, two files disagree by nature, such as two exchanges, and no row is shifted. */
    private static final double OFTEN = 0.02;
    private static final LocalDate NEVER = LocalDate.MAX;

    private SourceChecks() {}

    /** @param declared whether ids say what is one series; when not, the values must */
    static void check(List<Track> tracks, boolean declared, Findings findings) {
        List<Track> levels = tracks.stream()
                .filter(track -> track.figure() == Track.Figure.LEVEL && track.size() >= LEAST_COMMON
                        && track.isDaily())
                .toList();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = i + 1; j < levels.size(); j++) {
                Track a = levels.get(i);
                Track b = levels.get(j);
                if (!a.file().equals(b.file()) && (!declared || a.series().equals(b.series()))) {
                    compare(a, b, findings);
                }
            }
        }
    }

    private static void compare(Track a, Track b, Findings findings) {
        LocalDate split = unadjustedUpTo(a, b, findings);
        boolean splitFound = split.isAfter(LocalDate.MIN);
        if (!splitFound && !areNear(a, b)) {
            otherBasis(a, b, findings);
            return;
        }
        Set<LocalDate> explained = new TreeSet<>();
        for (int i = 0; i < a.size() && a.day(i).isBefore(split); i++) {
            explained.add(a.day(i));
        }
        for (ShiftedStretch stretch : ShiftedStretch.of(a, b)) {
            findings.add(Defect.SHIFTED_STAMPS, a, a.line(stretch.from()),
                    List.of(a.day(stretch.from()), a.day(stretch.to())),
                    "from " + a.day(stretch.from()) + " to " + a.day(stretch.to())
                            + " its days are those of " + b.file()
                            + " moved by one: it has on a day what the other has on the "
                            + (stretch.lag() > 0 ? "next" : "previous") + " (median difference "
                            + percent(stretch.moved()) + "; " + percent(stretch.asStamped()) + " day by day)");
            for (int i = stretch.from(); i <= stretch.to(); i++) {
                explained.add(a.day(i));
            }
        }
        double[] same = differences(a, b, explained);
        if (same.length < LEAST_COMMON) {
            return;
        }
        double median = median(same);
        if (median < SAME_SERIES) {
            disagreements(a, b, explained, Math.max(DISAGREES, TIMES_MEDIAN * median), findings);
        } else if (!splitFound) {
            otherBasis(a, b, findings);
        }
    }

    /** A cheap look at some common days, before everything is compared: levels within 5 % of each other at the median. */
    private static boolean areNear(Track a, Track b) {
        int step = Math.max(1, a.size() / 64);
        double[] found = new double[a.size() / step + 1];
        int n = 0;
        for (int i = 0; i < a.size(); i += step) {
            int j = b.index(a.epochDay(i));
            if (j >= 0) {
                found[n++] = Math.abs(Math.log(a.value(i) / b.value(j)));
            }
        }
        return n > 0 && median(Arrays.copyOf(found, n)) < 0.05;
    }

    private static double[] differences(Track a, Track b, Set<LocalDate> without) {
        double[] found = new double[a.size()];
        int n = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = b.index(a.epochDay(i));
            if (j >= 0 && !without.contains(a.day(i))) {
                found[n++] = Math.abs(a.value(i) / b.value(j) - 1);
            }
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * Says when the levels stand in one ratio up to a day and agree afterwards: one file has the history before a split as it was
     * traded, the other adjusted.
     *
     * @return the first day that is to be compared
     */
    private static LocalDate unadjustedUpTo(Track a, Track b, Findings findings) {
        double[] ratios = new double[a.size()];
        int n = 0;
        int end = 0;
        for (; end < a.size(); end++) {
            int j = b.index(a.epochDay(end));
            if (j < 0) {
                continue;
            }
            double ratio = a.value(end) / b.value(j);
            if (Math.abs(ratio - 1) < SPLIT) {
                break;
            }
            ratios[n++] = ratio;
            if (n == LEAST_COMMON && !areOne(Arrays.copyOf(ratios, n))) {
                return LocalDate.MIN;
            }
        }
        if (n < LEAST_COMMON || end == a.size() || !areOne(Arrays.copyOf(ratios, n))) {
            return LocalDate.MIN;
        }
        double middle = median(Arrays.copyOf(ratios, n));
        boolean adjusted = middle < 1;
        findings.add(Defect.OTHER_BASIS, a, a.line(0), List.of(a.day(0), a.day(end - 1)),
                "up to " + a.day(end - 1) + " its level is " + String.format(Locale.ROOT, "%.4g", middle)
                        + " times that of " + b.file() + ", and the same from " + a.day(end) + ": "
                        + (adjusted
                                ? "this one is adjusted for a split there, the other is not"
                                : "the other one is adjusted for a split there, this is not"));
        return a.day(end);
    }

    private static boolean areOne(double[] ratios) {
        double middle = median(ratios);
        return Arrays.stream(ratios).allMatch(ratio -> Math.abs(ratio / middle - 1) < SPLIT_ROOM);
    }

    private static void disagreements(Track a, Track b, Set<LocalDate> explained, double threshold,
            Findings findings) {
        List<LocalDate> differing = new ArrayList<>();
        int common = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = explained.contains(a.day(i)) ? -1 : b.index(a.epochDay(i));
            if (j >= 0) {
                common++;
                if (Math.abs(a.value(i) / b.value(j) - 1) > threshold) {
                    differing.add(a.day(i));
                }
            }
        }
        boolean often = differing.size() > OFTEN * common;
        List<LocalDate> ofA = often ? List.of() : shifted(a, b, differing, threshold);
        List<LocalDate> ofB = often ? List.of() : shifted(b, a, differing, threshold);
        boolean left = ofA.size() >= ofB.size();
        List<LocalDate> shifted = left ? ofA : ofB;
        if (!shifted.isEmpty()) {
            Track wrong = left ? a : b;
            Track right = left ? b : a;
            findings.add(Defect.SHIFTED_ROWS, wrong, wrong.line(wrong.index(shifted.getFirst().toEpochDay())), shifted,
                    Finding.said(shifted) + " carry what " + right.file() + " has a row later (at the most "
                            + most(wrong, right, shifted) + ")");
            differing.removeAll(shifted);
        }
        if (!differing.isEmpty()) {
            findings.add(Defect.SOURCES_DIFFER, a, a.line(a.index(differing.getFirst().toEpochDay())), differing,
                    "differs from " + b.file() + " by more than " + percent(threshold) + " on " + differing.size()
                            + " of " + common + " common days: " + Finding.said(differing) + "; at the most "
                            + most(a, b, differing));
        }
    }

    /** {@code +0.19 % on 2024-07-01}: the largest difference on some common days. */
    private static String most(Track a, Track b, List<LocalDate> days) {
        double largest = 0;
        LocalDate worst = NEVER;
        for (LocalDate day : days) {
            double difference = a.value(a.index(day.toEpochDay())) / b.value(b.index(day.toEpochDay())) - 1;
            if (Math.abs(difference) > Math.abs(largest)) {
                largest = difference;
                worst = day;
            }
        }
        return String.format(Locale.ROOT, "%+.2f %%", 100 * largest) + ", on " + worst;
    }

    /** The disagreeing days on which {@code a} has the value of the next row of {@code b}, where they follow each other. */
    private static List<LocalDate> shifted(Track a, Track b, List<LocalDate> differing, double threshold) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate day : differing) {
            int j = b.index(day.toEpochDay());
            double value = a.value(a.index(day.toEpochDay()));
            if (j + 1 < b.size() && Math.abs(value / b.value(j + 1) - 1) < threshold / TIMES_MEDIAN) {
                found.add(day);
            }
        }
        List<LocalDate> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int at = a.index(found.get(i).toEpochDay());
            boolean after = i > 0 && a.index(found.get(i - 1).toEpochDay()) == at - 1;
            boolean before = i + 1 < found.size() && a.index(found.get(i + 1).toEpochDay()) == at + 1;
            if (after || before) {
                rows.add(found.get(i));
            }
        }
        return rows.size() < LEAST_SHIFTED ? List.of() : rows;
    }

    private static void otherBasis(Track a, Track b, Findings findings) {
        if (movesAlike(a, b, Math.max(1, a.size() / 200)) < MOSTLY || movesAlike(a, b, 1) < MOSTLY) {
            return;
        }
        int first = 0;
        while (b.index(a.epochDay(first)) < 0) {
            first++;
        }
        int last = a.size() - 1;
        while (b.index(a.epochDay(last)) < 0) {
            last--;
        }
        double before = a.value(first) / b.value(b.index(a.epochDay(first)));
        double after = a.value(last) / b.value(b.index(a.epochDay(last)));
        if (Math.abs(Math.log(before / after)) < DRIFT) {
            return;
        }
        boolean adjusted = before < after;
        findings.add(Defect.OTHER_BASIS, a, a.line(first), List.of(a.day(first), a.day(last)),
                "moves like " + b.file() + " day by day and drifts from " + String.format(Locale.ROOT, "%.3f", before)
                        + " to " + String.format(Locale.ROOT, "%.3f", after) + " of its level: " + (adjusted
                                ? "this one is adjusted for payouts or splits, the other is not"
                                : "the other one is adjusted for payouts or splits, this is not")
                        + "; never compare the two levels");
    }

    /** Part of the common days, every {@code step}-th, on which both moved by the same ratio since their common day before. */
    private static double movesAlike(Track a, Track b, int step) {
        int alike = 0;
        int common = 0;
        for (int i = 1; i < a.size(); i += step) {
            int j = b.index(a.epochDay(i));
            int k = b.index(a.epochDay(i - 1));
            if (j >= 0 && k >= 0) {
                common++;
                double move = Math.log(a.value(i) / a.value(i - 1)) - Math.log(b.value(j) / b.value(k));
                alike += Math.abs(move) < SAME_MOVE ? 1 : 0;
            }
        }
        return common < LEAST_COMMON ? 0 : (double) alike / common;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }
}
