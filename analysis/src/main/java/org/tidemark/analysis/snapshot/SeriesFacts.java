package org.tidemark.analysis.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.tidemark.analysis.SampleMoments;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Frequency;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quote;
import org.tidemark.model.RateSeries;
import org.tidemark.model.Window;

/** The facts of one series; {@code docs/facts.md} defines each. A series that is missing or of another basis gives reasons. */
final class SeriesFacts {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int SHARPE_MONTHS = 60;

    private final String id;
    private final Outcome<PriceSeries> series;
    private final Outcome<RateSeries> policyRate;
    private final LocalDate asOf;
    private final double[] falls;
    private final List<Fact> facts = new ArrayList<>();

    SeriesFacts(String id, PriceBasis basis, Dataset data, String policyRate, LocalDate asOf) {
        this.id = id;
        this.asOf = asOf;
        this.series = data.requireClose(id).flatMap(found -> checked(found, basis));
        this.falls = series.map(Drawdown::path).optional().orElse(new double[0]);
        this.policyRate = data.rate(policyRate)
                .map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(Phrase.of("reason.no-rate", "rate", policyRate)));
    }

    private static Outcome<PriceSeries> checked(PriceSeries found, PriceBasis basis) {
        if (found.isEmpty()) {
            return Outcome.unavailable(Phrase.of("reason.no-closes", "series", found.id()));
        }
        return found.basis() == basis
                ? Outcome.computed(found)
                : Outcome.unavailable(Phrase.of("reason.other-basis", "series", found.id()));
    }

    /** Every fact made so far, in the order in which they were asked for. */
    List<Fact> facts() {
        return facts;
    }

    Fact last() {
        return add(close("last", quote -> level(quote.level())));
    }

    Fact lastDay() {
        return add(close("last-day", quote -> new Quantity.Day(quote.day())));
    }

    private Fact close(String measure, Function<Quote, Quantity> read) {
        Outcome<Quote> close = series.flatMap(found -> found.asOf(asOf));
        return fact(measure, close.map(read), "close",
                close.optional().map(Quote::day).stream().toArray(LocalDate[]::new));
    }

    /** The change from the close of {@code from} to the close of {@code to}, both as they stood on those days. */
    Fact change(String measure, LocalDate from, LocalDate to) {
        return span(measure, from, to, "return", (start, end) -> Quantity.Return.of(end.level() / start.level() - 1));
    }

    /** Level on {@code to} when that of {@code from} is 100. */
    Fact rebased(String measure, LocalDate from, LocalDate to) {
        return span(measure, from, to, "rebased",
                (start, end) -> new Quantity.Ratio(100 * end.level() / start.level(), 1));
    }

    Fact cagr() {
        Outcome<Quote> start = series.map(PriceSeries::first);
        LocalDate from = start.optional().map(Quote::day).orElse(asOf);
        if (from.plusYears(1).isAfter(asOf) && start.isComputed()) {
            return add(fact("cagr-since-start",
                    Outcome.unavailable(Phrase.of("reason.less-than-a-year", "series", id, "first", from)), "cagr",
                    from));
        }
        return span("cagr-since-start", from, asOf, "cagr", (first, last) -> Quantity.Return
                .of(Math.pow(last.level() / first.level(), DAYS_PER_YEAR / new Window(first.day(), last.day()).days())
                        - 1));
    }

    private Fact span(String measure, LocalDate from, LocalDate to, String method,
            BiFunction<Quote, Quote, Quantity> figure) {
        Outcome<Quote> start = series.flatMap(found -> found.asOf(from));
        Outcome<Quote> end = series.flatMap(found -> found.asOf(to));
        Outcome<Quantity> outcome = start.flatMap(first -> end.map(last -> figure.apply(first, last)));
        if (!(start instanceof Outcome.Computed<Quote>(Quote first)
                && end instanceof Outcome.Computed<Quote>(Quote last))) {
            return add(fact(measure, outcome, method));
        }
        return add(fact(measure, outcome, method, first.day(), last.day())
                .withWindow(new Window(first.day(), last.day())));
    }

    /** Sample standard deviation of log returns at the finest regular spacing, times the root of the periods in a year. */
    Fact volatility(int years) {
        Outcome<RegularCloses> closes = series.flatMap(found -> RegularCloses.finest(found, years, asOf));
        String method = "volatility-" + frequency().name().toLowerCase(Locale.ROOT);
        Outcome<Quantity> outcome = closes.flatMap(sample -> series.map(found -> Quantity.Rate
                .of(SampleMoments.standardDeviation(sample.logReturns())
                        * Math.sqrt(frequency().periodsPerYear(found.week())))));
        return add(sampled(fact("volatility-" + years + "y", outcome, method), closes));
    }

    /** Mean over sample standard deviation of monthly returns above the policy rate, times √12. */
    Fact sharpe() {
        Outcome<RegularCloses> closes = series
                .flatMap(found -> RegularCloses.periods(found, Frequency.MONTHLY, SHARPE_MONTHS, asOf));
        Outcome<Quantity> outcome = closes.flatMap(months -> policyRate.flatMap(rate -> sharpe(months, rate)));
        Fact fact = Fact.of(name("sharpe-5y"), outcome, asOf, "sharpe-monthly", Input.of(id),
                Input.of(policyRate.optional().map(RateSeries::id).orElse("policy-rate")));
        return add(sampled(fact, closes));
    }

    private Outcome<Quantity> sharpe(RegularCloses months, RateSeries rate) {
        double[] excess = new double[months.returns()];
        for (int i = 0; i < excess.length; i++) {
            Quote from = months.quotes().get(i);
            Quote to = months.quotes().get(i + 1);
            Optional<Double> yearly = rate.on(to.day());
            if (yearly.isEmpty()) {
                return Outcome.unavailable(Phrase.of("reason.no-rate-on", "rate", rate.id(), "day", to.day()));
            }
            excess[i] = to.level() / from.level() - 1 - yearly.get() / 12;
        }
        double deviation = SampleMoments.standardDeviation(excess);
        return deviation > 0
                ? Outcome.computed(new Quantity.Ratio(SampleMoments.mean(excess) / deviation * Math.sqrt(12), 2))
                : Outcome.unavailable(Phrase.of("reason.no-variation", "series", id));
    }

    private static Fact sampled(Fact fact, Outcome<RegularCloses> closes) {
        return closes.optional()
                .map(sample -> fact.withWindow(new Window(sample.first().day(), sample.last().day()))
                        .withSampleSize(sample.returns()))
                .orElse(fact);
    }

    /** The deepest fall so far with its days; reasons when the closes at hand cannot show it. */
    List<Fact> maxDrawdown() {
        Outcome<Drawdown> fall = series.flatMap(found -> found.sampling().deepestDrawdown()
                ? Outcome.computed(Drawdown.deepest(found, falls, 0, found.size()))
                : Outcome.unavailable(Phrase.of("reason.sparse-drawdown", "series", id)))
                .flatMap(found -> found.depth() < 0
                        ? Outcome.computed(found)
                        : Outcome.unavailable(Phrase.of("reason.never-fell", "series", id)));
        LocalDate[] days = fall.optional()
                .map(found -> new LocalDate[]{found.peak().day(), found.trough().day()})
                .orElse(new LocalDate[0]);
        Fact depth = fact("max-drawdown", fall.map(found -> Quantity.Return.of(found.depth())), "max-drawdown", days);
        return List.of(
                add(fall.optional()
                        .map(found -> depth.withWindow(new Window(found.peak().day(), found.trough().day())))
                        .orElse(depth)),
                add(fact("max-drawdown-peak", fall.map(found -> new Quantity.Day(found.peak().day())), "max-drawdown",
                        days)),
                add(fact("max-drawdown-trough", fall.map(found -> new Quantity.Day(found.trough().day())),
                        "max-drawdown",
                        days)),
                add(fact("max-drawdown-recovered", fall.flatMap(this::recovery), "max-drawdown-recovered", days)));
    }

    /** A close back at the peak is a new record (or equals the old one), so only a series with every record can date it. */
    private Outcome<Quantity> recovery(Drawdown fall) {
        if (fall.recovered().isEmpty()) {
            return Outcome.unavailable(Phrase.of("reason.not-recovered", "series", id, "peak", fall.peak().day()));
        }
        return series.flatMap(found -> found.sampling().everyRecord()
                ? Outcome.computed(new Quantity.Day(fall.recovered().get().day()))
                : Outcome.unavailable(Phrase.of("reason.records-not-held", "series", id)));
    }

    /** The highest close so far and the distance of the last close from it. */
    Snapshot.RecordClose record() {
        Outcome<Quote> record = series.flatMap(found -> found.sampling().lastRecord()
                ? Outcome.computed(found.quote(Drawdown.highest(found, found.size())))
                : Outcome.unavailable(Phrase.of("reason.records-not-held", "series", id)));
        Outcome<Quote> last = series.flatMap(found -> found.asOf(asOf));
        LocalDate[] day = record.optional().map(Quote::day).stream().toArray(LocalDate[]::new);
        Outcome<Double> distance = record.flatMap(high -> last.map(close -> close.level() / high.level() - 1));
        return new Snapshot.RecordClose(
                add(fact("record", record.map(high -> level(high.level())), "record-close", day)),
                add(fact("record-day", record.map(high -> new Quantity.Day(high.day())), "record-close", day)),
                span(record, last,
                        fact("distance-from-record", distance.map(Quantity.Return::of), "distance-from-record", day)),
                add(fact("days-since-record",
                        record.map(high -> new Quantity.Days(new Window(high.day(), asOf).days())), "days-since-record",
                        day)),
                distance.optional().filter(fraction -> fraction == 0).isPresent());
    }

    private Fact span(Outcome<Quote> from, Outcome<Quote> to, Fact fact) {
        return add(from instanceof Outcome.Computed<Quote>(Quote first)
                && to instanceof Outcome.Computed<Quote>(Quote last)
                        ? fact.withWindow(new Window(first.day(), last.day()))
                        : fact);
    }

    /** Worst close against the record so far, from {@code from} to {@code to}, both inside. */
    Fact worstDrawdown(String measure, LocalDate from, LocalDate to) {
        String method = "drawdown-in-year-" + frequency().name().toLowerCase(Locale.ROOT);
        Outcome<Drawdown> worst = series.flatMap(found -> worst(found, from, to));
        LocalDate[] days = worst.optional()
                .map(found -> new LocalDate[]{found.peak().day(), found.trough().day()})
                .orElse(new LocalDate[0]);
        return add(fact(measure, worst.map(found -> Quantity.Return.of(found.depth())), method, days)
                .withWindow(new Window(from, to)));
    }

    private Outcome<Drawdown> worst(PriceSeries found, LocalDate from, LocalDate to) {
        int first = found.indexAtOrBefore(from.minusDays(1)) + 1;
        int until = found.indexAtOrBefore(to) + 1;
        return first < until
                ? Outcome.computed(Drawdown.deepest(found, falls, first, until))
                : Outcome.unavailable(Phrase.of("reason.no-closes-between", "series", id, "from", from, "to", to));
    }

    private Frequency frequency() {
        return series.optional().map(found -> found.sampling().regular()).orElse(Frequency.DAILY);
    }

    /** Index points; a currency price without decimals from 1000 on. An adjusted fund level is no price one could have paid. */
    private Quantity level(double level) {
        return series.optional()
                .filter(found -> found.basis() == PriceBasis.PRICE)
                .flatMap(PriceSeries::currency)
                .<Quantity>map(currency -> new Quantity.Price(level, currency, level >= 1000 ? 0 : 2))
                .orElseGet(() -> new Quantity.Level(level));
    }

    Fact add(Fact fact) {
        facts.add(fact);
        return fact;
    }

    String name(String measure) {
        return "snapshot." + id + "." + measure;
    }

    private Fact fact(String measure, Outcome<? extends Quantity> outcome, String method, LocalDate... days) {
        return Fact.of(name(measure), outcome, asOf, method, Input.of(id, days));
    }
}
