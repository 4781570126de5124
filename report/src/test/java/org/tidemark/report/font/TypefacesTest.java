package org.tidemark.report.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefacesTest {

    @ParameterizedTest(name = "{0} is written with {2}")
    @CsvSource({"ko, 소형주 지수, NotoSansKR-Regular", "zh-Hans, 小盘股指数, NotoSansSC-Regular",
        "zh-Hant, 小型股指數, NotoSansTC-Regular",
        "ru, Индекс малых компаний, NotoSansKR-Regular", "en, Small-cap index, NotoSansKR-Regular"})
    void everyLanguageHasAFontOfItsOwn(String language, String text, String font) {
        List<FontRun> runs = Typefaces.of(language).runs(text, false, "test");
        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo(text);
            assertThat(run.font().getPostscriptFontName()).isEqualTo(font);
            assertThat(run.language()).isEmpty();
        });
    }

    /** 简 is not in the Korean subset (KS X 1001 Hanja are left out of it) and is in the one for GB 2312. */
    @Test
    void aCharacterOfAnotherScriptIsWrittenWithItsFontAndSaysItsLanguage() {
        List<FontRun> runs = Typefaces.of("ko").runs("가 简 나", true, "test");
        assertThat(runs).extracting(FontRun::text).containsExactly("가 ", "简 ", "나");
        assertThat(runs).extracting(run -> run.font().getPostscriptFontName()).containsExactly("NotoSansKR-Bold",
                "NotoSansSC-Bold", "NotoSansKR-Bold");
        assertThat(runs).extracting(FontRun::language).containsExactly(Optional.empty(), Optional.of("zh-Hans"),
                Optional.empty());
    }

    @Test
    void hangulInAnEnglishReportSaysThatItIsKorean() {
        assertThat(Typefaces.of("en").runs("The 한국어 edition", false, "test")).extracting(FontRun::language)
                .containsExactly(Optional.empty(), Optional.of("ko"), Optional.empty());
    }

    @Test
    void aCharacterWithoutGlyphStopsTheBuildWithItsNamePlaceAndTheWayOut() {
        assertThatThrownBy(() -> Typefaces.of("ru").runs("200 ₽", false, "section flows"))
                .isInstanceOf(MissingGlyphException.class).hasMessage(
                        "section flows: no font for ru has the character '₽' (U+20BD); write it another way");
        assertThatThrownBy(() -> Typefaces.of("en").requireOwn("简", "chart drawdowns"))
                .hasMessageContaining("chart drawdowns: no font for en has the character '简' (U+7B80)");
    }

    @Test
    void thinSpacesBecomeNoBreakSpacesAndInvisibleCharactersGo() {
        assertThat(Typefaces.shown("7,5\u202F%\u2009a\u00ADb\u200Bc\u2060d\uFEFF")).isEqualTo("7,5\u00A0%\u00A0abcd");
    }

    @Test
    void chartsAreDrawnWithTheSameFontsAsText() {
        Font bold = Typefaces.awt("zh-Hant", true, 9);
        assertThat(bold.getSize2D()).isEqualTo(9f);
        assertThat(Typefaces.mapper("zh-Hant").awtToPdf(bold)).isSameAs(Typefaces.of("zh-Hant").own(true));
        double width = bold.getStringBounds("指數 2026", new FontRenderContext(null, true, true)).getWidth();
        assertThat(width).isCloseTo(Typefaces.of("zh-Hant").own(true).getWidthPoint("指數 2026", 9),
                org.assertj.core.api.Assertions.within(0.05));
    }
}
