package org.tidemark.analysis.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.IntStream;

import org.tidemark.analysis.snapshot.Snapshot.ChartYear;
import org.tidemark.analysis.snapshot.Snapshot.Comparison;
import org.tidemark.analysis.snapshot.Snapshot.Returns;
import org.tidemark.analysis.snapshot.Snapshot.Risk;
import org.tidemark.analysis.snapshot.Snapshot.Row;
import org.tidemark.analysis.snapshot.Snapshot.Table;
import org.tidemark.analysis.snapshot.SnapshotParameters.Pair;
import org.tidemark.analysis.snapshot.SnapshotParameters.StandIn;
import org.tidemark.model.Curve;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Quantity;

/** Returns, risk and records of every series on one day, in one table per basis, and the rules of the indices. */
public final class SnapshotStudy {
    private final Dataset data;
    private final SnapshotParameters parameters;
    private final LocalDate asOf;
    private final List<Fact> facts = new ArrayList<>();

    private SnapshotStudy(Dataset data, SnapshotParameters parameters, LocalDate asOf) {
        this.data = data.until(asOf);
        this.parameters = parameters;
        this.asOf = asOf;
    }

    /** The snapshot as it could have been written on {@code asOf}: nothing dated later is looked at. */
    public static Snapshot run(Dataset data, SnapshotParameters parameters, LocalDate asOf) {
        return new SnapshotStudy(data, parameters, asOf).run();
    }

    private Snapshot run() {
        List<Row> prices = rows(PriceBasis.PRICE,
                parameters.prices().stream().map(series -> new Member(series, Optional.empty())).toList());
        List<Row> totalReturns = rows(PriceBasis.TOTAL_RETURN, parameters.totalReturns().stream()
                .map(fund -> new Member(fund.series(), Optional.of(fund.index()))).toList());
        List<Measured> all = Stream.concat(prices.stream().map(row -> new Measured(row, PriceBasis.PRICE)),
                totalReturns.stream().map(row -> new Measured(row, PriceBasis.TOTAL_RETURN))).toList();
        List<Comparison> comparisons = parameters.comparisons()
                .stream()
                .map(pair -> comparison(pair, find(pair.series(), all), find(pair.against(), all)))
                .toList();

        Table price = table(PriceBasis.PRICE, prices, comparisons);
        Table totalReturn = table(PriceBasis.TOTAL_RETURN, totalReturns, comparisons);
        var reference = new ReferenceFacts(data, asOf);
        var indices = reference.indices(parameters.indices(), standIns());
        var funds = reference.funds();
        facts.addAll(reference.facts());
        return new Snapshot(asOf, price, totalReturn, indices, funds, facts);
    }

    /** A series and the index it stands in for. */
    private record Member(String series, Optional<String> standsInFor) {}

    /** A row and the basis of its table. */
    private record Measured(Row row, PriceBasis basis) {}

    private Map<String, String> standIns() {
        Map<String, String> byIndex = new LinkedHashMap<>();
        for (StandIn fund : parameters.totalReturns()) {
            byIndex.putIfAbsent(fund.index(), fund.series());
        }
        return byIndex;
    }

    /** A series with its return this year, which is ranked before the rows are made. */
    private record Ranked(Member member, SeriesFacts series, Fact ytd) {}

    private List<Row> rows(PriceBasis basis, List<Member> members) {
        List<Ranked> ranked = members.stream().map(member -> {
            var series = new SeriesFacts(member.series(), basis, data, parameters.policyRate(), asOf);
            return new Ranked(member, series, series.change("ytd", lastOf(asOf.getYear() - 1), asOf));
        }).toList();
        List<Fact> all = ranked.stream().map(Ranked::ytd).toList();
        List<Row> rows = new ArrayList<>();
        for (Ranked own : ranked) {
            rows.add(row(own.member(), own.series(), own.ytd(), rank(own.series(), own.ytd(), all)));
            facts.addAll(own.series().facts());
        }
        return rows;
    }

    private Row row(Member member, SeriesFacts series, Fact ytd, Fact rank) {
        Fact last = series.last();
        Fact lastDay = series.lastDay();
        var returns = new Returns(ytd, rank, series.change("return-1m", asOf.minusMonths(1), asOf),
                series.change("return-3m", asOf.minusMonths(3), asOf),
                series.change("return-6m", asOf.minusMonths(6), asOf),
                series.change("return-1y", asOf.minusYears(1), asOf),
                series.change("return-3y", asOf.minusYears(3), asOf),
                series.change("return-5y", asOf.minusYears(5), asOf),
                series.change("return-10y", asOf.minusYears(10), asOf),
                calendarYears().stream()
                        .map(year -> series.change("calendar-year-" + year, lastOf(year - 1), lastOf(year)))
                        .toList(),
                series.cagr());
        Fact volatility1y = series.volatility(1);
        Fact volatility5y = series.volatility(5);
        Fact sharpe = series.sharpe();
        List<Fact> fall = series.maxDrawdown();
        var risk = new Risk(volatility1y, volatility5y, sharpe, fall.get(0), fall.get(1), fall.get(2), fall.get(3));
        return new Row(member.series(), member.standsInFor(), last, lastDay, returns, risk, series.record(),
                chartYears(series));
    }

