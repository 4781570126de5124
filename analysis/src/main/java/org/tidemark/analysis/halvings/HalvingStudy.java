package org.tidemark.analysis.halvings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.tidemark.analysis.FactLedger;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Halving;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quantity.Count;
import org.tidemark.model.Quantity.Day;
import org.tidemark.model.Quantity.Days;
import org.tidemark.model.Quantity.Level;
import org.tidemark.model.Quantity.Multiple;
import org.tidemark.model.Quantity.Price;
import org.tidemark.model.Quantity.Rate;
import org.tidemark.model.Quantity.Return;
import org.tidemark.model.Quantity.Share;
import org.tidemark.model.Quantity.Term;
import org.tidemark.model.Quantity.Year;
import org.tidemark.model.Quote;
import org.tidemark.model.Window;

/**
 * Halving cycles of Bitcoin.
 *
 * <p>A cycle begins with the day of its halving (UTC), which is day 0, and ends the day before the next halving, or on the
 * as-of day. The <b>multiple</b> at day {@code n} is the close of that day over the close of day 0. The <b>peak</b> is the
 * highest close of the first {@link HalvingParameters#peakWithinDays()} days, the <b>trough</b> the lowest close after it
 * within the cycle. From weekly closes both are the extremes of the closes at hand, which their method says: the true peak
 * cannot be lower, nor the true trough higher.
 *
 * <p>Supply follows the protocol ({@link Supply}): exact at a halving; in between the height is estimated at 144 blocks a day
 * since the last one.
 *
 * <p>Nothing dated after the as-of day is looked at.
 */
public final class HalvingStudy {
    private static final String PREFIX = "halvings.";

    private final HalvingParameters parameters;
    private final Outcome<PriceSeries> series;
    private final List<Halving> halvings;
    private final FactLedger ledger;
    private final LocalDate asOf;

    private HalvingStudy(Dataset data, HalvingParameters parameters, LocalDate asOf) {
        this.parameters = parameters;
        this.asOf = asOf;
        this.ledger = new FactLedger(asOf);
        this.series = data.requireClose(parameters.series()).map(found -> found.until(asOf));
        this.halvings = data.halvings().stream().filter(halving -> !halving.date().isAfter(asOf)).toList();
    }

    public static Halvings run(Dataset data, HalvingParameters parameters, LocalDate asOf) {
        return new HalvingStudy(data, parameters, asOf).run();
    }

    private Halvings run() {
        List<Halvings.Cycle> cycles = new ArrayList<>();
        for (int i = 0; i < halvings.size(); i++) {
            cycles.add(cycle(i));
        }
        return new Halvings(parameters, cycles, halvings.isEmpty() ? Optional.empty() : Optional.of(now(cycles)),
                ledger.facts());
    }

