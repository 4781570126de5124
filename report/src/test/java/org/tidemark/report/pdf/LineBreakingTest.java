package org.tidemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.report.document.Inline;

class LineBreakingTest {
    /** Marks that GB/T 15834 and the W3C's "Requirements for Chinese Text Layout" keep off the start or the end of a line. */
    private static final String NOT_FIRST = "、，。；：？！）》」』”’…—%";
    private static final String NOT_LAST = "（《「『“‘";

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant"})
    void noChineseLineStartsOrEndsWithAMarkThatMayNot(String language) {
        String text = SampleDocument.words(language).definition() + SampleDocument.words(language).finding();
        for (float width = 40; width < 300; width += 3) {
            for (String line : lines(language, width, new Inline.Text(text))) {
                assertThat(NOT_FIRST).as("%s at %s", line, width).doesNotContain(line.substring(0, 1));
                assertThat(NOT_LAST).as("%s at %s", line, width).doesNotContain(line.substring(line.length() - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ru", "en"})
    void wordsStayWhole(String language) {
        String text = SampleDocument.words(language).definition();
        for (float width = 110; width < 300; width += 3) {
            List<String> lines = lines(language, width, new Inline.Text(text));
            assertThat(String.join(" ", lines).replace("- ", "-")).as("at %s, broken at spaces and hyphens only", width)
                    .isEqualTo(text);
            assertThat(lines).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aFigureStaysInOnePieceWithItsParticle() {
        List<String> lines = lines("ko", 60, new Inline.Text("그 뒤로 지수는 "), new Inline.Data("f", "352억\u00A0달러"),
                new Inline.Text("를 더했다"));
        assertThat(lines).contains("352억\u00A0달러를");
        List<String> dates = lines("zh-Hans", 70, new Inline.Text("到了那一天的"), new Inline.Data("f", "2025年9月18日"),
                new Inline.Text("为止"));
        assertThat(dates).anyMatch(line -> line.contains("2025年9月18日"));
    }

    @Test
    void aNameIsNotCutBeforeItsNumber() {
        for (float width = 50; width < 200; width += 2) {
            assertThat(lines("en", width, new Inline.Text("A fund that follows the "), new Inline.Name("S&P 500"),
                    new Inline.Text(" index"))).anyMatch(line -> line.contains("S&P 500"));
        }
    }

    @Test
    void noLineStartsWithADash() {
        String text = "Пробой — это первый рекорд — и никакой другой — за весь срок";
        for (float width = 60; width < 250; width += 2) {
            assertThat(lines("ru", width, new Inline.Text(text))).noneMatch(line -> line.startsWith("—"));
        }
    }

    /** Without it a table with two such columns is wider than a page and is set as two. */
    @Test
    void aChineseTermPrintedFromAFactBreaksAfterItsClauses() {
        assertThat(lines("zh-Hant", 140, new Inline.Data("a", "近十二個月每股盈餘為負，依家數計；限大型企業")))
                .containsExactly("近十二個月每股盈餘為負，", "依家數計；限大型企業");
        assertThat(set("zh-Hant", new Inline.Data("a", "565 億美元")).longestWord())
                .isEqualTo(set("zh-Hant", new Inline.Data("a", "565 億美元")).naturalWidth());
    }

    @Test
    void aHashIsCutWhereverTheCellEnds() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        List<String> lines = lines("en", 80, new Inline.Code(hash));
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join("", lines)).isEqualTo(hash);
    }

    @Test
    void justifiedLinesFillTheColumnAndTheLastOneDoesNot() {
        SetText text = set("zh-Hans", new Inline.Text(SampleDocument.words("zh-Hans").definition()));
        List<Line> lines = text.lines(240, true);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            Line.Fragment last = line.fragments().getLast();
            assertThat(last.x() + last.width()).isCloseTo(240, org.assertj.core.api.Assertions.within(0.1f));
        }
        assertThat(lines.getLast().stretch()).isZero();
    }

    /** Both marks stand on squares of 9.5 points; the first is drawn in the left half of its own. */
    @Test
    void aClosingMarkGivesUpItsEmptyHalfToTheMarkAfterIt() {
        assertThat(set("zh-Hant", new Inline.Text("」，")).naturalWidth()).isEqualTo(1.5f * 9.5f);
        assertThat(set("zh-Hant", new Inline.Text("」中")).naturalWidth()).isEqualTo(2 * 9.5f);
    }

    @Test
    void aTitleLeavesNoSingleWordForItsLastLine() {
        SetText text = set("en",
                new Inline.Text("The index closed at a record after many days, and then it fell again"));
        List<Line> greedy = text.lines(300, false);
        List<Line> balanced = text.balanced(300);
        assertThat(balanced).hasSameSizeAs(greedy).hasSize(2);
        assertThat(greedy.getLast().width()).as("the case is one").isLessThan(80);
        assertThat(balanced.getLast().width()).isGreaterThan(0.7f * balanced.getFirst().width());
    }

    private static List<String> lines(String language, float width, Inline... content) {
        return set(language, content).lines(width, false).stream().map(line -> {
            var text = new StringBuilder();
            line.fragments().forEach(fragment -> text.append(fragment.text()));
            return text.toString().stripTrailing();
        }).toList();
    }

    private static SetText set(String language, Inline... content) {
        Setting setting = Setting.of(language);
        return setting.set(List.of(content), setting.theme().body, "test");
    }
}
