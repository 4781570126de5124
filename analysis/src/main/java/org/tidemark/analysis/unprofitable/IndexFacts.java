package org.tidemark.analysis.unprofitable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

import org.tidemark.analysis.Terms;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Counted;
import org.tidemark.analysis.unprofitable.UnprofitableShares.IndexLosses;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Origin;
import org.tidemark.analysis.unprofitable.UnprofitableShares.SectorLosses;
import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;

/** The facts of one index; {@code docs/facts.md} defines each. */
final class IndexFacts {
    /** Below this many members a sector's share says more about single companies than about the sector. */
    private static final int MEMBERS_FOR_A_SHARE = 10;

    private final String index;
    private final LocalDate asOf;
    private final List<Fact> facts = new ArrayList<>();

    IndexFacts(String index, LocalDate asOf) {
        this.index = index;
        this.asOf = asOf;
    }

    /** Every fact made so far, in order. */
    List<Fact> facts() {
        return facts;
    }

    /** An index that nothing is known of. */
    IndexLosses none() {
        return of(Origin.NONE, Map.of(), Map.of(), List.of());
    }

    /** Counted company by company. */
    IndexLosses counted(Membership membership) {
        Map<LossDefinition, Tally> tallies = new EnumMap<>(LossDefinition.class);
        for (LossDefinition definition : LossDefinition.values()) {
            Tally tally = Tally.of(membership.members(), definition);
            // A vendor shows the members it covers, which need not be all.
            tallies.put(definition, membership.origin() == Origin.HOLDINGS ? tally : tally.ofUnknownTotal());
        }
        Map<String, List<Member>> bySector = new LinkedHashMap<>();
        for (Member member : membership.members()) {
            bySector.computeIfAbsent(member.sector(), sector -> new ArrayList<>()).add(member);
        }
        Map<String, Tally> sectors = new LinkedHashMap<>();
        bySector.forEach((sector, members) -> sectors.put(sector, Tally.of(members, LossDefinition.EPS_TTM)));
        return of(membership.origin(), tallies, sectors, membership.inputs());
    }

    /**
     * @param tallies by definition; one that is missing gives reasons
     * @param sectors by twelve-month earnings; a sector without a matched member or without a name ("-") is left out
     */
    IndexLosses of(Origin origin, Map<LossDefinition, Tally> tallies, Map<String, Tally> sectors, List<Input> inputs) {
        List<Counted> definitions = new ArrayList<>();
        for (LossDefinition definition : LossDefinition.values()) {
            Optional<Tally> tally = Optional.ofNullable(tallies.get(definition)).filter(found -> found.matched() > 0);
            definitions.add(counted(definition, tally, inputs));
        }
        Tally whole = tallies.get(LossDefinition.EPS_TTM);
        List<Sector> ranked = new ArrayList<>();
        if (whole != null) {
            sectors.entrySet()
                    .stream()
                    .filter(sector -> sector.getValue().matched() > 0 && Terms.isNameable(sector.getKey()))
                    .sorted(Map.Entry.<String, Tally>comparingByValue(Comparator.comparingLong(Tally::loss).reversed())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(sector -> ranked
                            .add(new Sector(sector.getValue(),
                                    sector(sector.getKey(), sector.getValue(), whole, inputs))));
        }
        return new IndexLosses(index, origin, definitions, ranked.stream().map(Sector::facts).toList(),
                most(ranked, sector -> sector.tally().loss() > 0, sector -> (double) sector.tally().loss()),
                most(ranked, sector -> sector.tally().weightLoss().orElse(0) > 0,
                        sector -> sector.tally().weightLoss().orElse(0)),
                most(ranked, sector -> sector.tally().loss() > 0 && sector.tally().matched() >= MEMBERS_FOR_A_SHARE,
                        sector -> (double) sector.tally().loss() / sector.tally().matched()));
    }

    private record Sector(Tally tally, SectorLosses facts) {}

    private static Optional<SectorLosses> most(List<Sector> sectors, Predicate<Sector> counts,
            Function<Sector, Double> measure) {
        return sectors.stream().filter(counts).max(Comparator.comparing(measure)).map(Sector::facts);
    }

    private Counted counted(LossDefinition definition, Optional<Tally> tally, List<Input> inputs) {
        String prefix = "unprofitable-share." + index + "." + definition.slug() + ".";
        Outcome<Tally> found = tally.map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(
                        Phrase.of("reason.no-earnings", "index", index)));
        String method = "loss-" + definition.slug();
        return new Counted(definition,
                add(prefix + "by-count", found.map(t -> Quantity.Share.of((double) t.loss() / t.matched())), method,
                        inputs, tally),
                add(prefix + "by-weight", found.flatMap(t -> part(t.weightLoss(), t.weightMatched())), method, inputs,
                        tally),
                add(prefix + "loss-making", found.map(t -> new Quantity.Count(t.loss())), method, inputs, tally),
                add(prefix + "matched", found.map(t -> new Quantity.Count(t.matched())), "match", inputs, tally),
                add(prefix + "unmatched", found.flatMap(t -> total(t).map(n -> new Quantity.Count(n - t.matched()))),
                        "match",
                        inputs, tally),
                add(prefix + "total", found.flatMap(t -> total(t).map(Quantity.Count::new)), "match", inputs, tally),
                add(prefix + "weight-matched", found.flatMap(t -> weight(t.weightMatched())), "match", inputs, tally),
                add(prefix + "weight-unmatched", found.flatMap(t -> weight(rest(t.weightMatched()))), "match", inputs,
                        tally),
                add(prefix + "smallest-company", found.flatMap(this::smallest), "match", inputs, tally),
                tally.filter(Tally::unmatchedAreSmaller).isPresent());
    }

