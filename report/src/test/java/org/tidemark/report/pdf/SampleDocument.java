package org.tidemark.report.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Block.Aside;
import org.tidemark.report.document.Block.Bullets;
import org.tidemark.report.document.Block.Cell;
import org.tidemark.report.document.Block.Figure;
import org.tidemark.report.document.Block.Heading;
import org.tidemark.report.document.Block.Paragraph;
import org.tidemark.report.document.Block.Row;
import org.tidemark.report.document.Block.Table;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;
import org.tidemark.report.font.Typefaces;

/** A document with every kind of block and inline, in five languages; the sentences are those of a report, the figures made up. */
final class SampleDocument {
    static final List<String> LANGUAGES = List.of("ko", "zh-Hans", "zh-Hant", "ru", "en");
    static final String LINK = "https://www.lseg.com/en/ftse-russell/indices/russell-us";

    private static final Map<String, Words> WORDS = Map.of("en",
            new Words("Tidemark: small caps at the water line",
                    "What a record of the Russell 2000 has meant for Bitcoin",
                    "Tidemark Research", "23 January 2026 · revision 1", "Contents", "Summary", "Breakouts",
                    "Method and sources",
                    "The index closed at a record after 1,410 days without one; since then it has gained 7.5%, which is less than the median of the earlier events.",
                    "A breakout is the first record after at least twelve months without one. The methodology of the index provider is the source; dates are trading days in New York and the first close after a holiday counts as the next day.",
                    "index methodology of the provider, second edition", "Key facts", "Index"),
            "ko",
            new Words("타이드마크: 물때선에 닿은 소형주", "러셀 2000의 신고가가 비트코인에 뜻했던 것", "타이드마크 리서치", "2026년 1월 23일 · 1판", "차례", "요약",
                    "신고가 돌파", "방법과 출처", "지수는 1,410일 만에 종가 기준 신고가를 기록했고, 그 뒤로 7.5% 올라 과거 사례의 중앙값에는 미치지 못했다.",
                    "돌파는 적어도 열두 달 동안 신고가가 없다가 처음 나온 신고가를 말한다. 지수 제공 회사의 방법론을 근거로 삼았으며, 날짜는 뉴욕 거래일 기준이고 휴일 다음의 첫 종가를 이튿날로 본다.",
                    "지수 제공 회사의 방법론 문서 제2판", "핵심 수치", "지수"),
            "zh-Hans",
            new Words("潮位线：小盘股触及水线", "罗素2000指数创新高对比特币意味着什么", "潮位线研究", "2026 年 1 月 23 日 · 第 1 版", "目录", "摘要", "突破",
                    "方法与来源",
                    "该指数在 1,410 天之后再次收于历史新高；此后上涨 7.5%，低于以往各次的中位数，样本很小，不足以下结论。",
                    "所谓“突破”，是指至少十二个月没有新高之后首次出现的新高（按收盘价计）。以指数公司的编制方法为准；日期均为纽约交易日，节假日之后的第一个收盘价视为下一日，绝不向后借用数据。",
                    "指数公司编制方法第二版", "关键数字", "指数"),
            "zh-Hant",
            new Words("潮位線：小型股觸及水線", "羅素2000指數創新高對比特幣意味著什麼", "潮位線研究", "2026 年 1 月 23 日 · 第 1 版", "目錄", "摘要", "突破",
                    "方法與來源",
                    "該指數在 1,410 天之後再次收於歷史新高；此後上漲 7.5%，低於以往各次的中位數，樣本很小，不足以下結論。",
                    "所謂「突破」，是指至少十二個月沒有新高之後首次出現的新高（按收盤價計）。以指數公司的編製方法為準；日期均為紐約交易日，假日之後的第一個收盤價視為下一日，絕不向後借用資料。",
                    "指數公司編製方法第二版", "關鍵數字", "指數"),
            "ru",
            new Words("Tidemark: малые компании у отметки прилива", "Что рекорд Russell 2000 означал для биткоина",
                    "Tidemark Research", "23 января 2026 г. · редакция 1", "Содержание", "Кратко", "Пробои",
                    "Методика и источники",
                    "Индекс закрылся на рекорде после 1 410 дней без него; с тех пор он прибавил 7,5 %, что меньше медианы прежних случаев.",
                    "Пробой — это первый рекорд после не менее чем двенадцати месяцев без рекордов. Источником служит методика провайдера индекса; даты — торговые дни Нью-Йорка, а первое закрытие после праздника считается следующим днём.",
                    "методика провайдера индекса, второе издание", "Главные числа", "Индекс"));

