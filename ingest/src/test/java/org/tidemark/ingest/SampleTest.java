package org.tidemark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Dataset;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Recession;
import org.tidemark.model.Sampling;
import org.tidemark.model.SourceFile;
import org.tidemark.model.TradingWeek;

/** The figures bundled with the product. Expected values: counted and read in the files with Python's csv module. */
class SampleTest {
    private static Loaded<Dataset> loaded;

    @BeforeAll
    static void load() {
        Path folder = Path.of(System.getProperty("tidemark.root"), "app", "sample", "data");
        loaded = Ingest.load(inputs(folder), series(), Optional.of(LocalDate.of(2026, 1, 23)));
    }

    static Map<String, SeriesSpec> series() {
        Map<String, SeriesSpec> series = new LinkedHashMap<>();
        for (String id : List.of("RUT", "SPX", "NDX", "BTC", "IWM-TR", "SPY-TR", "QQQ-TR", "IJR-TR", "IJH-TR", "TNA",
                "USDKRW")) {
            series.put(id, new SeriesSpec(id, id.endsWith("-TR") ? PriceBasis.TOTAL_RETURN : PriceBasis.PRICE,
                    id.equals("BTC") ? TradingWeek.EVERY_DAY : TradingWeek.EXCHANGE, Sampling.daily(),
                    Optional.empty()));
        }
        return series;
    }

    static List<InputSpec> inputs(Path folder) {
        List<InputSpec> inputs = new ArrayList<>();
        inputs.add(new InputSpec("data/levels.csv", folder.resolve("levels.csv"), "levels-long", Map.of(),
                Optional.empty(),
                Optional.empty(), List.of(new Allowance(Kind.WEEKEND, 46)), Optional.empty(), Optional.empty()));
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("highs.csv", "highs-long");
        plain.put("flows.csv", "flows-monthly");
        plain.put("halvings.csv", "halvings");
        plain.put("first_cuts.csv", "first-cuts");
        plain.put("recessions.csv", "recessions");
        plain.put("unprofitable_share.csv", "unprofitable-share");
        plain.put("unprofitable_by_sector.csv", "unprofitable-by-sector");
        plain.put("valuation.csv", "valuation");
        plain.put("funds.csv", "funds");
        plain.put("indices.csv", "indices");
        plain.put("sources.csv", "sources");
        plain.forEach(
                (file, format) -> inputs.add(InputSpec.of("data/" + file, folder.resolve(file), format, Map.of())));
        inputs.add(InputSpec.of("data/fed_funds_monthly.csv", folder.resolve("fed_funds_monthly.csv"), "rates-monthly",
                Map.of("rate", "FEDFUNDS")));
        inputs.add(InputSpec.of("data/fed_target_changes.csv", folder.resolve("fed_target_changes.csv"), "rate-changes",
                Map.of("rate", "DFEDTARU")));
        return inputs;
    }

    @Test
    void everythingIsReadAndNothingIsWrongButTheKnownSundays() {
        assertThat(loaded.refused()).isFalse();
        assertThat(loaded.diagnostics()).hasSize(46)
                .allMatch(diagnostic -> diagnostic.kind().equals(Kind.WEEKEND) && !diagnostic.isError());
        SourceFile levels = loaded.value().provenance().files().getFirst();
        assertThat(levels.rowsRead()).isEqualTo(9619);
        assertThat(levels.rowsKept()).isEqualTo(9619 - 46);
        assertThat(levels.rowsRefused()).isEqualTo(46);
    }

    @Test
    void theBooksNameWhatEachFileGave() {
        assertThat(loaded.value().provenance().of("RUT")).extracting(SourceFile::name).containsExactly(
                "data/levels.csv",
                "data/highs.csv");
        assertThat(loaded.value().highs().get("RUT").size()).isEqualTo(675);
        assertThat(loaded.value().provenance().of("IBIT")).hasSize(1);
        assertThat(loaded.value().closes()).hasSize(11);
        assertThat(loaded.value().closes().get("RUT").size()).isEqualTo(1998);
        assertThat(loaded.value().flows()).hasSize(29);
        assertThat(loaded.value().rates().get("DFEDTARU").on(LocalDate.of(2026, 1, 23))).contains(0.0375);
        assertThat(loaded.value().halvings()).hasSize(4);
        assertThat(loaded.value().firstCuts()).hasSize(7).last().isEqualTo(LocalDate.of(2024, 9, 18));
        assertThat(loaded.value().recessions()).extracting(Recession::trough).hasSize(4);
        assertThat(loaded.value().unprofitableShares()).hasSize(5);
        assertThat(loaded.value().unprofitableSectors()).hasSize(11);
        assertThat(loaded.value().valuations()).hasSize(7);
        assertThat(loaded.value().funds()).hasSize(6);
        assertThat(loaded.value().indices()).hasSize(6);
        assertThat(loaded.value().provenance().note("RUT")).get()
                .satisfies(note -> assertThat(note.publisher()).isEqualTo("FTSE Russell"));
    }
}
