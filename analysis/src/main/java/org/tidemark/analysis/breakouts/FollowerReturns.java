package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.analysis.FactLedger;
import org.tidemark.analysis.breakouts.Records.Breakout;
import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quantity.Count;
import org.tidemark.model.Quantity.Day;
import org.tidemark.model.Quantity.PValue;
import org.tidemark.model.Quantity.Return;
import org.tidemark.model.Quantity.Share;
import org.tidemark.model.Quantity.Term;
import org.tidemark.model.Quote;
import org.tidemark.model.Verdict;
import org.tidemark.model.Window;

/**
 * What a follower returned after events, beside what any other day gave.
 *
 * <p>Return over {@code h} days: {@code P(d + h) / P(d) - 1}, where {@code P(t)} is the close that stands for day {@code t}
 * ({@link PriceSeries#asOf}). Simple, not annualised. It is missing while {@code d + h} lies after the as-of day, and where
 * one of the closes is missing; a missing return enters no statistic.
 *
 * <p>The base rate and the placebo samples are taken from every regular close ({@link RegularCloses}) of the follower from
 * the day on which both it and the index have data: the days on which an event could have been.
 */
final class FollowerReturns {
    private final BreakoutParameters parameters;
    private final List<Breakout> breakouts;
    private final LocalDate indexSince;
    private final FactLedger ledger;
    private final String prefix;

    /**
     * @param indexSince first day on which the index could have shown an event
     */
    FollowerReturns(BreakoutParameters parameters, List<Breakout> breakouts, LocalDate indexSince, FactLedger ledger,
            String prefix) {
        this.parameters = parameters;
        this.breakouts = breakouts;
        this.indexSince = indexSince;
        this.ledger = ledger;
        this.prefix = prefix;
    }

    /** What one follower did after one event. */
    Breakouts.After after(Breakout breakout, Follower follower) {
        LocalDate day = breakout.record().day();
        String id = prefix + day + "." + follower.id() + ".";
        Outcome<Quote> start = follower.series().flatMap(series -> series.asOf(day));
        boolean alive = follower.series().optional().filter(series -> series.indexAtOrBefore(day) >= 0).isPresent();
        Fact aliveFact = ledger.state(id + "alive", new Term(alive ? "yes" : "no"), "return-after-event",
                Input.of(follower.id()));
        List<Breakouts.AfterDays> horizons = new ArrayList<>();
        List<Status> statuses = new ArrayList<>();
        for (int days : parameters.horizons()) {
            Status status = status(start, day, days, follower);
            statuses.add(status);
            horizons.add(new Breakouts.AfterDays(days, ledger.state(change(id, start, day, days, follower)),
                    ledger.state(id + "status-" + days + "d", new Term(status.key), "return-after-event",
                            Input.of(follower.id()))));
        }
        Status all = Status.ofAll(statuses);
        Fact status = ledger.state(id + "status", new Term(all.key), "return-after-event", Input.of(follower.id()));
        Optional<Curve> path = start.optional()
                .flatMap(quote -> follower.series().optional().flatMap(series -> path(series, quote, day)));
        return new Breakouts.After(follower.id(), aliveFact, status, horizons, path);
    }

    private Fact change(String id, Outcome<Quote> start, LocalDate day, int days, Follower follower) {
        Outcome<Quote> end = end(start, day, days, follower);
        Outcome<Return> change = start
                .flatMap(from -> end.map(to -> Return.of(to.level() / from.level() - 1)));
        LocalDate[] used = change.isComputed()
                ? new LocalDate[]{start.optional().orElseThrow().day(), end.optional().orElseThrow().day()}
                : new LocalDate[0];
        Fact fact = Fact.of(id + "return-" + days + "d", change, ledger.asOf(), "return-after-event",
                Input.of(follower.id(), used));
        return used.length == 2 ? fact.withWindow(new Window(used[0], used[1])) : fact;
    }

    private Outcome<Quote> end(Outcome<Quote> start, LocalDate day, int days, Follower follower) {
        return start.flatMap(from -> follower.series().flatMap(series -> {
            LocalDate last = day.plusDays(days);
            return last.isAfter(ledger.asOf())
                    ? Outcome.unavailable(Phrase.of("reason.still-running", "series", series.id(), "until", last))
                    : series.asOf(last);
        }));
    }

