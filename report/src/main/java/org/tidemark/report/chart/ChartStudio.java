package org.tidemark.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The charts of one document. Each is laid out once per frame, when it is first asked for; the plot, which no language
 * changes, comes from {@link Plots}, which the studios of an edition share. Not for use by several threads at once.
 */
public final class ChartStudio implements ChartImages {
    private final Map<String, ChartSpec> specs;
    private final ChartText text;
    private final ChartFonts fonts;
    private final Plots plots;
    private final Map<Frame, Map<String, Scene>> scenes = new EnumMap<>(Frame.class);

    /**
     * @param plots shared by the languages of one edition, whose specs are the same
     * @throws IllegalArgumentException if two charts have one id
     */
    public ChartStudio(List<ChartSpec> specs, ChartText text, ChartFonts fonts, Plots plots) {
        Map<String, ChartSpec> byId = new LinkedHashMap<>();
        for (ChartSpec spec : specs) {
            if (byId.put(spec.id(), spec) != null) {
                throw new IllegalArgumentException("two charts have the id '" + spec.id() + "'");
            }
        }
        this.specs = Collections.unmodifiableMap(byId);
        this.text = text;
        this.fonts = fonts;
        this.plots = plots;
    }

    @Override
    public float height(String chart, float width) {
        Scene scene = scene(chart, Frame.WIDE);
        return (float) (scene.height() * width / scene.frame().width());
    }

    @Override
    public void draw(String chart, Graphics2D graphics, float width) {
        Scene scene = scene(chart, Frame.WIDE);
        double scale = width / scene.frame().width();
        AffineTransform before = graphics.getTransform();
        graphics.scale(scale, scale);
        new ScenePainter(graphics, fonts).paint(scene);
        graphics.setTransform(before);
    }

    /** Two drawings, one for a wide and one for a narrow screen; {@link ChartTheme#layoutRules()} shows one of them. */
    @Override
    public String svg(String chart) {
        String labelledBy = ChartImages.titleId(chart) + ' ' + ChartImages.alternativeId(chart);
        return SvgWriter.write(scene(chart, Frame.WIDE), labelledBy)
                + SvgWriter.write(scene(chart, Frame.NARROW), labelledBy);
    }

    private Scene scene(String chart, Frame frame) {
        ChartSpec spec = specs.get(chart);
        if (spec == null) {
            throw new IllegalArgumentException("no chart '" + chart + "'; there are " + specs.keySet());
        }
        return scenes.computeIfAbsent(frame, key -> new LinkedHashMap<>()).computeIfAbsent(chart,
                key -> layOut(spec, frame));
    }

    private Scene layOut(ChartSpec spec, Frame frame) {
        var canvas = new Canvas(text, fonts, frame, plots);
        return switch (spec) {
            case ChartSpec.TimeLines lines -> new LineLayout(canvas).time(lines);
            case ChartSpec.ElapsedLines lines -> new LineLayout(canvas).elapsed(lines);
            case ChartSpec.GroupedBars bars -> new BarLayout(canvas).grouped(bars);
            case ChartSpec.RankedBars bars -> new BarLayout(canvas).ranked(bars);
            case ChartSpec.Flows flows -> new FlowLayout(canvas).flows(flows);
        };
    }
}
