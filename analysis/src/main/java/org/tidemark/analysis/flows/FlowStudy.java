package org.tidemark.analysis.flows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tidemark.analysis.FactLedger;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.FundFlow;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceSeries;
import org.tidemark.model.Quantity;
import org.tidemark.model.Quantity.Count;
import org.tidemark.model.Quantity.Day;
import org.tidemark.model.Quantity.Money;
import org.tidemark.model.Quantity.Month;
import org.tidemark.model.Quantity.Return;
import org.tidemark.model.Quantity.Term;
import org.tidemark.model.Quantity.Year;
import org.tidemark.model.Quote;
import org.tidemark.model.Window;

/**
 * Flows of funds by month and calendar year, beside the return of what they track over the same days.
 *
 * <p>A flow is US dollars, positive for money in; a period's flow is the sum of the figures inside it. The return beside it
 * is simple, from the last close before the period's first day to the close of its last. Only figures that end on or before the as-of
 * day count. Extremes and counts take complete periods only: a running month is no worst month.
 *
 * <p>Flow and return <b>diverge</b> in a period when one is above zero and the other below. No two funds are added up.
 */
public final class FlowStudy {
    private static final String CURRENCY = "USD";

    private final Dataset data;
    private final FlowParameters parameters;
    private final FactLedger ledger;

    private FlowStudy(Dataset data, FlowParameters parameters, LocalDate asOf) {
        this.data = data;
        this.parameters = parameters;
        this.ledger = new FactLedger(asOf);
    }

    public static Flows run(Dataset data, FlowParameters parameters, LocalDate asOf) {
        return new FlowStudy(data, parameters, asOf).run();
    }

    private Flows run() {
        List<Flows.FundFlows> funds = parameters.funds().stream().map(this::fund).toList();
        return new Flows(parameters, funds, ledger.facts());
    }

    private Flows.FundFlows fund(FlowParameters.Tracked tracked) {
        String fund = tracked.fund();
        List<FundFlow> flows = data.flows().stream()
                .filter(flow -> flow.fund().equals(fund) && !flow.to().isAfter(ledger.asOf()))
                .sorted(Comparator.comparing(FundFlow::from)).toList();
        Outcome<PriceSeries> series = data.requireClose(tracked.series()).map(closes -> closes.until(ledger.asOf()));
        List<Periods.Period> months = flows.isEmpty() ? List.of() : Periods.months(flows);
        List<Periods.Period> years = flows.isEmpty() ? List.of() : Periods.years(flows);
        List<Flows.Period> monthRows = new ArrayList<>();
        for (Periods.Period month : months) {
            var yearMonth = YearMonth.from(month.first());
            monthRows.add(row(tracked, series, month, "month-" + yearMonth, new Month(yearMonth)));
        }
        List<Flows.Period> yearRows = new ArrayList<>();
        for (Periods.Period year : years) {
            yearRows.add(
                    row(tracked, series, year, "year-" + year.first().getYear(), new Year(year.first().getYear())));
        }

        String id = "flows." + fund + ".";
        Input input = Input.of(fund);
        Outcome<List<FundFlow>> some = flows.isEmpty()
                ? Outcome.unavailable(Phrase.of("reason.no-flows", "fund", fund))
                : Outcome.computed(flows);
        Outcome<Double> total = some
                .flatMap(list -> months.stream().filter(m -> m.status() == Periods.Status.GAP).findFirst()
                        .map(gap -> Outcome.<Double>unavailable(gapReason(fund, gap)))
                        .orElseGet(() -> Outcome.computed(list.stream().mapToDouble(FundFlow::usd).sum())));
        Fact cumulative = Fact.of(id + "cumulative", total.map(FlowStudy::usd), ledger.asOf(), "flow-sum", input);
        if (!flows.isEmpty()) {
            cumulative = cumulative.withWindow(new Window(flows.getFirst().from(), flows.getLast().to()));
        }
        ledger.state(cumulative);
        Fact since = ledger.state(id + "since", some, list -> new Day(list.getFirst().from()), "flow-sum", input);
        Fact through = ledger.state(id + "through", some, list -> new Day(list.getLast().to()), "flow-sum", input);
        List<Periods.Period> complete = months.stream().filter(Periods.Period::isComplete).toList();
        Comparator<Periods.Period> byFlow = Comparator.comparingDouble(Periods.Period::usd);
        Flows.Extreme best = extreme(tracked, "best-month", complete.stream().max(byFlow), complete.size());
        Flows.Extreme worst = extreme(tracked, "worst-month", complete.stream().min(byFlow), complete.size());
        Fact inflowMonths = ledger.state(Fact.of(id + "inflow-months",
                complete.isEmpty()
                        ? Outcome.unavailable(noComplete(fund))
                        : Outcome.computed(new Count(complete.stream().filter(month -> month.usd() > 0).count())),
                ledger.asOf(), "flow-sum", input).withSampleSize(complete.size()));
        Optional<Curve> line = total.optional().map(sum -> cumulativeLine(fund, flows));
        Optional<Curve> closes = flows.isEmpty()
                ? Optional.empty()
                : series.optional().flatMap(found -> closes(found, flows.getFirst().from()));
        return new Flows.FundFlows(fund, tracked.series(), monthRows, yearRows, cumulative, since, through, best, worst,
                inflowMonths, divergence(tracked, "months", monthRows), divergence(tracked, "years", yearRows), line,
                closes);
    }

