/**
 * Price files too long to be held: rows of {@code date, symbol, close, volume} stream into statistics per symbol, in memory
 * that grows with the symbols and never with the rows. Reading and summing up are one here, and only here, because the values
 * in between are too many to keep.
 *
 * <p>Start at {@link org.tidemark.ingest.bulk.LongPrices} for the statistics and at {@link org.tidemark.ingest.bulk.LongFiles} for
 * everything that can be said about a file; {@code Watch} looks for odd closes, {@code MarketDays} for odd days.
 * {@code RecordReader} reads any CSV of that shape; {@code ByteReader} reads plain files several times as fast and hands the rest of a file over at the first oddity, so it
 * never decides what is wrong with a row. Both fill one {@code PriceTally}.
 */
@NullMarked
package org.tidemark.ingest.bulk;

import org.jspecify.annotations.NullMarked;
