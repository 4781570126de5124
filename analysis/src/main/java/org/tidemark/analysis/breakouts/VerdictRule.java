package org.tidemark.analysis.breakouts;

import java.util.List;

import org.tidemark.model.Verdict;

/**
 * What may be said about "after a breakout the follower does better than on other days".
 *
 * <p>One horizon: with fewer than {@value #EVENTS_NEEDED} events nothing can be told, whatever their returns. Otherwise it
 * is <b>supported</b> when the median is above the base rate and at most 5 % of placebo samples, divided by the number of
 * horizons, do as well (Bonferroni: one of several tries looks good by chance more often than a single one), <b>contradicted</b>
 * when the median is not even above the base rate, and cannot be told in between.
 *
 * <p>All horizons together: the common verdict when they agree; <b>depends on definition</b> when at least one supports and
 * at least one contradicts; otherwise it cannot be told.
 */
final class VerdictRule {
    static final int EVENTS_NEEDED = 10;
    static final double SMALL_P = 0.05;

    private VerdictRule() {}

    static Verdict ofHorizon(int events, double median, double baseMedian, double placeboP, int horizons) {
        if (events < EVENTS_NEEDED) {
            return Verdict.CANNOT_TELL;
        }
        if (median <= baseMedian) {
            return Verdict.CONTRADICTED;
        }
        return placeboP <= SMALL_P / horizons ? Verdict.SUPPORTED : Verdict.CANNOT_TELL;
    }

    static Verdict ofAll(List<Verdict> horizons) {
        boolean supported = horizons.contains(Verdict.SUPPORTED);
        boolean contradicted = horizons.contains(Verdict.CONTRADICTED);
        if (supported && contradicted) {
            return Verdict.DEPENDS_ON_DEFINITION;
        }
        return horizons.stream().distinct().count() == 1 ? horizons.getFirst() : Verdict.CANNOT_TELL;
    }
}