    private Status status(Outcome<Quote> start, LocalDate day, int days, Follower follower) {
        if (!start.isComputed()) {
            return Status.OUT_OF_DATA;
        }
        if (day.plusDays(days).isAfter(ledger.asOf())) {
            return Status.STILL_RUNNING;
        }
        return end(start, day, days, follower).isComputed() ? Status.USED : Status.OUT_OF_DATA;
    }

    private Optional<Curve> path(PriceSeries series, Quote start, LocalDate day) {
        long last = Math.min(day.plusDays(parameters.horizons().getLast()).toEpochDay(), ledger.asOf().toEpochDay());
        int from = series.indexAtOrBefore(day);
        int to = series.indexAtOrBefore(LocalDate.ofEpochDay(last));
        double[] elapsed = new double[to - from + 1];
        double[] multiples = new double[elapsed.length];
        for (int i = 0; i < elapsed.length; i++) {
            elapsed[i] = Math.max(0, series.epochDay(from + i) - day.toEpochDay());
            multiples[i] = series.level(from + i) / start.level();
        }
        return Optional.of(Curve.of(day.toString(), elapsed, multiples));
    }

    /** All events of one follower together, beside its base rate. */
    Breakouts.Follower summary(Follower follower) {
        String id = prefix + follower.id() + ".";
        Fact since = ledger.state(id + "since", follower.series(), series -> new Day(series.day(0)), "base-rate-span",
                Input.of(follower.id()));
        Outcome<RegularCloses> regular = follower.series().map(series -> RegularCloses.of(series, ledger.asOf()));
        Optional<LocalDate> firstEvent = breakouts.stream().map(breakout -> breakout.record().day())
                .filter(day -> follower.series().flatMap(series -> series.asOf(day)).isComputed()).findFirst();
        Map<String, Fact> baseRates = new HashMap<>();
        List<Breakouts.Horizon> horizons = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int days : parameters.horizons()) {
            double[] observed = observed(follower, days);
            Outcome<double[]> base = regular
                    .flatMap(closes -> returns(follower, closes, days,
                            indexSince));
            Outcome<double[]> baseSince = regular
                    .flatMap(closes -> firstEvent.map(day -> returns(follower, closes, days, day))
                            .orElseGet(() -> Outcome.unavailable(noEvents(follower, days))));
            horizons.add(horizon(follower, days, observed, regular, base, baseSince, baseRates, verdicts));
        }
        Fact verdict = ledger.state(Fact
                .of(id + "verdict", VerdictRule.ofAll(verdicts).term(), ledger.asOf(), "event-verdict",
                        Input.of(parameters.index()), Input.of(follower.id()))
                .withSampleSize(
                        horizons.stream().mapToLong(h -> h.count().sampleSize().orElseThrow()).max().orElse(0)));
        return new Breakouts.Follower(follower.id(), verdict, since, horizons);
    }

    private Breakouts.Horizon horizon(Follower follower, int days, double[] observed, Outcome<RegularCloses> regular,
            Outcome<double[]> base, Outcome<double[]> baseSince, Map<String, Fact> baseRates, List<Verdict> verdicts) {
        int n = observed.length;
        String id = prefix + follower.id() + ".return-" + days + "d-";
        Outcome<double[]> sample = n == 0 ? Outcome.unavailable(noEvents(follower, days)) : Outcome.computed(observed);
        Outcome<Double> median = sample.map(Sample::median);
        Fact count = sized(id + "n", Outcome.computed(new Count(n)), "event-summary", n, follower);
        Fact positive = sized(id + "positive", Outcome.computed(new Count(Sample.positive(observed))), "event-summary",
                n,
                follower);
        Fact medianFact = sized(id + "median", median.map(Return::of), "event-summary", n, follower);
        Fact lowest = sized(id + "min", sample.map(v -> Return.of(Arrays.stream(v).min().orElseThrow())),
                "event-summary", n,
                follower);
        Fact highest = sized(id + "max", sample.map(v -> Return.of(Arrays.stream(v).max().orElseThrow())),
                "event-summary", n,
                follower);

        String method = regular.optional().map(RegularCloses::method).orElse("base-rate-daily");
        String horizon = regular.optional().map(closes -> closes.horizonSegment(days)).orElse(days + "d");
        String life = prefix + follower.id() + ".base-rate-" + horizon;
        String since = prefix + follower.id() + ".base-rate-since-first-event-" + horizon;
        Fact baseMedian = baseRate(baseRates, life + "-median", base, true, method, follower);
        Fact basePositive = baseRate(baseRates, life + "-share-positive", base, false, method, follower);
        Fact sinceMedian = baseRate(baseRates, since + "-median", baseSince, true, method, follower);
        Fact sincePositive = baseRate(baseRates, since + "-share-positive", baseSince, false, method, follower);

        String placeboId = id + "placebo-p";
        Outcome<Double> placebo = median.flatMap(m -> base.flatMap(pool -> pool.length < n
                ? Outcome.unavailable(Phrase.of("reason.too-few-days", "series", follower.id(), "days", days))
                : Outcome.computed(
                        Sample.placebo(pool, n, m, parameters.draws(), parameters.seed() + placeboId.hashCode()))));
        Outcome<Double> sign = sample.flatMap(v -> base.map(
                pool -> Sample.binomialTail(Sample.positive(v), n, (double) Sample.positive(pool) / pool.length)));
        Verdict verdict = placebo
                .flatMap(p -> base
                        .flatMap(pool -> median.map(m -> VerdictRule.ofHorizon(n, m, Sample.median(pool), p,
                                parameters.horizons().size()))))
                .optional().orElse(Verdict.CANNOT_TELL);
        verdicts.add(verdict);
        return new Breakouts.Horizon(days, count, positive, medianFact, lowest, highest, baseMedian, basePositive,
                sinceMedian,
                sincePositive, sized(placeboId, placebo.map(PValue::new), "placebo-median", n, follower),
                sized(id + "sign-p", sign.map(PValue::new), "sign-test", n, follower),
                sized(id + "verdict", Outcome.computed(verdict.term()), "event-verdict", n, follower));
    }

    private Fact sized(String id, Outcome<? extends Quantity> outcome, String method, int n, Follower follower) {
        return ledger.state(Fact
                .of(id, outcome, ledger.asOf(), method, Input.of(parameters.index()), Input.of(follower.id()))
                .withSampleSize(n));
    }

    /** Two horizons may be the same number of weeks or months; their base rate is one fact. */
    private Fact baseRate(Map<String, Fact> stated, String id, Outcome<double[]> returns, boolean median, String method,
            Follower follower) {
        return stated.computeIfAbsent(id, key -> {
            Fact fact = Fact.of(key,
                    returns.map(v -> median
                            ? Return.of(Sample.median(v))
                            : Share.of((double) Sample.positive(v) / v.length)),
                    ledger.asOf(), method, Input.of(follower.id()));
            return ledger.state(fact.withSampleSize(returns.map(v -> v.length).optional().orElse(0)));
        });
    }

    private double[] observed(Follower follower, int days) {
        return breakouts.stream().flatMap(breakout -> {
            LocalDate day = breakout.record().day();
            Outcome<Quote> start = follower.series().flatMap(series -> series.asOf(day));
            return start.flatMap(from -> end(start, day, days, follower).map(to -> to.level() / from.level() - 1))
                    .optional()
                    .stream();
        }).mapToDouble(Double::doubleValue).toArray();
    }

    private static Outcome<double[]> returns(Follower follower, RegularCloses closes, int days, LocalDate from) {
        double[] returns = closes.returns(days, from);
        return returns.length == 0
                ? Outcome.unavailable(Phrase.of("reason.too-few-days", "series", follower.id(), "days", days))
                : Outcome.computed(returns);
    }

    private static Phrase noEvents(Follower follower, int days) {
        return Phrase.of("reason.no-event-measured", "series", follower.id(), "days", days);
    }

    private enum Status {
        USED("used"), STILL_RUNNING("still-running"), OUT_OF_DATA("out-of-data");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /** A close that is missing outweighs a horizon that lies ahead: no waiting will bring it. */
        static Status ofAll(List<Status> horizons) {
            if (horizons.contains(OUT_OF_DATA)) {
                return OUT_OF_DATA;
            }
            return horizons.contains(STILL_RUNNING) ? STILL_RUNNING : USED;
        }
    }
}
