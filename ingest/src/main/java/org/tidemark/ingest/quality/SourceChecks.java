package org.tidemark.ingest.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two files that say the same thing, and where they do not. */
final class SourceChecks {
    /** Common days from which two files can be said to hold one series. */
    private static final int LEAST_COMMON = 20;
    /** Median relative difference up to which two files hold one series; quotes of one moment differ by less. */
    private static final double SAME_SERIES = 0.003;
    /** A day disagrees from here on, or from twenty times the median difference where that is more. */
    private static final double DISAGREES = 5e-4;
    private static final int TIMES_MEDIAN = 20;
    /** Daily log returns that differ by less are the same move, rounded. */
    private static final double SAME_MOVE = 2e-4;
    /** Part of the moves that must be the same; payouts are four to twelve days a year. */
    private static final double MOSTLY = 0.9;
    /** Levels that drift apart by less over the years need no explanation. */
    private static final double DRIFT = 0.01;

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
        if (!areNear(a, b)) {
            otherBasis(a, b, findings);
            return;
        }
        double[] same = differences(a, b, 0);
        if (same.length < LEAST_COMMON) {
            return;
        }
        double median = median(same);
        if (median < SAME_SERIES) {
            disagreements(a, b, Math.max(DISAGREES, TIMES_MEDIAN * median), findings);
            return;
        }
        for (int lag : new int[]{1, -1}) {
            double[] moved = differences(a, b, lag);
            if (moved.length >= LEAST_COMMON && median(moved) < 0.5 * median) {
                findings.add(Defect.SHIFTED_STAMPS, a, a.line(0), List.of(a.day(0), a.day(a.size() - 1)),
                        "its days are those of " + b.file() + " moved by one: the value of a day is the other's of the "
                                + (lag > 0 ? "next" : "previous") + " day (median difference "
                                + percent(median(moved)) + "; " + percent(median) + " day by day)");
                return;
            }
        }
        otherBasis(a, b, findings);
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

    private static double[] differences(Track a, Track b, int lag) {
        double[] found = new double[a.size()];
        int n = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = b.index(a.epochDay(i) + lag);
            if (j >= 0) {
                found[n++] = Math.abs(a.value(i) / b.value(j) - 1);
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static void disagreements(Track a, Track b, double threshold, Findings findings) {
        List<LocalDate> differing = new ArrayList<>();
        double largest = 0;
        LocalDate worst = a.day(0);
        int common = 0;
        for (int i = 0; i < a.size(); i++) {
            int j = b.index(a.epochDay(i));
            if (j < 0) {
                continue;
            }
            common++;
            double difference = a.value(i) / b.value(j) - 1;
            if (Math.abs(difference) > threshold) {
                differing.add(a.day(i));
                if (Math.abs(difference) > Math.abs(largest)) {
                    largest = difference;
                    worst = a.day(i);
                }
            }
        }
        if (differing.isEmpty()) {
            return;
        }
        List<LocalDate> ofA = shifted(a, b, differing, threshold);
        List<LocalDate> ofB = shifted(b, a, differing, threshold);
        boolean left = ofA.size() >= ofB.size();
        List<LocalDate> shifted = left ? ofA : ofB;
        if (!shifted.isEmpty()) {
            Track wrong = left ? a : b;
            findings.add(Defect.SHIFTED_ROWS, wrong, wrong.line(wrong.index(shifted.getFirst().toEpochDay())), shifted,
                    Finding.said(shifted) + (shifted.size() == 1 ? " carries" : " carry") + " what "
                            + (left ? b : a).file() + " has a row later");
        }
        findings.add(Defect.SOURCES_DIFFER, a, a.line(a.index(differing.getFirst().toEpochDay())), differing,
                "differs from " + b.file() + " on " + differing.size() + " of " + common + " common days: "
                        + Finding.said(differing) + "; the most, "
                        + String.format(Locale.ROOT, "%+.2f %%", 100 * largest)
                        + ", on " + worst);
    }

    /** The disagreeing days on which {@code a} has the value of the next row of {@code b}. */
    private static List<LocalDate> shifted(Track a, Track b, List<LocalDate> differing, double threshold) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate day : differing) {
            int j = b.index(day.toEpochDay());
            double value = a.value(a.index(day.toEpochDay()));
            if (j + 1 < b.size() && Math.abs(value / b.value(j + 1) - 1) < threshold / TIMES_MEDIAN) {
                found.add(day);
            }
        }
        return found;
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

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }
}
