/**
 * Charts: what is drawn, how it looks, and the two ways in which it reaches a page.
 *
 * <p>A {@link org.tidemark.report.chart.ChartSpec} says what a chart shows. {@link org.tidemark.report.chart.Plots} has JFreeChart
 * draw it once per frame, without words, into a scene of lines, boxes and dots. For each language a layout sets the words around
 * it, and the scene is written as SVG and drawn into the PDF. A new kind of chart is a record in {@code ChartSpec}, a plot and a
 * layout.
 */
@NullMarked
package org.tidemark.report.chart;

import org.jspecify.annotations.NullMarked;
