/**
 * Does an index that closes above its old high after a long wait lead another market? Finds the events by one rule, follows
 * the other market after each, and holds the result against what any other day would have given.
 *
 * <p>Start at {@link org.tidemark.analysis.breakouts.BreakoutStudy} (the rule) and
 * {@link org.tidemark.analysis.breakouts.Breakouts} (what a section shows).
 */
@NullMarked
package org.tidemark.analysis.breakouts;

import org.jspecify.annotations.NullMarked;
