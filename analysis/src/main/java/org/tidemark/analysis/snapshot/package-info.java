/**
 * Where every series stands on the as-of day and how the small-cap indices differ: {@link
 * org.tidemark.analysis.snapshot.SnapshotStudy} gives the {@link org.tidemark.analysis.snapshot.Snapshot}.
 */
@NullMarked
package org.tidemark.analysis.snapshot;

import org.jspecify.annotations.NullMarked;
