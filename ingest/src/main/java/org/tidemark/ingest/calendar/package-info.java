/** On which days a market has a close. */
@NullMarked
package org.tidemark.ingest.calendar;

import org.jspecify.annotations.NullMarked;
