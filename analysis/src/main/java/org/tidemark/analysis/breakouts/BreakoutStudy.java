package org.tidemark.analysis.breakouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.analysis.FactLedger;
import org.tidemark.analysis.breakouts.Records.Breakout;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quantity.Count;
import org.tidemark.model.Quantity.Day;
import org.tidemark.model.Quantity.Days;
import org.tidemark.model.Quantity.Level;
import org.tidemark.model.Quantity.Return;
import org.tidemark.model.Quantity.Term;
import org.tidemark.model.Quote;
import org.tidemark.model.Window;

/**
 * Breakouts of an index and what other series did after them.
 *
 * <p>A <b>record</b> is a close strictly above every earlier close of the data. A <b>breakout</b> is a record on day
 * {@code d} when the record before it came at least {@code m} calendar months earlier
 * ({@code previous.plusMonths(m) <= d}). The same by intraday high over the series of highs. The first close of the data
 * counts as a record but is never an event. Only a series that holds every record ({@code Sampling.everyRecord}) can
 * show this; any other gives a reason.
 *
 * <p>Nothing dated after the as-of day is looked at.
 */
public final class BreakoutStudy {
    private final Dataset data;
    private final BreakoutParameters parameters;
    private final FactLedger ledger;
    private final String prefix;

    private BreakoutStudy(Dataset data, BreakoutParameters parameters, LocalDate asOf) {
        this.data = data;
        this.parameters = parameters;
        this.ledger = new FactLedger(asOf);
        this.prefix = "breakouts." + parameters.index() + ".";
    }

    public static Breakouts run(Dataset data, BreakoutParameters parameters, LocalDate asOf) {
        return new BreakoutStudy(data, parameters, asOf).run();
    }

    private Breakouts run() {
        Outcome<PriceSeries> closes = withEveryRecord(data.requireClose(parameters.index()));
        Outcome<PriceSeries> highs = withEveryRecord(data.high(parameters.index()).map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(Phrase.of("reason.no-highs", "series", parameters.index()))));
        Outcome<Records> closeRecords = closes.map(Records::of);
        List<Follower> followers = parameters.followers().stream().map(id -> Follower.of(data, id, ledger.asOf()))
                .toList();