    private SampleDocument() {}

    record Words(String title, String subtitle, String publisher, String edition, String contents, String summary,
            String breakouts, String method, String finding, String definition, String link, String keyFacts,
            String index) {}

    static Words words(String language) {
        return WORDS.get(language);
    }

    static Document in(String language) {
        Words w = words(language);
        var summary = List.<Block>of(heading(1, "summary", w.summary()),
                new Aside(Aside.Kind.KEY_FACTS, List.of(heading(3, "key-facts", w.keyFacts()), facts(w))),
                new Paragraph(Paragraph.Style.LEAD, text(w.finding())), body(w));
        return new Document(language,
                new Masthead(w.title(), w.subtitle(), w.publisher(), LocalDate.of(2026, 1, 23), "2026", 1, w.edition()),
                List.of(new Section("summary", w.summary(), summary),
                        new Section("breakouts", w.breakouts(), breakouts(w)),
                        new Section("sources", w.method(), sources(w))));
    }

    private static List<Block> breakouts(Words w) {
        var blocks = new ArrayList<Block>();
        blocks.add(heading(1, "breakouts-title", w.breakouts()));
        blocks.add(new Paragraph(Paragraph.Style.LEAD, text(w.finding())));
        blocks.add(body(w));
        blocks.add(figure(w, "paths"));
        blocks.add(heading(2, "breakouts-events", w.index()));
        blocks.add(body(w));
        blocks.add(table("events", w, 4, 44));
        blocks.add(new Paragraph(Paragraph.Style.SOURCE, text(w.link())));
        blocks.add(body(w));
        blocks.add(figure(w, "bars"));
        blocks.add(heading(2, "breakouts-wide", w.keyFacts()));
        blocks.add(table("wide", w, 13, 6));
        blocks.add(heading(3, "breakouts-widest", w.keyFacts()));
        blocks.add(table("widest", w, 24, 4));
        blocks.add(new Aside(Aside.Kind.CAUTION, List.of(body(w))));
        return blocks;
    }

    private static List<Block> sources(Words w) {
        var blocks = new ArrayList<Block>();
        blocks.add(heading(1, "sources-title", w.method()));
        for (int i = 0; i < 6; i++) {
            blocks.add(body(w));
        }
        blocks.add(new Bullets(true, List.of(List.of(body(w)), List.of(body(w), bullets(w)))));
        blocks.add(new Paragraph(Paragraph.Style.NOTE, text(w.definition() + " " + w.definition())));
        blocks.add(hashes(w));
        blocks.add(new Aside(Aside.Kind.NOTICE, List.of(new Paragraph(Paragraph.Style.NOTE, text(w.definition())))));
        return blocks;
    }

    static Bullets bullets(Words w) {
        return new Bullets(false, List.of(List.of(new Paragraph(Paragraph.Style.BODY, text(w.finding()))),
                List.of(new Paragraph(Paragraph.Style.BODY, text(w.index())))));
    }

    static Paragraph body(Words w) {
        return new Paragraph(Paragraph.Style.BODY, List.of(new Inline.Text(w.definition() + " "),
                new Inline.Link(LINK, text(w.link())), new Inline.Text(" "), new Inline.Name("S&P 500"),
                new Inline.Superscript(List.of(new Inline.Ref("sources", "1"))), new Inline.Text(" "),
                new Inline.Strong(List.of(new Inline.Data("x.y", "+7.5\u00A0%"))), new Inline.Text(" "),
                new Inline.Emphasis(text(w.index())), new Inline.Text(" · "), new Inline.Code("RUT"),
                new Inline.LineBreak(), new Inline.Text(w.finding())));
    }

