package org.tidemark.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.ScatterRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYDataset;

/** JFreeChart's renderers in the look of the theme: flat, without outlines, shadows and gradients. */
final class Renderers {
    private Renderers() {}

    static XYItemRenderer line(Line line) {
        XYLineAndShapeRenderer renderer = switch (line.shape()) {
            case STRAIGHT -> new LoneDots();
            case STEP -> new XYStepRenderer();
        };
        renderer.setSeriesPaint(0, ChartTheme.ink(line.tone()).colour(), false);
        renderer.setSeriesStroke(0, ChartTheme.stroke(line.tone()), false);
        renderer.setSeriesShape(0, disc(ChartTheme.width(line.tone()) / 2 + 0.3), false);
        return renderer;
    }

    /** A line as one path; a point with missing data on both sides, which no line can show, is a dot. */
    private static final class LoneDots extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1;

        LoneDots() {
            super(true, false);
            setDrawSeriesLineAsPath(true);
            setDrawOutlines(false);
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            XYPlot plot = getPlot();
            XYDataset data = plot.getDataset(plot.getIndexOf(this));
            return isMissing(data, series, item - 1) && isMissing(data, series, item + 1);
        }

        private static boolean isMissing(XYDataset data, int series, int item) {
            return item < 0 || item >= data.getItemCount(series) || Double.isNaN(data.getYValue(series, item));
        }
    }

    /** Full dots. */
    static XYItemRenderer dots(Ink ink) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, ink.colour(), false);
        renderer.setSeriesShape(0, disc(ChartTheme.DOT_RADIUS), false);
        renderer.setDrawOutlines(false);
        return renderer;
    }

    /** @param gap part of the interval of a bar that is left free */
    static XYBarRenderer intervals(double gap, Ink... series) {
        var renderer = new XYBarRenderer(gap);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        for (int i = 0; i < series.length; i++) {
            renderer.setSeriesPaint(i, series[i].colour(), false);
        }
        return renderer;
    }

    static BarRenderer bars() {
        var renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setIncludeBaseInRange(false);
        return renderer;
    }

    /** Hollow dots: filled with the page's colour, so that dots on each other stay countable. */
    static ScatterRenderer hollowDots() {
        var renderer = new ScatterRenderer();
        renderer.setUseFillPaint(true);
        renderer.setDefaultFillPaint(Ink.SURFACE.colour(), false);
        renderer.setDrawOutlines(true);
        renderer.setDefaultShape(disc(ChartTheme.DOT_RADIUS), false);
        renderer.setAutoPopulateSeriesShape(false);
        return renderer;
    }

    private static Shape disc(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }
}
