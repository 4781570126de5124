package org.tidemark.analysis.unprofitable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Counts and weights under one definition, of an index or of one of its sectors.
 *
 * @param total          members of the fund; empty where the source does not say
 * @param weightMatched  part of the fund's weight in members with a figure; empty where there are no weights
 * @param weightLoss     part of the fund's weight in the loss-making ones
 * @param smallest       least market value of a matched company, US dollars
 * @param unmatchedAreSmaller whether an unmatched member weighs less on average than a matched one
 */
record Tally(long matched, long loss, OptionalLong total, OptionalDouble weightMatched, OptionalDouble weightLoss,
        OptionalDouble smallest, boolean unmatchedAreSmaller) {

    Tally {
        weightMatched = tidy(weightMatched);
        weightLoss = tidy(weightLoss);
    }

    /** Weights are published to a few decimals; a sum loses the binary noise, which would tip 20.95 % to the wrong side. */
    private static OptionalDouble tidy(OptionalDouble weight) {
        return weight.isPresent()
                ? OptionalDouble
                        .of(BigDecimal.valueOf(weight.getAsDouble()).setScale(12, RoundingMode.HALF_UP).doubleValue())
                : weight;
    }

    static Tally of(List<Member> members, LossDefinition definition) {
        long matched = 0;
        long loss = 0;
        double weightMatched = 0;
        double weightUnmatched = 0;
        double weightLoss = 0;
        double smallest = Double.POSITIVE_INFINITY;
        boolean weighed = !members.isEmpty();
        for (Member member : members) {
            weighed &= member.weight().isPresent();
            double weight = member.weight().orElse(0);
            OptionalDouble figure = member.figure(definition);
            if (figure.isEmpty()) {
                weightUnmatched += weight;
                continue;
            }
            matched++;
            weightMatched += weight;
            smallest = Math.min(smallest,
                    member.company().orElseThrow().marketCap().orElse(Double.POSITIVE_INFINITY));
            if (figure.getAsDouble() < 0) {
                loss++;
                weightLoss += weight;
            }
        }
        long unmatched = members.size() - matched;
        return new Tally(matched, loss, OptionalLong.of(members.size()), when(weighed, weightMatched),
                when(weighed, weightLoss), when(Double.isFinite(smallest), smallest),
                weighed && matched > 0 && unmatched > 0
                        && weightUnmatched / unmatched < weightMatched / matched);
    }

    /** The same for a source that shows only some of the members, so that nobody knows how many are missing. */
    Tally ofUnknownTotal() {
        return new Tally(matched, loss, OptionalLong.empty(), weightMatched, weightLoss, smallest, false);
    }

    private static OptionalDouble when(boolean known, double value) {
        return known ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