    private static Bullets facts(Words w) {
        return new Bullets(false, List.of(List.of(new Paragraph(Paragraph.Style.BODY, text(w.finding()))),
                List.of(new Paragraph(Paragraph.Style.BODY, text(w.finding()))),
                List.of(new Paragraph(Paragraph.Style.BODY, text(w.definition())))));
    }

    static Table table(String anchor, Words w, int columns, int rows) {
        var head = new ArrayList<Cell>();
        head.add(new Cell(Cell.Scope.COLUMN, false, 1, text(w.index())));
        for (int c = 1; c < columns; c++) {
            head.add(new Cell(Cell.Scope.COLUMN, true, 1, text(c % 3 == 0 ? w.keyFacts() : "20" + (10 + c))));
        }
        var body = new ArrayList<Row>();
        for (int r = 0; r < rows; r++) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell(Cell.Scope.ROW, false, 1, List.of(new Inline.Name(r % 5 == 3
                    ? "Invesco QQQ Trust, Series 1 (Nasdaq-100)"
                    : "Russell 2000 " + r))));
            for (int c = 1; c < columns; c++) {
                cells.add(new Cell(Cell.Scope.NONE, true, 1,
                        List.of(new Inline.Data("f." + r, (r * 7 + c * 3) % 60 + "." + (r + c) % 10 + "%"))));
            }
            body.add(new Row(cells));
        }
        return new Table(anchor, text(w.breakouts() + " " + anchor), List.of(new Row(head)), body);
    }

    private static Table hashes(Words w) {
        var head = new Row(List.of(new Cell(Cell.Scope.COLUMN, false, 1, text(w.index())),
                new Cell(Cell.Scope.COLUMN, false, 1, text(w.method())),
                new Cell(Cell.Scope.COLUMN, false, 1, text("SHA-256"))));
        var body = new ArrayList<Row>();
        for (int i = 0; i < 4; i++) {
            body.add(new Row(List.of(
                    new Cell(Cell.Scope.ROW, false, 1, List.of(new Inline.Code("prices/rut-" + i + ".csv"))),
                    new Cell(Cell.Scope.NONE, false, 1, text(w.definition())),
                    new Cell(Cell.Scope.NONE, false, 1, List.of(
                            new Inline.Code("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0" + i))))));
        }
        return new Table("hashes", List.of(), List.of(head), body);
    }

    static Figure figure(Words w, String chart) {
        return new Figure("figure-" + chart, chart, text(w.finding()), text(w.index()), text(w.subtitle()),
                text(w.link()),
                Optional.empty());
    }

    static Heading heading(int level, String anchor, String title) {
        return new Heading(level, anchor, text(title));
    }

    static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }

    static PdfOptions options() {
        return new PdfOptions(Instant.parse("2026-01-23T00:00:00Z"), "Tidemark 0.1.0", List.of("RUT", "BTC"),
                List.of());
    }

    static byte[] render(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            PdfRenderer.render(document, charts(document.language()),
                    (key, arguments) -> words(document.language()).contents(),
                    options(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Draws a curve and a label. */
    static ChartImages charts(String language) {
        return new ChartImages() {
            @Override
            public float height(String chart, float width) {
                return width * 0.46f;
            }

            @Override
            public void draw(String chart, Graphics2D graphics, float width) {
                graphics.setColor(new Color(0x0b6584));
                graphics.setStroke(new BasicStroke(1.2f));
                var path = new Path2D.Double();
                path.moveTo(0, height(chart, width) / 2);
                for (int x = 1; x < width; x += 2) {
                    path.lineTo(x, height(chart, width) * (0.5 + 0.4 * StrictMath.sin(x / 31.0)));
                }
                graphics.draw(path);
                graphics.setFont(Typefaces.awt(language, false, 9));
                graphics.drawString(words(language).index() + " " + chart, 20, 20);
            }

            @Override
            public String svg(String chart) {
                throw new UnsupportedOperationException("the PDF asks for no SVG");
            }
        };
    }
}
