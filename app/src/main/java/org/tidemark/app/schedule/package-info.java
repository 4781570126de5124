/**
 * When an edition is due and which day it is of: calendar mathematics without a clock, a file or a network.
 *
 * <p>Start at {@link org.tidemark.app.schedule.Schedule}, which turns a rule of {@code report.yaml} into
 * {@link org.tidemark.app.schedule.Period periods}.
 */
@NullMarked
package org.tidemark.app.schedule;

import org.jspecify.annotations.NullMarked;
