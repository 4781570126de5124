package org.tidemark.report.chart;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of a chart is the same in every language: its lines, thinned, in a square of 1 by 1. One object serves all
 * languages of an edition and both HTML and PDF.
 */
public final class DrawnCurves {
    private final Map<Key, List<double[]>> pieces = new ConcurrentHashMap<>();

    private record Key(String chart, String panel, int line, Frame frame) {}

    List<double[]> pieces(String chart, String panel, int index, Frame frame, Line line, Scale horizontal,
            Scale vertical) {
        return pieces.computeIfAbsent(new Key(chart, panel, index, frame),
                key -> Thinning.pieces(line, horizontal, vertical, 0.8 * frame.width(), frame.height()));
    }
}
