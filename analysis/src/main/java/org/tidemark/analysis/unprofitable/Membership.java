package org.tidemark.analysis.unprofitable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.tidemark.analysis.unprofitable.UnprofitableShares.Origin;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fundamentals;
import org.tidemark.model.Holding;
import org.tidemark.model.Input;

/**
 * Who is in an index, from the best source at hand: the latest holdings of a fund that tracks it, or else the companies that
 * the vendor of the fundamentals counts in it.
 *
 * @param inputs the tables with the days they show
 */
record Membership(Origin origin, List<Member> members, List<Input> inputs) {

    static Optional<Membership> find(String index, Dataset data) {
        if (data.fundamentals().isEmpty()) {
            return Optional.empty();
        }
        Optional<Holding> latest = Optional.empty();
        for (Holding holding : data.holdings()) {
            if (holding.index().equals(index) && latest.filter(old -> !holding.asOf().isAfter(old.asOf())).isEmpty()) {
                latest = Optional.of(holding);
            }
        }
        return latest.map(newest -> ofHoldings(newest, data)).or(() -> ofVendor(index, data));
    }

    /** A fund that lists one company twice under one ticker and name (two lots) holds it once, with both weights. */
    private static Membership ofHoldings(Holding newest, Dataset data) {
        var companies = new TickerIndex(data.fundamentals());
        record Key(String ticker, String name) {}
        Map<Key, Holding> held = new LinkedHashMap<>();
        for (Holding holding : data.holdings()) {
            if (holding.fund().equals(newest.fund()) && holding.asOf().equals(newest.asOf())) {
                held.merge(new Key(holding.ticker(), holding.name()), holding, Membership::together);
            }
        }
        List<Member> members = held.values()
                .stream()
                .map(holding -> new Member(holding.sector(), OptionalDouble.of(holding.weight()),
                        companies.find(holding.ticker())))
                .toList();
        return new Membership(Origin.HOLDINGS, members,
                List.of(Input.of("holdings", newest.asOf()), Input.of("fundamentals", days(members))));
    }

    private static Holding together(Holding first, Holding second) {
        return new Holding(first.fund(), first.index(), first.asOf(), first.ticker(), first.name(), first.sector(),
                first.weight() + second.weight());
    }

    private static Optional<Membership> ofVendor(String index, Dataset data) {
        List<Member> members = data.fundamentals()
                .stream()
                .filter(company -> company.indices().contains(index))
                .map(company -> new Member(company.sector(), OptionalDouble.empty(), Optional.of(company)))
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Membership(Origin.VENDOR_MEMBERSHIP, members,
                        List.of(Input.of("fundamentals", days(members)))));
    }

    private static LocalDate[] days(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.company().stream())
                .map(Fundamentals::asOf)
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
    }
}
