package org.tidemark.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Formats.Sign;
import org.tidemark.report.text.Formats.Style;

class FormatsTest {
    private static final Map<String, Messages> MESSAGES = new HashMap<>();

    private static Formats in(String tag) {
        return MESSAGES
                .computeIfAbsent(tag, t -> Messages.load(TemplateSource.bundled(), new Language(t))).formats();
    }

    /** One figure and how readers of ko, zh-Hans, zh-Hant, ru, en expect it; ~ is a no-break space. */
    private record Row(Quantity figure, Style style, Sign sign, List<String> expected) {
        static Row full(Quantity figure, String... expected) {
            return new Row(figure, Style.FULL, Sign.NATURAL, List.of(expected));
        }

        static Row table(Quantity figure, String... expected) {
            return new Row(figure, Style.TABLE, Sign.NATURAL, List.of(expected));
        }
    }

    /** Written by hand after house style of the press in each language; the figures are those of the report's issue. */
    private static final List<Row> ROWS = List.of(
            Row.full(Quantity.Return.of(0.0751), "+7.5%", "+7.5%", "+7.5%", "+7,5~%", "+7.5%"),
            Row.full(Quantity.Return.of(-0.385), "−38.5%", "−38.5%", "−38.5%", "−38,5~%", "−38.5%"),
            Row.full(Quantity.Return.of(0), "0.0%", "0.0%", "0.0%", "0,0~%", "0.0%"),
            Row.full(new Quantity.Rate(0.0167, 2), "1.67%", "1.67%", "1.67%", "1,67~%", "1.67%"),
            Row.full(new Quantity.PointDifference(0.064), "+6.4%p", "+6.4~个百分点", "+6.4~個百分點", "+6,4~п.~п.",
                    "+6.4 pp"),
            Row.full(new Quantity.Level(2669.16), "2,669.16", "2,669.16", "2,669.16", "2~669,16", "2,669.16"),
            Row.full(new Quantity.Price(89504, "USD", 0), "89,504달러", "89,504~美元", "89,504~美元", "89~504~долл.",
                    "$89,504"),
            Row.table(new Quantity.Price(89504, "USD", 0), "89,504", "89,504", "89,504", "89~504", "89,504"),
            Row.full(new Quantity.Money(35.2e9, "USD"), "352억~달러", "352~亿美元", "352~億美元", "35,2~млрд~долл.",
                    "$35.2bn"),
            Row.full(new Quantity.Money(20e9, "USD"), "200억~달러", "200~亿美元", "200~億美元", "20~млрд~долл.", "$20bn"),
            Row.full(new Quantity.Money(-345e6, "USD"), "−3.45억~달러", "−3.45~亿美元", "−3.45~億美元", "−345~млн~долл.",
                    "−$345m"),
            Row.full(new Quantity.Money(1.234e12, "USD"), "1.23조~달러", "1.23~万亿美元", "1.23~兆美元", "1,23~трлн~долл.",
                    "$1.23tn"),
            Row.full(new Quantity.Money(56_700_000, "USD"), "5,670만~달러", "5,670~万美元", "5,670~萬美元",
                    "56,7~млн~долл.", "$56.7m"),
            Row.table(new Quantity.Money(35.2e9, "USD"), "352억", "352~亿", "352~億", "35,2~млрд", "35.2bn"),
            Row.full(new Quantity.Multiple(4.909), "×4.9 (+391%)", "×4.9（+391%）", "×4.9（+391%）", "×4,9 (+391~%)",
                    "×4.9 (+391%)"),
            Row.table(new Quantity.Multiple(4.909), "×4.9", "×4.9", "×4.9", "×4,9", "×4.9"),
            Row.full(new Quantity.Days(1410), "1,410일", "1,410~天", "1,410~天", "1~410~дней", "1,410 days"),
            Row.full(new Quantity.Days(1), "1일", "1~天", "1~天", "1~день", "1 day"),
            Row.full(new Quantity.Days(642), "642일", "642~天", "642~天", "642~дня", "642 days"),
            Row.full(new Quantity.Days(21), "21일", "21~天", "21~天", "21~день", "21 days"),
            Row.table(new Quantity.Days(1410), "1,410", "1,410", "1,410", "1~410", "1,410"),
            Row.full(new Quantity.Count(1312), "1,312", "1,312", "1,312", "1~312", "1,312"),
            Row.full(new Quantity.Correlation(-0.125), "−0.13", "−0.13", "−0.13", "−0,13", "−0.13"),
            Row.full(new Quantity.PValue(0.0004), "<0.01", "<0.01", "<0.01", "<0,01", "<0.01"),
            Row.full(new Quantity.PValue(0.25), "0.25", "0.25", "0.25", "0,25", "0.25"),
            Row.full(new Quantity.Day(LocalDate.of(2025, 9, 18)), "2025년 9월 18일", "2025~年 9~月 18~日", "2025~年 9~月 18~日",
                    "18~сентября 2025~г.", "18 September 2025"),
            Row.table(new Quantity.Day(LocalDate.of(2021, 11, 8)), "2021.11.08", "2021-11-08", "2021/11/08",
                    "08.11.2021",
                    "8 Nov 2021"),
            Row.full(new Quantity.Month(YearMonth.of(2024, 5)), "2024년 5월", "2024~年 5~月", "2024~年 5~月", "май 2024~г.",
                    "May 2024"),
            Row.full(new Quantity.Year(2024), "2024", "2024", "2024", "2024", "2024"));

    @TestFactory
    Stream<DynamicTest> everyFigureLooksAsReadersOfTheLanguageExpect() {
        List<String> tags = List.of("ko", "zh-Hans", "zh-Hant", "ru", "en");
        return ROWS.stream().flatMap(row -> tags.stream().map(tag -> {
            String expected = row.expected().get(tags.indexOf(tag)).replace('~', '\u00a0');
            return DynamicTest.dynamicTest(tag + " " + row.style() + " " + expected,
                    () -> assertThat(in(tag).print(row.figure(), row.style(), row.sign())).isEqualTo(expected));
        }));
    }

    @Test
    void theSignCanBeForcedLeftToMinusOrDropped() {
        Formats en = in("en");
        Quantity fall = Quantity.Return.of(-0.04);
        Quantity share = Quantity.Rate.of(0.194);
        assertThat(en.print(fall, Style.FULL, Sign.DROP)).isEqualTo("4.0%");
        assertThat(en.print(Quantity.Return.of(0.04), Style.FULL, Sign.NONE)).isEqualTo("4.0%");
        assertThat(en.print(share, Style.FULL, Sign.NATURAL)).isEqualTo("19.4%");
        assertThat(en.print(share, Style.FULL, Sign.SIGNED)).isEqualTo("+19.4%");
    }

    @Test
    void aFractionTooSmallForTheDecimalsHasNoSign() {
        assertThat(in("en").print(Quantity.Return.of(-0.0004))).isEqualTo("0.0%");
    }
}
