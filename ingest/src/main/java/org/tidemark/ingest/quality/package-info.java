/**
 * Judges the values that were read: which days are missing or too many, which values cannot be, where two files disagree.
 * Nothing here changes a value. Start at {@link org.tidemark.ingest.quality.Quality}; {@link org.tidemark.ingest.quality.Defect}
 * lists what is looked for, {@code docs/data-quality.md} what is found in real files and what cannot be.
 */
@NullMarked
package org.tidemark.ingest.quality;

import org.jspecify.annotations.NullMarked;
