package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateSource;

class WrittenChartTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 23);

    private static WrittenChartText text(String language) {
        List<Fact> facts = List.of(Fact.of("a.multiple", new Quantity.Multiple(4.91), DAY, "m"),
                Fact.of("a.day", new Quantity.Day(LocalDate.of(2025, 9, 18)), DAY, "m"),
                Fact.of("a.none", Outcome.<Quantity>unavailable(Phrase.of("reason.any")), DAY, "m"));
        return new WrittenChartText(
                Messages.load(TemplateSource.bundled(), new Language(language), Map.of("RUT", "Russell 2000")),
                FactBook.of(List.of(() -> facts)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en      | +10% | 2.5% | ×0.5 | 2,500 | $5bn         | Jan 2024
            ko      | +10% | 2.5% | ×0.5 | 2,500 | 50억~달러     | 2024.01
            zh-Hans | +10% | 2.5% | ×0.5 | 2,500 | 50~亿美元     | 2024-01
            ru      | +10~% | 2,5~% | ×0,5 | 2~500 | 5~млрд~долл. | янв. 2024
            """)
    void ticksAreWrittenAsEachLanguageReadsThem(String language, String change, String share, String multiple,
            String points,
            String money, String month) {
        WrittenChartText text = text(language);
        assertThat(List
                .of(text.tick(Unit.RETURN, 0.1, 0), text.tick(Unit.SHARE, 0.025, 1), text.tick(Unit.MULTIPLE, 0.5, 1),
                        text.tick(Unit.POINTS, 2500, 0), text.tick(Unit.USD, 5e9, 0),
                        text.day(LocalDate.of(2024, 1, 1), ChartText.Granularity.MONTH))
                .stream().map(t -> t.replace('\u00a0', '~')).toList())
                .containsExactly(change, share, multiple, points, money, month);
    }

    @Test
    void aFigureIsPrintedFromItsFact() {
        assertThat(text("en").label(Label.row(Label.name("RUT"), Label.fact("a.multiple"))))
                .isEqualTo("Russell 2000 · ×4.9");
        assertThat(text("en").label(Label.fact("a.day"))).isEqualTo("18 Sep 2025");
        assertThat(text("en").label(Label.fact("a.none"))).isEqualTo("–");
    }

    @Test
    void aFactThatNobodyGivesStopsTheBuild() {
        assertThatThrownBy(() -> text("en").label(Label.fact("no.such")))
                .hasMessage("a chart prints the fact 'no.such', which does not exist");
    }
}