    private Flows.Period row(FlowParameters.Tracked tracked, Outcome<PriceSeries> series, Periods.Period period,
            String segment,
            Quantity label) {
        String fund = tracked.fund();
        String id = "flows." + fund + "." + segment;
        boolean gap = period.status() == Periods.Status.GAP;
        Outcome<Double> flow = gap ? Outcome.unavailable(gapReason(fund, period)) : Outcome.computed(period.usd());
        Fact labelFact = ledger.state(id + "-label", label, "flow-sum", Input.of(fund));
        Fact status = ledger.state(id + "-status", new Term(period.status().key()), "flow-sum", Input.of(fund));
        Fact flowSum = Fact.of(id, flow.map(FlowStudy::usd), ledger.asOf(), "flow-sum", Input.of(fund));
        Fact flowFact = ledger.state(gap ? flowSum : flowSum.withWindow(new Window(period.from(), period.to())));

        String trackedId = "flows." + fund + "." + tracked.series() + ".";
        Outcome<Quote> start = series.flatMap(closes -> closes.asOf(period.from().minusDays(1)));
        Outcome<Quote> end = series.flatMap(closes -> closes.asOf(period.to()));
        Outcome<Double> change = gap
                ? Outcome.unavailable(gapReason(fund, period))
                : start.flatMap(from -> end.map(to -> to.level() / from.level() - 1));
        Fact periodReturn = Fact.of(trackedId + "return-" + segment, change.map(Return::of), ledger.asOf(),
                "flow-period-return",
                Input.of(tracked.series()));
        Fact changeFact = ledger.state(change.isComputed()
                ? periodReturn.withWindow(
                        new Window(start.optional().orElseThrow().day(), end.optional().orElseThrow().day()))
                : periodReturn);
        Outcome<Term> direction = flow.flatMap(usd -> change.map(r -> new Term(direction(usd, r))));
        Fact divergence = ledger.state(trackedId + "direction-" + segment, direction, "flow-divergence", Input.of(fund),
                Input.of(tracked.series()));
        return new Flows.Period(period.isComplete(), labelFact, status, flowFact, changeFact, divergence);
    }

    private static String direction(double usd, double change) {
        if (usd == 0 || change == 0) {
            return "flat";
        }
        return usd > 0 == change > 0 ? "same-direction" : "opposite-direction";
    }

    private Flows.Extreme extreme(FlowParameters.Tracked tracked, String segment, Optional<Periods.Period> month,
            int of) {
        Outcome<Periods.Period> found = month.map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(noComplete(tracked.fund())));
        String id = "flows." + tracked.fund() + "." + segment;
        Fact when = ledger
                .state(Fact.of(id, found.map(m -> new Month(YearMonth.from(m.first()))), ledger.asOf(), "flow-extreme",
                        Input.of(tracked.fund())).withSampleSize(of));
        Fact flow = ledger.state(
                Fact.of(id + "-flow", found.map(m -> usd(m.usd())), ledger.asOf(), "flow-extreme",
                        Input.of(tracked.fund()))
                        .withSampleSize(of));
        return new Flows.Extreme(when, flow);
    }

    private Flows.Divergence divergence(FlowParameters.Tracked tracked, String periods, List<Flows.Period> rows) {
        List<Term> directions = rows.stream().filter(Flows.Period::complete)
                .flatMap(row -> row.divergence().outcome().optional().stream()).map(Term.class::cast).toList();
        long diverging = directions.stream().filter(term -> term.key().equals("opposite-direction")).count();
        int of = directions.size();
        String id = "flows." + tracked.fund() + "." + tracked.series() + ".divergence-" + periods;
        Input[] inputs = {Input.of(tracked.fund()), Input.of(tracked.series())};
        Outcome<Quantity> count = of == 0
                ? Outcome.unavailable(noComplete(tracked.fund()))
                : Outcome.computed(new Count(diverging));
        return new Flows.Divergence(
                ledger.state(Fact.of(id, count, ledger.asOf(), "flow-divergence", inputs).withSampleSize(of)),
                ledger.state(id + "-of", new Count(of), "flow-divergence", inputs));
    }

    /** Starts with 0 on the day before the first figure. */
    private static Curve cumulativeLine(String fund, List<FundFlow> flows) {
        double[] days = new double[flows.size() + 1];
        double[] sums = new double[days.length];
        days[0] = flows.getFirst().from().toEpochDay() - 1;
        for (int i = 0; i < flows.size(); i++) {
            days[i + 1] = flows.get(i).to().toEpochDay();
            sums[i + 1] = sums[i] + flows.get(i).usd();
        }
        return Curve.of(fund, days, sums);
    }

    private static Optional<Curve> closes(PriceSeries series, LocalDate from) {
        int first = Math.max(0, series.indexAtOrBefore(from.minusDays(1)));
        if (first >= series.size()) {
            return Optional.empty();
        }
        double[] days = new double[series.size() - first];
        double[] levels = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = series.epochDay(first + i);
            levels[i] = series.level(first + i);
        }
        return Optional.of(Curve.of(series.id(), days, levels));
    }

    private static Quantity usd(double amount) {
        return new Money(amount, CURRENCY);
    }

    private static Phrase gapReason(String fund, Periods.Period period) {
        return Phrase.of("reason.flow-gap", "fund", fund, "from", period.first(), "to", period.last());
    }

    private static Phrase noComplete(String fund) {
        return Phrase.of("reason.no-complete-period", "fund", fund);
    }
}
