package org.tidemark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.analysis.snapshot.SnapshotParameters;
import org.tidemark.analysis.snapshot.SnapshotSample;
import org.tidemark.analysis.snapshot.SnapshotStudy;
import org.tidemark.analysis.unprofitable.UnprofitableParameters;
import org.tidemark.analysis.unprofitable.UnprofitableSample;
import org.tidemark.analysis.unprofitable.UnprofitableStudy;
import org.tidemark.model.Fact;
import org.tidemark.model.Quantity;

class FactsDocumentTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    @Test
    void definesEveryFactOfTheSnapshot() {
        var snapshot = SnapshotStudy.run(SnapshotSample.data(), SnapshotParameters.standard(), AS_OF);
        assertThat(snapshot.facts()).isNotEmpty();
        assertThat(FactsDocument.undocumented(snapshot.facts())).isEmpty();
    }

    @Test
    void definesEveryFactOfTheUnprofitableShare() {
        for (var data : List.of(UnprofitableSample.sectorTable(), UnprofitableSample.holdings())) {
            var shares = UnprofitableStudy.run(data, UnprofitableParameters.standard(), AS_OF);
            assertThat(shares.facts()).isNotEmpty();
            assertThat(FactsDocument.undocumented(shares.facts())).isEmpty();
        }
    }

    @Test
    void noticesAnIdAndAUnitThatNobodyDefined() {
        var days = new Quantity.Days(3);
        assertThat(FactsDocument.undocumented(List.of(Fact.of("snapshot.RUT.mood", days, AS_OF, "close"),
                Fact.of("snapshot.RUT.ytd", days, AS_OF, "return")))).containsExactly(
                        "snapshot.RUT.mood: no pattern in docs/facts.md",
                        "snapshot.RUT.ytd: unit days, in docs/facts.md fraction");
    }
}
