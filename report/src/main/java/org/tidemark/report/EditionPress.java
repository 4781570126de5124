package org.tidemark.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Quantity;
import org.tidemark.report.chart.BundledChartFonts;
import org.tidemark.report.chart.ChartData;
import org.tidemark.report.chart.ChartImages;
import org.tidemark.report.chart.ChartSpec;
import org.tidemark.report.chart.ChartStudio;
import org.tidemark.report.chart.Plots;
import org.tidemark.report.chart.WrittenChartText;
import org.tidemark.report.document.Document;
import org.tidemark.report.document.Masthead;
import org.tidemark.report.document.Section;
import org.tidemark.report.font.MissingGlyphException;
import org.tidemark.report.html.HtmlPage;
import org.tidemark.report.html.HtmlRenderer;
import org.tidemark.report.pdf.PdfOptions;
import org.tidemark.report.pdf.PdfRenderer;
import org.tidemark.report.section.SectionCharts;
import org.tidemark.report.section.SectionModel;
import org.tidemark.report.template.TemplateEngine;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.report.text.TemplateSource;

/**
 * The press of an edition: templates, charts and both renderers put together.
 *
 * <p>What no language changes (the model of the sections, the specs and plots of the charts, the parsed templates) is made once
 * for an input and shared by its languages.
 */
public final class EditionPress implements Press {
    private final TemplateSource source;
    private final TemplateEngine engine;
    private final HtmlRenderer html;
    private final String producer;
    private final Map<Language, String> autonyms = new ConcurrentHashMap<>();
    private @Nullable Shared shared;

    /** What the languages of one input have in common. */
    private record Shared(ReportInput input, List<ChartSpec> specs, Plots plots, Map<String, Object> model) {}

    /**
     * @param source   bundled templates, overridden by those of the workspace
     * @param producer the program with its version, as the PDF names it
     */
    public EditionPress(TemplateSource source, String producer) {
        this.source = source;
        this.engine = new TemplateEngine(source);
        this.html = new HtmlRenderer(source);
        this.producer = producer;
    }

    @Override
    public Printed print(ReportInput input, String language) {
        try {
            return set(shared(input), language);
        } catch (TemplateProblem | MissingGlyphException e) {
            throw new UnprintableReportException(List.of(e.getMessage()));
        }
    }

    @Override
    public Map<String, byte[]> chartData(ReportInput input) {
        Map<String, byte[]> data = new LinkedHashMap<>();
        for (ChartSpec chart : shared(input).specs()) {
            data.put(chart.id(), ChartData.csv(chart).getBytes(StandardCharsets.UTF_8));
        }
        return data;
    }

    private synchronized Shared shared(ReportInput input) {
        Shared known = shared;
        if (known == null || !known.input().equals(input)) {
            List<ChartSpec> specs = SectionCharts.of(input);
            known = new Shared(input, specs, new Plots(), SectionModel.of(input, specs));
            shared = known;
        }
        return known;
    }

    private Printed set(Shared shared, String tag) {
        ReportInput input = shared.input();
        Messages messages = Messages.load(source, new Language(tag), names(input, tag));
        ChartImages charts = new ChartStudio(shared.specs(), new WrittenChartText(messages, input.facts()),
                new BundledChartFonts(tag), shared.plots());
        Document document = new Document(tag, masthead(input, tag, messages), sections(shared, messages));
        return new Printed(html(document, charts, messages, input), pdf(document, charts, messages, input));
    }

    /** All sections, or every problem of all of them at once. */
    private List<Section> sections(Shared shared, Messages messages) {
        List<Section> sections = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String section : shared.input().sections()) {
            try {
                sections.add(engine.section(section, shared.model(), messages, shared.input().facts()));
            } catch (TemplateProblem e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnprintableReportException(problems);
        }
        return sections;
    }

    private byte[] html(Document document, ChartImages charts, Messages messages, ReportInput input) {
        List<HtmlPage.Translation> translations = new ArrayList<>();
        for (String tag : input.titles().keySet()) {
            Language language = new Language(tag);
            translations.add(new HtmlPage.Translation(language, autonym(language), "../" + tag + "/index.html"));
        }
        return html.render(document, charts, messages, new HtmlPage(translations, Optional.of("report.pdf")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String autonym(Language language) {
        return autonyms.computeIfAbsent(language, known -> Messages.load(source, known).say(Language.AUTONYM));
    }

    private byte[] pdf(Document document, ChartImages charts, Messages messages, ReportInput input) {
        var out = new ByteArrayOutputStream(1 << 19);
        var options = new PdfOptions(input.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(), producer, List.of(),
                List.of());
        try {
            PdfRenderer.render(document, charts, messages, options, out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to take bytes", e);
        }
        return out.toByteArray();
    }

    private static Masthead masthead(ReportInput input, String tag, Messages messages) {
        String title = input.titles().get(tag);
        if (title == null) {
            throw new UnprintableReportException(
                    List.of("no title in " + tag + "; give one under titles in report.yaml"));
        }
        String day = messages.formats().print(new Quantity.Day(input.asOf()), Formats.Style.FULL, Formats.Sign.NATURAL);
        String edition = messages.say("masthead.edition",
                Map.of("day", day, "revision", Integer.toString(input.revision())));
        return new Masthead(title, input.subtitles().getOrDefault(tag, ""), input.publisher(), input.asOf(), day,
                input.revision(), edition);
    }

    private static Map<String, String> names(ReportInput input, String tag) {
        Map<String, String> names = new LinkedHashMap<>();
        input.names().forEach((id, byLanguage) -> {
            String name = byLanguage.get(tag);
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }
}
