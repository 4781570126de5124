package org.tidemark.analysis.unprofitable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Counted;
import org.tidemark.analysis.unprofitable.UnprofitableShares.Origin;
import org.tidemark.model.Dataset;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Fundamentals;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;

class UnprofitableStudyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    private static UnprofitableShares run(Dataset data, LocalDate asOf) {
        UnprofitableShares shares = UnprofitableStudy.run(data, UnprofitableParameters.standard(), asOf);
        assertThat(FactBook.of(List.of(shares)).all()).hasSameSizeAs(shares.facts());
        return shares;
    }

    private static double number(Fact fact) {
        return ((Quantity.Numeric) fact.outcome().optional().orElseThrow(() -> new AssertionError(fact))).number();
    }

    private static String printed(Fact fact) {
        return ((Quantity.Numeric) fact.outcome().optional().orElseThrow()).printed().toPlainString();
    }

    private static Phrase reason(Fact fact) {
        return switch (fact.outcome()) {
            case Outcome.Unavailable<Quantity>(Phrase reason) -> reason;
            case Outcome.Computed<Quantity> computed -> throw new AssertionError(fact.id() + " is " + computed.value());
        };
    }

    /** The sample states 501 of 1,312 and 0.382 for the same count; the sums of its table must give them. */
    @Test
    void addsUpTheTableBySector() {
        var russell = run(UnprofitableSample.sectorTable(), AS_OF).main();
        assertThat(russell.origin()).isEqualTo(Origin.SECTOR_TABLE);
        Counted losses = russell.epsTtm();
        assertThat(number(losses.lossMaking())).isEqualTo(501);
        assertThat(number(losses.matched())).isEqualTo(1312);
        assertThat(printed(losses.byCount())).isEqualTo("38.2");
        // 0.34 + 1.22 + 0.19 + 0.99 + 1.32 + 11.63 + 3.85 + 3.72 + 0.85 + 1.00 = 25.11 of 79.05 percent of the weight
        assertThat(number(losses.byWeight())).isCloseTo(25.11 / 79.05, within(1e-12));
        assertThat(number(losses.weightMatched())).isEqualTo(0.7905);
        assertThat(printed(losses.weightUnmatched())).isEqualTo("21.0");
        assertThat(reason(losses.unmatched())).isEqualTo(Phrase.of("reason.total-unknown", "index", "RUT"));
    }

    @Test
    void findsTheSectorThatLossesComeFrom() {
        var russell = run(UnprofitableSample.sectorTable(), AS_OF).main();
        var healthCare = russell.mostByCount().orElseThrow();
        assertThat(healthCare.sector()).isEqualTo("Health Care");
        assertThat(russell.mostByWeight()).contains(healthCare);
        assertThat(russell.highestShare()).contains(healthCare);
        // 232 of 501; 232 of 315; 11.63 of 25.11
        assertThat(printed(healthCare.partOfLossMaking())).isEqualTo("46.3");
        assertThat(printed(healthCare.byCount())).isEqualTo("73.7");
        assertThat(number(healthCare.partOfLossMakingWeight())).isCloseTo(11.63 / 25.11, within(1e-12));
        assertThat(healthCare.byCount().id()).isEqualTo("unprofitable-share.RUT.eps-ttm.sector.health-care.by-count");
        assertThat(russell.sectors()).hasSize(11).first().isEqualTo(healthCare);
        assertThat(russell.sectors().getLast().sector()).isEqualTo("Utilities");
    }

    @Test
    void keepsPublishedPointsOfDifferentDefinitionsApart() {
        var published = run(UnprofitableSample.sectorTable(), AS_OF).published();
        assertThat(published).hasSize(2);
        assertThat(published.getFirst().points()).hasSize(1);
        assertThat(number(published.getFirst().points().getFirst().members())).isEqualTo(1312);
        assertThat(published.getLast().definition()).isEqualTo("unprofitable");
        assertThat(published.getLast().points()).extracting(point -> point.share().id()).containsExactly(
                "unprofitable-share.RUT.published-2024-Q3", "unprofitable-share.RUT.published-2024-Q4",
                "unprofitable-share.RUT.published-1994");
        assertThat(published.getLast().points().getFirst().members().isAvailable()).isFalse();
    }

    /** Matched by twelve-month earnings: A and E lose, B and BRKB earn; C and D and the rights have none. */
    @Test
    void joinsHoldingsWithEarningsByTicker() {
        var russell = run(UnprofitableSample.holdings(), AS_OF).main();
        assertThat(russell.origin()).isEqualTo(Origin.HOLDINGS);
        Counted losses = russell.epsTtm();
        assertThat(number(losses.total())).isEqualTo(7);
        assertThat(number(losses.matched())).isEqualTo(4);
        assertThat(number(losses.unmatched())).isEqualTo(3);
        assertThat(number(losses.byCount())).isEqualTo(0.5);
        assertThat(number(losses.weightMatched())).isEqualTo(0.8);
        // (0.10 + 0.20) / 0.80
        assertThat(number(losses.byWeight())).isCloseTo(0.375, within(1e-12));
        assertThat(number(losses.smallestCompany())).isEqualTo(310e6);
        // 0.05 + 0.04 + 0.01 over three against 0.80 over four
        assertThat(losses.unmatchedAreSmaller()).isTrue();
        assertThat(losses.byCount().inputs()).containsExactly(Input.of("holdings", UnprofitableSample.HOLDINGS_DAY),
                Input.of("fundamentals", UnprofitableSample.SNAPSHOT_DAY));
        assertThat(russell.sectors()).extracting(UnprofitableShares.SectorLosses::sector).containsExactly("Health Care",
                "Energy", "Financials");
    }

    @Test
    void countsEveryDefinitionApartAndSaysWhichHasNoColumn() {
        var definitions = run(UnprofitableSample.holdings(), AS_OF).main().definitions();
        assertThat(definitions).extracting(Counted::definition).containsExactly(LossDefinition.values());
        // In the quarter A earned and B lost; nobody else shows a quarter.
        assertThat(number(definitions.get(1).matched())).isEqualTo(2);
        assertThat(number(definitions.get(1).byCount())).isEqualTo(0.5);
        assertThat(reason(definitions.get(2).byCount()))
                .isEqualTo(Phrase.of("reason.no-earnings", "index", "RUT"));
    }

    @Test
    void countsTheVendorsOwnMembersWhenNoFundIsAtHand() {
        var large = run(UnprofitableSample.holdings(), AS_OF).indices().get(1);
        assertThat(large.origin()).isEqualTo(Origin.VENDOR_MEMBERSHIP);
        assertThat(number(large.epsTtm().byCount())).isEqualTo(0.5);
        assertThat(reason(large.epsTtm().total())).isEqualTo(Phrase.of("reason.total-unknown", "index", "SPX"));
        assertThat(reason(large.epsTtm().byWeight())).isEqualTo(Phrase.of("reason.no-weights", "index", "SPX"));
    }

    @Test
    void saysThatThereIsNothingToCountFrom() {
        var russell = run(UnprofitableSample.data(List.of(), List.of(), List.of(), List.of()), AS_OF).main();
        assertThat(russell.isCounted()).isFalse();
        assertThat(reason(russell.epsTtm().byCount()))
                .isEqualTo(Phrase.of("reason.no-earnings", "index", "RUT"));
        assertThat(russell.mostByCount()).isEmpty();
    }

    @Test
    void seesNoHoldingsOrTableFromLaterDays() {
        assertThat(run(UnprofitableSample.holdings(), UnprofitableSample.HOLDINGS_DAY.minusDays(1)).main().origin())
                .isEqualTo(Origin.VENDOR_MEMBERSHIP);
        var before = run(UnprofitableSample.sectorTable(), UnprofitableSample.SNAPSHOT_DAY.minusDays(1));
        assertThat(before.main().origin()).isEqualTo(Origin.NONE);
        assertThat(before.published()).hasSize(1);
    }

    @Test
    void doesNotCallInterestCoveredWhenEarningsBeforeItAreLess() {
        var company = new Fundamentals("A", AS_OF, "Energy", Set.of(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.of(90), OptionalDouble.of(100), OptionalDouble.empty());
        assertThat(LossDefinition.INTEREST_NOT_COVERED.figure(company)).hasValue(-10);
        assertThat(LossDefinition.EPS_TTM.figure(company)).isEmpty();
    }

    @Test
    void matchesShareClassesHoweverTheyAreWritten() {
        var brk = company("BRK-B");
        var bf = company("BF-A");
        var index = new TickerIndex(List.of(brk, bf, company("AB.C"), company("A-BC")));
        assertThat(index.find("BRK.B")).contains(brk);
        assertThat(index.find("BRKB")).contains(brk);
        assertThat(index.find("BFA")).contains(bf);
        assertThat(index.find("ABC")).isEmpty();
        assertThat(index.find("-")).isEmpty();
    }

    private static Fundamentals company(String ticker) {
        return new Fundamentals(ticker, AS_OF, "", Set.of(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
