package org.tidemark.report.chart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The plots of an edition, each drawn by JFreeChart once per frame and without a word; every language then sets its words
 * around it. One object serves all languages of an edition, several at a time, and both HTML and PDF.
 */
public final class Plots {
    private final Map<Key, DrawnLines> lines = new ConcurrentHashMap<>();
    private final Map<Key, DrawnBars> bars = new ConcurrentHashMap<>();

    private record Key(String chart, Frame frame) {}

    DrawnLines time(ChartSpec.TimeLines spec, Frame frame) {
        return lines.computeIfAbsent(new Key(spec.id(), frame), key -> LinePlots.time(spec, frame));
    }

    DrawnLines elapsed(ChartSpec.ElapsedLines spec, Frame frame) {
        return lines.computeIfAbsent(new Key(spec.id(), frame), key -> LinePlots.elapsed(spec, frame));
    }

    DrawnLines flows(ChartSpec.Flows spec, Frame frame) {
        return lines.computeIfAbsent(new Key(spec.id(), frame), key -> FlowPlots.flows(spec, frame));
    }

    DrawnBars grouped(ChartSpec.GroupedBars spec, Frame frame) {
        return bars.computeIfAbsent(new Key(spec.id(), frame), key -> BarPlots.grouped(spec, frame));
    }

    DrawnBars ranked(ChartSpec.RankedBars spec, Frame frame) {
        return bars.computeIfAbsent(new Key(spec.id(), frame), key -> BarPlots.ranked(spec, frame));
    }
}