    private SectorLosses sector(String name, Tally tally, Tally whole, List<Input> inputs) {
        Quantity.Term term = Quantity.Term.ofText(name);
        String prefix = "unprofitable-share." + index + ".eps-ttm.sector." + term.key() + ".";
        Optional<Tally> sample = Optional.of(tally);
        String method = "loss-eps-ttm";
        return new SectorLosses(name,
                add(prefix + "name", Outcome.computed(term), "reference", inputs, Optional.empty()),
                add(prefix + "members", Outcome.computed(new Quantity.Count(tally.matched())), "match", inputs, sample),
                add(prefix + "loss-making", Outcome.computed(new Quantity.Count(tally.loss())), method, inputs, sample),
                add(prefix + "by-count", Outcome.computed(Quantity.Share.of((double) tally.loss() / tally.matched())),
                        method,
                        inputs, sample),
                add(prefix + "weight", weight(tally.weightMatched()), "match", inputs, sample),
                add(prefix + "by-weight", part(tally.weightLoss(), tally.weightMatched()), method, inputs, sample),
                add(prefix + "part-of-loss-making",
                        part(OptionalDouble.of((double) tally.loss()), OptionalDouble.of((double) whole.loss())),
                        method, inputs,
                        Optional.of(whole)),
                add(prefix + "part-of-loss-making-weight", part(tally.weightLoss(), whole.weightLoss()), method, inputs,
                        Optional.of(whole)));
    }

    private Outcome<Quantity> part(OptionalDouble part, OptionalDouble whole) {
        if (part.isEmpty() || whole.isEmpty()) {
            return Outcome.unavailable(Phrase.of("reason.no-weights", "index", index));
        }
        return whole.getAsDouble() > 0
                ? Outcome.computed(Quantity.Share.of(Math.min(1, part.getAsDouble() / whole.getAsDouble())))
                : Outcome.unavailable(Phrase.of("reason.none-loss-making", "index", index));
    }

    /** Weights are rounded by the provider, so that their sum can pass 1 by a little. */
    private Outcome<Quantity> weight(OptionalDouble weight) {
        return weight.isPresent()
                ? Outcome.computed(Quantity.Share.of(Math.min(1, weight.getAsDouble())))
                : Outcome.unavailable(Phrase.of("reason.no-weights", "index", index));
    }

    private static OptionalDouble rest(OptionalDouble weight) {
        return weight.isPresent()
                ? OptionalDouble.of(BigDecimal.ONE.subtract(BigDecimal.valueOf(weight.getAsDouble()))
                        .max(BigDecimal.ZERO).doubleValue())
                : weight;
    }

    private Outcome<Long> total(Tally tally) {
        return tally.total().isPresent()
                ? Outcome.computed(tally.total().getAsLong())
                : Outcome.unavailable(Phrase.of("reason.total-unknown", "index", index));
    }

    private Outcome<Quantity> smallest(Tally tally) {
        return tally.smallest().isPresent()
                ? Outcome.computed(new Quantity.Money(tally.smallest().getAsDouble(), "USD"))
                : Outcome.unavailable(Phrase.of("reason.no-market-values", "index", index));
    }

    private Fact add(String id, Outcome<? extends Quantity> outcome, String method, List<Input> inputs,
            Optional<Tally> sample) {
        Fact plain = Fact.of(id, outcome, asOf, method, inputs.toArray(Input[]::new));
        Fact fact = sample.map(tally -> plain.withSampleSize(tally.matched())).orElse(plain);
        facts.add(fact);
        return fact;
    }
}
