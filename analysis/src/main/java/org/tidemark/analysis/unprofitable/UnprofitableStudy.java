package org.tidemark.analysis.unprofitable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.tidemark.analysis.Terms;
import org.tidemark.analysis.unprofitable.UnprofitableShares.IndexLosses;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Origin;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Published;
import org.tidemark.analysis.unprofitable.UnprofitableShares.PublishedGroup;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;
import org.tidemark.model.UnprofitableSector;
import org.tidemark.model.UnprofitableShare;

/** Loss-making members of each index, counted from what the workspace has, beside what others published. */
public final class UnprofitableStudy {
    private final Dataset data;
    private final LocalDate asOf;
    private final List<Fact> facts = new ArrayList<>();

    private UnprofitableStudy(Dataset data, LocalDate asOf) {
        this.data = data.until(asOf);
        this.asOf = asOf;
    }

    /** The shares as they could have been stated on {@code asOf}: nothing dated later is looked at. */
    public static UnprofitableShares run(Dataset data, UnprofitableParameters parameters, LocalDate asOf) {
        return new UnprofitableStudy(data, asOf).run(parameters);
    }

    private UnprofitableShares run(UnprofitableParameters parameters) {
        List<IndexLosses> indices = parameters.indices().stream().map(this::losses).toList();
        return new UnprofitableShares(asOf, indices, published(), facts);
    }

    private IndexLosses losses(String index) {
        var losses = new IndexFacts(index, asOf);
        IndexLosses found = Membership.find(index, data)
                .map(losses::counted)
                .orElseGet(() -> fromSectorTable(index, losses));
        facts.addAll(losses.facts());
        return found;
    }

    private IndexLosses fromSectorTable(String index, IndexFacts losses) {
        Map<String, Tally> sectors = new LinkedHashMap<>();
        long matched = 0;
        long loss = 0;
        double weight = 0;
        double weightLoss = 0;
        for (UnprofitableSector sector : data.unprofitableSectors()) {
            if (sector.index().equals(index)) {
                sectors.put(sector.sector(), tally(sector.membersCounted(), sector.lossMaking(), sector.weight(),
                        sector.lossMakingWeight()));
                matched += sector.membersCounted();
                loss += sector.lossMaking();
                weight += sector.weight();
                weightLoss += sector.lossMakingWeight();
            }
        }
        if (sectors.isEmpty()) {
            return losses.none();
        }
        return losses.of(Origin.SECTOR_TABLE, Map.of(LossDefinition.EPS_TTM, tally(matched, loss, weight, weightLoss)),
                sectors,
                List.of(Input.of("unprofitable-by-sector")));
    }

    private static Tally tally(long matched, long loss, double weight, double weightLoss) {
        return new Tally(matched, loss, OptionalLong.empty(), OptionalDouble.of(weight), OptionalDouble.of(weightLoss),
                OptionalDouble.empty(), false);
    }

    private List<PublishedGroup> published() {
        Map<String, List<Published>> byDefinition = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (UnprofitableShare point : data.unprofitableShares()) {
            String id = "unprofitable-share." + point.index() + ".published-" + point.period();
            int n = seen.merge(id, 1, Integer::sum);
            byDefinition.computeIfAbsent(point.definition(), definition -> new ArrayList<>())
                    .add(published(point, n == 1 ? id : id + "-" + n));
        }
        return byDefinition.entrySet().stream().map(group -> new PublishedGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private Published published(UnprofitableShare point, String id) {
        Optional<Quantity> counted = point.membersCounted().isPresent()
                ? Optional.of(new Quantity.Count(point.membersCounted().getAsLong()))
                : Optional.empty();
        Outcome<Quantity> members = counted.<Outcome<Quantity>>map(Outcome::computed)
                .orElseGet(() -> Outcome.unavailable(Phrase.of("reason.source-silent", "subject", point.index())));
        return new Published(point.index(), point.period(), add(id, Outcome.computed(Quantity.Share.of(point.share()))),
                add(id + ".definition", Terms.of(point.definition())),
                add(id + ".members", members), add(id + ".source", Terms.of(point.source())));
    }

    private Fact add(String id, Outcome<? extends Quantity> outcome) {
        Fact fact = Fact.of(id, outcome, asOf, "reference", Input.of("unprofitable-share"));
        facts.add(fact);
        return fact;
    }
}
