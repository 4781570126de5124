package org.tidemark.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.report.text.TemplateSource;

class TemplateEngineTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 23);

    @TempDir
    private Path folder;

    private final FactBook facts = FactBook.of(List.of(() -> List.of(
            Fact.of("snapshot.RUT.ytd", Quantity.Return.of(0.075), AS_OF, "return"),
            Fact.of("snapshot.BTC.ytd", Quantity.Return.of(-0.004), AS_OF, "return"),
            Fact.of("snapshot.RUT.days-since-record", new Quantity.Days(1), AS_OF, "days"),
            Fact.of("snapshot.NEW.ytd", Outcome.unavailable(Phrase.of("reason.test", "series", "RUT")), AS_OF,
                    "return"))));

    @BeforeEach
    void messages() throws IOException {
        String words = """
                name.RUT=Russell 2000
                reason.test=no close of {series}
                test.span={n, plural, one{# since} other{# since}} of {who}
                """;
        write("messages/en.properties", words);
        write("messages/ko.properties", words);
        write("messages/zh-Hans.properties", words);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Section section(String language, String shape, String narrative, Map<String, ?> model) throws IOException {
        write("section/test.ftlx", shape);
        write("narrative/test_" + language + ".ftlx", narrative);
        TemplateSource source = TemplateSource.overriddenBy(folder);
        return new TemplateEngine(source).section("test", model, Messages.load(source, new Language(language)), facts);
    }

    private Section english(String body) throws IOException {
        return section("en", "<section><h>Title</h>\n" + body + "\n</section>", "",
                Map.of("rut", facts.all().iterator().next()));
    }

    private static String text(Section section, int block) {
        return Inline.plain(((Block.Paragraph) section.blocks().get(block)).content());
    }

    @Test
    void shapeAndNarrativeBecomeBlocksWithTheirFacts() throws IOException {
        Section section = section("en", """
                <section>
                  <h>Small caps</h>
                  <@say.lead/>
                  <h level="2" id="detail">Detail</h><ul><li>A <strong>bold</strong> word</li></ul>
                </section>
                """, """
                <#macro lead>
                <p class="lead">The <@name id="RUT"/> is at
                  <@fact id=rut/> this year<#if loss>, a loss</#if>.</p>
                </#macro>
                """, Map.of("rut", "snapshot.RUT.ytd", "loss", false));

        assertThat(section).isEqualTo(new Section("test", "Small caps", List.of(
                new Block.Heading(1, "test", List.of(new Inline.Text("Small caps"))),
                new Block.Paragraph(Block.Paragraph.Style.LEAD, List.of(new Inline.Text("The "),
                        new Inline.Name("Russell 2000"), new Inline.Text(" is at "),
                        new Inline.Data("snapshot.RUT.ytd", "+7.5%"), new Inline.Text(" this year."))),
                new Block.Heading(2, "detail", List.of(new Inline.Text("Detail"))),
                new Block.Bullets(false, List.of(List.of(new Block.Paragraph(Block.Paragraph.Style.BODY, List.of(
                        new Inline.Text("A "), new Inline.Strong(List.of(new Inline.Text("bold"))),
                        new Inline.Text(" word")))))))));
    }

    @Test
    void aTableKnowsItsFiguresAndSaysWhereThereIsNone() throws IOException {
        Section section = english("""
                <table id="returns"><caption>Returns</caption>
                <thead><tr><th>Index</th><th>Year to date</th></tr></thead>
                <tbody><tr><th><@name id="RUT"/></th><@cell id="snapshot.RUT.ytd"/></tr>
                <tr><th><@name text="New"/></th><@cell id="snapshot.NEW.ytd"/></tr></tbody></table>
                <@reasons ids=["snapshot.RUT.ytd", "snapshot.NEW.ytd"]/>
                """);
        var table = (Block.Table) section.blocks().get(1);
        assertThat(table.anchor()).isEqualTo("returns");
        assertThat(table.head().getFirst().cells()).extracting(Block.Cell::numeric).containsExactly(false, true);
        assertThat(table.body().get(1).cells().get(1)).isEqualTo(new Block.Cell(Block.Cell.Scope.NONE, true, 1,
                List.of(new Inline.Data("snapshot.NEW.ytd", "–"))));
        assertThat(section.blocks().get(2)).isEqualTo(new Block.Paragraph(Block.Paragraph.Style.NOTE,
                List.of(new Inline.Data("snapshot.NEW.ytd", "no close of Russell 2000"))));
    }

    @Test
    void aMessageTakesFactsAndNamesAndTheRightPlural() throws IOException {
        Section section = english(
                "<p><@m key=\"test.span\" n=\"snapshot.RUT.days-since-record\" who=name(\"RUT\")/></p>");
        assertThat(((Block.Paragraph) section.blocks().get(1)).content()).containsExactly(
                new Inline.Data("snapshot.RUT.days-since-record", "1 day"), new Inline.Text(" since of "),
                new Inline.Name("Russell 2000"));
    }

    @Test
    void aConditionReadsTheSignOfTheFact() throws IOException {
        Section section = english("""
                <p><#if positive(rut)>up<#else>down</#if> <#if negative("snapshot.BTC.ytd")>lower</#if>
                <#if has("snapshot.NEW.ytd")>known<#else><@reason id="snapshot.NEW.ytd"/></#if></p>
                """);
        assertThat(text(section, 1)).isEqualTo("up lower no close of Russell 2000");
    }

    @Test
    void aKoreanParticleFollowsTheFigure() throws IOException {
        Section section = section("ko", "<section><h>제목</h><@say.a/></section>", """
                <#macro a><p><@name id="RUT" josa="은/는"/> <@fact id="snapshot.RUT.days-since-record" josa="이/가"/> 지났다.</p></#macro>
                """, Map.of());
        assertThat(text(section, 1)).isEqualTo("Russell 2000은 1일이 지났다.");
    }

    @Test
    void aBrokenLineIsNoSpaceInChinese() throws IOException {
        Section section = section("zh-Hans",
                "<section><h>标题</h><p>小盘股\n  创新高，\n<@fact id=\"snapshot.RUT.ytd\"/>。</p></section>",
                "", Map.of());
        assertThat(text(section, 1)).isEqualTo("小盘股创新高，+7.5%。");
    }

    @Test
    void aChineseNameNeedsNoSpaceWhereALatinOneDoes() throws IOException {
        Section section = section("zh-Hans", """
                <section><h>标题</h><p>跑赢 <@name text="标普五百"/> 指数</p><p>跑赢 <@name text="SPY"/> 基金</p>\
                <p>涨跌幅： <@name text="SPY"/></p></section>""", "", Map.of());
        assertThat(text(section, 1)).isEqualTo("跑赢标普五百指数");
        assertThat(text(section, 2)).isEqualTo("跑赢 SPY 基金");
        assertThat(text(section, 3)).isEqualTo("涨跌幅：SPY");
    }

    @Test
    void textOfTheModelCannotBecomeMarkup() throws IOException {
        Section section = section("en", "<section><h>T</h><p>${evil}</p></section>", "",
                Map.of("evil", "<script>&amp;</script>"));
        assertThat(text(section, 1)).isEqualTo("<script>&amp;</script>");
    }

    @Test
    void recordsShowTheirComponentsAndFactsTheirIds() throws IOException {
        record Row(String name, Fact ytd, Optional<Fact> since) {}
        Fact fact = facts.find("snapshot.RUT.ytd").orElseThrow();
        Section section = section("en",
                "<section><h>T</h><p><#list rows as row>${row.name}: <@fact id=row.ytd/><#if row.since??> x</#if></#list></p></section>",
                "", Map.of("rows", List.of(new Row("a", fact, Optional.empty()))));
        assertThat(text(section, 1)).isEqualTo("a: +7.5%");
    }

    /** The shape has its heading on line 1, so a body starts on line 2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>It rose 12.5 percent</p> | section/test.ftlx:2:12: '12.5' is a figure written by hand; print it with <@fact …/>, or mark a proper name with <@name …/>
            <p>It rose twice</p> | section/test.ftlx:2:12: 'twice' is a figure written by hand; print it with <@fact …/>, or mark a proper name with <@name …/>
            <p><@fact id="snapshot.RUT.ydt"/></p> | section/test.ftlx:2:4: there is no fact 'snapshot.RUT.ydt'; did you mean 'snapshot.RUT.ytd'
            <p><@fact id="snapshot.NEW.ytd"/></p> | section/test.ftlx:2:4: fact 'snapshot.NEW.ytd' has no value (reason.test {series=RUT}); ask <#if has(…)> first and say <@reason …/> otherwise
            <@say.lead/> | section/test.ftlx:2:3: there is no 'say.lead'; write <#macro lead> in narrative/test_en.ftlx
            <p>${nothing}</p> | section/test.ftlx:2:6: there is no 'nothing'; pass it in the model of the section, or ask <#if nothing??>
            <div>x</div> | section/test.ftlx:2: <div> is not a block; use p, ul, ol, table, figure, aside or h with a level
            <p style="x">x</p> | section/test.ftlx:2: <p> has no attribute 'style'; it may have class
            <p><a href="javascript:x">x</a></p> | section/test.ftlx:2: 'javascript:x' is not a link for a report; write a full https address, mailto: or #anchor
            <p><@m key="test.spam"/></p> | section/test.ftlx:2:4: messages/en.properties: key 'test.spam': there is no such message; did you mean 'test.span'
            <p><@m key="test.span" who="a"/></p> | section/test.ftlx:2:4: messages/en.properties: key 'test.span': argument 'n' is not given; the message asks for [n, who]
            <p>${"1"?eval}</p> | section/test.ftlx:2: '?eval' is not for templates; pass what the section needs in its model
            <p>${.now}</p> | section/test.ftlx:2: '.now' is not for templates; pass what the section needs in its model
            <@fact id=rut style="tabel"/> | section/test.ftlx:2:1: style 'tabel' is unknown; write full or table
            loose words | section/test.ftlx:2:1: a text stands loose in <section>; put it into <p>
            """)
    void aMistakeIsNamedWithItsPlaceAndTheWayOut(String body, String expected) {
        assertThatThrownBy(() -> english(body)).isInstanceOf(TemplateProblem.class).hasMessage(expected);
    }

    @Test
    void aMissingNarrativeIsNotReplacedByAnotherLanguage() throws IOException {
        write("section/test.ftlx", "<section><h>T</h></section>");
        TemplateSource source = TemplateSource.overriddenBy(folder);
        Messages russian = Messages.load(source, new Language("ru"));
        assertThatThrownBy(() -> new TemplateEngine(source).section("test", Map.of(), russian, facts)).hasMessage(
                "narrative/test_ru.ftlx: there is no such template; write the section's words in this language");
    }

    @Test
    void aTemplateOutsideTheFolderIsOutOfReach() {
        TemplateSource source = TemplateSource.overriddenBy(folder);
        assertThatThrownBy(() -> source.find("../secret.txt")).hasMessageStartingWith("'../secret.txt' does not name");
        assertThatThrownBy(() -> english("<#include \"../../secret.ftlx\">")).isInstanceOf(TemplateProblem.class);
    }
}
