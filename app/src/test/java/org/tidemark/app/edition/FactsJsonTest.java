package org.tidemark.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Findings;
import org.tidemark.model.Input;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.SourceFile;
import org.tidemark.model.Window;

class FactsJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 23);

    @Test
    void aFactPerLineWithItsProvenance() {
        var file = new SourceFile("data/levels.csv", "ab".repeat(32), 10, "levels-long", List.of("RUT"), 2, 2, 0, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Findings findings = () -> List.of(
                Fact.of("snapshot.RUT.ytd", Quantity.Return.of(0.075), DAY, "return.simple", Input.of("RUT", DAY))
                        .withWindow(new Window(LocalDate.of(2025, 12, 31), DAY)).withSampleSize(2),
                Fact.of("snapshot.RUT.return-10y",
                        Outcome.<Quantity>unavailable(Phrase.of("reason.no-series", "series", "RUT")),
                        DAY, "return.simple"),
                Fact.of("snapshot.RUT.record-day", new Quantity.Day(DAY), DAY, "record"),
                Fact.of("breakouts.RUT.count", new Quantity.Count(8), DAY, "count"));

        String json = new String(FactsJson.of(new EditionId("desk", DAY, 3), FactBook.of(List.of(findings)),
                new Provenance(List.of(file))), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("""
                {"schemaVersion":1,"edition":{"report":"desk","asOf":"2026-01-23","revision":3},"facts":[
                {"id":"snapshot.RUT.ytd","value":0.075,"printed":"7.5","unit":"fraction","asOf":"2026-01-23",\
                "window":{"from":"2025-12-31","to":"2026-01-23"},"method":"return.simple","inputs":[{"series":"RUT",\
                "days":["2026-01-23"],"files":[{"name":"data/levels.csv","sha256":"%s"}]}],"sampleSize":2},
                {"id":"snapshot.RUT.return-10y","value":null,"reason":"reason.no-series","reasonArguments":{"series":"RUT"},\
                "asOf":"2026-01-23","method":"return.simple","inputs":[]},
                {"id":"snapshot.RUT.record-day","value":"2026-01-23","unit":"date","asOf":"2026-01-23","method":"record",\
                "inputs":[]},
                {"id":"breakouts.RUT.count","value":8,"printed":"8","unit":"count","asOf":"2026-01-23","method":"count",\
                "inputs":[]}]}
                """.replace("%s", "ab".repeat(32)));
    }
}
