/**
 * An edition from check to send in one go, and the memory of what was run when.
 *
 * <p>Start at {@link org.tidemark.app.run.Runner}, which decides what is to be done and keeps the books in
 * {@link org.tidemark.app.run.RunHistory}.
 */
@NullMarked
package org.tidemark.app.run;

import org.jspecify.annotations.NullMarked;