    private Halvings.Cycle cycle(int i) {
        Halving halving = halvings.get(i);
        boolean running = i + 1 == halvings.size();
        LocalDate last = running ? asOf : halvings.get(i + 1).date().minusDays(1);
        String id = PREFIX + halving.date().getYear() + ".";
        Input calendar = Input.of("halvings", halving.date());
        Outcome<Quote> start = series.flatMap(closes -> closes.asOf(halving.date()));

        Fact name = ledger.state(id + "year", new Year(halving.date().getYear()), "halving-calendar", calendar);
        Fact day = ledger.state(id + "day", new Day(halving.date()), "halving-calendar", calendar);
        Fact block = ledger.state(id + "block", new Count(halving.block()), "halving-calendar", calendar);
        Fact status = ledger.state(id + "status", new Term(running ? "running" : "finished"), "halving-calendar",
                calendar);
        Fact price = ledger.state(id + "price", start.map(this::price), "halving-price", input(start));

        List<Halvings.AtDay> atDays = new ArrayList<>();
        var elapsedDays = new TreeSet<>(parameters.elapsedDays());
        elapsedDays.add(todayElapsed());
        for (int elapsed : elapsedDays) {
            atDays.add(new Halvings.AtDay(elapsed, multiple(id, halving, start, elapsed, last)));
        }
        Halvings.AtDay today = atDays.stream().filter(at -> at.elapsed() == todayElapsed()).findFirst().orElseThrow();

        Outcome<Quote> peak = start.flatMap(from -> peak(halving.date(), last));
        Outcome<Quote> trough = peak.flatMap(top -> trough(top, last));
        String method = series.optional().filter(closes -> closes.sampling().everyRecord()).isPresent()
                ? "cycle-extreme-daily"
                : "cycle-extreme-of-closes-held";
        Fact peakFact = ledger.state(id + "peak", peak.map(this::price), method, input(peak));
        Fact peakDay = ledger.state(id + "peak-day", peak, quote -> new Day(quote.day()), method, input(peak));
        Fact daysToPeak = ledger.state(id + "days-to-peak", peak,
                quote -> new Days(between(halving.date(), quote.day())), method,
                input(peak));
        Fact peakMultiple = ledger.state(id + "peak-multiple",
                peak.flatMap(top -> start.map(from -> new Multiple(top.level() / from.level()))), method, input(start),
                input(peak));
        Fact troughFact = ledger.state(id + "trough", trough.map(this::price), method, input(trough));
        Fact troughDay = ledger.state(id + "trough-day", trough, quote -> new Day(quote.day()), method, input(trough));
        Fact drawdown = ledger.state(id + "drawdown",
                trough.flatMap(low -> peak.map(top -> Return.of(low.level() / top.level() - 1))), method, input(peak),
                input(trough));

        RecordBefore before = RecordBefore.of(series, halving.date(), parameters.recordMonths());
        Fact recordBefore = ledger.state(id + "record-before", before.outcome(), before.method(),
                Input.of(parameters.series()));
        Fact recordBeforeDay = ledger.state(id + "record-before-day", before.day().map(Day::new), before.method(),
                Input.of(parameters.series()));
        Optional<Curve> path = start.optional()
                .flatMap(from -> series.optional().map(closes -> path(closes, halving, from, last)));
        return new Halvings.Cycle(halving.date().getYear(), running, name, day, block, status, price, atDays, today,
                peakFact,
                peakDay, daysToPeak, peakMultiple, troughFact, troughDay, drawdown, recordBefore, recordBeforeDay,
                supply(id, halving), path);
    }

    private Fact multiple(String id, Halving halving, Outcome<Quote> start, int elapsed, LocalDate last) {
        LocalDate day = halving.date().plusDays(elapsed);
        Outcome<Quote> end = start.flatMap(from -> series.flatMap(closes -> {
            if (day.isAfter(asOf)) {
                return Outcome.unavailable(Phrase.of("reason.still-running", "series", closes.id(), "until", day));
            }
            return day.isAfter(last)
                    ? Outcome.unavailable(Phrase.of("reason.cycle-over", "day", day, "last", last))
                    : closes.asOf(day);
        }));
        Fact fact = Fact.of(id + "multiple-day-" + elapsed,
                end.flatMap(to -> start.map(from -> new Multiple(to.level() / from.level()))), asOf, "halving-multiple",
                input(start), input(end));
        return ledger.state(
                end.optional().map(to -> fact.withWindow(new Window(start.optional().orElseThrow().day(), to.day())))
                        .orElse(fact));
    }

    private Outcome<Quote> peak(LocalDate halving, LocalDate last) {
        LocalDate until = halving.plusDays(parameters.peakWithinDays());
        return series.map(closes -> extreme(closes, closes.indexAtOrBefore(halving),
                closes.indexAtOrBefore(until.isAfter(last) ? last : until), 1));
    }

    private Outcome<Quote> trough(Quote peak, LocalDate last) {
        return series.flatMap(closes -> {
            int after = closes.indexAtOrBefore(peak.day()) + 1;
            int to = closes.indexAtOrBefore(last);
            return after > to
                    ? Outcome.unavailable(Phrase.of("reason.at-peak", "series", closes.id(), "day", peak.day()))
                    : Outcome.computed(extreme(closes, after, to, -1));
        });
    }

    /** The first highest ({@code sign} 1) or lowest (-1) of the closes {@code from} to {@code to}, both inside. */
    private static Quote extreme(PriceSeries closes, int from, int to, int sign) {
        int best = from;
        for (int i = from + 1; i <= to; i++) {
            if (sign * closes.level(i) > sign * closes.level(best)) {
                best = i;
            }
        }
        return closes.quote(best);
    }

