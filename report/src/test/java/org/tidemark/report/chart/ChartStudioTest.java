package org.tidemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.tidemark.model.Curve;

class ChartStudioTest {

    private static Document parsed(String svg) {
        return Jsoup.parse("<page>" + svg + "</page>", "", Parser.xmlParser());
    }

    @Test
    void smallChartsLookAsApproved() throws IOException {
        var line = new ChartSpec.TimeLines("small-line", ValueAxis.linear(Unit.POINTS),
                List.of(Line.of(
                        Curve.of("A", new double[]{16801, 16832, 16861, 16953, 16983},
                                new double[]{100, 104, 103, 98, 101}),
                        Label.name("Index A"), Tone.FIRST, 35)),
                List.of());
        String received = Samples.studio(List.of(line)).svg("small-line") + "\n"
                + Samples.studio(List.of(Samples.rankedBars())).svg("sectors") + "\n"
                + Samples.studio(List.of(Samples.groupedBars())).svg("horizons") + "\n";
        requireApproved("charts.svg.txt", received.replace("><", ">\n<"));
    }

    private static void requireApproved(String name, String received) throws IOException {
        Path file = Path.of("target", "received", name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, received);
        try (InputStream in = ChartStudioTest.class.getResourceAsStream("approved/" + name)) {
            assertThat(in).as("no approved/" + name + "; look at " + file + " and copy it over").isNotNull();
            assertThat(received).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theMachinesLanguageAndZoneDoNotShow() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("en-US"));
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            String one = allSvg();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
            assertThat(allSvg()).isEqualTo(one);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String allSvg() {
        ChartStudio studio = Samples.studio(Samples.everyKind());
        var all = new StringBuilder();
        Samples.everyKind().forEach(spec -> all.append(studio.svg(spec.id())));
        return all.toString();
    }

    @Test
    void curvesDrawnForOneLanguageServeTheNext() {
        var shared = new Plots();
        var first = new ChartStudio(Samples.everyKind(), Samples.TEXT, Samples.FONTS, shared);
        var second = new ChartStudio(Samples.everyKind(), Samples.TEXT, Samples.FONTS, shared);
        assertThat(second.svg("cycles")).isEqualTo(Samples.studio(Samples.everyKind()).svg("cycles"))
                .isEqualTo(first.svg("cycles"));
    }

    @Test
    void everyTextIsTextAndStaysOnThePage() {
        ChartStudio studio = Samples.studio(Samples.everyKind());
        for (ChartSpec spec : Samples.everyKind()) {
            for (Element svg : parsed(studio.svg(spec.id())).select("svg")) {
                String[] box = svg.attr("viewBox").split(" ", -1);
                double width = Double.parseDouble(box[2]);
                double height = Double.parseDouble(box[3]);
                double size = Double.parseDouble(svg.attr("font-size"));
                assertThat(svg.select("text")).as(spec.id()).hasSizeGreaterThan(3);
                for (Element text : svg.select("text")) {
                    double wide = 0.6 * size * text.text().length();
                    double left = Double.parseDouble(text.attr("x")) - switch (text.attr("text-anchor")) {
                        case "middle" -> wide / 2;
                        case "end" -> wide;
                        default -> 0;
                    };
                    assertThat(left).as(spec.id() + ": " + text).isGreaterThanOrEqualTo(-0.1);
                    assertThat(left + wide).as(spec.id() + ": " + text).isLessThanOrEqualTo(width + 0.1);
                    assertThat(Double.parseDouble(text.attr("y"))).as(spec.id() + ": " + text).isBetween(0.5 * size,
                            height);
                }
            }
        }
    }

    @Test
    void idsAreUniqueOnAPageOfManyChartsAndEachSaysWhatNamesIt() {
        Document page = parsed(allSvg());
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertThat(ids.add(element.id())).as(element.id()).isTrue());
        assertThat(page.select("svg[role=img]")).hasSize(2 * Samples.everyKind().size());
        assertThat(page.selectFirst("svg#chart-cycles-wide").attr("aria-labelledby"))
                .isEqualTo("chart-cycles-title chart-cycles-alternative");
    }

