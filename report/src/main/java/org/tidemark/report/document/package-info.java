/**
 * The block document: what a report says, in one language, before it becomes a page. Templates are parsed into it and both
 * renderers take it, so HTML and PDF cannot differ in a word or a number.
 *
 * <p>Start at {@link org.tidemark.report.document.Document}.
 */
@NullMarked
package org.tidemark.report.document;

import org.jspecify.annotations.NullMarked;
