/**
 * A block document as one HTML file that needs nothing else.
 *
 * <p>Start at {@link org.tidemark.report.html.HtmlRenderer}. How it looks is {@code css/report.css} of the templates.
 */
@NullMarked
package org.tidemark.report.html;

import org.jspecify.annotations.NullMarked;
