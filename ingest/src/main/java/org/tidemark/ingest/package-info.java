/**
 * Reads vendor files into {@link org.tidemark.model model values}. Nothing here computes a statistic,
 * but for {@code bulk}, where a file too long to be held is summed up while it is read.
 *
 * <p>Start at {@link org.tidemark.ingest.Ingest} (what goes in and what comes out), then at
 * {@link org.tidemark.ingest.VendorFormat}. A new vendor is one class in {@code vendor}, one line in
 * {@link org.tidemark.ingest.VendorFormats} and one fixture folder.
 */
@NullMarked
package org.tidemark.ingest;

import org.jspecify.annotations.NullMarked;
