/** Reads vendor files into {@link org.tidemark.model model values}. Nothing here computes a statistic. */
@NullMarked
package org.tidemark.ingest;

import org.jspecify.annotations.NullMarked;
