/** The command line and its verbs. */
@NullMarked
package org.tidemark.app;

import org.jspecify.annotations.NullMarked;