    @Test
    void namesCannotBecomeMarkup() {
        var spec = new ChartSpec.RankedBars("names", Unit.SHARE,
                List.of(new ChartSpec.BarSeries(Label.name("</text><script>alert(1)</script>"), Tone.FIRST)),
                List.of(Samples.row("A & B \"quoted\"", 0.5)));
        String svg = Samples.studio(List.of(spec)).svg("names");
        assertThat(parsed(svg).select("script")).isEmpty();
        assertThat(parsed(svg).text()).contains("</text><script>alert(1)</script>").contains("A & B \"quoted\"");
    }

    @Test
    void colourIsAlwaysAPropertyThatThePageCanSet() {
        assertThat(allSvg().replaceAll("var\\(--[a-z0-9-]+,#[0-9a-f]{6}\\)", "")).doesNotContain("#")
                .doesNotContain("rgb(");
    }

    @Test
    void aSmallSampleShowsEachOfItsEventsAsADot() {
        Document svg = parsed(Samples.studio(List.of(Samples.groupedBars())).svg("horizons"));
        // Three dots of BTC in each of two groups and one of SPX.
        assertThat(svg.select("svg#chart-horizons-wide circle")).hasSize(7);
        // Two legend keys and three bars; a bar without a value is not drawn.
        assertThat(svg.select("svg#chart-horizons-wide rect")).hasSize(5);
    }

    @Test
    void aDotInACrowdGoesWithoutALabelButNeverAway() {
        var marks = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new ChartSpec.Mark(java.time.LocalDate.of(2018, 1, 1).plusDays(i), 100,
                        Optional.of(Label.fact("2018-01-xx"))))
                .toList();
        var spec = new ChartSpec.TimeLines("crowd", ValueAxis.linear(Unit.POINTS), Samples.timeLines().lines(), marks);
        Document svg = parsed(Samples.studio(List.of(spec)).svg("crowd"));
        assertThat(svg.select("svg#chart-crowd-wide circle")).hasSize(30);
        assertThat(svg.select("svg#chart-crowd-wide text:containsOwn(2018-01-xx)")).hasSizeBetween(1, 10);
    }

    @Test
    void onPaperABarIsAsTallAsItsValue() {
        var bar = new ChartSpec.Bar(OptionalDouble.of(1), Optional.empty(), List.of());
        var spec = new ChartSpec.GroupedBars("one", ValueAxis.linear(Unit.POINTS).from(0),
                List.of(new ChartSpec.BarSeries(Label.name("A"), Tone.FIRST)),
                List.of(new ChartSpec.Group(Label.name("G"), List.of(bar))));
        ChartStudio studio = Samples.studio(List.of(spec));
        assertThat(studio.height("one", 990)).isEqualTo(450);
        var image = new BufferedImage(990, 450, BufferedImage.TYPE_INT_ARGB);
        studio.draw("one", image.createGraphics(), 990);
        int tall = 0;
        for (int y = 0; y < 450; y++) {
            tall += (image.getRGB(520, y) & 0xffffff) == Ink.SERIES_1.light() ? 1 : 0;
        }
        // Panel: 225 - (8 + 4.8 + 1.2 x 9.6) above - 17.6 below = 183.08 points, of which 1 / 1.04 are bar, twice as large.
        assertThat(tall).isBetween(350, 353);
    }

    @Test
    void anUnknownChartIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> Samples.studio(Samples.everyKind()).svg("nope"))
                .hasMessage("no chart 'nope'; there are [rebased, cycles, horizons, sectors, flows]");
    }

    @Test
    void twoChartsOfOneIdAreRefused() {
        assertThatThrownBy(() -> Samples.studio(List.of(Samples.flows(), Samples.flows())))
                .hasMessage("two charts have the id 'flows'");
    }
}
