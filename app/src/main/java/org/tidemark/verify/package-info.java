/**
 * Reads an edition back and compares it with what it says about itself. Shares no code with what writes editions, so that
 * one mistake cannot hide another.
 *
 * <p>Start at {@link org.tidemark.verify.Verification}. A page and a PDF are both read into sections of passages; figures are read
 * by a notation of each language that is described here a second time.
 */
@NullMarked
package org.tidemark.verify;

import org.jspecify.annotations.NullMarked;
