package org.tidemark.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with ticks that readers know: decades, or every second or third of them, where it spans many; 1, 2 and
 * 5 where there is room; steps of one size where it spans less than a factor of four. JFreeChart's own has decades only.
 */
final class RoundLogAxis extends LogAxis {
    private static final long serialVersionUID = 1;
    /** Below this factor between its ends an axis may have no tick of 1, 2 and 5 but one. */
    private static final double NARROW = 4;

    private final transient ValueAxis spec;
    private final int wanted;

    /** @param wanted about how many ticks */
    RoundLogAxis(ValueAxis spec, int wanted) {
        this.spec = spec;
        this.wanted = wanted;
        setAutoTickUnitSelection(false, false);
    }

    /** The ticks in the numbers that are printed. */
    List<Levels.Tick> ticks() {
        double low = calculateLog(getLowerBound());
        double high = calculateLog(getUpperBound());
        if (high - low <= Math.log10(NARROW)) {
            var even = new NumberAxis();
            even.setRange(getRange());
            return Levels.linearTicks(even, wanted, spec);
        }
        double decades = high - low;
        double[] mantissas = decades * 3 <= wanted * 1.3 ? new double[]{1, 2, 5} : new double[]{1};
        int stride = mantissas.length > 1 ? 1 : (int) Math.max(1, Math.ceil(decades / wanted - 1e-9));
        List<Levels.Tick> ticks = new ArrayList<>();
        for (int decade = (int) Math.floor(low); decade <= high; decade++) {
            if (Math.floorMod(decade, stride) != 0) {
                continue;
            }
            for (double mantissa : mantissas) {
                double multiple = mantissa * Math.pow(10, decade);
                double place = calculateLog(multiple);
                if (place >= low - 1e-9 && place <= high + 1e-9) {
                    boolean fraction = multiple < 1 && spec.unit() != Unit.RETURN;
                    ticks.add(new Levels.Tick(spec.printed(multiple), fraction ? -decade : 0));
                }
            }
        }
        return ticks;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks().stream().map(tick -> new NumberTick(spec.plotted(tick.value()), "", TextAnchor.CENTER_RIGHT,
                TextAnchor.CENTER, 0)).toList();
    }
}
