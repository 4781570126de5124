/**
 * Reads an edition back and compares it with what it says about itself. Shares no code with what writes editions, so that
 * one mistake cannot hide another.
 */
@NullMarked
package org.tidemark.verify;

import org.jspecify.annotations.NullMarked;
