/**
 * Bitcoin from halving to halving: its price at equal elapsed days, peaks and falls, and the supply schedule.
 *
 * <p>Start at {@link org.tidemark.analysis.halvings.HalvingStudy} (definitions) and
 * {@link org.tidemark.analysis.halvings.Halvings} (what a section shows).
 */
@NullMarked
package org.tidemark.analysis.halvings;

import org.jspecify.annotations.NullMarked;
