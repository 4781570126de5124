/**
 * Money into and out of funds, beside the return of what they track.
 *
 * <p>Start at {@link org.tidemark.analysis.flows.FlowStudy} (definitions) and
 * {@link org.tidemark.analysis.flows.Flows} (what a section shows).
 */
@NullMarked
package org.tidemark.analysis.flows;

import org.jspecify.annotations.NullMarked;
