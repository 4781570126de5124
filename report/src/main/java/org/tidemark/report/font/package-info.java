/**
 * The bundled fonts, for the PDF and for charts: which one writes a character in which language, and how AWT gets along on a
 * machine without any font.
 *
 * <p>Start at {@link org.tidemark.report.font.Typefaces}.
 */
@NullMarked
package org.tidemark.report.font;

import org.jspecify.annotations.NullMarked;
