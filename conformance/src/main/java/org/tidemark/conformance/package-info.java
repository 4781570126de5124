/**
 * Asks an independent judge whether the PDFs of an edition keep their standards. Never shipped: veraPDF brings an XML
 * library that would take the place of the JDK's in the program.
 *
 * <p>Start at {@link org.tidemark.conformance.PdfConformance}.
 */
@NullMarked
package org.tidemark.conformance;

import org.jspecify.annotations.NullMarked;
