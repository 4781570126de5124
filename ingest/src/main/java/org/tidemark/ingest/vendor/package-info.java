/**
 * One class per shape of file. Each names its columns and says which value a row gives; reading, checking of cells, books and
 * diagnostics are the work of {@link org.tidemark.ingest.Sheet} and {@link org.tidemark.ingest.Row}.
 */
@NullMarked
package org.tidemark.ingest.vendor;

import org.jspecify.annotations.NullMarked;
