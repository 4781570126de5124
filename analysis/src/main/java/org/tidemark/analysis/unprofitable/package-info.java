/**
 * How many members of an index lose money, by definition, by count, by weight and by sector: {@link
 * org.tidemark.analysis.unprofitable.UnprofitableStudy} gives the {@link
 * org.tidemark.analysis.unprofitable.UnprofitableShares}.
 */
@NullMarked
package org.tidemark.analysis.unprofitable;

import org.jspecify.annotations.NullMarked;
