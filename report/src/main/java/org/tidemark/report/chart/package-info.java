/** Charts: what is drawn, how it looks, and the two ways in which it reaches a page. */
@NullMarked
package org.tidemark.report.chart;

import org.jspecify.annotations.NullMarked;
