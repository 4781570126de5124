package org.tidemark.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Everything that was read for one report, as values. What a workspace does not have is empty, and a study says so.
 *
 * @param closes    closing levels by series id
 * @param highs     intraday highs by series id, when there are any
 * @param rates     interest rates by id
 * @param flows     net flows of funds, any spacing, in order of fund and time
 * @param funds     reference facts of funds
 * @param indices   reference facts of indices
 * @param halvings  block subsidy halvings in order of height
 * @param firstCuts first cuts of each easing cycle, announcement days, in order
 * @param recessions in order
 * @param holdings  members of indices by the fund that holds them
 * @param fundamentals earnings of companies
 * @param unprofitableShares published or counted shares of loss-making members
 * @param unprofitableSectors the same by sector
 * @param valuations published valuation ratios
 * @param observations other dated figures, in order of subject, measure and day
 * @param provenance which files all this came from
 */
public record Dataset(Map<String, PriceSeries> closes, Map<String, PriceSeries> highs, Map<String, RateSeries> rates,
        List<FundFlow> flows, List<Fund> funds, List<IndexProfile> indices, List<Halving> halvings,
        List<LocalDate> firstCuts, List<Recession> recessions, List<Holding> holdings, List<Fundamentals> fundamentals,
        List<UnprofitableShare> unprofitableShares, List<UnprofitableSector> unprofitableSectors,
        List<Valuation> valuations, List<Observation> observations, Provenance provenance) {

    public Dataset {
        closes = Collections.unmodifiableMap(new LinkedHashMap<>(closes));
        highs = Collections.unmodifiableMap(new LinkedHashMap<>(highs));
        rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
        flows = List.copyOf(flows);
        funds = List.copyOf(funds);
        indices = List.copyOf(indices);
        halvings = List.copyOf(halvings);
        firstCuts = List.copyOf(firstCuts);
        recessions = List.copyOf(recessions);
        holdings = List.copyOf(holdings);
        fundamentals = List.copyOf(fundamentals);
        unprofitableShares = List.copyOf(unprofitableShares);
        unprofitableSectors = List.copyOf(unprofitableSectors);
        valuations = List.copyOf(valuations);
        observations = List.copyOf(observations);
    }

    public Optional<PriceSeries> close(String series) {
        return Optional.ofNullable(closes.get(series));
    }

    /** The close series, or the reason a study gives when the workspace has none of that name. */
    public Outcome<PriceSeries> requireClose(String series) {
        PriceSeries found = closes.get(series);
        return found == null
                ? Outcome.unavailable(Phrase.of("reason.no-series", "series", series))
                : Outcome.computed(found);
    }

    public Optional<PriceSeries> high(String series) {
        return Optional.ofNullable(highs.get(series));
    }

    public Optional<RateSeries> rate(String id) {
        return Optional.ofNullable(rates.get(id));
    }

    /**
     * What was known on {@code day}: nothing dated later is left. A recession is known after its trough month, a flow after its
     * last day, the mean rate of a month after its end, a published figure after the day, quarter or year it is for; reference
     * facts of funds and indices carry no date and stay.
     *
     * <p>The table of losses by sector carries no date either. It goes with the published share of its index that counts the
     * same number of members, and leaves with it.
     */
    public Dataset until(LocalDate day) {
        List<UnprofitableShare> shares = keep(unprofitableShares, share -> !KnownPeriod.endsAfter(share.period(), day));
        return new Dataset(cut(closes, series -> series.until(day)), cut(highs, series -> series.until(day)),
                cut(rates, rate -> rate.until(day)), keep(flows, flow -> !flow.to().isAfter(day)), funds, indices,
                keep(halvings, halving -> !halving.date().isAfter(day)), keep(firstCuts, cut -> !cut.isAfter(day)),
                keep(recessions, recession -> !recession.trough().atEndOfMonth().isAfter(day)),
                keep(holdings, holding -> !holding.asOf().isAfter(day)),
                keep(fundamentals, company -> !company.asOf().isAfter(day)), shares, sectorsKnownOn(day),
                keep(valuations, valuation -> !KnownPeriod.endsAfter(valuation.asOf(), day)),
                keep(observations, observation -> !observation.day().isAfter(day)), provenance);
    }

    /** The same values with other books. */
    public Dataset withProvenance(Provenance other) {
        return new Dataset(closes, highs, rates, flows, funds, indices, halvings, firstCuts, recessions, holdings,
                fundamentals, unprofitableShares, unprofitableSectors, valuations, observations, other);
    }

    private List<UnprofitableSector> sectorsKnownOn(LocalDate day) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (UnprofitableSector sector : unprofitableSectors) {
            counted.merge(sector.index(), sector.membersCounted(), Long::sum);
        }
        for (UnprofitableShare share : unprofitableShares) {
            Long members = counted.get(share.index());
            if (members != null && share.membersCounted().equals(OptionalLong.of(members))
                    && KnownPeriod.endsAfter(share.period(), day)) {
                counted.remove(share.index());
            }
        }
        return keep(unprofitableSectors, sector -> counted.containsKey(sector.index()));
    }

    private static <T> List<T> keep(List<T> all, Predicate<T> known) {
        return all.stream().filter(known).toList();
    }

    private static <T> Map<String, T> cut(Map<String, T> all, UnaryOperator<T> cut) {
        Map<String, T> kept = new LinkedHashMap<>();
        all.forEach((id, value) -> kept.put(id, cut.apply(value)));
        return kept;
    }
}
