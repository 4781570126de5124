/**
 * What must hold before an edition may go out, each as a value with a plain sentence for everything that keeps it shut.
 *
 * <p>Start at {@link org.tidemark.app.gate.Gates}. Nothing here publishes or sends, and nothing asks a clock: the day of the
 * check is an argument.
 */
@NullMarked
package org.tidemark.app.gate;

import org.jspecify.annotations.NullMarked;
