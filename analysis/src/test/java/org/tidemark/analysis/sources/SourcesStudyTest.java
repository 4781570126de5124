package org.tidemark.analysis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Fact;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Provenance;
import org.tidemark.model.Quantity;
import org.tidemark.model.SourceFile;

class SourcesStudyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    private static SourceFile file(String name, Optional<LocalDate> first) {
        return new SourceFile(name, "ab".repeat(32), 100, "long", List.of("RUT"), 10, 7, 2, 1, first,
                first.map(day -> AS_OF), Optional.empty(), Optional.empty());
    }

    private static Sources of(SourceFile... files) {
        return SourcesStudy.run(new Provenance(List.of(files)), AS_OF);
    }

    @Test
    void theBooksOfAFileAreFacts() {
        Sources sources = of(file("data/levels.csv", Optional.of(LocalDate.of(1987, 9, 10))));
        assertThat(sources.facts()).extracting(Fact::id, Fact::outcome).contains(
                tuple("sources.data-levels-csv.first",
                        Outcome.computed(new Quantity.Day(LocalDate.of(1987, 9, 10)))),
                tuple("sources.data-levels-csv.rows-read",
                        Outcome.computed(new Quantity.Count(10))),
                tuple("sources.data-levels-csv.rows-kept",
                        Outcome.computed(new Quantity.Count(7))),
                tuple("sources.data-levels-csv.rows-refused",
                        Outcome.computed(new Quantity.Count(2))),
                tuple("sources.data-levels-csv.rows-outside",
                        Outcome.computed(new Quantity.Count(1))));
        assertThat(sources.refusals()).isTrue();
    }

    @Test
    void aTableWithoutDatesSaysSo() {
        Sources.File file = of(file("funds.csv", Optional.empty())).files().getFirst();
        assertThat(file.dated()).isFalse();
        assertThat(file.first().outcome())
                .isEqualTo(Outcome.unavailable(Phrase.of("reason.file-without-dates", "file", "funds.csv")));
    }

    @Test
    void filesWhoseNamesDifferOnlyInSignsKeepTheirOwnIds() {
        Sources sources = of(file("a/b.csv", Optional.empty()), file("a-b.csv", Optional.empty()));
        assertThat(sources.facts()).extracting(Fact::id).doesNotHaveDuplicates()
                .contains("sources.a-b-csv-2.rows-kept");
    }
}
