/**
 * The block document as a tagged PDF: PDF/A-3a and PDF/UA-1, A4.
 *
 * <p>Start at {@link org.tidemark.report.pdf.PdfRenderer}. Blocks become {@code Slab}s (a line, a table row, a chart), slabs are
 * dealt to pages by {@code PageFlow}, and only then, when every page number is known, is anything painted. Lines are set here
 * rather than by OpenPDF, because a link inside a paragraph needs marks, rectangles and a structure element of its own.
 */
@NullMarked
package org.tidemark.report.pdf;

import org.jspecify.annotations.NullMarked;
