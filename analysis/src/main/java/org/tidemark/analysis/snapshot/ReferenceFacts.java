package org.tidemark.analysis.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.tidemark.analysis.Terms;
import org.tidemark.analysis.snapshot.Snapshot.FundTerms;
import org.tidemark.analysis.snapshot.Snapshot.IndexRules;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.Fund;
import org.tidemark.model.IndexProfile;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;

/** What sources say about indices and funds, as facts; nothing here is computed. */
final class ReferenceFacts {
    private static final String NONE = "none";

    private final Dataset data;
    private final LocalDate asOf;
    private final List<Fact> facts = new ArrayList<>();

    ReferenceFacts(Dataset data, LocalDate asOf) {
        this.data = data;
        this.asOf = asOf;
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * The rules of the indices that the workspace describes.
     *
     * @param standIns fund series by index, for an index whose source names none
     */
    List<IndexRules> indices(List<String> ids, Map<String, String> standIns) {
        List<IndexRules> rules = new ArrayList<>();
        for (String id : ids) {
            data.indices()
                    .stream()
                    .filter(index -> index.id().equals(id))
                    .findFirst()
                    .ifPresent(index -> rules.add(rules(index, Optional.ofNullable(standIns.get(id)))));
        }
        return rules;
    }

    private IndexRules rules(IndexProfile index, Optional<String> parameterStandIn) {
        Optional<String> standIn = index.standIn().or(() -> parameterStandIn);
        Fact members = index("members", index, index.members(), ReferenceFacts::count);
        return new IndexRules(index.id(), index.name(), index.provider(), members,
                index.members().filter(text -> text.isEmpty() || !Character.isDigit(text.charAt(0))).isPresent(),
                index("universe", index, index.universe(), Terms::of),
                index("earnings-screen", index, index.earningsScreen(), Terms::of),
                index("stand-in", index, standIn, Terms::of), standIn,
                index.earningsScreen().filter(screen -> !screen.equals(NONE)).isPresent(), index.source());
    }

    /** The first whole number in "about 2000" or "about 2,000" as a count; a text without one as a term. */
    private static Outcome<Quantity> count(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!digits.isEmpty() && c != ',') {
                break;
            }
        }
        return digits.isEmpty() || digits.length() > 9
                ? Terms.of(text)
                : Outcome.computed(new Quantity.Count(Long.parseLong(digits.toString())));
    }

    private Fact index(String measure, IndexProfile index, Optional<String> text,
            Function<String, Outcome<Quantity>> read) {
        return add("index-profile." + index.id() + "." + measure, text.map(read).orElseGet(() -> silent(index.id())),
                "indices");
    }

    private static Outcome<Quantity> silent(String subject) {
        return Outcome.unavailable(Phrase.of("reason.source-silent", "subject", subject));
    }

    /** Fees and yields of the funds, in the order of the workspace. */
    List<FundTerms> funds() {
        return data.funds().stream().map(this::terms).toList();
    }

    private FundTerms terms(Fund fund) {
        return new FundTerms(fund.ticker(), fund.name(), fund.tracks(),
                fund("expense-ratio", fund, rate(fund.expenseRatio(), 2, fund)),
                fund("dividend-yield", fund, rate(fund.dividendYield(), 1, fund)), fund.source());
    }

    private static Outcome<Quantity> rate(OptionalDouble fraction, int decimals, Fund fund) {
        return fraction.isPresent()
                ? Outcome.computed(new Quantity.Rate(fraction.getAsDouble(), decimals))
                : silent(fund.ticker());
    }

    private Fact fund(String measure, Fund fund, Outcome<Quantity> value) {
        return add("fund." + fund.ticker() + "." + measure, value, "funds");
    }

    private Fact add(String id, Outcome<Quantity> outcome, String table) {
        Fact fact = Fact.of(id, outcome, asOf, "reference", Input.of(table));
        facts.add(fact);
        return fact;
    }
}