        Breakouts.State state = state(closes, closeRecords);
        List<Breakout> main = closeRecords.optional().map(records -> records.breakouts(parameters.mainMonths()))
                .orElse(List.of());
        LocalDate since = closes.optional().map(series -> series.day(0)).orElse(ledger.asOf());
        var returns = new FollowerReturns(parameters, main, since, ledger,
                rulePrefix(RecordBasis.CLOSE, parameters.mainMonths()));
        List<Breakouts.Event> events = closeRecords.optional().map(records -> events(records, main, followers, returns))
                .orElse(List.of());
        List<Breakouts.Rule> rules = new ArrayList<>(rules(RecordBasis.CLOSE, closeRecords, followers));
        rules.addAll(rules(RecordBasis.HIGH, highs.map(Records::of), followers));
        List<Breakouts.Follower> summaries = followers.stream().map(returns::summary).toList();
        Optional<PriceSeries> charted = closes.optional().filter(series -> series.reaches(parameters.chartFrom()));
        return new Breakouts(parameters, state, events, rules, summaries,
                charted.map(series -> chart(series, series.id(), false)),
                charted.map(series -> chart(series, "record", true)),
                ledger.facts());
    }

    /** The series up to the as-of day, if it has a close by then and holds every record. */
    private Outcome<PriceSeries> withEveryRecord(Outcome<PriceSeries> found) {
        return found.map(series -> series.until(ledger.asOf())).flatMap(series -> {
            if (series.isEmpty()) {
                return Outcome.unavailable(Phrase.of("reason.no-closes", "series", series.id()));
            }
            return series.sampling().everyRecord()
                    ? Outcome.computed(series)
                    : Outcome.unavailable(Phrase.of("reason.records-not-held", "series", series.id()));
        });
    }

    private Breakouts.State state(Outcome<PriceSeries> closes, Outcome<Records> records) {
        LocalDate asOf = ledger.asOf();
        Outcome<Quote> last = records.map(Records::last);
        Outcome<Quote> now = closes.flatMap(series -> series.asOf(asOf));
        Outcome<Double> distance = now.flatMap(quote -> last.map(record -> quote.level() / record.level() - 1));
        boolean atRecord = distance.optional().filter(d -> d == 0).isPresent();
        Input input = Input.of(parameters.index(), last.optional().map(Quote::day).stream().toArray(LocalDate[]::new));
        return new Breakouts.State(atRecord,
                ledger.state(prefix + "state", distance, d -> new Term(d == 0 ? "at-record" : "below-record"),
                        "record-state",
                        input),
                ledger.state(prefix + "record", last, record -> new Level(record.level()), "record-state", input),
                ledger.state(prefix + "record-day", last, record -> new Day(record.day()), "record-state", input),
                ledger.state(prefix + "days-since-record", last,
                        record -> new Days(asOf.toEpochDay() - record.day().toEpochDay()), "record-state", input),
                ledger.state(prefix + "distance-from-record", distance, Return::of, "record-state", input),
                ledger.state(prefix + "records-since", closes, series -> new Day(series.day(0)), "record-state",
                        input));
    }

    private List<Breakouts.Event> events(Records records, List<Breakout> breakouts, List<Follower> followers,
            FollowerReturns returns) {
        List<Breakouts.Event> events = new ArrayList<>();
        for (int i = 0; i < breakouts.size(); i++) {
            Breakout breakout = breakouts.get(i);
            LocalDate day = breakout.record().day();
            LocalDate until = i + 1 < breakouts.size()
                    ? breakouts.get(i + 1).record().day()
                    : ledger.asOf().plusDays(1);
            Quote high = records.highestBetween(day, until);
            String id = rulePrefix(RecordBasis.CLOSE, parameters.mainMonths()) + day;
            Input both = Input.of(parameters.index(), breakout.previous().day(), day);
            Fact dayFact = ledger.state(id + ".day", new Day(day), "breakout-by-close", both);
            Fact level = ledger.state(id + ".level", new Level(breakout.record().level()), "breakout-by-close", both);
            Fact previousDay = ledger.state(id + ".previous-record-day", new Day(breakout.previous().day()),
                    "breakout-by-close", both);
            Fact previous = ledger.state(id + ".previous-record", new Level(breakout.previous().level()),
                    "breakout-by-close", both);
            Fact wait = ledger.state(id + ".days-since-previous-record", new Days(breakout.daysSincePrevious()),
                    "breakout-by-close", both);
            Input rise = Input.of(parameters.index(), day, high.day());
            Window span = new Window(day, high.day());
            Fact highSince = ledger.state(Fact.of(id + ".high-since", new Level(high.level()), ledger.asOf(),
                    "high-since-breakout", rise).withWindow(span));
            Fact highReturn = ledger.state(
                    Fact.of(id + ".high-since-return", Return.of(high.level() / breakout.record().level() - 1),
                            ledger.asOf(),
                            "high-since-breakout", rise).withWindow(span));
            List<Breakouts.After> after = followers.stream().map(follower -> returns.after(breakout, follower))
                    .toList();
            events.add(new Breakouts.Event(day, dayFact, level, previousDay, previous, wait, highSince, highReturn,
                    after));
        }
        return events;
    }

    /** Counts and days of every rule; the days of the main rule are stated with its events. */
    private List<Breakouts.Rule> rules(RecordBasis basis, Outcome<Records> records, List<Follower> followers) {
        String method = "breakout-by-" + basis.segment();
        Input input = Input.of(parameters.index());
        List<Breakouts.Rule> rules = new ArrayList<>();
        for (int months : parameters.months()) {
            String rule = rulePrefix(basis, months);
            Outcome<List<Breakout>> found = records.map(r -> r.breakouts(months));
            Fact count = ledger.state(rule + "count", found, list -> new Count(list.size()), method, input);
            List<Fact> inLife = followers.stream()
                    .map(follower -> ledger.state(rule + "count-in-" + follower.id() + "-life", found.flatMap(
                            list -> follower.series().map(series -> inLife(list, series))), method, input,
                            Input.of(follower.id())))
                    .toList();
            boolean stated = basis == RecordBasis.CLOSE && months == parameters.mainMonths();
            List<Fact> days = new ArrayList<>();
            for (Breakout breakout : found.optional().orElse(List.of())) {
                LocalDate day = breakout.record().day();
                Fact fact = Fact.of(rule + day + ".day", new Day(day), ledger.asOf(), method,
                        Input.of(parameters.index(), breakout.previous().day(), day));
                days.add(stated ? fact : ledger.state(fact));
            }
            rules.add(new Breakouts.Rule(basis, months, count, inLife, days));
        }
        return rules;
    }

    private static Quantity inLife(List<Breakout> breakouts, PriceSeries follower) {
        return new Count(breakouts.stream().filter(b -> follower.indexAtOrBefore(b.record().day()) >= 0).count());
    }

    private String rulePrefix(RecordBasis basis, int months) {
        return prefix + basis.segment() + "-" + months + "m.";
    }

    /** The closes since the first charted day, or the record that stood at each of them. */
    private Curve chart(PriceSeries series, String id, boolean record) {
        int first = series.indexAtOrBefore(parameters.chartFrom().minusDays(1)) + 1;
        double[] days = new double[series.size() - first];
        double[] levels = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = series.epochDay(first + i);
            levels[i] = series.level(first + i);
        }
        return Curve.of(id, days, record ? Records.running(series, first) : levels);
    }
}