    private Halvings.Supply supply(String id, Halving halving) {
        long before = Supply.subsidy(halving.block() - 1);
        long after = Supply.subsidy(halving.block());
        boolean onSchedule = halving.block() > 0 && halving.subsidyBefore().compareTo(Supply.btc(before)) == 0
                && halving.subsidyAfter().compareTo(Supply.btc(after)) == 0;
        Outcome<Long> height = onSchedule
                ? Outcome.computed(halving.block())
                : Outcome.unavailable(Phrase.of("reason.not-on-schedule", "block", halving.block()));
        String method = "supply-schedule";
        Input input = Input.of("halvings", halving.date());
        return new Halvings.Supply(
                ledger.state(id + "subsidy-before", height, h -> btc(before), method, input),
                ledger.state(id + "subsidy-after", height, h -> btc(after), method, input),
                ledger.state(id + "mined", height, h -> new Count(Supply.coins(Supply.below(h))), method, input),
                ledger.state(id + "share-mined", height, h -> new Share(Supply.shareMined(h), 2), method, input),
                ledger.state(id + "issuance-before", height, h -> new Rate(Supply.issuance(before, h), 2), method,
                        input),
                ledger.state(id + "issuance-after", height, h -> new Rate(Supply.issuance(after, h), 2), method,
                        input));
    }

    private Halvings.Now now(List<Halvings.Cycle> cycles) {
        Halving halving = halvings.getLast();
        long height = halving.block() + Supply.BLOCKS_PER_DAY * todayElapsed();
        String method = "supply-estimate";
        Input input = Input.of("halvings", halving.date());
        Fact elapsed = ledger.state(PREFIX + "elapsed-days", new Days(todayElapsed()), "halving-calendar", input);
        Fact block = ledger.state(PREFIX + "block", new Count(height), method, input);
        Fact mined = ledger.state(PREFIX + "mined", new Count(Supply.coins(Supply.below(height))), method, input);
        Fact shareMined = ledger.state(PREFIX + "share-mined", new Share(Supply.shareMined(height), 2), method, input);
        Fact issuance = ledger.state(PREFIX + "issuance", new Rate(Supply.issuance(Supply.subsidy(height), height), 2),
                method,
                input);
        return new Halvings.Now(elapsed, block, mined, shareMined, issuance, rank(cycles));
    }

    private Fact rank(List<Halvings.Cycle> cycles) {
        List<Double> multiples = cycles.stream().flatMap(cycle -> multiple(cycle).stream()).toList();
        Fact today = cycles.getLast().today().multiple();
        Outcome<Quantity> rank = today.outcome().map(value -> new Count(
                1 + multiples.stream().filter(other -> other > multiple(cycles.getLast()).orElseThrow()).count()));
        return ledger.state(Fact.of(PREFIX + "rank-day-" + todayElapsed(), rank, asOf, "halving-multiple",
                Input.of(parameters.series())).withSampleSize(multiples.size()));
    }

    private static Optional<Double> multiple(Halvings.Cycle cycle) {
        return cycle.today().multiple().outcome().optional().map(value -> ((Multiple) value).number());
    }

    private Curve path(PriceSeries closes, Halving halving, Quote start, LocalDate last) {
        int from = closes.indexAtOrBefore(halving.date());
        int to = closes.indexAtOrBefore(last);
        double[] elapsed = new double[to - from + 1];
        double[] multiples = new double[elapsed.length];
        for (int i = 0; i < elapsed.length; i++) {
            // the close that stands for day 0 may be a day older
            elapsed[i] = Math.max(0, between(halving.date(), closes.day(from + i)));
            multiples[i] = closes.level(from + i) / start.level();
        }
        return Curve.of(halving.date().toString(), elapsed, multiples);
    }

    private int todayElapsed() {
        return (int) between(halvings.getLast().date(), asOf);
    }

    private static long between(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    private Input input(Outcome<Quote> quote) {
        return Input.of(parameters.series(), quote.optional().map(Quote::day).stream().toArray(LocalDate[]::new));
    }

    /** Cents below a hundred, where they matter; whole units above. */
    private Quantity price(Quote quote) {
        int decimals = quote.level() < 100 ? 2 : 0;
        return series.optional().flatMap(PriceSeries::currency)
                .<Quantity>map(currency -> new Price(quote.level(), currency, decimals))
                .orElseGet(() -> new Level(quote.level()));
    }

    private static Quantity btc(long satoshi) {
        BigDecimal coins = Supply.btc(satoshi);
        return new Price(coins.doubleValue(), "BTC", Math.max(0, coins.scale()));
    }
}
