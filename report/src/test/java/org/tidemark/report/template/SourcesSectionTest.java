package org.tidemark.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.analysis.sources.Sources;
import org.tidemark.analysis.sources.SourcesStudy;
import org.tidemark.model.FactBook;
import org.tidemark.model.PriceBasis;
import org.tidemark.model.Provenance;
import org.tidemark.model.SeriesNote;
import org.tidemark.model.SourceFile;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

class SourcesSectionTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko      | 자료와 방법          | 1987.09.10 | 1,234 | FTSE Russell
            zh-Hans | 数据来源与方法       | 1987-09-10 | 1,234 | 富时罗素
            zh-Hant | 資料來源與方法       | 1987/09/10 | 1,234 | FTSE Russell
            ru      | Источники и методика | 10.09.1987 | 1~234 | FTSE Russell
            en      | Sources and method   | 10 Sep 1987 | 1,234 | FTSE Russell
            """)
    void theBooksOfEveryFileAreInEveryLanguageAndAPublisherGoesByItsNameThere(String language, String title,
            String first, String rows,
            String publisher) {
        var levels = new SourceFile("data/levels.csv", "ab".repeat(32), 100, "long", List.of("RUT"), 1237, 1234, 2, 1,
                Optional.of(LocalDate.of(1987, 9, 10)), Optional.of(AS_OF), Optional.of("FTSE Russell"),
                Optional.empty());
        var funds = new SourceFile("data/funds.csv", "cd".repeat(32), 100, "funds", List.of(), 3, 3, 0, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var note = new SeriesNote("RUT", PriceBasis.PRICE, "daily", "FTSE Russell", Optional.empty(), Optional.empty());
        Sources sources = SourcesStudy.run(new Provenance(List.of(levels, funds), Map.of("RUT", note)), AS_OF);
        TemplateSource templates = TemplateSource.bundled();
        Messages messages = Messages.load(templates, new Language(language), language.equals("zh-Hans")
                ? Map.of("RUT", "Russell 2000", "FTSE Russell", publisher)
                : Map.of("RUT", "Russell 2000"));

        Section section = new TemplateEngine(templates).section("sources", Map.of("sources", sources), messages,
                FactBook.of(List.of(sources)));

        assertThat(section.title()).isEqualTo(title);
        Block.Table files = (Block.Table) section.blocks().stream()
                .filter(block -> block instanceof Block.Table table && table.anchor().equals("table-files")).findFirst()
                .orElseThrow();
        List<String> cells = files.body().getFirst().cells().stream().map(cell -> Inline.plain(cell.content()))
                .toList();
        assertThat(cells.get(0)).isEqualTo("data/levels.csv");
        assertThat(cells.get(1)).isEqualTo(first);
        assertThat(cells.get(4)).isEqualTo(rows.replace('~', '\u00a0'));
        assertThat(files.body().get(1).cells().get(1).content())
                .containsExactly(new Inline.Data("sources.data-funds-csv.first", "–"));
        Block.Table checksums = (Block.Table) section.blocks().stream()
                .filter(block -> block instanceof Block.Table table && table.anchor().equals("table-checksums"))
                .findFirst().orElseThrow();
        assertThat(checksums.body()).extracting(row -> Inline.plain(row.cells().get(2).content()))
                .containsExactly("ab".repeat(32), "cd".repeat(32));
        assertThat(Inline.plain(checksums.body().getFirst().cells().get(1).content())).isEqualTo(publisher);
    }
}