    private List<ChartYear> chartYears(SeriesFacts series) {
        LocalDate start = chartStart();
        return IntStream.rangeClosed(start.getYear(), asOf.getYear()).mapToObj(year -> {
            LocalDate from = year == start.getYear() ? start : LocalDate.of(year, 1, 1);
            LocalDate to = year == asOf.getYear() ? asOf : lastOf(year);
            return new ChartYear(year, series.rebased("rebased-" + year, start, to),
                    series.worstDrawdown("drawdown-" + year, from, to));
        }).toList();
    }

    private Fact rank(SeriesFacts series, Fact own, List<Fact> all) {
        List<Double> ranked = all.stream().flatMap(fact -> number(fact).stream()).toList();
        Outcome<Quantity> outcome = own.outcome().flatMap(quantity -> ranked.size() < 2
                ? Outcome.unavailable(Phrase.of("reason.nothing-to-compare"))
                : Outcome.computed(new Quantity.Count(
                        1 + ranked.stream().filter(other -> other > number(own).orElseThrow()).count())));
        return series.add(Fact.of(series.name("ytd-rank"), outcome, asOf, "rank", own.inputs().toArray(Input[]::new))
                .withSampleSize(ranked.size()));
    }

    private static Measured find(String series, List<Measured> all) {
        return all.stream().filter(measured -> measured.row().series().equals(series)).findFirst().orElseThrow();
    }

    private Comparison comparison(Pair pair, Measured series, Measured against) {
        Fact ytd = difference(pair, "ytd", series, against, Returns::ytd);
        Fact year1 = difference(pair, "return-1y", series, against, Returns::year1);
        Fact year10 = difference(pair, "return-10y", series, against, Returns::year10);
        return new Comparison(pair.series(), pair.against(), ytd, year1, year10, isPositive(ytd), isPositive(year1),
                isPositive(year10));
    }

    private Fact difference(Pair pair, String measure, Measured series, Measured against,
            Function<Returns, Fact> returned) {
        Fact first = returned.apply(series.row().returns());
        Fact second = returned.apply(against.row().returns());
        Outcome<Quantity> outcome = series.basis() == against.basis()
                ? first.outcome().flatMap(own -> second.outcome().map(other -> new Quantity.PointDifference(
                        ((Quantity.Return) own).number() - ((Quantity.Return) other).number())))
                : Outcome.unavailable(
                        Phrase.of("reason.different-basis", "series", pair.series(), "against", pair.against()));
        List<Input> inputs = new ArrayList<>(first.inputs());
        inputs.addAll(second.inputs());
        Fact fact = Fact.of("snapshot." + pair.series() + "." + measure + "-minus-" + pair.against(), outcome, asOf,
                "difference", inputs.toArray(Input[]::new));
        facts.add(fact);
        return fact;
    }

    private Table table(PriceBasis basis, List<Row> rows, List<Comparison> comparisons) {
        List<Curve> rebased = new ArrayList<>();
        List<Curve> drawdowns = new ArrayList<>();
        for (Row row : rows) {
            if (!row.last().isAvailable()) {
                continue;
            }
            var series = data.close(row.series()).orElseThrow();
            series.asOf(chartStart()).optional().ifPresent(start -> rebased.add(ChartCurves.rebased(series, start)));
            drawdowns.add(ChartCurves.drawdown(series, chartStart()));
        }
        List<Comparison> own = comparisons.stream()
                .filter(pair -> rows.stream().anyMatch(row -> row.series().equals(pair.series())))
                .toList();
        return new Table(basis, calendarYears(), rows, own, rebased, drawdowns,
                extreme(rows, Returns::ytd, Comparator.naturalOrder()),
                extreme(rows, Returns::ytd, Comparator.reverseOrder()),
                extreme(rows, Returns::year10, Comparator.naturalOrder()));
    }

    /** The row whose figure comes last in {@code order}, of at least two that have one; of equal ones the first. */
    private static Optional<Row> extreme(List<Row> rows, Function<Returns, Fact> figure, Comparator<Double> order) {
        List<Row> ranked = rows.stream().filter(row -> figure.apply(row.returns()).isAvailable()).toList();
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        Row best = ranked.getFirst();
        for (Row row : ranked) {
            double own = number(figure.apply(row.returns())).orElseThrow();
            if (order.compare(own, number(figure.apply(best.returns())).orElseThrow()) > 0) {
                best = row;
            }
        }
        return Optional.of(best);
    }

    private List<Integer> calendarYears() {
        return IntStream.rangeClosed(1, parameters.calendarYears()).mapToObj(back -> asOf.getYear() - back).toList();
    }

    private LocalDate chartStart() {
        return asOf.minusYears(parameters.chartYears());
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static boolean isPositive(Fact difference) {
        return number(difference).filter(points -> points > 0).isPresent();
    }

    private static Optional<Double> number(Fact fact) {
        return fact.outcome().optional().map(quantity -> ((Quantity.Numeric) quantity).number());
    }
}
