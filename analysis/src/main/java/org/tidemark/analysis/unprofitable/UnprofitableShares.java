package org.tidemark.analysis.unprofitable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tidemark.model.Fact;
import org.tidemark.model.Findings;

/**
 * How many members of each index lose money.
 *
 * <p>Every company that could be matched is counted, so there is no sampling error to put an interval around; what is
 * missing is not a random sample of the rest, and {@link Counted} says how much it is.
 *
 * @param indices   in the order of the parameters
 * @param published shares as somebody published or counted them, grouped by definition; points of two groups are never joined
 *                  or subtracted
 * @param facts     every fact above, each once
 */
public record UnprofitableShares(LocalDate asOf, List<IndexLosses> indices, List<PublishedGroup> published,
        List<Fact> facts) implements Findings {
    public UnprofitableShares {
        indices = List.copyOf(indices);
        published = List.copyOf(published);
        facts = List.copyOf(facts);
    }

    /** The index the section is about. */
    public IndexLosses main() {
        return indices.getFirst();
    }

    /** Where the counts of an index come from. */
    public enum Origin {
        /** Holdings of a fund joined by ticker with fundamentals. */
        HOLDINGS,
        /** The workspace's table by sector. */
        SECTOR_TABLE,
        /** The companies that the vendor of the fundamentals counts in the index; without weights. */
        VENDOR_MEMBERSHIP,
        /** Nothing to count from. */
        NONE
    }

    /**
     * One index.
     *
     * @param definitions  {@link LossDefinition} by {@link LossDefinition}, also those that cannot be computed
     * @param sectors      by twelve-month earnings, most loss-making members first; empty when no sectors are known
     * @param mostByCount  sector with the most loss-making members; empty when there are none
     * @param mostByWeight sector with the most weight in loss-making members
     * @param highestShare sector with the highest share of loss-making members among those with at least ten members
     */
    public record IndexLosses(String index, Origin origin, List<Counted> definitions, List<SectorLosses> sectors,
            Optional<SectorLosses> mostByCount, Optional<SectorLosses> mostByWeight,
            Optional<SectorLosses> highestShare) {
        public IndexLosses {
            definitions = List.copyOf(definitions);
            sectors = List.copyOf(sectors);
        }

        /** By losses over twelve months, the definition that most sources can be held against. */
        public Counted epsTtm() {
            return definitions.getFirst();
        }

        public boolean isCounted() {
            return origin != Origin.NONE;
        }
    }

    /**
     * The loss-making share under one definition, and how much of the index it speaks for.
     *
     * @param byCount        loss-making over matched members
     * @param byWeight       weight of the loss-making over weight of the matched
     * @param lossMaking     how many lose money
     * @param matched        members with a figure
     * @param unmatched      members without one
     * @param total          members of the fund
     * @param weightMatched  part of the fund's weight with a figure
     * @param weightUnmatched the rest, about which nothing is said
     * @param smallestCompany least market value, US dollars, among the matched: the vendor's floor
     * @param unmatchedAreSmaller whether an unmatched member weighs less than a matched one on average, so that the share
     *                       leaves out the smallest companies; false when it cannot be told
     */
    public record Counted(LossDefinition definition, Fact byCount, Fact byWeight, Fact lossMaking, Fact matched,
            Fact unmatched, Fact total, Fact weightMatched, Fact weightUnmatched, Fact smallestCompany,
            boolean unmatchedAreSmaller) {
        public boolean isAvailable() {
            return byCount.isAvailable();
        }
    }

    /**
     * One sector, by twelve-month earnings.
     *
     * @param sector          as the source names it
     * @param name            the same as a term
     * @param members         matched members
     * @param lossMaking      loss-making among them
     * @param byCount         {@code lossMaking} over {@code members}
     * @param weight          part of the index's weight in the matched members
     * @param byWeight        part of {@code weight} that is in loss-making members
     * @param partOfLossMaking part of all loss-making members of the index that are in this sector
     * @param partOfLossMakingWeight the same by weight
     */
    public record SectorLosses(String sector, Fact name, Fact members, Fact lossMaking, Fact byCount, Fact weight,
            Fact byWeight, Fact partOfLossMaking, Fact partOfLossMakingWeight) {}

    /** Published points that share a definition, in the order of the source. */
    public record PublishedGroup(String definition, List<Published> points) {
        public PublishedGroup {
            points = List.copyOf(points);
        }
    }

    /**
     * One published point.
     *
     * @param share      the share as stated
     * @param definition what it counts, as a term
     * @param members    how many members were counted, or the reason it is not known
     * @param source     who says so, as a term
     */
    public record Published(String index, String period, Fact share, Fact definition, Fact members, Fact source) {}
}
