/** Turns findings into documents and files. */
@NullMarked
package org.tidemark.report;

import org.jspecify.annotations.NullMarked;
