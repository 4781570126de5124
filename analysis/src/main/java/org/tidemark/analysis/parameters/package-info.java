/**
 * The figures that a report was asked for rather than found: look-backs, horizons, years. They are facts like any other, so that
 * a column head is printed from one.
 */
@NullMarked
package org.tidemark.analysis.parameters;

import org.jspecify.annotations.NullMarked;
