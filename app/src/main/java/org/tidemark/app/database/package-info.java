/**
 * The memory of a desk: what was sent to whom and what was run when, in SQLite beside the editions or in PostgreSQL for
 * several hosts.
 *
 * <p>Start at {@link org.tidemark.app.database.Database}. A change of the tables is one more file beside the others and one
 * more name in {@code Migrations}; a file that was released is never changed.
 */
@NullMarked
package org.tidemark.app.database;

import org.jspecify.annotations.NullMarked;
