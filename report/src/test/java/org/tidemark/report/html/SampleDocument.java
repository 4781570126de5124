package org.tidemark.report.html;

import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.document.Block;
import org.tidemark.report.document.Block.Cell;
import org.tidemark.report.document.Block.Cell.Scope;
import org.tidemark.report.document.Block.Paragraph.Style;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Inline;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;

/** A document with every kind of block and inline, in which every text a person could have written is {@code words}. */
final class SampleDocument {
    private SampleDocument() {}

    static Document of(String language, String words) {
        List<Inline> rich = List.of(new Inline.Text(words + " "), new Inline.Data("snapshot.RUT.ytd", "+7.5%"),
                new Inline.Text(" "), new Inline.Name(words), new Inline.Text(". "),
                new Inline.Strong(List.of(new Inline.Text(words))), new Inline.Text(" "),
                new Inline.Emphasis(List.of(new Inline.Text(words))),
                new Inline.Superscript(List.of(new Inline.Ref("method", "1"))), new Inline.LineBreak(),
                new Inline.Code(words), new Inline.Text(" "),
                new Inline.Link("https://example.org/?a=1&b=2", List.of(new Inline.Text(words))),
                new Inline.Text(" "), new Inline.Link("#table", List.of(new Inline.Text(words))));
        List<Inline> plain = List.of(new Inline.Text(words));
        Block.Paragraph paragraph = new Block.Paragraph(Style.BODY, rich);
        Section summary = new Section("summary", words, List.of(new Block.Heading(1, "summary", plain),
                new Block.Paragraph(Style.LEAD, rich),
                new Block.Aside(Block.Aside.Kind.KEY_FACTS,
                        List.of(new Block.Bullets(false, List.of(List.of(paragraph), List.of(paragraph),
                                List.of(paragraph), List.of(paragraph))))),
                paragraph, new Block.Heading(2, "part", plain), new Block.Heading(3, "part-of-part", plain),
                new Block.Bullets(true, List.of(List.of(paragraph), List.of(paragraph, paragraph))),
                figure(plain), table("table", plain), new Block.Paragraph(Style.SOURCE, plain),
                new Block.Aside(Block.Aside.Kind.CAUTION, List.of(paragraph))));
        Section method = new Section("method", words, List.of(new Block.Heading(1, "method", plain),
                new Block.Paragraph(Style.NOTE, rich), new Block.Aside(Block.Aside.Kind.NOTICE, List.of(paragraph))));
        Masthead masthead = new Masthead(words, words, words, LocalDate.of(2026, 1, 23), words, 1, words);
        return new Document(language, masthead, List.of(summary, method));
    }

    private static Block.Figure figure(List<Inline> plain) {
        return new Block.Figure("figure-rut", "rut", plain, plain, plain, plain, Optional.of(table("behind", plain)));
    }

    private static Block.Table table(String anchor, List<Inline> plain) {
        List<Cell> head = new ArrayList<>(List.of(new Cell(Scope.COLUMN, false, 1, plain)));
        List<Cell> body = new ArrayList<>(List.of(new Cell(Scope.ROW, false, 1, plain)));
        for (int i = 0; i < 9; i++) {
            head.add(new Cell(Scope.COLUMN, true, 1, plain));
            body.add(new Cell(Scope.NONE, true, 1, List.of(new Inline.Data("snapshot.RUT.y" + i, "−1,234.5%"))));
        }
        return new Block.Table(anchor, plain, List.of(new Block.Row(head)),
                List.of(new Block.Row(body), new Block.Row(body),
                        new Block.Row(
                                List.of(new Cell(Scope.ROW, false, 1, plain), new Cell(Scope.NONE, false, 9, plain)))));
    }

    /** A chart that is one line. */
    static ChartImages charts() {
        return new ChartImages() {
            @Override
            public float height(String chart, float width) {
                return width / 2;
            }

            @Override
            public void draw(String chart, Graphics2D graphics, float width) {
                throw new UnsupportedOperationException("a page takes the SVG");
            }

            @Override
            public String svg(String chart) {
                return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + chart + "-wide\" class=\"chart-wide\""
                        + " viewBox=\"0 0 480 200\" role=\"img\" aria-labelledby=\"" + ChartImages.titleId(chart) + " "
                        + ChartImages.alternativeId(chart)
                        + "\" font-size=\"9\"><path d=\"M0 190L120 90L240 120L480 20\""
                        + " fill=\"none\" stroke=\"var(--series-1,#08306b)\" stroke-width=\"1.5\"/>"
                        + "<text x=\"4\" y=\"198\" fill=\"var(--chart-muted,#565f6d)\">2016</text></svg>";
            }
        };
    }
}
