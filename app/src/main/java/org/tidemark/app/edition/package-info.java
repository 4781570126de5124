/**
 * Makes editions and keeps them: a folder per as-of day, complete or absent, with the former revisions beside it.
 *
 * <p>Start at {@link org.tidemark.app.edition.EditionBuilder}, which goes from a workspace to an edition, and
 * {@link org.tidemark.app.edition.EditionStore}, which alone writes to the output folder.
 */
@NullMarked
package org.tidemark.app.edition;

import org.jspecify.annotations.NullMarked;
